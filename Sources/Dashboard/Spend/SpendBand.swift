package import ScalingCore

/// P10, P50 and P90 of an amount at each place of an axis.
package struct SpendBand: Sendable, Hashable {
  /// The amounts by place; nil where there are none.
  package var cuts: [Economics.Percentiles?]

  /// States the amounts.
  package init(_ cuts: [Economics.Percentiles?]) {
    self.cuts = cuts
  }

  /// Whether there is a range at all.
  package var isRange: Bool { cuts.contains { $0.map { $0.p10 < $0.p90 } ?? false } }
}
