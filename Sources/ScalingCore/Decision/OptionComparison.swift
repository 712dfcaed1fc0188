/// Options side by side, each held against one of them, the baseline.
///
/// All are drawn with one seed, so that what they have in common is alike in every draw (common random
/// numbers).
public struct OptionComparison: Sendable {
  /// The options, at least one.
  public let options: [ComparedOption]
  /// Place of the baseline.
  public let baseline: Int
  private let pairs: [SpendMeasure: [[SpendComparison?]]]

  /// Evaluates and draws all options.
  ///
  /// - Parameters:
  ///   - scenarios: The options, at least one.
  ///   - baseline: Place of the one that all are held against.
  ///   - evaluator: The core.
  ///   - draws: Draws of each option; 0 for none.
  ///   - seed: Seed of all draws.
  public init(
    _ scenarios: [Scenario], baseline: Int = 0, evaluator: Evaluator,
    draws: Int = SpendSimulation.usualDraws, seed: UInt64 = 1
  ) {
    precondition(scenarios.indices.contains(baseline), "the baseline is one of the options")
    let options = scenarios.map {
      ComparedOption($0, evaluator: evaluator, draws: draws, seed: seed)
    }
    self.options = options
    self.baseline = baseline
    pairs = Dictionary(
      uniqueKeysWithValues: SpendMeasure.allCases.map { ($0, Self.pairs(of: options, by: $0)) })
  }

  /// The option that all are held against.
  public var base: ComparedOption { options[baseline] }
}

// MARK: - Differences

extension OptionComparison {
  /// A figure of an option and of the baseline; nil for the baseline itself, where one is unknown, and where
  /// amounts cover different numbers of years.
  public func numbers(
    _ figure: ComparedFigure, of option: Int
  ) -> (value: Double, baseline: Double)? {
    guard option != baseline,
      !figure.coversHorizon
        || options[option].scenario.horizon.years == base.scenario.horizon.years,
      let value = figure.read(options[option].evaluation),
      let baseline = figure.read(base.evaluation)
    else { return nil }
    return (value, baseline)
  }
}

// MARK: - Chances

extension OptionComparison {
  /// How often one option costs less than another; nil for an option with itself, without draws, where an
  /// amount is unknown, and where amounts cover different numbers of years.
  public func comparison(
    of first: Int, with second: Int, by measure: SpendMeasure
  ) -> SpendComparison? {
    pairs[measure]?[first][second]
  }

  private static func pairs(
    of options: [ComparedOption], by measure: SpendMeasure
  ) -> [[SpendComparison?]] {
    var pairs = options.map { _ in options.map { _ in SpendComparison?.none } }
    for first in options.indices {
      for second in options.indices.dropFirst(first + 1) {
        let pair = comparison(of: options[first], with: options[second], by: measure)
        pairs[first][second] = pair
        pairs[second][first] = pair?.mirrored
      }
    }
    return pairs
  }

  private static func comparison(
    of first: ComparedOption, with second: ComparedOption, by measure: SpendMeasure
  ) -> SpendComparison? {
    guard !measure.coversHorizon || first.scenario.horizon.years == second.scenario.horizon.years,
      let draws = first.simulation, let others = second.simulation
    else { return nil }
    return draws.comparison(with: others, by: measure)
  }
}

// MARK: - Break-even

extension OptionComparison {
  /// A time at which what two options have cost until then is equal.
  public struct Payback: Sendable, Hashable {
    /// Months from the start.
    public var months: Int
    /// Whether the option has cost less from then on, rather than until then.
    public var isCheaperAfter: Bool
  }

  /// Volume at which the cheaper one of an option and the baseline changes, both serving the same requests;
  /// nil where there is none, and for the baseline itself.
  public func breakEven(of option: Int) -> BreakEven? {
    guard option != baseline, let own = options[option].plan, let other = base.plan else {
      return nil
    }
    return BreakEven(between: own, and: other)
  }

  /// Time at which an option has cost no more than the baseline, or the baseline no more than the option;
  /// nil where that does not happen within both horizons.
  public func payback(of option: Int) -> Payback? {
    guard option != baseline, let own = options[option].evaluation.economics?.forecast,
      let other = base.evaluation.economics?.forecast
    else { return nil }
    if let months = own.breakEvenMonths(against: other) {
      return Payback(months: months, isCheaperAfter: true)
    }
    return other.breakEvenMonths(against: own).map {
      Payback(months: $0, isCheaperAfter: false)
    }
  }
}

// MARK: - Inputs

extension OptionComparison {
  /// What tells options apart but is no input; a range's typical price stands at the price itself.
  private static let unshownFields: Set<String> = [
    "name", "tags", "notes", "price.perGpuHour.typical", "price.owned.purchasePerGpu.typical",
  ]

  /// Inputs in which not all options agree, in the order of the file format.
  public var differingFields: [ScenarioField] {
    ScenarioField.all.filter { field in
      guard !Self.unshownFields.contains(field.path) else { return false }
      return options.dropFirst().contains { differ($0.scenario, options[0].scenario, in: field) }
    }
  }

  private func differ(_ first: Scenario, _ second: Scenario, in field: ScenarioField) -> Bool {
    field.read(first) != field.read(second)
      || first.distribution(at: field.path) != second.distribution(at: field.path)
  }
}
