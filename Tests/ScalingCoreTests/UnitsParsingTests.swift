import ScalingCore
import Testing

@Suite("Parsing quantities")
struct UnitsParsingTests {
  @Test(
    "tokens",
    arguments: [
      ("8192", 8_192), ("8k", 8_000), ("8Ki", 8_192), ("8 Ki", 8_192), ("  512 ", 512),
      ("8K", 8_000),
      ("1_000", 1_000), ("1,000,000", 1_000_000), ("1,000", 1_000), ("1.5Ki", 1_536),
      ("1Mi", 1_048_576),
      ("2M tokens", 2e6), ("1e3", 1_000), ("1.5E+3", 1_500), (".5k", 500), ("5.", 5), ("+7", 7),
      ("1,234.5", 1_234.5), ("0", 0), ("1e-999", 0),
    ] as [(String, Double)])
  func tokens(text: String, value: Double) throws {
    #expect(try Tokens.parse(text).value == value)
  }

  @Test(
    "money and prices",
    arguments: [
      ("$2.49", 2.49), ("2.49", 2.49), ("$ 2.49", 2.49), ("$1.2M", 1.2e6), ("35k USD", 35e3),
      ("-$5", -5), ("$-5", -5), ("$2M", 2e6),
    ] as [(String, Double)])
  func dollars(text: String, value: Double) throws {
    #expect(try Dollars.parse(text).value == value)
  }

  @Test("prices of a GPU-hour", arguments: ["$2.99/h", "2.99", "$2.99", "2.99 USD/h", "$2.99 / h"])
  func prices(text: String) throws {
    #expect(try HourlyPrice.parse(text).value == 2.99)
  }

  @Test(
    "durations",
    arguments: [
      ("90s", 90), ("90", 90), ("2min", 120), ("1.5h", 5_400), ("250ms", 0.25), ("2 min 05 s", 125),
      ("1h30min", 5_400), ("1 d", 86_400), ("10us", 1e-5), ("-2 min 05 s", -125),
    ] as [(String, Double)])
  func durations(text: String, value: Double) throws {
    #expect(try Seconds.parse(text).value == value)
  }

  @Test(
    "shares",
    arguments: [
      ("40 %", 0.4), ("40%", 0.4), ("0.4", 0.4), ("7 %", 0.07), ("29%", 0.29),
      ("0", 0), ("100 %", 1),
    ] as [(String, Double)])
  func shares(text: String, value: Double) throws {
    #expect(try Probability.parse(text).value == value)
  }

  @Test(
    "requests, per year or another period",
    arguments: [
      ("2M", 2e6), ("2M/year", 2e6), ("1.2M/day", 438e6), ("100k/month", 1.2e6), ("7k/week", 365e3),
      ("1/s", 31_536_000), ("10/h", 87_600), ("1.2M / day", 438e6),
    ] as [(String, Double)])
  func requests(text: String, value: Double) throws {
    #expect(try YearlyRequests.parse(text).value == value)
  }

  @Test("weights, memory, compute")
  func machines() throws {
    #expect(try Parameters.parse("7B").value == 7e9)
    #expect(try Parameters.parse("600M").value == 6e8)
    #expect(try Bytes.parse("80 GB").value == 80e9)
    #expect(try Bytes.parse("1GiB").value == 1_073_741_824)
    #expect(try FLOPRate.parse("989 TFLOP/s").value == 989e12)
    #expect(try FLOPRate.parse("4.5 PFLOP/s").value == 4.5e15)
    #expect(try FLOPs.parse("950 TFLOP").value == 950e12)
    #expect(try ByteRate.parse("450 GB/s").value == 450e9)
    #expect(try TokenRate.parse("1.27k tokens/s").value == 1_270)
    #expect(try MegawattHours.parse("420 kWh").value == 0.42)
    #expect(try Kilowatts.parse("700 W").value == 0.7)
  }

  @Test(
    "only plain finite numbers",
    arguments: [
      "", " ", "nan", "NaN", "inf", "-inf", "infinity", "1e999", "-1e999", "0x10", "abc", "$", "k",
      "-",
      ".", "1.2.3", "1__0", "_1", "1_", "--1", "1e", "1 2", "12abc", "1,5", "1,50", "0,500",
      "12,3456",
      "1,000,00", "٣", "１", "1\u{0}", "8kk", "8 Ki Ki", "$8",
    ])
  func refuses(text: String) {
    #expect(throws: QuantityParseError.self) { try Tokens.parse(text) }
  }

  @Test(
    "says what is wrong",
    arguments: [
      ("", .empty), ("abc", .notANumber), ("1e999", .notFinite), ("1,5", .ambiguousComma),
      ("12 apples", .unknownUnit("apples")), (String(repeating: "9", count: 65), .tooLong),
    ] as [(String, QuantityParseError.Reason)])
  func reasons(text: String, reason: QuantityParseError.Reason) {
    #expect { try Tokens.parse(text) } throws: { ($0 as? QuantityParseError)?.reason == reason }
  }

  @Test("a share above one asks for a percent sign")
  func shareRange() throws {
    let error = #expect(throws: QuantityParseError.self) { try Probability.parse("75") }
    #expect(
      try #require(error).message
        == "'75' is outside of 0…1 or 0 %…100 %; write for example 0.4 or 40 %")
    #expect(throws: QuantityParseError.self) { try Probability.parse("-1 %") }
  }

  @Test("bounded work on hostile text")
  func hostile() {
    #expect(throws: QuantityParseError.self) {
      try Dollars.parse(String(repeating: "1,000", count: 100_000))
    }
    #expect(throws: QuantityParseError.self) {
      try Seconds.parse(String(repeating: "1s", count: 40))
    }
  }

  @Test(
    "what is shown can be typed again",
    arguments: [
      0.42, 1, 7.25, 38, 59.9, 125, 999.6, 3_599, 8_192, 35_150, 131_072, 999_999, 2e6, 14.8e9,
    ])
  func roundTrip(value: Double) throws {
    #expect(abs(try Tokens.parse(Tokens(value).formatted).value / value - 1) < 0.06 || value < 1)
    #expect(
      abs(try Seconds.parse(Seconds(value).formatted.replacing(",", with: "")).value / value - 1)
        < 0.06)
    #expect(abs(try Dollars.parse(Dollars(value).formatted).value / value - 1) < 0.01)
    #expect(abs(try Bytes.parse(Bytes(value).formatted).value / value - 1) < 0.01)
    #expect(abs(try FLOPs.parse(FLOPs(value).formatted).value / value - 1) < 0.01)
    #expect(abs(try HourlyPrice.parse("$2.99/h").value - 2.99) == 0)
  }

  @Test("random bytes give a number or an error, never a trap")
  func fuzz() {
    var generator = SplitMix64(seed: 11)
    let alphabet = Array("0123456789.,_eE+-$%kMKiBhsmd/ \u{0}é")
    for _ in 0..<5_000 {
      let length = Int.random(in: 0...12, using: &generator)
      let text = String(
        (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
      if let value = try? Seconds.parse(text).value { #expect(value.isFinite) }
      if let value = try? HourlyPrice.parse(text).value { #expect(value.isFinite) }
    }
  }
}
