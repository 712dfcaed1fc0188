/// Draws of the amounts of an uncertain scenario (seeded Monte-Carlo).
///
/// Draws may be added step by step. A draw depends on the seed and its number alone, so that the same
/// number of two options holds them under the same circumstances (common random numbers).
public struct SpendSimulation: Sendable {
  /// Number of draws unless stated otherwise.
  public static let usualDraws = 10_000

  /// The option that is drawn.
  public let option: UncertainScenario
  /// Amounts by draw; nil where the option has no answer in a draw.
  public private(set) var draws: [DrawnSpend?] = []
  /// Spend along volumes and years in the first draws; nil unless asked for.
  public private(set) var fan: SpendFan?
  private var probe: SpendProbe

  /// Prepares the draws of an option.
  ///
  /// - Parameters:
  ///   - option: The option.
  ///   - volumes: Places of a fan along volumes; without any there is no fan.
  public init(_ option: UncertainScenario, fanAt volumes: [YearlyRequests] = []) {
    self.option = option
    probe = option.probe
    guard !volumes.isEmpty else { return }
    fan = SpendFan(volumes: volumes, years: option.scenario.horizon.years ?? 0)
  }

  /// Makes the draws of a range, and those before it that are lacking; what is there is kept.
  public mutating func run(draws range: Range<Int>) {
    if draws.capacity < range.upperBound {
      draws.reserveCapacity(max(range.upperBound, 2 * draws.count))
    }
    while draws.count < range.upperBound {
      let draw = draws.count
      let plan = probe.draw { $0.value(draw: draw) }
      draws.append(plan?.spend)
      if draw < SpendFan.draws, let plan { fan?.add(plan) }
    }
  }
}

extension SpendSimulation {
  /// Percentiles of an amount over the draws that have an answer; nil where it is unknown or infinite.
  public func percentiles(of measure: SpendMeasure) -> Economics.Percentiles? {
    Economics.Percentiles(of: draws.compactMap { $0.flatMap(measure.amount(of:))?.value })
  }

  /// Share of the draws with an answer whose first year costs more than the goal; nil without a goal.
  public var budgetExceedance: Probability? {
    let verdicts = draws.compactMap { $0?.exceedsBudget }
    guard !verdicts.isEmpty else { return nil }
    return Probability(Double(verdicts.count { $0 }) / Double(verdicts.count))
  }

  /// Draws in which the option has no answer: a model that does not fit, or a reservation that is too small.
  public var unanswered: Int { draws.count { $0 == nil } }
}

extension Economics.Percentiles {
  /// Percentiles of drawn amounts in dollars; nil without amounts and where a percentile is not finite.
  init?(of amounts: [Double]) {
    guard var sample = PartlySortedSample(amounts) else { return nil }
    p10 = Dollars(sample.percentile(0.1))
    p50 = Dollars(sample.percentile(0.5))
    p90 = Dollars(sample.percentile(0.9))
    guard p10.isFinite, p50.isFinite, p90.isFinite else { return nil }
  }
}
