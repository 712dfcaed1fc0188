package import ScalingCore

/// Shows how the number under the cursor comes about.
package func explain(_ state: inout DashboardState, in environment: Environment) {
  let explanation: Explanation =
    switch (state.screen, state.focus) {
    case (.frontier, _): frontierExplanation(state, in: environment.catalogue)
    case (.spend, _): spendExplanation(state)
    case (.speed, _): speedExplanation(state, in: environment)
    case (.shape, _): shapeExplanation(state)
    case (.compare, _): comparedExplanation(state)
    case (_, .options):
      .of(SliderTable.slider(state.slider), scenario: state.scenario, state.insight.evaluation)
    case (_, .indicators), (_, .accuracyChart), (_, .spendChart):
      indicatorExplanation(state)
    }
  state.overlay = .explanation(explanation, scroll: 0)
}

/// What the indicator under the cursor stands for; the yearly spend with what its draws say.
private func indicatorExplanation(_ state: DashboardState) -> Explanation {
  let indicator = indicatorUnderCursor(state)
  var explanation = Explanation.of(
    indicator, scenario: state.scenario, evaluation: state.insight.evaluation)
  if indicator == .yearlySpend, let outlook = state.draws?.outlook, let spend = outlook.yearlySpend
  {
    let amounts = [spend.p10, spend.p50, spend.p90].map(state.scenario.currency.text)
    let draws = NumberFormat.grouped.string(Double(outlook.draws))
    explanation.inputs.append(
      Explanation.Input("P10 / P50 / P90 of \(draws) draws", amounts.joined(separator: " / ")))
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
private func comparedExplanation(_ state: DashboardState) -> Explanation {
  let columns = state.comparison.columns
  guard columns.indices.contains(state.comparison.column) else {
    return .of(.costPerCorrect, scenario: state.scenario, evaluation: state.insight.evaluation)
  }
  let column = columns[state.comparison.column]
  return .of(.costPerCorrect, scenario: column.scenario, evaluation: column.evaluation)
}

extension Explanation {
  /// What a slider sets, where its value comes from, and what follows from it.
  package static func of(
    _ slider: OptionSlider, scenario: Scenario, _ evaluation: Evaluation
  ) -> Explanation {
    Explanation(
      title: slider.label, value: slider.text(of: scenario), meaning: slider.meaning,
      inputs: [Input("key in the file", slider.path), Input("may be typed", slider.hint)]
        + details(of: slider.id, scenario, evaluation),
      evidence: [source(of: slider.id, scenario)])
  }

  private static func details(
    of id: OptionSlider.ID, _ scenario: Scenario, _ evaluation: Evaluation
  ) -> [Input] {
    switch id {
    case .modelSize, .family: modelDetails(scenario, evaluation)
    case .gpu: gpuDetails(scenario.deployment.gpu)
    case .gpuPrice: priceInputs(scenario) + [Input("plan", scenario.price.kind.rawValue)]
    case .tensorParallel, .weights, .kvCache: memoryDetails(evaluation.serving)
    case .concurrency:
      [
        Input("running together", running(evaluation.serving.timing)),
        Input(
          "that the KV memory holds",
          evaluation.serving.timing.map { count($0.capacitySequences) } ?? "–"),
      ]
    default: []
    }
  }

  private static func modelDetails(_ scenario: Scenario, _ evaluation: Evaluation) -> [Input] {
    let model = scenario.model
    return [
      Input("model", model.id), Input("parameters", evaluation.model.parameters.formatted),
      Input("active per token", evaluation.model.activeParameters.formatted),
      Input("layers x width", "\(model.layers) x \(model.hidden)"),
      Input("KV cache per token", evaluation.model.kvBytesPerToken.formatted),
      Input("longest context", Tokens(Double(model.maxContext)).formatted),
      Input("licence", model.licence),
    ]
  }

  private static func gpuDetails(_ gpu: Accelerator) -> [Input] {
    [
      Input("memory", gpu.memory.formatted),
      Input("bandwidth", Bytes(gpu.bandwidth.value).formatted + "/s"),
      Input("16-bit peak", FLOPs(gpu.peak16.value).formatted + "/s"),
      Input("link, one direction", Bytes(gpu.link.value).formatted + "/s"),
      Input("price quotes", gpu.price.typical?.formatted ?? "none"),
    ]
  }

  private static func memoryDetails(_ serving: ServingEstimate) -> [Input] {
    [
      Input("weights per GPU", serving.memory.weights.formatted),
      Input("KV cache per GPU", serving.memory.kvCache.formatted),
      Input("memory per GPU", serving.memory.capacity.formatted),
      Input("fits", serving.fits ? "yes" : "no"),
    ]
  }

  private static func source(of id: OptionSlider.ID, _ scenario: Scenario) -> String {
    switch id {
    case .modelSize, .family: "published: " + scenario.model.source
    case .gpu: "published: " + scenario.deployment.gpu.specSource
    case .gpuPrice: citation(scenario.price.evidence)
    default: "stated in the scenario"
    }
  }
}
