import Foundation
import Testing

@testable import Charting

/// Reads written numbers back and compares them with what was to be written.
@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.0, 0, "0"), (0, 2, "0.00"), (1.005, 1, "1.0"), (-1.25, 1, "-1.3"), (0.05, 3, "0.050"),
    (-0.001, 2, "0.00"), (12345.678, 0, "12346"), (999.95, 1, "1000.0"),
    (1e14, 0, "100000000000000"),
    (1e17, 2, "1e+17"),
  ])
  func fixedDecimals(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [(1.5, 3, 1500.0), (25, -3, 0.025), (7, 0, 7), (3, -20, 3e-20), (3, 20, 3e20)])
  func scalesOnce(_ value: Double, _ exponent: Int, _ expected: Double) {
    #expect(scaled(value, exponent: exponent) == expected)
  }

  /// Value of a text with an optional sign of thousands.
  private func value(_ text: String) -> Double? {
    let factors: [Character: Double] = ["k": 1e3, "M": 1e6, "B": 1e9, "T": 1e12, "%": 0.01]
    guard let last = text.last, let factor = factors[last] else { return Double(text) }
    return Double(text.dropLast()).map { $0 * factor }
  }

  @Test(arguments: [AxisFormat.number, .percent], 1...6)
  func textsAreWithinHalfAUnitOfTheirLastDigit(_ format: AxisFormat, _ digits: Int) {
    for exponent in -7...13 {
      for mantissa in [1.0, 1.04999, 2.5, 3.14159265, 9.4999, 9.9999999] {
        for sign in [1.0, -1] {
          let number = sign * mantissa * pow(10, Double(exponent))
          let text = format.text(number, digits: digits)
          let error = abs((value(text) ?? .nan) - number) / abs(number)
          #expect(error <= 0.5000001 * pow(10, Double(1 - digits)), "\(number): \(text)")
        }
      }
    }
  }

  @Test func textsHaveNoNeedlessZeros() {
    for number in [0.5, 20, 1500, 2_000_000, 0.03] {
      let text = AxisFormat.number.text(number, digits: 6)
      #expect(!text.contains(".") || !text.contains("0k") && !text.hasSuffix("0"), "\(text)")
    }
  }
}
