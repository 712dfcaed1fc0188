/// What a figure may be at most or has to be at least.
struct Budget: Sendable, Hashable {
  /// Which side of the limit is good.
  enum Limit: Sendable, Hashable {
    /// The limit and less.
    case atMost(Double)
    /// The limit and more.
    case atLeast(Double)
  }

  /// What is measured.
  let figure: Figure
  /// How it is called in the table.
  let label: String
  /// What it has to keep to.
  let limit: Limit
  /// Unit in the table.
  let scale: Scale

  /// Whether a value keeps to the budget; NaN never does.
  func isMet(by value: Double) -> Bool {
    switch limit {
    case .atMost(let limit): value <= limit
    case .atLeast(let limit): value >= limit
    }
  }

  /// Text of the limit.
  var text: String {
    switch limit {
    case .atMost(0): scale.text(0)
    case .atMost(let limit): "≤ " + scale.text(limit)
    case .atLeast(let limit): "≥ " + scale.text(limit)
    }
  }
}
