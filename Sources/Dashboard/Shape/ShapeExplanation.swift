import ScalingCore

/// Explains what is under the cursor of the Shape screen.
func shapeExplanation(_ state: DashboardState) -> Explanation {
  guard let insight = state.shape else {
    return Explanation(title: "Shape", value: "–", meaning: "Nothing is computed yet.")
  }
  switch state.shapeSettings.focus {
  case .chart, .table:
    return insight.candidateExplanation(state, row: state.shapeSettings.row ?? 0)
  case .laws: return insight.lawExplanation(state)
  case .plan: return insight.planExplanation(state.scenario)
  }
}

extension ShapeInsight {
  /// What the loss of every law here means.
  private var lossMeaning: String {
    "Loss is the training loss averaged over the whole run, as the published runs state it: good for "
      + "ranking shapes, not comparable with final losses."
  }

  /// How loss and latency of a candidate come about.
  fileprivate func candidateExplanation(_ state: DashboardState, row: Int) -> Explanation {
    guard let candidate = candidate(row), let law = fits.shape?.fit.law else {
      return Explanation(title: "Candidates", value: "–", meaning: problem)
    }
    let interval = state.shapeDraws?.forecast?.predictions[safe: row]?.interval
    let run = candidate.run
    return Explanation(
      title: "\(candidate.name), \(candidate.parameters.formatted)",
      value: lossText(candidate.loss),
      meaning: "Loss that the law predicts for this shape. " + lossMeaning,
      formula: [
        "L = (E + A·N^-α + B·D^-β)·(1 + ε·R^γ), R = width / layers",
        "latency = TTFT + (tokens - 1)·TPOT of one request on the serving model",
      ],
      inputs: [
        Explanation.Input("parameters N", candidate.parameters.formatted),
        Explanation.Input("training tokens D", run.tokens.formatted),
        Explanation.Input(
          "width / layers R", NumberFormat.significant(3).string(candidate.shape.aspectRatio)),
        Explanation.Input("latency", candidate.latency?.formatted ?? "does not fit"),
        Explanation.Input(
          "95 % of runs",
          interval.map { "\(lossText($0.lowerBound)) to \(lossText($0.upperBound))" } ?? "–"),
      ] + coefficients(of: law),
      evidence: [Explanation.citation(experiment.evidence), "fitted to \(experiment.name)"],
      limits: rows[safe: row].map(Self.limits) ?? [])
  }

  private static func limits(of row: Row) -> [String] {
    let blind =
      "The law knows width over depth alone: shared KV heads and another MLP ratio change size and latency "
      + "here, not the loss at that size."
    return row.excesses.map { "Outside of the fitted runs: \($0.text)." }
      + (row.isBeyondLaw ? [blind] : [])
  }

  private func coefficients(of law: ScalingLaw) -> [Explanation.Input] {
    law.coefficients.map {
      Explanation.Input($0.coefficient.rawValue, NumberFormat.significant(4).string($0.value))
    }
  }

  /// How the laws are held against models that were not fitted, and what the lifetime optimum is.
  fileprivate func lawExplanation(_ state: DashboardState) -> Explanation {
    let saving = lifetime.map { Probability($0.saving).formatted } ?? "–"
    return Explanation(
      title: "Laws and lifetime", value: "saves \(saving)",
      meaning: "Both laws are fitted to \(experiment.name) and predict 1B models that were trained "
        + "afterwards. " + lossMeaning,
      formula: [
        "error = |predicted - measured| / measured; order: Spearman's rank correlation",
        "lifetime: min 6·N·D·C/MFU + 2·N·C·(input/MFU + output/MFU) at equal loss",
      ],
      inputs: (lifetime.map { lifetime in
        [
          Explanation.Input("loss to reach", lossText(lifetime.quality)),
          Explanation.Input(
            "requests", YearlyRequests(LifetimeUse(state.scenario).requests).formatted),
          Explanation.Input(
            "training tokens over the usual",
            NumberFormat.significant(3).string(lifetime.tokensRatio)),
        ]
      } ?? []) + (fits.plain.map { coefficients(of: $0.fit.law) } ?? []),
      evidence: [
        Explanation.citation(experiment.evidence),
        "lifetime: " + Explanation.citation(ChinchillaLaw.epoch.origin.evidence),
        Explanation.citation(LifetimePrices.utilisationEvidence),
      ],
      limits: ["With four held-out models a perfect order comes by chance once in 24 times."])
  }

  /// What the experiment takes and tells.
  fileprivate func planExplanation(_ scenario: Scenario) -> Explanation {
    guard let plan else {
      return Explanation(title: "Experiment", value: "–", meaning: planProblem)
    }
    return Explanation(
      title: "Small experiment", value: plan.cost.map(scenario.currency.text) ?? "–",
      meaning:
        "Runs that would forecast the chosen size: several sizes and shapes, one trained far longer, so "
        + "that size and data can be told apart.",
      formula: [
        "FLOPs = 6·N·D, GPU time = FLOPs / (peak·MFU)",
        "half width = 1.96·√(gᵀ(JᵀJ)⁻¹g + 1)·σ at the target (delta method)",
      ],
      inputs: [
        Explanation.Input("GPU", plan.hardware.name),
        Explanation.Input("GPU time", plan.time.formatted),
        Explanation.Input("forecast", plan.halfWidth.map { "±" + shareText($0) } ?? "–"),
      ],
      evidence: [Explanation.citation(TrainingHardware.utilisationEvidence)],
      limits: plan.notes)
  }
}
