internal import ScalingCore

extension OutputTable.Cell {
  /// A quantity as people read it; empty for nil.
  init<Unit: MeasuredUnit>(_ quantity: Quantity<Unit>?) {
    self.init(.number(quantity?.value), quantity?.formatted ?? "")
  }

  /// A number with its text; empty for nil.
  init(_ value: Double?, _ text: (Double) -> String) {
    self.init(.number(value), value.map(text) ?? "")
  }

  /// A count; empty for nil.
  init(count: Int?) {
    self.init(count.map(Double.init)) { NumberFormat.decimals(0).string($0) }
  }
}
