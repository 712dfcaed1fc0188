import ScalingCore

extension Explanation {
  /// How the time to first token comes about.
  static func timeToFirstToken(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation
  ) -> Explanation {
    let timing = evaluation.serving.timing
    return Explanation(
      title: "TTFT", value: value,
      meaning: "Time to first token: front end, prefill, prompts ahead in the queue, one step.",
      formula: ["TTFT = front + own x P + q (b - 1) P/N + TPOT + admission wait"],
      inputs: [
        Input("prefill P", timing?.prefill.formatted ?? "–"),
        Input("prompt", scenario.workload.promptTokens.formatted),
        Input("samples N", String(scenario.strategy.sampledAnswers)),
        Input("sequences running b", running(timing)),
        Input("sequences that fit", timing.map { count($0.capacitySequences) } ?? "–"),
      ],
      evidence: [citation(evaluation.serving.evidence)],
      limits: ["An order of magnitude: measured TTFT differs by about 40 % on average."])
  }

  /// How the time per output token comes about.
  static func timePerToken(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation
  ) -> Explanation {
    let step = evaluation.serving.timing?.decodeStep
    return Explanation(
      title: "TPOT", value: value,
      meaning: "Time per output token of one sequence while b sequences run together.",
      formula: ["TPOT = weights + KV + collectives + kernels + host + prefill interference"],
      inputs: [
        Input("weights", step?.weights.formatted ?? "–"),
        Input("KV cache", step?.kvCache.formatted ?? "–"),
        Input("KV read a step", cacheRead(evaluation.serving.cacheTraffic)),
        Input("collectives", step?.collectives.formatted ?? "–"),
        Input("kernels", step?.kernels.formatted ?? "–"),
        Input("host", step?.host.formatted ?? "–"),
        Input("interference", evaluation.serving.timing?.prefillInterference.formatted ?? "–"),
        Input("running b", running(evaluation.serving.timing)),
        Input("GPU", "\(scenario.deployment.gpusPerReplica) x \(scenario.deployment.gpu.id)"),
      ],
      evidence: [
        citation(evaluation.serving.evidence),
        "hardware: " + scenario.deployment.gpu.specSource,
      ],
      limits: ["Backend versions move it by up to 2.3 times; calibrate on your own system."]
        + servedLimit(scenario.attention))
  }

  /// How the count of GPUs comes about.
  static func gpus(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation
  ) -> Explanation {
    Explanation(
      title: "GPUs at peak", value: value,
      meaning: "GPUs that carry the peak load at the target utilisation.",
      formula: [
        "peak rate = requests / 31,536,000 x peak-to-average",
        "X = b / (P/N + O x TPOT)                    (sequences a second)",
        "replicas = max(minimum, ceil(peak rate x N / (X x utilisation)))",
      ],
      inputs: [
        Input("requests a year", scenario.workload.requestsPerYear.formatted),
        Input("peak-to-average", count(scenario.workload.peakToAverage)),
        Input("replicas", evaluation.economics.map { count($0.replicas) } ?? "–"),
        Input("GPUs a replica", String(scenario.deployment.gpusPerReplica)),
      ],
      evidence: ["load: stated in the scenario", citation(evaluation.serving.evidence)])
  }

  /// Inputs of GPU time.
  static func gpuTimeInputs(_ scenario: Scenario, _ evaluation: Evaluation) -> [Input] {
    let timing = evaluation.serving.timing
    return [
      Input("samples N", String(scenario.strategy.sampledAnswers)),
      Input("GPUs a replica n", String(scenario.deployment.gpusPerReplica)),
      Input("prefill P", timing?.prefill.formatted ?? "–"),
      Input("generated O", generated(scenario.strategy)),
      Input("TPOT", timing?.timePerOutputToken.formatted ?? "–"),
      Input("running b", running(timing)),
      Input("GPU time", timing?.gpuTimePerRequest.formatted ?? "–"),
    ]
  }

  /// Price and utilisation.
  static func priceInputs(_ scenario: Scenario) -> [Input] {
    let price = scenario.price.perGPUHour
    let range =
      price.isRange
      ? " (\(price.low.formatted) to \(price.high.formatted))" : ""
    return [
      Input("price", price.typical.formatted + range),
      Input("utilisation", Probability(scenario.price.targetUtilisation).formatted),
    ]
  }

  /// P10, P50 and P90 of the yearly spend, where the price is a range.
  static func percentileInputs(
    _ evaluation: Evaluation, _ currency: DisplayCurrency
  ) -> [Input] {
    guard let percentiles = evaluation.economics?.yearlySpendPercentiles else { return [] }
    let values = [percentiles.p10, percentiles.p50, percentiles.p90].map(currency.text)
    return [Input("P10 / P50 / P90", values.joined(separator: " / ") + ", price alone, triangular")]
  }

  /// Sequences running together.
  static func running(_ timing: ServingTiming?) -> String {
    timing.map { count($0.runningSequences) } ?? "–"
  }

  /// A pure number.
  static func count(_ value: Double) -> String {
    NumberFormat.significant(4).string(value)
  }

  /// Kind, source, date and precision of an evidence.
  static func citation(_ evidence: Evidence) -> String {
    var text = evidence.kind == .none ? "no evidence" : evidence.kind.rawValue
    text += ": " + evidence.source
    if !evidence.date.isEmpty { text += " (\(evidence.date))" }
    if let precision = evidence.precision { text += ", precision +-" + count(precision) }
    return text
  }

  /// What an accuracy counts.
  static func meaning(of metric: AccuracyEstimate.Metric, benchmark: String) -> String {
    switch metric {
    case .pass1: "Share of single answers on \(benchmark) that are right (pass@1)."
    case .passN(let samples):
      "Share of \(benchmark) questions with a right answer among \(samples) samples (pass@N): "
        + "a perfect verifier picks it."
    case .bestOfN(let samples):
      "Share of \(benchmark) requests answered right when a verifier that errs picks among "
        + "\(samples) samples."
    case .majority(let samples):
      "Share of \(benchmark) questions whose most frequent answer of \(samples) is right."
    }
  }
}
