import Charting
import Testing

@Suite struct NumberFormatTests {
  @Test(arguments: [
    (0.0, "0"), (1, "1"), (8192, "8.19k"), (999.4, "999"), (999.6, "1k"), (999_600, "1M"),
    (2_000_000, "2M"), (1.5e9, "1.5B"), (3.25e12, "3.25T"), (0.05, "0.05"), (0.0181, "0.0181"),
    (0.00012, "0.00012"), (0.000012, "1.2e-5"), (-42.5, "-42.5"), (1e15, "1e15"),
    (4.5e20, "4.5e20"),
  ])
  func numbers(_ value: Double, _ text: String) {
    #expect(AxisFormat.number.text(value) == text)
  }

  @Test(arguments: [
    (0.84, "84%"), (0.8436, "84.4%"), (0, "0%"), (1, "100%"), (-0.05, "-5%"), (12, "1200%"),
  ])
  func percent(_ value: Double, _ text: String) {
    #expect(AxisFormat.percent.text(value) == text)
  }

  @Test(arguments: [(0.018, "$0.018"), (35_000, "$35k"), (-2.99, "-$2.99"), (0, "$0")])
  func money(_ value: Double, _ text: String) {
    #expect(AxisFormat.currency("$").text(value) == text)
  }

  @Test(arguments: [(1, "$1k"), (2, "$1.2k"), (3, "$1.23k"), (5, "$1.2346k"), (0, "$1k")])
  func significantDigits(_ digits: Int, _ text: String) {
    #expect(AxisFormat.currency("$").text(1234.56, digits: digits) == text)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity]) func whatIsNoNumber(_ value: Double) {
    for format in [AxisFormat.number, .percent, .currency("$")] {
      #expect(format.text(value) == "n/a")
    }
  }
}
