import RealModule

/// Maps values of one axis to fractions of its length and back.
package struct Scale: Sendable, Hashable {
  /// How values are spread.
  package enum Kind: Sendable, Hashable {
    /// Equal differences take equal room.
    case linear
    /// Equal ratios take equal room; only positive values have a place.
    case log10
  }

  /// How values are spread.
  package let kind: Kind
  /// Value at fraction 0.
  package let low: Double
  /// Value at fraction 1, always above `low`.
  package let high: Double
  private let origin: Double
  private let span: Double

  /// Makes a scale from two limits in any order.
  ///
  /// Limits that no axis can have are widened or replaced: equal limits get room on both sides; on a
  /// log axis a limit that is not positive becomes a thousandth of the other; what is not finite
  /// falls back to 0...1 (1...10 on a log axis).
  package init(kind: Kind, low: Double, high: Double) {
    let limits = kind == .linear ? linearLimits(low, high) : logLimits(low, high)
    self.kind = kind
    self.low = limits.low
    self.high = limits.high
    self.origin = kind == .linear ? limits.low : .log10(limits.low)
    self.span = (kind == .linear ? limits.high : .log10(limits.high)) - origin
  }

  /// Place of a value, 0 at `low` and 1 at `high`; nil where the axis has no place for it.
  package func fraction(of value: Double) -> Double? {
    switch kind {
    case .linear: value.isFinite ? (value - origin) / span : nil
    case .log10: value.isFinite && value > 0 ? (.log10(value) - origin) / span : nil
    }
  }

  /// Value at a place.
  package func value(at fraction: Double) -> Double {
    let place = origin + fraction * span
    return kind == .linear ? place : .exp10(place)
  }

  /// Whether a value lies between the limits.
  package func contains(_ value: Double) -> Bool {
    value >= low && value <= high
  }
}

/// Largest magnitude on an axis, so that differences stay finite.
private let largest = 1e300

private func linearLimits(_ first: Double, _ second: Double) -> (low: Double, high: Double) {
  guard first.isFinite, second.isFinite else { return (0, 1) }
  let low = max(min(first, second), -largest)
  let high = min(max(first, second), largest)
  let room = max(abs(low), abs(high)) * 1e-12
  guard high - low <= room else { return (low, high) }
  let half = low == 0 ? 0.5 : abs(low) / 2
  return (low - half, low + half)
}

private func logLimits(_ first: Double, _ second: Double) -> (low: Double, high: Double) {
  guard first.isFinite, second.isFinite, max(first, second) > 0 else { return (1, 10) }
  let high = min(max(first, second), largest)
  let low = max(min(first, second) > 0 ? min(first, second) : high / 1000, 1 / largest)
  guard high <= low * (1 + 1e-9) else { return (low, high) }
  return (low / 2, low * 2)
}
