extension DollarUnit: MeasuredUnit {
  /// `$0.00042`, `$0.018`, `$2.99`, `$350`, `$35.2k`, `$1.20M`.
  ///
  /// Below a dollar two significant digits, below $100 cents, below $1000 dollars, then three digits.
  public static func format(_ value: Double) -> String {
    guard let digits = DecimalDigits(value) else { return NumberFormat.unknown }
    guard !digits.isZero else { return "$0" }
    return (digits.isNegative ? "-$" : "$") + amount(value.magnitude)
  }

  private static func amount(_ value: Double) -> String {
    let small = NumberFormat(.significant(2))
    guard value >= 0.995 else { return small.string(value) }
    guard value >= 99.995 else { return NumberFormat.decimals(2).string(value) }
    return MagnitudeFormat(.threeDigitsPadded, suffixes: MagnitudeFormat.countSuffixes)
      .string(value)
  }

  /// `2.49`, `$2.49`, `$35k`, `1.2M USD`.
  public static let notation = QuantityNotation(
    expected: "an amount of dollars", examples: "2.49, $35k or $1.2M", allowsDollarSign: true,
    units: QuantityNotation.combinations(
      QuantityNotation.countSuffixes, endings: ["": 1, "USD": 1]))
}

extension HourlyPriceUnit: MeasuredUnit {
  /// `$2.99/h`.
  public static func format(_ value: Double) -> String {
    guard value.isFinite else { return NumberFormat.unknown }
    return DollarUnit.format(value) + "/h"
  }

  /// `2.99`, `$2.99`, `$2.99/h`.
  public static let notation = QuantityNotation(
    expected: "a price of a GPU-hour", examples: "2.99 or $2.99/h", allowsDollarSign: true,
    units: ["": 1, "/h": 1, "/hr": 1, "/hour": 1, "/GPU-hour": 1, "USD": 1, "USD/h": 1])
}
