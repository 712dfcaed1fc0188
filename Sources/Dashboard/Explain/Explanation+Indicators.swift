package import ScalingCore

extension Explanation {
  /// How a figure of Explore comes about.
  package static func of(
    _ indicator: Indicator, scenario: Scenario, evaluation: Evaluation
  ) -> Explanation {
    let value = indicator.text(of: evaluation, in: scenario.currency)
    return switch indicator {
    case .latency: latency(value, scenario, evaluation)
    case .costPerRequest: costPerRequest(value, scenario, evaluation)
    case .yearlySpend: yearlySpend(value, scenario, evaluation)
    case .accuracy: accuracy(value, scenario, evaluation)
    case .costPerCorrect: costPerCorrect(value, scenario, evaluation)
    case .timeToFirstToken: timeToFirstToken(value, scenario, evaluation)
    case .timePerToken: timePerToken(value, scenario, evaluation)
    case .gpus: gpus(value, scenario, evaluation)
    case .eFLOPs: eFLOPs(value, scenario, evaluation)
    }
  }

  private static func latency(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation
  ) -> Explanation {
    let timing = evaluation.serving.timing
    return Explanation(
      title: "Mean latency", value: value,
      meaning: "Mean time from a request to its last token. The N samples run together.",
      formula: ["latency = TTFT + (E[max of N lengths] - 1) x TPOT"],
      inputs: [
        Input("TTFT", timing?.timeToFirstToken.formatted ?? "–"),
        Input("TPOT", timing?.timePerOutputToken.formatted ?? "–"),
        Input("longest of N", scenario.strategy.expectedLongest.formatted + " tokens"),
        Input("sequences running", running(timing)),
      ],
      evidence: [citation(evaluation.serving.evidence)],
      limits: [
        lengthLimit(scenario.strategy),
        "A closed loop of users: with open arrivals a queue comes on top.",
      ])
  }

  private static func costPerRequest(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation
  ) -> Explanation {
    Explanation(
      title: "Cost per inference", value: value,
      meaning: requestMeaning(scenario.price.kind), formula: requestFormula(scenario.price.kind),
      inputs: (scenario.price.kind == .api ? [] : gpuTimeInputs(scenario, evaluation))
        + planInputs(scenario),
      evidence: [
        planEvidence(scenario), "GPU time: " + citation(evaluation.serving.evidence),
      ],
      limits: [lengthLimit(scenario.strategy)] + planLimits(scenario))
  }

  private static func yearlySpend(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation
  ) -> Explanation {
    let spend = evaluation.economics?.spend
    return Explanation(
      title: "Yearly running cost", value: value,
      meaning:
        "Cost of all requests of a year under the price plan \(scenario.price.kind.rawValue).",
      formula: planFormula(scenario.price.kind),
      inputs: [
        Input("requests a year", scenario.workload.requestsPerYear.formatted),
        Input(
          "cost per request",
          (evaluation.economics?.costPerRequest).map(scenario.currency.text) ?? "–"),
        Input("replicas at peak", evaluation.economics.map { count($0.replicas) } ?? "–"),
        Input("elastic", (spend?.elastic).map(scenario.currency.text) ?? "–"),
        Input("always-on", (spend?.alwaysOn).map(scenario.currency.text) ?? "–"),
      ] + planInputs(scenario) + percentileInputs(evaluation, scenario.currency),
      evidence: [planEvidence(scenario), "requests: stated in the scenario"],
      limits: ["One year at today's prices: no growth, no price decline."]
        + planLimits(scenario))
  }

  private static func accuracy(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation
  ) -> Explanation {
    let estimate = evaluation.accuracy
    let band =
      estimate.low.flatMap { low in
        estimate.high.map { "\(low.formatted) to \($0.formatted)" }
      } ?? "–"
    return Explanation(
      title: "Accuracy", value: value,
      meaning: meaning(of: estimate.metric, benchmark: scenario.workload.benchmark),
      formula: [
        "pass@1(cap): monotone interpolation (PCHIP) between measured caps",
        "pass@N = (1 - z) (1 - B(a, b + N) / B(a, b)), mean set to pass@1 at the cap",
      ],
      inputs: [
        Input("model", scenario.model.id), Input("benchmark", scenario.workload.benchmark),
        Input("token cap", scenario.strategy.generationLength.formatted),
        Input("samples N", String(scenario.strategy.samples)), Input("band", band),
      ],
      evidence: [citation(estimate.evidence)],
      limits: [
        "A benchmark stands for your questions: measure your own before you buy.",
        "AIME has 30 questions: one run of all has a standard error of up to 9 points.",
      ])
  }

  private static func costPerCorrect(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation
  ) -> Explanation {
    Explanation(
      title: "Cost per correct answer", value: value,
      meaning: "What one right answer costs, the wrong ones included.",
      formula: ["cost per correct answer = cost per request / accuracy"],
      inputs: [
        Input(
          "cost per request",
          (evaluation.economics?.costPerRequest).map(scenario.currency.text) ?? "–"),
        Input("accuracy", evaluation.accuracy.value?.formatted ?? "no evidence"),
      ],
      evidence: [citation(evaluation.accuracy.evidence)])
  }
}
