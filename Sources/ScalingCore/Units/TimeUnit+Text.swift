extension SecondUnit: MeasuredUnit {
  private static let secondsPerHour = 3_600.0

  /// `6.4 ms`, `38 ms`, `1.4 s`, `38 s`, `2 min 05 s`, `3.1 h`, `134 h`.
  public static func format(_ value: Double) -> String {
    guard value.isFinite else { return NumberFormat.unknown }
    guard value != 0 else { return "0 s" }
    return (value < 0 ? "-" : "") + duration(value.magnitude)
  }

  /// Picks the unit by the rounded text, so that `59.6` seconds read `1 min 00 s`, not `60 s`.
  private static func duration(_ seconds: Double) -> String {
    if seconds < 0.009_95 { return NumberFormat(.significant(2)).string(seconds * 1e3) + " ms" }
    if seconds < 0.999_5 { return NumberFormat.decimals(0).string(seconds * 1e3) + " ms" }
    if seconds < 9.95 { return NumberFormat.decimals(1).string(seconds) + " s" }
    if seconds < 59.5 { return NumberFormat.decimals(0).string(seconds) + " s" }
    if seconds < secondsPerHour - 0.5 { return minutes(seconds) }
    return hours(seconds / secondsPerHour)
  }

  private static func minutes(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    let rest = whole % 60
    return "\(whole / 60) min \(rest < 10 ? "0" : "")\(rest) s"
  }

  private static func hours(_ hours: Double) -> String {
    guard hours >= 99.95 else { return NumberFormat.decimals(1).string(hours) + " h" }
    return NumberFormat.grouped.string(hours) + " h"
  }

  /// `90s`, `250ms`, `2min`, `1.5h`, `2 min 05 s`; a bare number is seconds.
  public static let notation = QuantityNotation(
    expected: "a duration", examples: "90s, 250ms, 2min or 1.5h", isCompound: true,
    units: [
      "": 1, "us": 1e-6, "µs": 1e-6, "ms": 1e-3, "s": 1, "sec": 1, "min": 60, "h": secondsPerHour,
      "d": 24 * secondsPerHour,
    ])
}
