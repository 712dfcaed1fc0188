import ScalingCore
import Screen

/// Moves the cross-hair along the frontier; rows lead to where the frontier changes hands.
func moveInFrontier(_ motion: Motion, _ state: inout DashboardState) {
  guard let insight = state.frontier, !insight.choices.isEmpty else { return }
  let last = insight.choices.count - 1
  switch (motion, state.frontierSettings.crosshair) {
  case (.rows(let distance), let current):
    state.frontierSettings.crosshair = crossover(distance, from: current, in: insight)
  case (.first, _): state.frontierSettings.crosshair = 0
  case (.last, _): state.frontierSettings.crosshair = last
  case (_, nil): state.frontierSettings.crosshair = insight.nearest(to: insight.current)
  case (_, .some(let current)):
    state.frontierSettings.crosshair = motion.index(from: current, count: last + 1)
  }
}

/// First option of the next size on the frontier, or of the one before.
private func crossover(_ distance: Int, from current: Int?, in insight: FrontierInsight) -> Int {
  let starts = insight.choices.indices.filter { index in
    index == 0 || insight.choices[index].model != insight.choices[index - 1].model
  }
  let here = current ?? insight.nearest(to: insight.current)
  return distance > 0
    ? starts.first { $0 > here } ?? insight.choices.count - 1
    : starts.last { $0 < here } ?? 0
}

extension FrontierInsight {
  /// Place of the frontier's option whose cost is nearest to another option's; the first without one.
  fileprivate func nearest(to choice: OptionChoice?) -> Int {
    guard let choice else { return 0 }
    let cost = choice.point.cost(by: measure)
    return Dashboard.nearest(to: cost, among: choices.map { $0.point.cost(by: measure) }) ?? 0
  }
}

/// Does what a command asks of the Frontier screen; false where it is none of its commands.
func performOnFrontier(
  _ command: Command, _ state: inout DashboardState, in environment: Environment
) -> Bool {
  guard state.screen == .frontier else { return false }
  let before = state.frontierSettings
  switch command {
  case .nextMeasure: state.frontierSettings.measure = state.frontierSettings.measure.next
  case .searchSamples: state.frontierSettings.searchesSamples.toggle()
  case .showPublished: showPublished(&state, in: environment)
  case .nextFamily: turnFamily(&state, by: 1, in: environment)
  case .previousFamily: turnFamily(&state, by: -1, in: environment)
  case .takeOption: takeOption(&state, in: environment)
  case .hideCrosshair: state.frontierSettings.crosshair = nil
  default: return false
  }
  // A changed scenario has computed the frontier anew already; what is only drawn needs no new one.
  let settings = state.frontierSettings
  if settings.measure != before.measure || settings.searchesSamples != before.searchesSamples {
    refreshFrontier(&state, in: environment)
  }
  return true
}

/// Recomputes the frontier where it is on the screen; elsewhere it waits until it is needed.
package func refreshFrontier(_ state: inout DashboardState, in environment: Environment) {
  guard state.screen == .frontier else {
    state.frontier = nil
    return
  }
  let published = state.published ?? environment.catalogue.published()
  state.published = published
  let insight = FrontierInsight(
    state.scenario, state.frontierSettings, by: environment.evaluator, published: published)
  let last = insight.choices.count - 1
  state.frontierSettings.crosshair = state.frontierSettings.crosshair.flatMap { index in
    last < 0 ? nil : min(index, last)
  }
  state.frontier = insight
}

/// Published curves are counted in eFLOPs: they bring this measure with them.
private func showPublished(_ state: inout DashboardState, in environment: Environment) {
  let language = state.shownLanguage(in: environment)
  state.frontierSettings.showsPublished.toggle()
  guard state.frontierSettings.showsPublished else { return }
  guard state.frontier?.published.isEmpty == false else {
    state.frontierSettings.showsPublished = false
    let benchmark = state.scenario.workload.benchmark
    state.message = .init(
      text: language(
        "no frontier of this family is published for \(benchmark)",
        ja: "このファミリーの\(benchmark)でのフロンティアは公表されていません"),
      role: .warning)
    return
  }
  guard state.frontierSettings.measure != .eFLOPs else { return }
  state.frontierSettings.measure = .eFLOPs
  let text = language("published curves are counted in eFLOPs", ja: "公表値の曲線はeFLOPsで数えます")
  state.message = .init(text: text, role: .success)
}

/// Takes another family, the size nearest to the current one.
private func turnFamily(
  _ state: inout DashboardState, by distance: Int, in environment: Environment
) {
  let slider = SliderTable.slider(.family)
  state.frontierSettings.crosshair = nil
  change(
    &state, to: slider.moved(state.scenario, by: distance, in: environment.catalogue),
    in: environment)
}

/// Makes the option under the cross-hair the scenario's.
private func takeOption(_ state: inout DashboardState, in environment: Environment) {
  guard let insight = state.frontier, let index = state.frontierSettings.crosshair,
    insight.choices.indices.contains(index),
    let model = environment.catalogue.model(named: insight.choices[index].model)
  else {
    let language = state.shownLanguage(in: environment)
    let keys = environment.keys.names(
      of: .stepDown, and: .stepUp, in: .frontier,
      arrows: language("the arrow keys", ja: "矢印キー"), language)
    let text = language(
      "choose an option first: \(keys) move along the frontier",
      ja: "先に選択肢を選んでください：\(keys)でフロンティア上を動けます")
    state.message = .init(text: text, role: .warning)
    return
  }
  let choice = insight.choices[index]
  take(
    choice.applied(to: state.scenario, model: model), insight.describe(choice), &state,
    in: environment)
}
