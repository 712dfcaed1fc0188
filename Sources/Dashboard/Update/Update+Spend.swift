import Charting
import ScalingCore
import Screen

/// Moves the cross-hair along volumes or years, or the cursor among the plans.
func moveInSpend(_ motion: Motion, _ state: inout DashboardState) {
  guard let insight = state.spend else { return }
  let settings = state.spendSettings
  switch settings.focus {
  case .volume:
    state.spendSettings.volume = motion.index(
      from: insight.volume(settings.volume), count: insight.volumes.count)
  case .plans:
    state.spendSettings.plan = motion.index(
      from: insight.plan(settings.plan), count: insight.plans.count)
  case .drivers:
    guard !insight.outlook.drivers.isEmpty else { return }
    state.spendSettings.driver = motion.index(
      from: settings.driver ?? -1, count: insight.outlook.drivers.count)
  case .time, .years:
    guard !insight.years.isEmpty else { return }
    state.spendSettings.year = motion.index(
      from: settings.year ?? -1, count: insight.years.count)
  }
}

/// Gives the focus to another part of the Spend screen.
func moveSpendFocus(_ state: inout DashboardState, by distance: Int) {
  state.spendSettings.focus = state.spendSettings.focus.stepped(by: distance)
}

/// Does what a command asks of the Spend screen; false where it is none of its commands.
func performOnSpend(
  _ command: Command, _ state: inout DashboardState, in environment: Environment
) -> Bool {
  guard state.screen == .spend else { return false }
  switch command {
  case .nextSpendView:
    state.spendSettings.view = state.spendSettings.view.stepped()
  case .nextLever: turnLever(&state, by: 1, in: environment)
  case .previousLever: turnLever(&state, by: -1, in: environment)
  case .raiseLever: moveLever(state.spendSettings.lever, &state, by: 1, in: environment)
  case .lowerLever: moveLever(state.spendSettings.lever, &state, by: -1, in: environment)
  case .nextPlan: moveLever(.plan, &state, by: 1, in: environment)
  case .previousPlan: moveLever(.plan, &state, by: -1, in: environment)
  case .takeOption: takeSpend(&state, in: environment)
  case .hideCrosshair:
    (state.spendSettings.volume, state.spendSettings.year) = (nil, nil)
    (state.spendSettings.plan, state.spendSettings.driver) = (nil, nil)
  default: return false
  }
  return true
}

/// Recomputes the screen where it is shown; elsewhere it waits until it is needed.
package func refreshSpend(_ state: inout DashboardState, in environment: Environment) {
  guard state.screen == .spend else {
    state.spend = nil
    return
  }
  var insight = SpendInsight(state.scenario, state.insight.evaluation)
  insight.outlook = state.draws?.outlook ?? SpendOutlook()
  let last = insight.years.count - 1
  state.spendSettings.year = state.spendSettings.year.flatMap { last < 0 ? nil : min($0, last) }
  state.spend = insight
}

private func turnLever(
  _ state: inout DashboardState, by distance: Int, in environment: Environment
) {
  state.spendSettings.lever = state.spendSettings.lever.stepped(by: distance)
  let lever = state.spendSettings.lever
  let language = state.shownLanguage(in: environment)
  let meaning = lever.meaning[language]
  let value = lever.text(of: state.scenario, in: language)
  let keys = environment.keys.names(of: .raiseLever, and: .lowerLever, in: .spend, language)
  state.message = .init(
    text: language(
      "\(meaning): \(value); \(keys) move it", ja: "\(meaning)：\(value)；\(keys)で変更"),
    role: .success)
}

private func moveLever(
  _ lever: SpendLever, _ state: inout DashboardState, by steps: Int, in environment: Environment
) {
  let moved = lever.moved(state.scenario, by: steps, in: environment.catalogue)
  guard moved != state.scenario else {
    let language = state.shownLanguage(in: environment)
    let meaning = lever.meaning[language]
    let value = lever.text(of: state.scenario, in: language)
    state.message = .init(
      text: language(
        "\(meaning) goes no further than \(value)", ja: "\(meaning)：\(value)より先には動きません"),
      role: .warning)
    return
  }
  change(&state, to: moved, in: environment)
}

/// Makes the volume under the cross-hair, or the plan under the cursor, the scenario's.
private func takeSpend(_ state: inout DashboardState, in environment: Environment) {
  guard let insight = state.spend else { return }
  let (settings, language) = (
    state.spendSettings, state.shownLanguage(in: environment)
  )
  switch settings.focus {
  case .volume where settings.volume != nil:
    takeVolume(insight.volumes[insight.volume(settings.volume)], &state, in: environment)
  case .plans where settings.plan != nil:
    takePlan(insight.plans[insight.plan(settings.plan)], &state, in: environment)
  default:
    let key = environment.keys.name(of: .focusNext, ascii: true)
    state.message = .init(
      text: language(
        "choose a volume or a plan first: \(key) leads to the charts and the plans",
        ja: "先に件数かプランを選んでください：\(key)でグラフとプランへ移ります"),
      role: .warning)
  }
}

private func takeVolume(
  _ volume: YearlyRequests, _ state: inout DashboardState, in environment: Environment
) {
  var scenario = state.scenario
  scenario.workload.requestsPerYear = volume
  let language = state.shownLanguage(in: environment)
  let requests = volume.formatted
  take(
    scenario, language("\(requests) requests", ja: "\(requests)リクエスト"), &state,
    in: environment)
  state.spendSettings.volume = nil
}

private func takePlan(
  _ plan: SpendPlan, _ state: inout DashboardState, in environment: Environment
) {
  let language = state.shownLanguage(in: environment)
  guard plan.entry != nil, let scenario = try? state.scenario.paying(by: plan.kind) else {
    state.message = .init(text: plan.problem[language], role: .warning)
    return
  }
  let name = plan.kind.rawValue
  take(scenario, language("plan \(name)", ja: "プラン\(name)"), &state, in: environment)
}

/// A press chooses a lever, or the part below it and what is nearest.
func pressSpend(
  at point: Point, _ layout: ExploreLayout, _ state: inout DashboardState,
  in environment: Environment
) {
  guard let insight = state.spend else { return }
  let parts = SpendLayout(layout, of: state)
  guard !pressLever(at: point, &state, in: environment) else { return }
  guard let pane = parts.panes.pane(at: point) else { return }
  state.spendSettings.focus = pane
  let rect = parts.panes[pane]
  switch pane {
  case .volume, .time: grasp(at: point, &state, in: environment)
  case .plans:
    let row = point.y - rect.y - 1 - planHeadRows(rect.inset(horizontal: 2, vertical: 1))
    if insight.plans.indices.contains(row) { state.spendSettings.plan = row }
  case .drivers:
    let row = point.y - rect.y - 1
    if insight.outlook.drivers.indices.contains(row) { state.spendSettings.driver = row }
  case .years: pressYear(row: point.y - rect.y - 2, in: rect, insight, &state)
  }
}

private func pressYear(
  row: Int, in rect: Rect, _ insight: SpendInsight, _ state: inout DashboardState
) {
  let hasSum = insight.present?.economics.forecast != nil
  let visible = max(0, rect.height - SpendLayout.tableOverhead - (hasSum ? 1 : 0))
  let first = firstVisibleRow(
    count: insight.years.count, visible: visible, chosen: state.spendSettings.year ?? 0)
  guard row >= 0, row < visible, insight.years.indices.contains(first + row) else { return }
  state.spendSettings.year = first + row
}
