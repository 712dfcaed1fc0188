package import ScalingCore

/// Explains the option that the table of the Frontier screen is held against.
func frontierExplanation(_ state: DashboardState, in catalogue: Catalogue) -> Explanation {
  guard let insight = state.frontier,
    let anchor = insight.anchor(state.frontierSettings.crosshair)
  else {
    return .of(.accuracy, scenario: state.scenario, evaluation: state.insight.evaluation)
  }
  return insight.explanation(of: anchor, scenario: state.scenario, in: catalogue)
}

extension FrontierInsight {
  /// How an option's cost comes about, and what is held against it.
  package func explanation(
    of choice: OptionChoice, scenario: Scenario, in catalogue: Catalogue
  ) -> Explanation {
    Explanation(
      title: "\(describe(choice)) by \(measure.noun)",
      value: measure.text(choice.point.cost(by: measure), in: currency),
      meaning: """
        The frontier is the most accuracy that a cost buys over all sizes and lengths of the family\
        \(curves.curves.count > models.count ? ", and over N" : ""). Between evaluated lengths \
        accuracy is linear in the logarithm of the cost, and crossings are solved exactly.
        """,
      formula: formula, inputs: inputs(of: choice, scenario),
      evidence: evidence(of: choice, scenario, catalogue), limits: limits)
  }

  private var formula: [String] {
    switch measure {
    case .flops: ["compute = 2·P·N·L + 2·r·N·I·L·D + r·N·L²·D  (Kinetics, equation 1)"]
    case .eFLOPs:
      [
        "eFLOPs = compute + intensity · memory  (Kinetics, equations 1 to 4)",
        "memory = 2·I·L·D + N·L²·D bytes: the KV cache, read once per step",
      ]
    case .gpuSeconds: ["GPU time = N · GPUs of a replica / sequences per second"]
    case .dollars: ["$/request = GPU time · price / target utilisation"]
    }
  }

  private func inputs(of choice: OptionChoice, _ scenario: Scenario) -> [Explanation.Input] {
    [
      Explanation.Input("accuracy", choice.point.accuracy.formatted),
      Explanation.Input("generation length L", choice.point.length.formatted + " tokens"),
      Explanation.Input("samples N", String(choice.point.samples)),
      Explanation.Input("prompt I", scenario.workload.promptTokens.formatted + " tokens"),
      Explanation.Input("FLOPs", choice.point.flops.formatted),
      Explanation.Input("eFLOPs", choice.point.eFLOPs.formatted),
      Explanation.Input("GPU time", served(choice, choice.point.gpuTime.formatted)),
      Explanation.Input("money", served(choice, currency.text(choice.point.costPerRequest))),
      Explanation.Input("latency", served(choice, choice.point.latency.formatted)),
    ]
  }

  private func served(_ choice: OptionChoice, _ text: String) -> String {
    choice.point.fits ? text : "does not fit"
  }

  private func evidence(
    of choice: OptionChoice, _ scenario: Scenario, _ catalogue: Catalogue
  ) -> [String] {
    guard let model = catalogue.model(named: choice.model) else { return [] }
    var chosen = choice.applied(to: scenario, model: model)
    chosen.attention = choice.attention
    let accuracy = catalogue.accuracy.estimate(chosen)
    let published = published.regretLine(in: catalogue).map { line in
      "\(line.dropFirst(2)); \(self.published.regret.map { Explanation.citation($0.evidence) } ?? "")"
    }
    return [Explanation.citation(accuracy.evidence)] + [published].compactMap(\.self)
  }

  private var limits: [String] {
    let shared = ["AIME24 has 30 questions: one run of all has a standard error of about 8 points"]
    switch measure {
    case .flops, .eFLOPs:
      return [
        "decoding only: the prompt is not billed, the read of the parameters is shared by a batch",
        "the whole cap is billed unless the scenario states a distribution of lengths",
      ] + shared
    case .gpuSeconds, .dollars:
      return ["serving model with an error of about 20 % in TPOT"] + shared
    }
  }
}
