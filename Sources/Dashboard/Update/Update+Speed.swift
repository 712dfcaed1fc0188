import Charting
import ScalingCore
import Screen

/// Moves the cross-hair along the concurrencies; in the time split rows choose a part.
func moveInSpeed(_ motion: Motion, _ state: inout DashboardState) {
  guard let insight = state.speed, !insight.rows.isEmpty else { return }
  if state.speedSettings.focus == .split, case .rows = motion {
    let terms = SpeedTerm.allCases
    let current = terms.firstIndex(of: state.speedSettings.term) ?? 0
    state.speedSettings.term = terms[motion.index(from: current, count: terms.count)]
    return
  }
  let current = insight.place(of: state.speedSettings.row)
  state.speedSettings.row = motion.index(from: current, count: insight.rows.count)
}

/// Gives the focus to another part of the Speed screen.
func moveSpeedFocus(_ state: inout DashboardState, by distance: Int) {
  state.speedSettings.focus = state.speedSettings.focus.stepped(by: distance)
}

/// Does what a command asks of the Speed screen; false where it is none of its commands.
func performOnSpeed(
  _ command: Command, _ state: inout DashboardState, in environment: Environment
) -> Bool {
  guard state.screen == .speed else { return false }
  switch command {
  case .nextLatency: state.speedSettings.measure = state.speedSettings.measure.stepped()
  case .nextLengths: turnLengths(&state, in: environment)
  case .takeOption: takeConcurrency(&state, in: environment)
  case .hideCrosshair: state.speedSettings.row = nil
  default:
    guard let (slider, distance) = hardwareStep(command) else { return false }
    let moved = SliderTable.slider(slider).moved(
      state.scenario, by: distance, in: environment.catalogue)
    change(&state, to: moved, in: environment)
  }
  return true
}

/// The slider that a command moves, and how far.
private func hardwareStep(_ command: Command) -> (OptionSlider.ID, Int)? {
  switch command {
  case .nextGPU: (.gpu, 1)
  case .previousGPU: (.gpu, -1)
  case .moreParallel: (.tensorParallel, 1)
  case .lessParallel: (.tensorParallel, -1)
  case .nextPrecision: (.weights, 1)
  case .previousPrecision: (.weights, -1)
  default: nil
  }
}

/// Recomputes the screen where it is shown; elsewhere it waits until it is needed.
package func refreshSpeed(_ state: inout DashboardState, in environment: Environment) {
  guard state.screen == .speed else {
    state.speed = nil
    return
  }
  let measurements = state.measurements ?? environment.catalogue.measurements()
  state.measurements = measurements
  let insight = SpeedInsight(
    state.scenario, state.speedSettings, by: environment.evaluator, measurements: measurements)
  if let lengths = state.speedSettings.lengths, !insight.offered.contains(lengths) {
    state.speedSettings.lengths = nil
  }
  let last = insight.rows.count - 1
  state.speedSettings.row = state.speedSettings.row.flatMap { last < 0 ? nil : min($0, last) }
  state.speed = insight
}

/// Takes the next measured lengths, after the last one the scenario's own.
private func turnLengths(_ state: inout DashboardState, in environment: Environment) {
  let language = state.shownLanguage(in: environment)
  let offered = state.speed?.offered ?? []
  guard !offered.isEmpty else {
    state.message = .init(
      text: language(
        "no measured rows of this model, GPU, software, precision and layout",
        ja: "このモデル、GPU、ソフトウェア、精度、構成の実測行がありません"),
      role: .warning)
    return
  }
  let current = state.speedSettings.lengths.flatMap(offered.firstIndex)
  let next = current.map { $0 + 1 } ?? 0
  state.speedSettings.lengths = next < offered.count ? offered[next] : nil
  refreshSpeed(&state, in: environment)
  state.message = .init(
    text: lengthsText(state.speedSettings.lengths, language), role: .success)
}

private func lengthsText(
  _ lengths: MatchedMeasurements.Lengths?, _ language: Language
) -> String {
  guard let lengths else {
    return language("the scenario's own lengths", ja: "シナリオ自身の長さ")
  }
  let (prompt, answer) = (lengths.prompt.formatted, lengths.answer.formatted)
  return language(
    "measured lengths: \(prompt) tokens in, \(answer) out",
    ja: "実測の長さ：入力\(prompt)、出力\(answer)トークン")
}

/// Makes the concurrency under the cross-hair the scenario's.
private func takeConcurrency(_ state: inout DashboardState, in environment: Environment) {
  let language = state.shownLanguage(in: environment)
  guard let insight = state.speed, let chosen = state.speedSettings.row,
    insight.rows.indices.contains(chosen)
  else {
    let keys = environment.keys.names(
      of: .stepDown, and: .stepUp, in: .speed, arrows: language("the arrow keys", ja: "矢印キー"),
      language)
    state.message = .init(
      text: language(
        "choose a concurrency first: \(keys) move along the curve",
        ja: "先に同時実行数を選んでください：\(keys)で曲線上を動きます"),
      role: .warning)
    return
  }
  let concurrency = insight.rows[chosen].concurrency
  take(
    state.scenario.running(concurrency),
    language("a concurrency of \(concurrency)", ja: "同時実行数\(concurrency)"), &state,
    in: environment)
  state.speedSettings.row = state.speed?.rows.firstIndex { $0.concurrency == concurrency }
}

/// A press chooses the part below it, and the row or the point of a curve that is nearest.
func pressSpeed(
  at point: Point, _ layout: ExploreLayout, _ state: inout DashboardState,
  in environment: Environment
) {
  guard let insight = state.speed, !insight.rows.isEmpty else { return }
  let parts = SpeedLayout(layout, of: state)
  guard let pane = parts.panes.pane(at: point) else { return }
  state.speedSettings.focus = pane
  let rect = parts.panes[pane]
  switch pane {
  case .latency, .throughput: grasp(at: point, &state, in: environment)
  case .table: pressRow(at: point, in: rect, insight, &state)
  case .split: pressTerm(at: point, in: rect, &state)
  }
}

private func pressRow(
  at point: Point, in rect: Rect, _ insight: SpeedInsight, _ state: inout DashboardState
) {
  let visible = max(0, rect.height - SpeedLayout.tableOverhead)
  let first = firstVisibleRow(
    count: insight.rows.count, visible: visible,
    chosen: insight.place(of: state.speedSettings.row))
  let row = first + point.y - rect.y - 2
  guard point.y >= rect.y + 2, point.y < rect.maxY - 1, insight.rows.indices.contains(row) else {
    return
  }
  state.speedSettings.row = row
}

private func pressTerm(at point: Point, in rect: Rect, _ state: inout DashboardState) {
  let hasBar = rect.height - 2 > SpeedTerm.allCases.count
  let index = point.y - rect.y - 1 - (hasBar ? 1 : 0)
  guard SpeedTerm.allCases.indices.contains(index) else { return }
  state.speedSettings.term = SpeedTerm.allCases[index]
}
