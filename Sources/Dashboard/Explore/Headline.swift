package import ScalingCore

/// The answer of Explore in words: what the option gives, what would be cheaper, what FLOPs would mislead to.
package struct Headline: Sendable {
  /// The option.
  package var scenario: Scenario
  /// What it gives and costs.
  package var evaluation: Evaluation
  /// What other choices of equal accuracy cost.
  package var verdict: FLOPsVerdict?
  /// Names the models of the verdict.
  package var catalogue: Catalogue

  /// Joins what the sentences speak of.
  package init(
    scenario: Scenario, evaluation: Evaluation, verdict: FLOPsVerdict?, catalogue: Catalogue
  ) {
    self.scenario = scenario
    self.evaluation = evaluation
    self.verdict = verdict
    self.catalogue = catalogue
  }

  /// One to three sentences, the most important first.
  package var sentences: [[HeadlinePart]] {
    guard let economics = evaluation.economics else {
      return [evaluation.serving.timing == nil ? misfit : unpayable]
    }
    let result =
      option + [HeadlinePart(":")] + score + latency + figures(economics)
    return [Headline.joined(result)] + [cheaper, flopsAlone, nothingCheaper].compactMap { $0 }
  }

  /// Changes below this share are not worth a sentence: they lie within what the serving model can tell.
  private static let noticeable = 0.02

  private var option: [HeadlinePart] {
    let strategy = scenario.strategy
    var parts = [
      HeadlinePart(scenario.model.sizeName, isFigure: true), HeadlinePart("×"),
      HeadlinePart(strategy.generationLength.formatted, isFigure: true), HeadlinePart("tokens"),
    ]
    if strategy.samples > 1 {
      parts += [
        HeadlinePart("×"), HeadlinePart(String(strategy.samples), isFigure: true),
        HeadlinePart(strategy.kind == .majority ? "votes" : "samples"),
      ]
    }
    return parts
  }

  private var score: [HeadlinePart] {
    guard let accuracy = evaluation.accuracy.value else {
      return [HeadlinePart("no evidence for its accuracy on \(scenario.workload.benchmark),")]
    }
    return [HeadlinePart(accuracy.formatted, isFigure: true), HeadlinePart("right,")]
  }

  /// Latency on the scenario's own GPUs; none where only an API answers.
  private var latency: [HeadlinePart] {
    guard let timing = evaluation.serving.timing else { return [] }
    return [HeadlinePart(timing.requestLatency.formatted + ",", isFigure: true)]
  }

  /// The model fits, but its plan has no money.
  private var unpayable: [HeadlinePart] {
    [
      HeadlinePart("Plan \(scenario.price.kind.rawValue):", isFigure: true),
      HeadlinePart(scenario.moneyProblem(timing: evaluation.serving.timing) + "."),
    ]
  }

  private func figures(_ economics: Economics) -> [HeadlinePart] {
    [
      HeadlinePart(scenario.currency.text(economics.costPerRequest), isFigure: true),
      HeadlinePart("a request,"),
      HeadlinePart(scenario.currency.text(economics.yearlySpend.typical), isFigure: true),
      HeadlinePart("a year."),
    ]
  }

  private var misfit: [HeadlinePart] {
    let deployment = scenario.deployment
    let memory = evaluation.serving.memory
    let gpus = "\(deployment.gpusPerReplica) × \(deployment.gpu.id)"
    let start = [
      HeadlinePart(scenario.model.id, isFigure: true), HeadlinePart("does not fit into \(gpus):"),
      HeadlinePart(memory.weights.formatted, isFigure: true),
    ]
    let end = "per GPU, \(memory.capacity.formatted) of memory."
    guard memory.weights + memory.reserve < memory.capacity else {
      return start + [
        HeadlinePart("of weights \(end)"),
        HeadlinePart("Take a larger GPU, more tensor parallelism, or fewer bits."),
      ]
    }
    return start + [
      HeadlinePart("of weights,"), HeadlinePart(memory.kvCache.formatted, isFigure: true),
      HeadlinePart("of KV cache for one sequence \(end)"),
      HeadlinePart("Take a shorter generation, a larger GPU, or more tensor parallelism."),
    ]
  }

  /// Money that the cheapest option of equal accuracy saves, as a share; nil without evidence.
  private var saving: Double? {
    guard let verdict, let own = evaluation.economics?.costPerRequest, own > 0 else { return nil }
    return 1 - verdict.byDollars.point.costPerRequest / own
  }

  /// Which option of the same family is as accurate for less money.
  private var cheaper: [HeadlinePart]? {
    guard let verdict, let saving, saving > Headline.noticeable else { return nil }
    return [
      HeadlinePart("As accurate for"), HeadlinePart(percent(saving), isFigure: true),
      HeadlinePart("less:"), HeadlinePart(name(of: verdict.byDollars) + ".", isFigure: true),
    ]
  }

  private var nothingCheaper: [HeadlinePart]? {
    guard let saving, saving <= Headline.noticeable else { return nil }
    return [HeadlinePart("No other size or length of the family gives this for less.")]
  }

  /// What FLOPs alone would pick at this accuracy, and what that costs in money and memory traffic.
  private var flopsAlone: [HeadlinePart]? {
    guard let verdict else { return nil }
    let isSame = verdict.byFLOPs == verdict.byDollars && verdict.byFLOPs == verdict.byEFLOPs
    let isCurrent = verdict.byFLOPs.model == scenario.model.id && isSame
    guard !isCurrent else { return [HeadlinePart("FLOPs alone would pick the same.")] }
    return [
      HeadlinePart("FLOPs alone:"), HeadlinePart(name(of: verdict.byFLOPs) + ",", isFigure: true),
      HeadlinePart(timesText(verdict.dollarRatio), isFigure: true), HeadlinePart("the money,"),
      HeadlinePart(timesText(verdict.eFLOPRatio), isFigure: true), HeadlinePart("the eFLOPs."),
    ]
  }

  private func percent(_ share: Double) -> String {
    Probability(share).formatted
  }

  private func name(of choice: OptionChoice) -> String {
    "\(catalogue.sizeName(of: choice.model)) × \(choice.point.length.formatted)"
  }

  /// Puts a mark such as a colon behind the word before it.
  private static func joined(_ parts: [HeadlinePart]) -> [HeadlinePart] {
    var result: [HeadlinePart] = []
    for part in parts {
      if part.text == ":", let last = result.popLast() {
        result.append(HeadlinePart(last.text + ":", isFigure: last.isFigure))
      } else {
        result.append(part)
      }
    }
    return result
  }
}
