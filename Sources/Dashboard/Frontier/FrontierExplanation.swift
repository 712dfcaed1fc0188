package import ScalingCore
package import Screen

/// Explains the option that the table of the Frontier screen is held against.
func frontierExplanation(
  _ state: DashboardState, in catalogue: Catalogue, _ language: Language
) -> Explanation {
  guard let insight = state.frontier,
    let anchor = insight.anchor(state.frontierSettings.crosshair)
  else {
    return .of(
      .accuracy, scenario: state.scenario, evaluation: state.insight.evaluation, in: language)
  }
  return insight.explanation(of: anchor, scenario: state.scenario, in: catalogue, language)
}

extension FrontierInsight {
  /// How an option's cost comes about, and what is held against it.
  package func explanation(
    of choice: OptionChoice, scenario: Scenario, in catalogue: Catalogue, _ language: Language
  ) -> Explanation {
    let noun = measure.noun(in: language)
    return Explanation(
      title: language("\(describe(choice)) by \(noun)", ja: "\(describe(choice))の\(noun)"),
      value: measure.text(choice.point.cost(by: measure), in: currency),
      meaning: meaning(language), formula: formula(language),
      inputs: inputs(of: choice, scenario, language),
      evidence: evidence(of: choice, scenario, catalogue, language), limits: limits(language))
  }

  private func meaning(_ language: Language) -> String {
    let searchesSamples = curves.curves.count > models.count
    return language(
      """
      The frontier is the most accuracy that a cost buys over all sizes and lengths of the family\
      \(searchesSamples ? ", and over N" : ""). Between evaluated lengths \
      accuracy is linear in the logarithm of the cost, and crossings are solved exactly.
      """,
      ja: """
        フロンティアは、ファミリーの全サイズ・全生成長\(searchesSamples ? "・全N" : "")のうち、\
        その費用で得られる最も高い正答率です。評価した生成長の間では正答率を費用の対数に対して線形とし、\
        交点は厳密に解きます。
        """)
  }

  private func formula(_ language: Language) -> [String] {
    switch measure {
    case .flops:
      [
        language("compute", ja: "演算") + " = 2·P·N·L + 2·r·N·I·L·D + r·N·L²·D  "
          + language("(Kinetics, equation 1)", ja: "（Kinetics、式1）")
      ]
    case .eFLOPs:
      [
        language(
          "eFLOPs = compute + intensity · memory  (Kinetics, equations 1 to 4)",
          ja: "eFLOPs = 演算 + 演算強度 · メモリ  （Kinetics、式1〜4）"),
        language(
          "memory = 2·I·L·D + N·L²·D bytes: the KV cache, read once per step",
          ja: "メモリ = 2·I·L·D + N·L²·D バイト：KVキャッシュをステップごとに1回読む"),
      ]
    case .gpuSeconds:
      [
        language(
          "GPU time = N · GPUs of a replica / sequences per second",
          ja: "GPU時間 = N · レプリカのGPU数 / 毎秒の系列数")
      ]
    case .dollars:
      [
        language(
          "$/request = GPU time · price / target utilisation", ja: "$/リクエスト = GPU時間 · 価格 / 目標稼働率")
      ]
    }
  }

  private func inputs(
    of choice: OptionChoice, _ scenario: Scenario, _ language: Language
  ) -> [Explanation.Input] {
    func tokens(_ count: Tokens) -> String {
      language("\(count.formatted) tokens", ja: "\(count.formatted)トークン")
    }
    func served(_ text: String) -> String {
      choice.point.fits ? text : language("does not fit", ja: "収まらない")
    }
    let point = choice.point
    return [
      Explanation.Input(language("accuracy", ja: "正答率"), point.accuracy.formatted),
      Explanation.Input(language("generation length L", ja: "生成長 L"), tokens(point.length)),
      Explanation.Input(language("samples N", ja: "サンプル数 N"), String(point.samples)),
      Explanation.Input(
        language("prompt I", ja: "プロンプト長 I"), tokens(scenario.workload.promptTokens)),
      Explanation.Input("FLOPs", point.flops.formatted),
      Explanation.Input("eFLOPs", point.eFLOPs.formatted),
      Explanation.Input(language("GPU time", ja: "GPU時間"), served(point.gpuTime.formatted)),
      Explanation.Input(
        language("money", ja: "費用"), served(currency.text(point.costPerRequest))),
      Explanation.Input(language("latency", ja: "応答時間"), served(point.latency.formatted)),
    ]
  }

  private func evidence(
    of choice: OptionChoice, _ scenario: Scenario, _ catalogue: Catalogue, _ language: Language
  ) -> [String] {
    guard let model = catalogue.model(named: choice.model) else { return [] }
    var chosen = choice.applied(to: scenario, model: model)
    chosen.attention = choice.attention
    let accuracy = catalogue.accuracy.estimate(chosen)
    let published = published.regretLine(in: catalogue, language).map { line in
      let source = self.published.regret.map { Explanation.citation($0.evidence, in: language) }
      return "\(line.dropFirst(2)); \(source ?? "")"
    }
    return [Explanation.citation(accuracy.evidence, in: language)] + [published].compactMap(\.self)
  }

  private func limits(_ language: Language) -> [String] {
    let shared = [
      language(
        "AIME24 has 30 questions: one run of all has a standard error of about 8 points",
        ja: "AIME24は30問：全問1回の実行の標準誤差は約8ポイント")
    ]
    switch measure {
    case .flops, .eFLOPs:
      return [
        language(
          "decoding only: the prompt is not billed, the read of the parameters is shared by a batch",
          ja: "デコードのみ：プロンプトは計上せず、パラメータの読み出しはバッチで共有"),
        language(
          "the whole cap is billed unless the scenario states a distribution of lengths",
          ja: "長さの分布をシナリオに書かない限り、上限まで生成するものとして計上"),
      ] + shared
    case .gpuSeconds, .dollars:
      return [
        language(
          "serving model with an error of about 20 % in TPOT", ja: "サービングモデルのTPOT誤差は約20 %")
      ] + shared
    }
  }
}
