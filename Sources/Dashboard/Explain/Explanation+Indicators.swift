package import ScalingCore
package import Screen

extension Explanation {
  /// How a figure of Explore comes about.
  package static func of(
    _ indicator: Indicator, scenario: Scenario, evaluation: Evaluation,
    in language: Language = .english
  ) -> Explanation {
    let value = indicator.text(of: evaluation, in: scenario.currency)
    return switch indicator {
    case .latency: latency(value, scenario, evaluation, language)
    case .costPerRequest: costPerRequest(value, scenario, evaluation, language)
    case .yearlySpend: yearlySpend(value, scenario, evaluation, language)
    case .accuracy: accuracy(value, scenario, evaluation, language)
    case .costPerCorrect: costPerCorrect(value, scenario, evaluation, language)
    case .timeToFirstToken: timeToFirstToken(value, scenario, evaluation, language)
    case .timePerToken: timePerToken(value, scenario, evaluation, language)
    case .gpus: gpus(value, scenario, evaluation, language)
    case .eFLOPs: eFLOPs(value, scenario, evaluation, language)
    }
  }

  private static func latency(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation, _ language: Language
  ) -> Explanation {
    let timing = evaluation.serving.timing
    return Explanation(
      title: language("Mean latency", ja: "平均応答時間"), value: value,
      meaning: language(
        "Mean time from a request to its last token. The N samples run together.",
        ja: "リクエストから最後のトークンまでの平均時間。N本のサンプルは同時に実行します。"),
      formula: [
        language(
          "latency = TTFT + (E[max of N lengths] - 1) x TPOT",
          ja: "応答時間 = TTFT + (E[N本の長さの最大] - 1) x TPOT")
      ],
      inputs: [
        Input("TTFT", timing?.timeToFirstToken.formatted ?? "–"),
        Input("TPOT", timing?.timePerOutputToken.formatted ?? "–"),
        Input(
          language("longest of N", ja: "N本の最長"),
          scenario.strategy.expectedLongest.formatted + language(" tokens", ja: "トークン")),
        Input(language("sequences running", ja: "実行中の系列数"), running(timing)),
      ],
      evidence: [citation(evaluation.serving.evidence, in: language)],
      limits: [
        lengthLimit(scenario.strategy, in: language),
        language(
          "A closed loop of users: with open arrivals a queue comes on top.",
          ja: "利用者が一定の閉ループを仮定：到着が開いている場合は待ち行列が加わります。"),
      ])
  }

  private static func costPerRequest(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation, _ language: Language
  ) -> Explanation {
    Explanation(
      title: language("Cost per inference", ja: "推論1回の費用"), value: value,
      meaning: requestMeaning(scenario.price.kind, language),
      formula: requestFormula(scenario.price.kind, language),
      inputs: (scenario.price.kind == .api ? [] : gpuTimeInputs(scenario, evaluation, language))
        + planInputs(scenario, in: language) + idleHoursInput(scenario, evaluation, language),
      evidence: [
        planEvidence(scenario, in: language),
        language("GPU time: ", ja: "GPU時間：")
          + citation(evaluation.serving.evidence, in: language),
      ],
      limits: [lengthLimit(scenario.strategy, in: language)]
        + planLimits(scenario, in: language))
  }

  /// What the year costs for each request, where it is more than the request itself.
  private static func idleHoursInput(
    _ scenario: Scenario, _ evaluation: Evaluation, _ language: Language
  ) -> [Input] {
    guard let cost = evaluation.economics?.costPerRequestWithIdleHours else { return [] }
    return [
      Input(
        language("with idle hours: year / requests", ja: "待機込み：年間支出 / リクエスト数"),
        scenario.currency.text(cost))
    ]
  }

  private static func yearlySpend(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation, _ language: Language
  ) -> Explanation {
    let plan = scenario.price.kind.rawValue
    return Explanation(
      title: language("Yearly running cost", ja: "年間運用費"), value: value,
      meaning: language(
        "Cost of all requests of a year under the price plan \(plan).",
        ja: "料金プラン \(plan) での、1年間の全リクエストの費用。"),
      formula: planFormula(scenario.price.kind, in: language),
      inputs: yearInputs(scenario, evaluation, language) + planInputs(scenario, in: language)
        + percentileInputs(evaluation, scenario.currency, language),
      evidence: [
        planEvidence(scenario, in: language),
        language("requests: stated in the scenario", ja: "リクエスト数：シナリオに記載"),
      ],
      limits: [
        language(
          "One year at today's prices: no growth, no price decline.",
          ja: "現在の価格での1年間：成長も値下がりも見込みません。")
      ] + planLimits(scenario, in: language))
  }

  private static func yearInputs(
    _ scenario: Scenario, _ evaluation: Evaluation, _ language: Language
  ) -> [Input] {
    let (economics, text) = (evaluation.economics, scenario.currency.text)
    return [
      Input(
        language("requests a year", ja: "年間リクエスト数"),
        scenario.workload.requestsPerYear.formatted),
      Input(
        language("cost per request", ja: "1リクエストの費用"),
        (economics?.costPerRequest).map(text) ?? "–"),
      Input(
        language("replicas at peak", ja: "ピーク時レプリカ数"),
        economics.map { count($0.replicas) } ?? "–"),
      Input(language("elastic", ja: "従量"), (economics?.spend.elastic).map(text) ?? "–"),
      Input(language("always-on", ja: "常時稼働"), (economics?.spend.alwaysOn).map(text) ?? "–"),
    ]
  }

  private static func accuracy(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation, _ language: Language
  ) -> Explanation {
    let estimate = evaluation.accuracy
    let band =
      estimate.low.flatMap { low in
        estimate.high.map { rangeText(low.formatted, $0.formatted, language) }
      } ?? "–"
    return Explanation(
      title: language("Accuracy", ja: "正答率"), value: value,
      meaning: meaning(of: estimate.metric, benchmark: scenario.workload.benchmark, language),
      formula: [
        language(
          "pass@1(cap): monotone interpolation (PCHIP) between measured caps",
          ja: "pass@1(上限)：測定した上限の間を単調補間（PCHIP）"),
        language(
          "pass@N = (1 - z) (1 - B(a, b + N) / B(a, b)), mean set to pass@1 at the cap",
          ja: "pass@N = (1 - z) (1 - B(a, b + N) / B(a, b))、平均は上限でのpass@1に一致"),
      ],
      inputs: [
        Input(language("model", ja: "モデル"), scenario.model.id),
        Input(language("benchmark", ja: "ベンチマーク"), scenario.workload.benchmark),
        Input(
          language("token cap", ja: "トークン数の上限"),
          scenario.strategy.generationLength.formatted),
        Input(language("samples N", ja: "サンプル数 N"), String(scenario.strategy.samples)),
        Input(language("band", ja: "幅"), band),
      ],
      evidence: [citation(estimate.evidence, in: language)],
      limits: [
        language(
          "A benchmark stands for your questions: measure your own before you buy.",
          ja: "ベンチマークは実際の質問の代わりです：導入前に自社の質問で測ってください。"),
        language(
          "AIME has 30 questions: one run of all has a standard error of up to 9 points.",
          ja: "AIMEは30問：全問1回の実行の標準誤差は最大9ポイントです。"),
      ])
  }

  private static func costPerCorrect(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation, _ language: Language
  ) -> Explanation {
    Explanation(
      title: language("Cost per correct answer", ja: "正答1件の費用"), value: value,
      meaning: language(
        "What one right answer costs, the wrong ones included.",
        ja: "誤答の分も含めた、正答1件にかかる費用。"),
      formula: [
        language(
          "cost per correct answer = cost per request / accuracy",
          ja: "正答1件の費用 = 1リクエストの費用 / 正答率")
      ],
      inputs: [
        Input(
          language("cost per request", ja: "1リクエストの費用"),
          (evaluation.economics?.costPerRequest).map(scenario.currency.text) ?? "–"),
        Input(
          language("accuracy", ja: "正答率"),
          evaluation.accuracy.value?.formatted ?? language("no evidence", ja: "根拠なし")),
      ],
      evidence: [citation(evaluation.accuracy.evidence, in: language)])
  }
}
