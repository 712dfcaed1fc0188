import RealModule

/// A scenario together with what is not known of it.
///
/// Besides the values that the scenario states as uncertain, the ranges of its prices, the error band of the
/// serving model and the band of the accuracy's evidence take part.
public struct UncertainScenario: Sendable {
  /// The scenario with its typical values.
  public let scenario: Scenario
  /// All numbers that are not exact: values of the scenario, ranges of prices, error bands.
  public let inputs: [UncertainInput]
  /// Seed of all draws; options drawn with one seed share their common inputs.
  public let seed: UInt64
  /// Sets inputs and counts what they cost.
  let probe: SpendProbe

  /// Collects the inputs of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: The option.
  ///   - evaluator: Gives latency, accuracy and their bands.
  ///   - seed: Seed of all draws.
  public init(_ scenario: Scenario, evaluator: Evaluator, seed: UInt64 = 1) {
    let chances = CommonChances(seed: seed)
    let probe = SpendProbe(scenario, evaluator: evaluator)
    let inputs = [
      Self.fields(of: scenario, chances), Self.ranges(of: scenario, chances),
      Self.servingError(probe.serving, chances), Self.accuracyError(probe.accuracy, chances),
    ].flatMap(\.self)
    self.scenario = scenario
    self.seed = seed
    self.inputs = inputs
    self.probe = probe.setting(inputs)
  }

  /// The amounts with every input at its typical value; nil where the plan has no answer.
  public var typicalSpend: DrawnSpend? {
    var probe = probe
    return probe.spend { $0.typical }
  }

  /// The input of a name; nil when there is none.
  public func input(named name: String) -> UncertainInput? {
    inputs.first { $0.name == name }
  }
}

// MARK: - Inputs

extension UncertainScenario {
  /// Whether latency or accuracy depend on a value.
  private static func isModelled(_ path: String) -> Bool {
    path.hasPrefix("strategy.") || path.hasPrefix("deployment.")
      || path == "workload.promptTokens" || path == "workload.sharedPrefixTokens"
  }

  private static func fields(
    of scenario: Scenario, _ chances: CommonChances
  ) -> [UncertainInput] {
    scenario.uncertainFields.compactMap { stated in
      guard let field = ScenarioField.at(stated.path), let keep = field.keepNumber,
        let typical = field.number(of: scenario), stated.distribution.isProper
      else { return nil }
      let set: @Sendable (inout Scenario, Double) -> Void = { scenario, number in
        keep(&scenario, field.settled(number))
      }
      return UncertainInput(
        stated.path, stated.distribution, typical: typical,
        isModelled(stated.path) ? .modelledValue(set) : .value(set), chances)
    }
  }

  /// Ranges of the prices that the plan charges.
  private static func ranges(
    of scenario: Scenario, _ chances: CommonChances
  ) -> [UncertainInput] {
    switch scenario.price.kind {
    case .onDemand, .spot, .reserved, .mix:
      [
        range("price.perGpuHour", scenario.price.perGPUHour, chances) { scenario, price in
          scenario.price.perGPUHour = PriceRange(HourlyPrice(price))
        }
      ].compactMap(\.self)
    case .owned:
      [
        range(
          "price.owned.purchasePerGpu",
          scenario.price.owned.purchase(of: scenario.deployment.gpu), chances
        ) { scenario, price in
          scenario.price.owned.purchasePerGPU = DollarRange(Dollars(price))
        }
      ].compactMap(\.self)
    case .api: tokenPrices(of: scenario.price.api, chances)
    }
  }

  private static func tokenPrices(
    of terms: APITerms, _ chances: CommonChances
  ) -> [UncertainInput] {
    [
      range("price.api.inputPerMillion", terms.inputPerMillion, chances) { scenario, price in
        scenario.price.api.inputPerMillion = DollarRange(Dollars(price))
      },
      terms.cachedShare > 0
        ? range("price.api.cachedInputPerMillion", terms.cachedInputPerMillion, chances) {
          scenario, price in
          scenario.price.api.cachedInputPerMillion = DollarRange(Dollars(price))
        } : nil,
      range("price.api.outputPerMillion", terms.outputPerMillion, chances) { scenario, price in
        scenario.price.api.outputPerMillion = DollarRange(Dollars(price))
      },
    ].compactMap(\.self)
  }

  private static func range<Unit>(
    _ name: String, _ range: QuantityRange<Unit>?, _ chances: CommonChances,
    keep: @escaping @Sendable (inout Scenario, Double) -> Void
  ) -> UncertainInput? {
    guard let range, range.isRange else { return nil }
    let triangle = Distribution.triangular(
      low: range.low.value, typical: range.typical.value, high: range.high.value)
    guard triangle.isProper else { return nil }
    return UncertainInput(name, triangle, typical: range.typical.value, .value(keep), chances)
  }

  /// The serving model's error: log-normal, its mean absolute size being that of the band.
  private static func servingError(
    _ serving: ServingEstimate, _ chances: CommonChances
  ) -> [UncertainInput] {
    let size = Double.log(serving.errorBand.high / serving.errorBand.low) / 2
    guard serving.timing != nil, size > 0, size.isFinite else { return [] }
    // The mean of |x| of a normal number is √(2/π) standard deviations.
    let error = Distribution.lognormal(median: 1, deviation: size * .sqrt(.pi / 2))
    return [UncertainInput(UncertainInput.servingError, error, typical: 1, .gpuTime, chances)]
  }

  /// The accuracy's error in its standard deviations.
  private static func accuracyError(
    _ accuracy: AccuracyEstimate, _ chances: CommonChances
  ) -> [UncertainInput] {
    guard let low = accuracy.low, let high = accuracy.high, low < high else { return [] }
    let error = Distribution.normal(mean: 0, deviation: 1)
    return [UncertainInput(UncertainInput.accuracyError, error, typical: 0, .accuracy, chances)]
  }
}
