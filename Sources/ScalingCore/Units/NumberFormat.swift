/// How a number becomes text: decimals or significant digits, a point, and no locale.
///
/// Halves round away from zero, on the shortest decimal that reads back as the same number. Numbers
/// that are infinite or NaN become ``unknown``; a number that rounds to zero has no minus sign.
public struct NumberFormat: Sendable, Hashable {
  /// How many digits are kept.
  public enum Precision: Sendable, Hashable {
    /// This many digits after the decimal point.
    case decimals(Int)
    /// This many digits from the first that is not zero.
    case significant(Int)
  }

  /// How many digits are kept.
  public var precision: Precision
  /// Whether zeros at the end of the decimals are dropped.
  public var trimsZeros: Bool
  /// Whether commas group the thousands.
  public var groupsThousands: Bool

  /// States a format.
  public init(_ precision: Precision, trimsZeros: Bool = false, groupsThousands: Bool = false) {
    self.precision = precision
    self.trimsZeros = trimsZeros
    self.groupsThousands = groupsThousands
  }

  /// A fixed count of decimals.
  public static func decimals(_ count: Int) -> NumberFormat {
    NumberFormat(.decimals(count))
  }

  /// Significant digits without zeros at the end.
  public static func significant(_ count: Int) -> NumberFormat {
    NumberFormat(.significant(count), trimsZeros: true)
  }

  /// Whole numbers with commas between the thousands.
  public static let grouped = NumberFormat(.decimals(0), groupsThousands: true)

  /// Text of a number that is infinite or NaN.
  public static let unknown = "–"

  /// Text of a number.
  public func string(_ value: Double) -> String {
    guard let digits = DecimalDigits(value) else { return Self.unknown }
    return string(digits)
  }
}

extension NumberFormat {
  /// Powers of ten outside which text with all its zeros would be too long to read.
  private static let plainExponents = -4...15

  /// Text of digits; scientific where it would have many zeros.
  func string(_ digits: DecimalDigits) -> String {
    let rounded = round(digits)
    guard !rounded.isZero, !Self.plainExponents.contains(rounded.exponent) else {
      return plain(rounded)
    }
    return scientific(digits)
  }

  /// Digits rounded to this precision.
  func round(_ digits: DecimalDigits) -> DecimalDigits {
    switch precision {
    case .decimals(let count): digits.rounded(toDecimals: count)
    case .significant(let count): digits.rounded(toSignificant: count)
    }
  }

  private func plain(_ rounded: DecimalDigits) -> String {
    let sign = rounded.isNegative && !rounded.isZero ? "-" : ""
    let integer = rounded.integerText(groupingThousands: groupsThousands)
    let decimals = shownDecimals(of: rounded)
    guard decimals > 0 else { return sign + integer }
    return sign + integer + "." + rounded.fractionText(decimals: decimals)
  }

  private func shownDecimals(of rounded: DecimalDigits) -> Int {
    if trimsZeros { return rounded.neededDecimals }
    switch precision {
    case .decimals(let count): return max(0, count)
    case .significant(let count): return rounded.isZero ? 0 : max(0, count - rounded.exponent)
    }
  }

  private func scientific(_ digits: DecimalDigits) -> String {
    let kept = digits.rounded(toSignificant: scientificDigits)
    let mantissa = kept.shifted(by: 1 - kept.exponent)
    let decimals = trimsZeros ? mantissa.neededDecimals : scientificDigits - 1
    let format = NumberFormat(.decimals(decimals))
    return "\(format.plain(mantissa))e\(kept.exponent - 1)"
  }

  private var scientificDigits: Int {
    switch precision {
    case .decimals: 2
    case .significant(let count): max(1, count)
    }
  }
}
