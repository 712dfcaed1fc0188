package import ScalingCore

/// Explains what is under the cursor of the Speed screen.
func speedExplanation(_ state: DashboardState, in environment: Environment) -> Explanation {
  let settings = state.speedSettings
  guard let insight = state.speed, let row = insight.row(settings.row) else {
    return .of(SliderTable.slider(.gpu), scenario: state.scenario, state.insight.evaluation)
  }
  switch settings.focus {
  case .split: return insight.explanation(of: settings.term, at: row)
  case .throughput: return insight.throughputExplanation(at: row)
  case .latency, .table:
    let scenario = insight.scenario.running(row.concurrency)
    return .of(
      settings.measure.indicator, scenario: scenario,
      evaluation: environment.evaluator.evaluate(scenario))
  }
}

extension LatencyMeasure {
  /// The figure of Explore that is the same time.
  fileprivate var indicator: Indicator {
    switch self {
    case .requestLatency: .latency
    case .timeToFirstToken: .timeToFirstToken
    case .timePerOutputToken: .timePerToken
    }
  }
}

extension SpeedTerm {
  /// What the part is.
  fileprivate var meaning: String {
    switch self {
    case .weights:
      "Reading the weights once a step and multiplying them for all running sequences; the slower counts."
    case .cache: "Reading the keys and values of all running sequences at their mean context."
    case .collectives: "All-reduces over the GPUs of a replica, two for each layer."
    case .kernels: "Starting the kernels of a step, and their small work for each sequence."
    case .host: "Processor time of the serving software that the GPU waits for."
    case .prefill: "Prefills of other requests that fall into the decoding of this one."
    }
  }

  /// Formula, line by line.
  fileprivate var formula: [String] {
    switch self {
    case .weights:
      [
        "T_w = || bytes / (B x mbu_w), 2 x weights x b / (F x mfu) ||_3   (p-norm: smooth maximum)",
        "bytes = (N_a w_a + 2 d V) / t + N_m w / n;   experts apart: E (1 - (1 - k/E)^b) touched",
      ]
    case .cache: ["T_kv = b x c_kv x (I + O/2) / (t_s x B x mbu_kv)"]
    case .collectives:
      ["T_c = 2 L (alpha x log2 n + b x rho)", "rho = 4 d (n - 1)/n / (K x ar_bw);   0 for n = 1"]
    case .kernels: ["T_k = N_kern x (t_kernel + t_token x b)"]
    case .host: ["T_h = one constant for each serving software"]
    case .prefill:
      [
        "s X,   X = (b - 1)/O x P",
        "s = D / (D + P (1 + q (b - 1))),   D = O (T_dec + X)",
      ]
    }
  }
}

extension SpeedInsight {
  /// How a part of a token's time comes about.
  package func explanation(of term: SpeedTerm, at row: ConcurrencyPoint) -> Explanation {
    let timing = row.timing
    let time = term.time(of: timing)
    let share = Probability(time / timing.timePerOutputToken).formatted
    return Explanation(
      title: "Time of one token: \(term.title)", value: "\(time.formatted), \(share) of TPOT",
      meaning: term.meaning, formula: term.formula,
      inputs: inputs(of: term, at: row) + [
        Explanation.Input("running b", Explanation.running(timing)),
        Explanation.Input("TPOT", timing.timePerOutputToken.formatted),
      ],
      evidence: [
        Explanation.citation(estimate.evidence), "hardware: " + scenario.deployment.gpu.specSource,
      ],
      limits: ["The parts were fitted together: their sum is surer than each of them."])
  }

  private func inputs(of term: SpeedTerm, at row: ConcurrencyPoint) -> [Explanation.Input] {
    let deployment = scenario.deployment
    let gpus = "\(deployment.gpusPerReplica) x \(deployment.gpu.id)"
    switch term {
    case .weights: return weightInputs(row) + [Explanation.Input("GPUs n", gpus)]
    case .cache: return cacheInputs(row) + [Explanation.Input("GPUs n", gpus)]
    case .collectives:
      return [
        Explanation.Input("GPUs n", gpus),
        Explanation.Input("layers L", String(scenario.model.layers)),
        Explanation.Input("width d", String(scenario.model.hidden)),
        Explanation.Input("link K", rate(Bytes(deployment.gpu.link.value))),
      ]
    case .kernels:
      return [
        Explanation.Input("layers L", String(scenario.model.layers)),
        Explanation.Input("kernels a layer", String(scenario.model.kernelsPerLayer)),
      ]
    case .host: return [Explanation.Input("software", deployment.backend.rawValue)]
    case .prefill:
      return [
        Explanation.Input("prefill P", row.timing.prefill.formatted),
        Explanation.Input("prompt I", scenario.lengths.prompt.formatted),
        Explanation.Input("answer O", Explanation.generated(scenario.strategy)),
      ]
    }
  }

  private func weightInputs(_ row: ConcurrencyPoint) -> [Explanation.Input] {
    let gpu = scenario.deployment.gpu
    return [
      Explanation.Input("weights a GPU", estimate.memory.weights.formatted),
      Explanation.Input("format", scenario.deployment.weights.rawValue),
      Explanation.Input("bandwidth B", rate(Bytes(gpu.bandwidth.value))),
      Explanation.Input("16-bit peak", FLOPs(gpu.peak16.value).formatted + "/s"),
      Explanation.Input("datasheet ridge", ridge(gpu.peak16)),
    ] + roofline(row, \.weights)
  }

  private func cacheInputs(_ row: ConcurrencyPoint) -> [Explanation.Input] {
    let gpu = scenario.deployment.gpu
    return [
      Explanation.Input("read a step", Explanation.cacheRead(estimate.cacheTraffic)),
      Explanation.Input("format", scenario.deployment.kvCache.rawValue),
      Explanation.Input("bandwidth B", rate(Bytes(gpu.bandwidth.value))),
    ] + roofline(row, \.cache)
  }

  private func roofline(
    _ row: ConcurrencyPoint, _ term: KeyPath<RooflinePosition, RooflineTerm>
  ) -> [Explanation.Input] {
    guard let index = rows.firstIndex(of: row), rooflines.indices.contains(index) else { return [] }
    let position = rooflines[index][keyPath: term]
    return [
      Explanation.Input("intensity", flopsPerByte(position.intensity) + " FLOP/B"),
      Explanation.Input("ridge, as reached", flopsPerByte(position.ridge) + " FLOP/B"),
      Explanation.Input("bound by", position.resource.rawValue),
    ]
  }

  private func ridge(_ peak: FLOPRate) -> String {
    flopsPerByte(peak.value / scenario.deployment.gpu.bandwidth.value) + " FLOP/B at 16 bit"
  }

  private func rate(_ bytes: Bytes) -> String { bytes.formatted + "/s" }

  /// How throughput comes about.
  package func throughputExplanation(at row: ConcurrencyPoint) -> Explanation {
    let timing = row.timing
    return Explanation(
      title: "Throughput", value: rateText(timing.tokensPerSecondPerGPU) + " tokens/s a GPU",
      meaning: """
        Generated tokens a second and GPU while all running sequences decode, against the tokens a \
        second that one user sees. More sequences together cost each user some speed.
        """,
      formula: [
        "X = b / (P/N + O x TPOT)                    (sequences a second of a replica)",
        "tokens/s a GPU = X x O / n;   tokens/s a user = 1 / TPOT",
        "replicas = max(minimum, ceil(peak rate x N / (X x utilisation)))",
      ],
      inputs: [
        Explanation.Input("sequences C", String(row.concurrency)),
        Explanation.Input("running b", Explanation.running(timing)),
        Explanation.Input("that the KV memory holds", Explanation.count(timing.capacitySequences)),
        Explanation.Input("prefill P", timing.prefill.formatted),
        Explanation.Input("generated O", Explanation.generated(scenario.strategy)),
        Explanation.Input("TPOT", timing.timePerOutputToken.formatted),
        Explanation.Input("tokens/s a user", rateText(row.tokensPerSecondPerUser)),
        Explanation.Input("GPUs for the load", Explanation.count(row.gpusForLoad)),
      ],
      evidence: [Explanation.citation(estimate.evidence)],
      limits: [
        "A closed loop: all sequences are always there. Real arrivals vary; utilisation leaves room."
      ])
  }
}
