import ScalingCore
import Screen

extension Explanation {
  /// How the eFLOPs come about.
  static func eFLOPs(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation, _ language: Language
  ) -> Explanation {
    let joined =
      scenario.costModel.combination == .add
      ? language("eFLOPs = compute + intensity x memory", ja: "eFLOPs = 演算 + 演算強度 x メモリ")
      : language(
        "eFLOPs = max(compute, intensity x memory)", ja: "eFLOPs = max(演算, 演算強度 x メモリ)")
    return Explanation(
      title: "eFLOPs", value: value,
      meaning: language(
        "Compute plus memory traffic, the traffic weighted with the hardware's intensity.",
        ja: "演算量にメモリ転送量を加えたもの。転送量にはハードウェアの演算強度を掛けます。"),
      formula: attentionFormula(scenario, language) + [joined],
      inputs: eFLOPInputs(scenario, evaluation.cost, language),
      evidence: [
        language(
          "Kinetics, arXiv 2506.05333 v3, equations 1 to 4, 8 to 10",
          ja: "Kinetics, arXiv 2506.05333 v3、式1〜4、8〜10")
      ],
      limits: eFLOPLimits(scenario, language))
  }

  private static func eFLOPInputs(
    _ scenario: Scenario, _ cost: KineticsCost, _ language: Language
  ) -> [Input] {
    [
      Input(language("compute", ja: "演算"), cost.compute.formatted),
      Input(language("memory", ja: "メモリ"), cost.memoryAccess.formatted),
      Input(language("samples N", ja: "サンプル数 N"), String(scenario.strategy.sampledAnswers)),
      Input(language("generated L", ja: "生成長 L"), generated(scenario.strategy, in: language)),
      Input(language("attention", ja: "アテンション"), scenario.attention.text),
      Input(
        language("intensity", ja: "演算強度"), count(scenario.costModel.intensity) + " FLOP/B"),
      Input(
        language("attention/parameters", ja: "アテンション/パラメータ"),
        count(cost.attentionToParameterRatio) + "x"),
      Input(language("ideal GPU time", ja: "理想のGPU時間"), cost.idealGPUTime.formatted),
    ]
  }

  private static func eFLOPLimits(_ scenario: Scenario, _ language: Language) -> [String] {
    [language("Decode only: the prefill is free.", ja: "デコードのみ：プリフィルは含みません。")]
      + sparseLimits(scenario, language) + [
        scenario.costModel.parameterReadBatch == nil
          ? language(
            "The read of the parameters is left out, as in the paper (large batch).",
            ja: "論文と同じく、パラメータの読み出しは除きます（大きなバッチを想定）。")
          : language(
            "The read of the parameters is shared by the stated batch.",
            ja: "パラメータの読み出しは記載のバッチで分担します。"),
        language(
          "The default intensity mixes an FP8 peak with a 16-bit cache, as in the paper.",
          ja: "既定の演算強度は、論文と同じくFP8のピーク性能と16ビットのキャッシュの組み合わせです。"),
      ]
  }

  /// Compute and memory traffic under the scenario's attention.
  private static func attentionFormula(_ scenario: Scenario, _ language: Language) -> [String] {
    let (compute, memory) = (language("compute", ja: "演算"), language("memory", ja: "メモリ"))
    guard isSparse(scenario), let budget = scenario.attention.budget else {
      return [
        "\(compute) = 2NP L + 2rN D I L + rN D L^2",
        "\(memory) = 2 D I L + N D L^2   "
          + language("(prompt KV shared by the N samples)", ja: "（プロンプトのKVはN本で共有）"),
      ]
    }
    let sum = language(
      "S = sum of min(I + t, B) over the L tokens, B = \(budget.formatted)",
      ja: "S = Lトークンにわたるmin(I + t, B)の和、B = \(budget.formatted)")
    let isReleased = scenario.costModel.sparseSum == .released
    var lines = [
      sum
        + (isReleased
          ? language(", as the released code adds it up", ja: "（公開コードの数え方）") : ""),
      "\(compute) = 2NP L + 2rN D S",
      "\(memory) = 2N D S   "
        + language("(each sample reads its own tokens)", ja: "（各サンプルが自分のトークンを読む）"),
    ]
    if case .blockTopK(let blocks) = scenario.attention {
      lines.append(
        language(
          "block search: dense attention / (2 x \(blocks.blockSize)) on top of both",
          ja: "ブロック検索：密なアテンション / (2 x \(blocks.blockSize)) を両方に加算"))
    }
    return lines
  }

  /// What the sums of a sparse policy leave out.
  private static func sparseLimits(_ scenario: Scenario, _ language: Language) -> [String] {
    guard isSparse(scenario) else { return [] }
    let own = language(
      "Windows and indices of the model itself keep their own limits.",
      ja: "モデル自身のウィンドウやインデックスの上限はそのままです。")
    guard case .topK = scenario.attention else { return [own] }
    return [
      language("The search for the top tokens is free.", ja: "上位トークンの検索費用は含みません。"), own,
    ]
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
  static func generated(_ strategy: Strategy, in language: Language = .english) -> String {
    let (cap, mean) = (strategy.generationLength, strategy.lengthMoments.mean)
    guard mean != cap else { return cap.formatted }
    return language(
      "\(mean.formatted) on average, cap \(cap.formatted)",
      ja: "平均\(mean.formatted)、上限\(cap.formatted)")
  }

  /// What is assumed of the lengths of samples.
  static func lengthLimit(_ strategy: Strategy, in language: Language = .english) -> String {
    switch strategy.lengthDistribution {
    case .fixed:
      language("Every sample is taken to reach the token cap.", ja: "全サンプルが上限まで生成すると仮定。")
    case .weibull:
      language(
        "Lengths follow the stated Weibull curve, cut at the cap, each independent.",
        ja: "長さは記載のワイブル分布（上限で打ち切り）に従い、互いに独立と仮定。")
    case .empirical(let lengths):
      language(
        "Lengths are those of \(lengths.source), cut at the cap, each independent.",
        ja: "長さは\(lengths.source)の実測（上限で打ち切り）に従い、互いに独立と仮定。")
    }
  }

  /// What a decode step reads of the cache that a sequence keeps.
  static func cacheRead(_ traffic: CacheTraffic, in language: Language = .english) -> String {
    language(
      "\(traffic.read.formatted) of \(traffic.kept.formatted) a sequence",
      ja: "1系列\(traffic.kept.formatted)のうち\(traffic.read.formatted)")
  }

  /// What stands between a sparse policy and real serving.
  static func servedLimit(
    _ attention: AttentionPolicy, in language: Language = .english
  ) -> [String] {
    switch attention {
    case .dense: []
    case .slidingWindow:
      [
        language(
          "A window drops what lies before it for good.", ja: "ウィンドウより前の内容は失われます。")
      ]
    case .topK:
      [
        language(
          "Oracle top-k is a bound: no backend of ours serves it. Prefill stays dense.",
          ja: "理想的なtop-kは限界値：対応するバックエンドはありません。プリフィルは密のままです。")
      ]
    case .blockTopK:
      [
        language(
          "Not every backend offers block top-k. Prefill stays dense.",
          ja: "block top-kに対応しないバックエンドもあります。プリフィルは密のままです。")
      ]
    }
  }
}
