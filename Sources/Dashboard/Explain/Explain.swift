package import ScalingCore
package import Screen

/// Shows how the number under the cursor comes about.
package func explain(_ state: inout DashboardState, in environment: Environment) {
  let language = state.shownLanguage(in: environment)
  let explanation: Explanation =
    switch (state.screen, state.focus) {
    case (.frontier, _): frontierExplanation(state, in: environment.catalogue, language)
    case (.spend, _): spendExplanation(state, in: language)
    case (.speed, _): speedExplanation(state, in: environment, language)
    case (.shape, _): shapeExplanation(state, in: language)
    case (.compare, _): comparedExplanation(state, language)
    case (_, .options):
      .of(
        SliderTable.slider(state.slider), scenario: state.scenario, state.insight.evaluation,
        in: language)
    case (_, .indicators), (_, .accuracyChart), (_, .spendChart):
      indicatorExplanation(state, language)
    }
  state.overlay = .explanation(explanation, scroll: 0)
}

/// What the indicator under the cursor stands for; the yearly spend with what its draws say.
private func indicatorExplanation(
  _ state: DashboardState, _ language: Language
) -> Explanation {
  let indicator = indicatorUnderCursor(state)
  var explanation = Explanation.of(
    indicator, scenario: state.scenario, evaluation: state.insight.evaluation, in: language)
  if indicator == .yearlySpend, let outlook = state.draws?.outlook, let spend = outlook.yearlySpend
  {
    let amounts = [spend.p10, spend.p50, spend.p90].map(state.scenario.currency.text)
    let draws = NumberFormat.grouped.string(Double(outlook.draws))
    let name = language("P10 / P50 / P90 of \(draws) draws", ja: "P10 / P50 / P90（\(draws)試行）")
    explanation.inputs.append(
      Explanation.Input(name, amounts.joined(separator: " / ")))
  }
  return explanation
}

private func indicatorUnderCursor(_ state: DashboardState) -> Indicator {
  switch state.focus {
  case .accuracyChart: .accuracy
  case .spendChart: .yearlySpend
  default: state.indicator
  }
}

/// On Compare the cost per correct answer of the column under the cursor is explained: it ranks the columns.
private func comparedExplanation(
  _ state: DashboardState, _ language: Language
) -> Explanation {
  let columns = state.comparison.columns
  guard columns.indices.contains(state.comparison.column) else {
    return .of(
      .costPerCorrect, scenario: state.scenario, evaluation: state.insight.evaluation,
      in: language)
  }
  let column = columns[state.comparison.column]
  return .of(
    .costPerCorrect, scenario: column.scenario, evaluation: column.evaluation, in: language)
}

extension Explanation {
  /// What a slider sets, where its value comes from, and what follows from it.
  package static func of(
    _ slider: OptionSlider, scenario: Scenario, _ evaluation: Evaluation,
    in language: Language = .english
  ) -> Explanation {
    Explanation(
      title: slider.label[language], value: slider.text(of: scenario, in: language),
      meaning: slider.meaning[language],
      inputs: [
        Input(language("key in the file", ja: "ファイルのキー"), slider.path),
        Input(language("may be typed", ja: "入力の形式"), slider.hint[language]),
      ] + details(of: slider.id, scenario, evaluation, language),
      evidence: [source(of: slider.id, scenario, language)])
  }

  private static func details(
    of id: OptionSlider.ID, _ scenario: Scenario, _ evaluation: Evaluation, _ language: Language
  ) -> [Input] {
    switch id {
    case .modelSize, .family: modelDetails(scenario, evaluation, language)
    case .gpu: gpuDetails(scenario.deployment.gpu, language)
    case .gpuPrice:
      priceInputs(scenario, in: language) + [
        Input(language("plan", ja: "プラン"), scenario.price.kind.rawValue)
      ]
    case .tensorParallel, .weights, .kvCache: memoryDetails(evaluation.serving, language)
    case .concurrency:
      [
        Input(language("running together", ja: "同時に実行中"), running(evaluation.serving.timing)),
        Input(
          language("that the KV memory holds", ja: "KVメモリに収まる数"),
          evaluation.serving.timing.map { count($0.capacitySequences) } ?? "–"),
      ]
    default: []
    }
  }

  private static func modelDetails(
    _ scenario: Scenario, _ evaluation: Evaluation, _ language: Language
  ) -> [Input] {
    let model = scenario.model
    return [
      Input(language("model", ja: "モデル"), model.id),
      Input(language("parameters", ja: "パラメータ数"), evaluation.model.parameters.formatted),
      Input(
        language("active per token", ja: "トークンあたり活性"), evaluation.model.activeParameters.formatted),
      Input(language("layers x width", ja: "層数 x 幅"), "\(model.layers) x \(model.hidden)"),
      Input(
        language("KV cache per token", ja: "トークンあたりKVキャッシュ"),
        evaluation.model.kvBytesPerToken.formatted),
      Input(
        language("longest context", ja: "最大コンテキスト長"), Tokens(Double(model.maxContext)).formatted),
      Input(language("licence", ja: "ライセンス"), model.licence),
    ]
  }

  private static func gpuDetails(_ gpu: Accelerator, _ language: Language) -> [Input] {
    [
      Input(language("memory", ja: "メモリ"), gpu.memory.formatted),
      Input(language("bandwidth", ja: "帯域"), Bytes(gpu.bandwidth.value).formatted + "/s"),
      Input(language("16-bit peak", ja: "16ビットピーク性能"), FLOPs(gpu.peak16.value).formatted + "/s"),
      Input(
        language("link, one direction", ja: "GPU間リンク（片方向）"), Bytes(gpu.link.value).formatted + "/s"),
      Input(
        language("price quotes", ja: "価格の見積"),
        gpu.price.typical?.formatted ?? language("none", ja: "なし")),
    ]
  }

  private static func memoryDetails(
    _ serving: ServingEstimate, _ language: Language
  ) -> [Input] {
    [
      Input(language("weights per GPU", ja: "GPUあたり重み"), serving.memory.weights.formatted),
      Input(language("KV cache per GPU", ja: "GPUあたりKVキャッシュ"), serving.memory.kvCache.formatted),
      Input(language("memory per GPU", ja: "GPUあたりメモリ"), serving.memory.capacity.formatted),
      Input(
        language("fits", ja: "収まるか"),
        serving.fits ? language("yes", ja: "はい") : language("no", ja: "いいえ")),
    ]
  }

  private static func source(
    of id: OptionSlider.ID, _ scenario: Scenario, _ language: Language
  ) -> String {
    let published = language("published: ", ja: "公表：")
    return switch id {
    case .modelSize, .family: published + scenario.model.source
    case .gpu: published + scenario.deployment.gpu.specSource
    case .gpuPrice: citation(scenario.price.evidence, in: language)
    default: language("stated in the scenario", ja: "シナリオに記載")
    }
  }
}
