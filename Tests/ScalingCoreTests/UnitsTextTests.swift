import ScalingCore
import Testing

@Suite("Text of quantities")
struct UnitsTextTests {
  @Test(
    "money",
    arguments: [
      (0, "$0"), (0.000_42, "$0.00042"), (0.018, "$0.018"), (0.5, "$0.50"), (0.994, "$0.99"),
      (0.996, "$1.00"), (2.99, "$2.99"), (17.5, "$17.50"), (99.996, "$100"), (350, "$350"),
      (999.6, "$1.00k"), (35_150, "$35.2k"), (1.2e6, "$1.20M"), (-35_150, "-$35.2k"),
      (-0.018, "-$0.018"), (1e30, "$1.0e30"), (4.2e-9, "$4.2e-9"),
    ] as [(Double, String)])
  func dollars(value: Double, text: String) {
    #expect(Dollars(value).formatted == text)
  }

  @Test("prices")
  func prices() {
    #expect(HourlyPrice(2.99).formatted == "$2.99/h")
    #expect(HourlyPrice(0).formatted == "$0/h")
    #expect(HourlyPrice(.nan).formatted == "–")
  }

  @Test(
    "durations",
    arguments: [
      (0, "0 s"), (0.038, "38 ms"), (0.006_44, "6.4 ms"), (0.000_48, "0.48 ms"),
      (0.009_96, "10 ms"),
      (0.999_6, "1.0 s"), (1.4, "1.4 s"), (9.96, "10 s"), (38.2, "38 s"), (59.4, "59 s"),
      (59.6, "1 min 00 s"), (125, "2 min 05 s"), (3_599.4, "59 min 59 s"), (3_599.6, "1.0 h"),
      (11_160, "3.1 h"), (482_400, "134 h"), (36e6, "10,000 h"), (3.6e33, "1.0e30 h"),
      (-0.038, "-38 ms"),
    ] as [(Double, String)])
  func seconds(value: Double, text: String) {
    #expect(Seconds(value).formatted == text)
  }

  @Test("shares")
  func shares() {
    #expect(Probability(0.84).formatted == "84 %")
    #expect(Probability(0.843).formatted(decimals: 1) == "84.3 %")
    #expect(Probability(0.29).formatted(decimals: 2) == "29.00 %")
    #expect(Probability(0).formatted == "0 %")
    #expect(Probability(.nan).formatted == "–")
  }

  @Test("tokens, weights, requests")
  func counts() {
    #expect(Tokens(8_192).formatted == "8.2k")
    #expect(Tokens(32_768).formatted == "32.8k")
    #expect(Parameters(14_768_307_200).formatted == "14.8B")
    #expect(Parameters(600e6).formatted == "600M")
    #expect(YearlyRequests(2e6).formatted == "2.0M")
    #expect(TokenRate(1_270).formatted == "1.27k tokens/s")
  }

  @Test("compute, memory, energy")
  func machines() {
    #expect(FLOPs(3.459e15).formatted == "3.46 PFLOP")
    #expect(FLOPs(950e12).formatted == "950 TFLOP")
    #expect(FLOPRate(989e12).formatted == "989 TFLOP/s")
    #expect(Bytes(27.54e9).formatted == "27.5 GB")
    #expect(ByteRate(3.35e12).formatted == "3.35 TB/s")
    #expect(MegawattHours(0.42).formatted == "420 kWh")
    #expect(MegawattHours(1_234).formatted == "1.23 GWh")
    #expect(Kilowatts(1.73).formatted == "1.73 kW")
    #expect(Kilowatts(0.7).formatted == "700 W")
    #expect(Bytes(1e30).formatted == "1.0e30 B")
  }

  @Test(
    "nothing traps, whatever the number",
    arguments: [
      Double.nan, .infinity, -.infinity, 0, -0.0, 1e30, -1e30, 1e308, -1e308,
      Double.leastNonzeroMagnitude, -Double.leastNonzeroMagnitude,
      0.999_999_999, -42,
    ])
  func everything(value: Double) {
    let texts = [
      Tokens(value).formatted, Bytes(value).formatted, Seconds(value).formatted,
      FLOPs(value).formatted, FLOPRate(value).formatted, ByteRate(value).formatted,
      TokenRate(value).formatted, Dollars(value).formatted, HourlyPrice(value).formatted,
      YearlyRequests(value).formatted, Probability(value).formatted,
      Parameters(value).formatted, MegawattHours(value).formatted, Kilowatts(value).formatted,
    ]
    for text in texts {
      #expect(!text.isEmpty && text.count <= 320)
      #expect((text == "–") == !value.isFinite, "\(text)")
    }
  }
}
