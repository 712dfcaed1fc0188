import Testing

@testable import ScalingCore

@Suite("Number format")
struct UnitsNumberFormatTests {
  @Test(
    "keeps a fixed count of decimals",
    arguments: [
      (0, 0, "0"), (0, 2, "0.00"), (1.005, 2, "1.01"), (-1.005, 2, "-1.01"), (2.5, 0, "3"),
      (1_234.5, 1, "1234.5"), (-0.001, 2, "0.00"), (0.1 + 0.2, 2, "0.30"), (7, -1, "10"),
    ] as [(Double, Int, String)])
  func decimals(value: Double, count: Int, text: String) {
    #expect(NumberFormat.decimals(count).string(value) == text)
  }

  @Test(
    "keeps significant digits",
    arguments: [
      (1_234.5, 3, "1230"), (0.018, 2, "0.018"), (0.5, 2, "0.5"), (99.96, 3, "100"),
      (1, 3, "1"), (3.346, 3, "3.35"), (0, 3, "0"),
    ] as [(Double, Int, String)])
  func significant(value: Double, count: Int, text: String) {
    #expect(NumberFormat.significant(count).string(value) == text)
  }

  @Test(
    "pads significant digits where asked",
    arguments: [
      (0.5, 2, "0.50"), (0.000_42, 2, "0.00042"), (1.2, 3, "1.20"), (12, 2, "12"), (0, 2, "0"),
    ] as [(Double, Int, String)])
  func padded(value: Double, count: Int, text: String) {
    #expect(NumberFormat(.significant(count)).string(value) == text)
  }

  @Test(
    "groups thousands",
    arguments: [
      (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567"), (999_999.5, "1,000,000"),
    ] as [(Double, String)])
  func grouped(value: Double, text: String) {
    #expect(NumberFormat.grouped.string(value) == text)
  }

  @Test(
    "turns scientific where zeros would fill the screen",
    arguments: [
      (1e30, "1e30"), (-2.5e20, "-2.5e20"), (4.2e-7, "4.2e-7"), (1e15, "1e15"),
      (1e14, "100000000000000"),
      (Double.leastNonzeroMagnitude, "5e-324"),
      (1.797_693_134_862_315_7e308, "1.8e308"), (1e-6, "1e-6"),
      (1e-5, "0.00001"),
    ] as [(Double, String)])
  func scientific(value: Double, text: String) {
    #expect(NumberFormat.significant(2).string(value) == text)
  }

  @Test("shows a dash for what is no number", arguments: [Double.nan, .infinity, -.infinity])
  func unknown(value: Double) {
    #expect(NumberFormat.grouped.string(value) == "–")
    #expect(NumberFormat.significant(2).string(value) == NumberFormat.unknown)
  }

  @Test("reads back within half a unit of the last digit kept")
  func readsBack() throws {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<2_000 {
      let power = Double.random(in: -4...12, using: &generator)
      let value = Double.random(in: -1...1, using: &generator) * tenTo(power)
      let text = NumberFormat.decimals(3).string(value)
      let back = try #require(Double(text))
      #expect(abs(back - value) <= 0.000_500_001 + abs(value) * 1e-15)
    }
  }

  private func tenTo(_ power: Double) -> Double {
    Double("1e\(Int(power))") ?? 1
  }
}
