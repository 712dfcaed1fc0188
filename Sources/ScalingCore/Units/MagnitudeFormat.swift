/// Numbers of any size in a few characters: a mantissa below 1000 and a suffix per factor of 1000.
public struct MagnitudeFormat: Sendable, Hashable {
  /// How the mantissa is written.
  public enum Mantissa: Sendable, Hashable {
    /// Whole numbers below 1000; with a suffix one decimal below 100, none above: `512`, `8.2k`, `131k`.
    case count
    /// Three significant digits, zeros at the end dropped: `80 GB`, `27.5 GB`.
    case threeDigits
    /// Three significant digits, zeros at the end kept: `1.20M`.
    case threeDigitsPadded
  }

  /// How the mantissa is written.
  public var mantissa: Mantissa
  /// Text after the mantissa for 1, 1000, 1000², and so on; at least one.
  public var suffixes: [String]

  /// States a format.
  public init(_ mantissa: Mantissa, suffixes: [String]) {
    self.mantissa = mantissa
    self.suffixes = suffixes
  }

  /// Suffixes of counts: thousand, million, billion, trillion.
  public static let countSuffixes = ["", "k", "M", "B", "T"]

  /// Text of a number.
  ///
  /// Beyond the last suffix the number is scientific, in the unit of the first suffix.
  public func string(_ value: Double) -> String {
    guard let digits = DecimalDigits(value) else { return NumberFormat.unknown }
    return string(digits)
  }

  /// Text of digits.
  func string(_ digits: DecimalDigits) -> String {
    let rounded = round(digits)
    let step = Self.step(of: rounded)
    guard step < suffixes.count else {
      return NumberFormat(.significant(2)).string(digits) + (suffixes.first ?? "")
    }
    let text = format(step: step, exponent: rounded.exponent - 3 * step)
    return text.string(rounded.shifted(by: -3 * step)) + suffixes[step]
  }
}

extension MagnitudeFormat {
  private static func step(of digits: DecimalDigits) -> Int {
    max(0, (digits.exponent - 1) / 3)
  }

  private func round(_ digits: DecimalDigits) -> DecimalDigits {
    guard mantissa == .count else { return digits.rounded(toSignificant: 3) }
    let step = Self.step(of: digits)
    let places = step == 0 || digits.exponent == 3 * step + 3 ? 0 : 1
    return digits.rounded(toDecimals: places - 3 * step)
  }

  private func format(step: Int, exponent: Int) -> NumberFormat {
    switch mantissa {
    case .count: .decimals(step == 0 || exponent == 3 ? 0 : 1)
    case .threeDigits: .significant(3)
    case .threeDigitsPadded: NumberFormat(.significant(3))
    }
  }
}
