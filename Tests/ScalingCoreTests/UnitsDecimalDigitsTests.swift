import Testing

@testable import ScalingCore

@Suite("Decimal digits")
struct UnitsDecimalDigitsTests {
  @Test(
    "reads the shortest decimal",
    arguments: [
      (0.0, [], 0), (1.0, [1], 1), (10, [1], 2), (123.45, [1, 2, 3, 4, 5], 3), (0.05, [5], -1),
      (1e30, [1], 31), (Double.leastNonzeroMagnitude, [5], -323), (1.25e-7, [1, 2, 5], -6),
      (-4.5, [4, 5], 1),
    ] as [(Double, [UInt8], Int)])
  func reads(value: Double, digits: [UInt8], exponent: Int) throws {
    let read = try #require(DecimalDigits(value))
    #expect(read.digits == digits)
    #expect(read.exponent == exponent)
    #expect(read.isNegative == (value < 0))
  }

  @Test(
    "has no digits for numbers that are not finite",
    arguments: [
      Double.nan, .infinity, -.infinity, .signalingNaN,
    ])
  func refusesNonFinite(value: Double) {
    #expect(DecimalDigits(value) == nil)
  }

  @Test(
    "rounds halves away from zero, on the decimal that a reader would type",
    arguments: [
      (2.675, 2, [2, 6, 8], 1), (0.5, 0, [1], 1), (1.5, 0, [2], 1), (2.5, 0, [3], 1),
      (-2.5, 0, [3], 1), (0.49, 0, [], 0), (9.995, 2, [1], 2), (999.5, 0, [1], 4),
      (0.04, 0, [], 0), (1234, -2, [1, 2], 4), (1250, -2, [1, 3], 4),
    ] as [(Double, Int, [UInt8], Int)])
  func roundsToDecimals(value: Double, decimals: Int, digits: [UInt8], exponent: Int) throws {
    let rounded = try #require(DecimalDigits(value)).rounded(toDecimals: decimals)
    #expect(rounded.digits == digits)
    #expect(rounded.exponent == exponent)
  }

  @Test(
    "keeps significant digits and carries",
    arguments: [
      (9_996.0, 3, [1], 5), (0.000_425, 2, [4, 3], -3), (123_456, 3, [1, 2, 3], 6), (7, 3, [7], 1),
      (0.999, 2, [1], 1),
    ] as [(Double, Int, [UInt8], Int)])
  func roundsToSignificant(value: Double, count: Int, digits: [UInt8], exponent: Int) throws {
    let rounded = try #require(DecimalDigits(value)).rounded(toSignificant: count)
    #expect(rounded.digits == digits)
    #expect(rounded.exponent == exponent)
  }

  @Test("shifts by powers of ten without rounding")
  func shifts() throws {
    let third = try #require(DecimalDigits(0.843)).shifted(by: 2)
    #expect(third == DecimalDigits(84.3))
    #expect(try #require(DecimalDigits(0)).shifted(by: 5) == DecimalDigits(0))
  }

  @Test("writes both sides of the point")
  func writesParts() throws {
    let digits = try #require(DecimalDigits(1_234_567.5))
    #expect(digits.integerText(groupingThousands: true) == "1,234,567")
    #expect(digits.integerText(groupingThousands: false) == "1234567")
    #expect(digits.fractionText(decimals: 3) == "500")
    #expect(digits.neededDecimals == 1)
    #expect(try #require(DecimalDigits(0.05)).fractionText(decimals: 3) == "050")
    #expect(try #require(DecimalDigits(100)).integerText(groupingThousands: true) == "100")
  }
}
