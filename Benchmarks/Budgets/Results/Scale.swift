import ScalingCore

/// A unit for the table; values are kept in SI units, bytes and counts.
enum Scale: Sendable, Hashable {
  /// Millionths of a second.
  case microseconds
  /// Thousandths of a second.
  case milliseconds
  /// Thousands of a second's options.
  case thousandsPerSecond
  /// Bytes, from 1024 in KB as DESIGN §7 counts them.
  case bytes
  /// Millions of bytes.
  case megabytes
  /// A count without unit.
  case count

  /// Text of a value with its unit.
  func text(_ value: Double) -> String {
    switch self {
    case .microseconds: Self.number(value * 1e6) + " µs"
    case .milliseconds: Self.number(value * 1e3) + " ms"
    case .thousandsPerSecond: Self.number(value / 1e3) + " k/s"
    case .bytes:
      value < 1024 ? Self.number(value) + " B" : Self.number(value / 1024) + " KB"
    case .megabytes: Self.number(value / 1e6) + " MB"
    case .count: Self.number(value)
    }
  }

  private static func number(_ value: Double) -> String {
    value >= 100
      ? NumberFormat.decimals(0).string(value) : NumberFormat.significant(3).string(value)
  }
}
