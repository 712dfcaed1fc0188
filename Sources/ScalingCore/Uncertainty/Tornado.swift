/// How much each uncertain input alone moves an amount.
public struct Tornado: Sendable, Hashable {
  /// One input at its P10 and at its P90, all others at their typical values.
  public struct Bar: Sendable, Hashable {
    /// Name of the input.
    public var input: String
    /// P10 of the input.
    public var low: Double
    /// P90 of the input.
    public var high: Double
    /// Amount at the low value.
    public var atLow: Dollars
    /// Amount at the high value.
    public var atHigh: Dollars

    /// Difference that the input makes, at least 0.
    public var swing: Dollars { Dollars(abs(atHigh.value - atLow.value)) }
  }

  /// Which amount is moved.
  public let measure: SpendMeasure
  /// Amount with all inputs at their typical values.
  public let base: Dollars
  /// The inputs, the one with the widest swing first; those without an answer at one of their ends are left out.
  public let bars: [Bar]

  /// Moves one input after the other; nil where the typical option has no such amount.
  public init?(_ option: UncertainScenario, measure: SpendMeasure) {
    guard let spend = option.typicalSpend, let base = measure.finiteAmount(of: spend) else {
      return nil
    }
    var probe = option.probe
    let bars = option.inputs.compactMap { Self.bar($0, measure, &probe) }
    self.measure = measure
    self.base = Dollars(base)
    self.bars = bars.enumerated().sorted {
      ($1.element.swing, $0.offset) < ($0.element.swing, $1.offset)
    }.map(\.element)
  }

  private static func bar(
    _ input: UncertainInput, _ measure: SpendMeasure, _ probe: inout SpendProbe
  ) -> Bar? {
    let (low, high) = (input.distribution.quantile(0.1), input.distribution.quantile(0.9))
    let atLow = probe.spend { $0.name == input.name ? low : $0.typical }
    let atHigh = probe.spend { $0.name == input.name ? high : $0.typical }
    guard let lower = measure.finiteAmount(of: atLow), let upper = measure.finiteAmount(of: atHigh)
    else { return nil }
    return Bar(
      input: input.name, low: low, high: high, atLow: Dollars(lower), atHigh: Dollars(upper))
  }
}
