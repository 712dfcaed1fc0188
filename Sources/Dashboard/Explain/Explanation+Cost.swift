import ScalingCore

extension Explanation {
  /// How the eFLOPs come about.
  static func eFLOPs(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation
  ) -> Explanation {
    let cost = evaluation.cost
    let inputs = scenario.costModel
    let joined =
      inputs.combination == .add
      ? "eFLOPs = compute + intensity x memory" : "eFLOPs = max(compute, intensity x memory)"
    return Explanation(
      title: "eFLOPs", value: value,
      meaning: "Compute plus memory traffic, the traffic weighted with the hardware's intensity.",
      formula: attentionFormula(scenario) + [joined],
      inputs: [
        Input("compute", cost.compute.formatted), Input("memory", cost.memoryAccess.formatted),
        Input("samples N", String(scenario.strategy.sampledAnswers)),
        Input("generated L", generated(scenario.strategy)),
        Input("attention", scenario.attention.text),
        Input("intensity", count(inputs.intensity) + " FLOP/B"),
        Input("attention/parameters", count(cost.attentionToParameterRatio) + "x"),
        Input("ideal GPU time", cost.idealGPUTime.formatted),
      ],
      evidence: ["Kinetics, arXiv 2506.05333 v3, equations 1 to 4, 8 to 10"],
      limits: ["Decode only: the prefill is free."] + sparseLimits(scenario) + [
        inputs.parameterReadBatch == nil
          ? "The read of the parameters is left out, as in the paper (large batch)."
          : "The read of the parameters is shared by the stated batch.",
        "The default intensity mixes an FP8 peak with a 16-bit cache, as in the paper.",
      ])
  }

  /// Compute and memory traffic under the scenario's attention.
  private static func attentionFormula(_ scenario: Scenario) -> [String] {
    guard isSparse(scenario), let budget = scenario.attention.budget else {
      return [
        "compute = 2NP L + 2rN D I L + rN D L^2",
        "memory = 2 D I L + N D L^2   (prompt KV shared by the N samples)",
      ]
    }
    let sum = "S = sum of min(I + t, B) over the L tokens, B = \(budget.formatted)"
    let isReleased = scenario.costModel.sparseSum == .released
    var lines = [
      isReleased ? sum + ", as the released code adds it up" : sum,
      "compute = 2NP L + 2rN D S",
      "memory = 2N D S   (each sample reads its own tokens)",
    ]
    if case .blockTopK(let blocks) = scenario.attention {
      lines.append("block search: dense attention / (2 x \(blocks.blockSize)) on top of both")
    }
    return lines
  }

  /// What the sums of a sparse policy leave out.
  private static func sparseLimits(_ scenario: Scenario) -> [String] {
    guard isSparse(scenario) else { return [] }
    let own = "Windows and indices of the model itself keep their own limits."
    if case .topK = scenario.attention { return ["The search for the top tokens is free.", own] }
    return [own]
  }

  /// Whether the policy leaves out anything, or is billed as if it did.
  private static func isSparse(_ scenario: Scenario) -> Bool {
    let context = scenario.workload.promptTokens + scenario.strategy.generationLength
    if scenario.attention.binds(context: context) { return true }
    switch scenario.attention {
    case .dense, .slidingWindow: return false
    case .topK, .blockTopK: return scenario.costModel.sparseSum == .released
    }
  }

  /// Generated tokens of a sample: the cap, or their mean and the cap.
  static func generated(_ strategy: Strategy) -> String {
    let (cap, mean) = (strategy.generationLength, strategy.lengthMoments.mean)
    return mean == cap ? cap.formatted : "\(mean.formatted) on average, cap \(cap.formatted)"
  }

  /// What is assumed of the lengths of samples.
  static func lengthLimit(_ strategy: Strategy) -> String {
    switch strategy.lengthDistribution {
    case .fixed: "Every sample is taken to reach the token cap."
    case .weibull: "Lengths follow the stated Weibull curve, cut at the cap, each independent."
    case .empirical(let lengths):
      "Lengths are those of \(lengths.source), cut at the cap, each independent."
    }
  }

  /// What a decode step reads of the cache that a sequence keeps.
  static func cacheRead(_ traffic: CacheTraffic) -> String {
    "\(traffic.read.formatted) of \(traffic.kept.formatted) a sequence"
  }

  /// What stands between a sparse policy and real serving.
  static func servedLimit(_ attention: AttentionPolicy) -> [String] {
    switch attention {
    case .dense: []
    case .slidingWindow: ["A window drops what lies before it for good."]
    case .topK: ["Oracle top-k is a bound: no backend of ours serves it. Prefill stays dense."]
    case .blockTopK: ["Not every backend offers block top-k. Prefill stays dense."]
    }
  }
}
