package import ScalingCore
package import Screen

/// Explains what is under the cursor of the Speed screen.
func speedExplanation(
  _ state: DashboardState, in environment: Environment, _ language: Language
) -> Explanation {
  let settings = state.speedSettings
  guard let insight = state.speed, let row = insight.row(settings.row) else {
    return .of(
      SliderTable.slider(.gpu), scenario: state.scenario, state.insight.evaluation,
      in: language)
  }
  switch settings.focus {
  case .split: return insight.explanation(of: settings.term, at: row, in: language)
  case .throughput: return insight.throughputExplanation(at: row, in: language)
  case .latency, .table:
    let scenario = insight.scenario.running(row.concurrency)
    return .of(
      settings.measure.indicator, scenario: scenario,
      evaluation: environment.evaluator.evaluate(scenario), in: language)
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

extension SpeedInsight {
  /// How throughput comes about.
  package func throughputExplanation(
    at row: ConcurrencyPoint, in language: Language
  ) -> Explanation {
    let rate = rateText(row.timing.tokensPerSecondPerGPU)
    return Explanation(
      title: language("Throughput", ja: "スループット"),
      value: language("\(rate) tokens/s a GPU", ja: "GPUあたり\(rate) tokens/s"),
      meaning: language(
        """
        Generated tokens a second and GPU while all running sequences decode, against the tokens a \
        second that one user sees. More sequences together cost each user some speed.
        """,
        ja: """
          実行中の全系列がデコードしているときのGPUあたり毎秒の生成トークンと、1人のユーザーから見た毎秒のトークンです。\
          同時に動く系列を増やすと、各ユーザーの速度は下がります。
          """),
      formula: Self.throughputFormula(language), inputs: throughputInputs(row, language),
      evidence: [Explanation.citation(estimate.evidence, in: language)],
      limits: [
        language(
          "A closed loop: all sequences are always there. Real arrivals vary; utilisation leaves room.",
          ja: "全系列が常にある閉ループです。実際の到着は変動するので、稼働率で余裕を見ます。")
      ])
  }

  private static func throughputFormula(_ language: Language) -> [String] {
    [
      language(
        "X = b / (P/N + O x TPOT)                    (sequences a second of a replica)",
        ja: "X = b / (P/N + O x TPOT)                    （レプリカの毎秒系列数）"),
      language(
        "tokens/s a GPU = X x O / n;   tokens/s a user = 1 / TPOT",
        ja: "GPUあたりtokens/s = X x O / n；  ユーザーあたりtokens/s = 1 / TPOT"),
      language(
        "replicas = max(minimum, ceil(peak rate x N / (X x utilisation)))",
        ja: "レプリカ数 = max(最小, ceil(ピーク到着率 x N / (X x 稼働率)))"),
    ]
  }

  private func throughputInputs(
    _ row: ConcurrencyPoint, _ language: Language
  ) -> [Explanation.Input] {
    let timing = row.timing
    return [
      Explanation.Input(language("sequences C", ja: "系列C"), String(row.concurrency)),
      Explanation.Input(language("running b", ja: "実行中b"), Explanation.running(timing)),
      Explanation.Input(
        language("that the KV memory holds", ja: "KVメモリに入る系列"),
        Explanation.count(timing.capacitySequences)),
      Explanation.Input(language("prefill P", ja: "プリフィルP"), timing.prefill.formatted),
      Explanation.Input(
        language("generated O", ja: "生成長O"), Explanation.generated(scenario.strategy, in: language)),
      Explanation.Input("TPOT", timing.timePerOutputToken.formatted),
      Explanation.Input(
        language("tokens/s a user", ja: "ユーザーあたりtokens/s"), rateText(row.tokensPerSecondPerUser)),
      Explanation.Input(
        language("GPUs for the load", ja: "負荷に要るGPU数"), Explanation.count(row.gpusForLoad)),
    ]
  }
}
