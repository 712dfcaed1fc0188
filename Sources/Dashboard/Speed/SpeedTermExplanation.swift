package import ScalingCore
package import Screen

extension SpeedInsight {
  /// How a part of a token's time comes about.
  package func explanation(
    of term: SpeedTerm, at row: ConcurrencyPoint, in language: Language
  ) -> Explanation {
    let timing = row.timing
    let (title, time) = (term.title[language], term.time(of: timing))
    let share = Probability(time / timing.timePerOutputToken).formatted
    return Explanation(
      title: language("Time of one token: \(title)", ja: "1トークンの時間：\(title)"),
      value: language(
        "\(time.formatted), \(share) of TPOT", ja: "\(time.formatted)、TPOTの\(share)"),
      meaning: term.meaning(in: language), formula: term.formula(in: language),
      inputs: inputs(of: term, at: row, language) + [
        Explanation.Input(language("running b", ja: "実行中b"), Explanation.running(timing)),
        Explanation.Input("TPOT", timing.timePerOutputToken.formatted),
      ],
      evidence: [
        Explanation.citation(estimate.evidence, in: language),
        language("hardware: ", ja: "ハードウェア：") + scenario.deployment.gpu.specSource,
      ],
      limits: [
        language(
          "The parts were fitted together: their sum is surer than each of them.",
          ja: "内訳はまとめて当てはめたものです。個々の値より合計の方が確かです。")
      ])
  }

  private func inputs(
    of term: SpeedTerm, at row: ConcurrencyPoint, _ language: Language
  ) -> [Explanation.Input] {
    let deployment = scenario.deployment
    let gpus = Explanation.Input(
      language("GPUs n", ja: "GPU数n"), "\(deployment.gpusPerReplica) x \(deployment.gpu.id)")
    let layers = Explanation.Input(
      language("layers L", ja: "層数L"), String(scenario.model.layers))
    switch term {
    case .weights: return weightInputs(row, language) + [gpus]
    case .cache: return cacheInputs(row, language) + [gpus]
    case .collectives:
      return [
        gpus, layers,
        Explanation.Input(language("width d", ja: "幅d"), String(scenario.model.hidden)),
        Explanation.Input(
          language("link K", ja: "リンクK"), rate(Bytes(deployment.gpu.link.value))),
      ]
    case .kernels:
      return [
        layers,
        Explanation.Input(
          language("kernels a layer", ja: "層あたりカーネル数"), String(scenario.model.kernelsPerLayer)),
      ]
    case .host:
      return [
        Explanation.Input(language("software", ja: "ソフトウェア"), deployment.backend.rawValue)
      ]
    case .prefill: return prefillInputs(row, language)
    }
  }

  private func prefillInputs(
    _ row: ConcurrencyPoint, _ language: Language
  ) -> [Explanation.Input] {
    [
      Explanation.Input(language("prefill P", ja: "プリフィルP"), row.timing.prefill.formatted),
      Explanation.Input(language("prompt I", ja: "プロンプトI"), scenario.lengths.prompt.formatted),
      Explanation.Input(
        language("answer O", ja: "応答O"), Explanation.generated(scenario.strategy, in: language)),
    ]
  }

  private func weightInputs(
    _ row: ConcurrencyPoint, _ language: Language
  ) -> [Explanation.Input] {
    let gpu = scenario.deployment.gpu
    return [
      Explanation.Input(
        language("weights a GPU", ja: "GPUあたりの重み"), estimate.memory.weights.formatted),
      Explanation.Input(language("format", ja: "形式"), scenario.deployment.weights.rawValue),
      Explanation.Input(language("bandwidth B", ja: "帯域B"), rate(Bytes(gpu.bandwidth.value))),
      Explanation.Input(
        language("16-bit peak", ja: "16ビットのピーク性能"), FLOPs(gpu.peak16.value).formatted + "/s"),
      Explanation.Input(
        language("datasheet ridge", ja: "データシートのリッジ点"), ridge(gpu.peak16, language)),
    ] + roofline(row, \.weights, language)
  }

  private func cacheInputs(
    _ row: ConcurrencyPoint, _ language: Language
  ) -> [Explanation.Input] {
    let gpu = scenario.deployment.gpu
    return [
      Explanation.Input(
        language("read a step", ja: "1ステップの読み出し"),
        Explanation.cacheRead(estimate.cacheTraffic, in: language)),
      Explanation.Input(language("format", ja: "形式"), scenario.deployment.kvCache.rawValue),
      Explanation.Input(language("bandwidth B", ja: "帯域B"), rate(Bytes(gpu.bandwidth.value))),
    ] + roofline(row, \.cache, language)
  }

  private func roofline(
    _ row: ConcurrencyPoint, _ term: KeyPath<RooflinePosition, RooflineTerm>, _ language: Language
  ) -> [Explanation.Input] {
    guard let index = rows.firstIndex(of: row), rooflines.indices.contains(index) else { return [] }
    let position = rooflines[index][keyPath: term]
    return [
      Explanation.Input(
        language("intensity", ja: "演算強度"), flopsPerByte(position.intensity) + " FLOP/B"),
      Explanation.Input(
        language("ridge, as reached", ja: "実効リッジ点"), flopsPerByte(position.ridge) + " FLOP/B"),
      Explanation.Input(language("bound by", ja: "律速"), position.resource.name[language]),
    ]
  }

  private func ridge(_ peak: FLOPRate, _ language: Language) -> String {
    flopsPerByte(peak.value / scenario.deployment.gpu.bandwidth.value)
      + language(" FLOP/B at 16 bit", ja: " FLOP/B（16ビット）")
  }

  private func rate(_ bytes: Bytes) -> String { bytes.formatted + "/s" }
}

extension RooflineTerm.Resource {
  /// Name of what a part waits for.
  var name: Wording {
    switch self {
    case .memory: Wording("memory", ja: "メモリ")
    case .compute: Wording("compute", ja: "演算")
    }
  }
}
