package import ScalingCore

/// Everything that the Frontier screen shows, computed once per change.
package struct FrontierInsight: Sendable, Hashable {
  /// What counts as cost.
  package let measure: CostMeasure
  /// Currency of amounts.
  package let currency: DisplayCurrency
  /// Accuracy and costs of every size against the length, and against N where it is searched.
  package let curves: OptionCurves
  /// Sizes of the family, the smallest first.
  package let models: [ModelArchitecture]
  /// Which size is best at which cost.
  package let envelope: FrontierEnvelope
  /// The same for FLOPs; nil when they are the measure.
  package let flopsEnvelope: FrontierEnvelope?
  /// What each size alone gives, in the order of ``models``.
  package let sizes: [FrontierEnvelope]
  /// Options at which the frontier bends, by rising cost: the places of the cross-hair.
  package let choices: [OptionChoice]
  /// Dense attention beside the scenario's sparse policy; nil when the scenario is dense.
  package let sparse: SparseComparison?
  /// Published frontiers of dense and sparse attention of this family.
  package let published: PublishedFrontiers
  /// The option on the screen; nil without evidence.
  package let current: OptionChoice?

  /// Computes the frontier of the scenario's family.
  ///
  /// - Parameters:
  ///   - scenario: The option on the screen.
  ///   - settings: How it is looked at.
  ///   - evaluator: Evidence and serving model.
  ///   - results: What papers published about frontiers.
  package init(
    _ scenario: Scenario, _ settings: FrontierSettings, by evaluator: Evaluator,
    published results: PublishedResults
  ) {
    measure = settings.measure
    currency = scenario.currency
    let isServed = measure == .gpuSeconds || measure == .dollars
    let own = Self.curves(scenario, settings, evaluator)
    let dense =
      scenario.attention == .dense
      ? nil : Self.curves(scenario.withDenseAttention, settings, evaluator)
    sparse = dense.map {
      SparseComparison(scenario, own: own, dense: $0, by: settings.measure, evaluator)
    }
    curves = own.options.isEmpty ? dense ?? own : own
    models = curves.models
    envelope = curves.envelope(by: settings.measure)
    flopsEnvelope =
      measure == .flops ? nil : (isServed ? curves.fitting : curves).envelope(by: .flops)
    sizes = models.map { [curves] in curves.envelope(of: $0, by: settings.measure) }
    choices = envelope.knots
    published = PublishedFrontiers(results, scenario: scenario, models: models)
    current = curves.option(
      of: scenario.model, length: scenario.strategy.generationLength,
      samples: scenario.strategy.sampledAnswers)
  }

  private static func curves(
    _ scenario: Scenario, _ settings: FrontierSettings, _ evaluator: Evaluator
  ) -> OptionCurves {
    let samples = FrontierSettings.searchedSamples + [scenario.strategy.sampledAnswers]
    return OptionCurves(
      scenario: settings.searchesSamples ? scenario.sampling : scenario, evaluator: evaluator,
      samples: settings.searchesSamples ? Set(samples).sorted() : nil, includesUnfit: true)
  }

  /// What the rows of the table are held against: the cross-hair's option, else the one on the screen,
  /// else the most accurate one.
  package func anchor(_ crosshair: Int?) -> OptionChoice? {
    if let crosshair, choices.indices.contains(crosshair) { return choices[crosshair] }
    return current ?? choices.last
  }

  /// What judging by FLOPs alone costs at an option's accuracy; nil when FLOPs are the measure.
  package func regret(at choice: OptionChoice) -> FLOPsRegret? {
    flopsEnvelope.flatMap {
      FLOPsRegret(byFLOPs: $0, byMeasure: envelope, target: choice.point.accuracy)
    }
  }
}

extension OptionCurves {
  /// The option of a size with a length of the grid; nil without evidence.
  fileprivate func option(
    of model: ModelArchitecture, length: Tokens, samples: Int
  ) -> OptionChoice? {
    options.first {
      $0.model == model.id && $0.point.length == length && $0.point.samples == samples
    }
  }
}

extension Scenario {
  /// The scenario with a strategy that takes several samples, so that N can be searched.
  fileprivate var sampling: Scenario {
    guard strategy.kind == .single else { return self }
    var scenario = self
    scenario.strategy.kind = .bestOfN
    return scenario
  }
}
