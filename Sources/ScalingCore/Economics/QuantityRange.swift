/// An amount of which only a range is known; a single amount has all three equal.
public struct QuantityRange<Unit>: Sendable, Hashable {
  /// Lowest amount to expect.
  public var low: Quantity<Unit>
  /// Most likely amount.
  public var typical: Quantity<Unit>
  /// Highest amount to expect.
  public var high: Quantity<Unit>

  /// Describes a range with `low <= typical <= high`.
  public init(low: Quantity<Unit>, typical: Quantity<Unit>, high: Quantity<Unit>) {
    self.low = low
    self.typical = typical
    self.high = high
  }

  /// An amount that is known exactly.
  public init(_ amount: Quantity<Unit>) {
    self.init(low: amount, typical: amount, high: amount)
  }

  /// Whether low and high differ.
  public var isRange: Bool { low < high }
  /// Whether the three amounts rise.
  public var isInOrder: Bool { low <= typical && typical <= high }
}

/// What one GPU costs for one hour.
public typealias PriceRange = QuantityRange<HourlyPriceUnit>
/// A price in dollars, of a GPU or of a million tokens.
public typealias DollarRange = QuantityRange<DollarUnit>

/// Which amount of a range counts.
public enum PriceLevel: Sendable, Hashable {
  /// The lowest.
  case low
  /// The most likely.
  case typical
  /// The highest.
  case high
  /// The one below which the true amount lies with this chance, the range being triangular.
  case quantile(Probability)
}

extension QuantityRange {
  /// The amount at a level.
  public func amount(at level: PriceLevel) -> Quantity<Unit> {
    switch level {
    case .low: low
    case .typical: typical
    case .high: high
    case .quantile(let chance): quantile(chance)
    }
  }

  /// The sum of two ranges, both at the same level.
  static func + (left: Self, right: Self) -> Self {
    Self(
      low: left.low + right.low, typical: left.typical + right.typical,
      high: left.high + right.high)
  }

  /// All three amounts scaled.
  static func * (range: Self, factor: Double) -> Self {
    Self(low: range.low * factor, typical: range.typical * factor, high: range.high * factor)
  }
}
