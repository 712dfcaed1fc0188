import ScalingCore
import Screen

/// Does what a command asks of the list of files; nil for commands that ask nothing of it.
func performOnLibrary(
  _ command: Command, _ list: ListChoice, _ state: inout DashboardState
) -> [Effect]? {
  guard list.purpose == .open else { return nil }
  switch command {
  case .renameFile: edit(list, &state) { Entry(.fileName(list), text: $0.name) }
  case .tagFile: edit(list, &state) { Entry(.fileTags(list), text: $0.tags.text) }
  case .deleteFile:
    return list.chosen.map { row in
      [.deleteFile(path: row.value, isSure: list.doomed == row.value)]
    } ?? []
  case .restoreFile: return [.restoreFile]
  default: return nil
  }
  return []
}

private func edit(
  _ list: ListChoice, _ state: inout DashboardState, _ entry: (Scenario) -> Entry
) {
  guard let row = list.chosen else { return }
  switch list.previews[row.value] {
  case .scenario(let scenario, _): state.overlay = .entry(entry(scenario))
  case .problem(let reason): state.message = .init(text: reason, role: .error)
  case nil: break
  }
}

/// Shows the files; a list that is open keeps its filter and its cursor.
func listed(_ rows: [ListChoice.Row], _ state: inout DashboardState) -> [Effect] {
  guard case .list(var list) = state.overlay, list.purpose == .open else {
    return show(ListChoice(.open, rows: rows), &state)
  }
  list.take(rows)
  return show(list, &state)
}

/// Takes in what came of an effect on a file of the list.
func finishInLibrary(
  _ result: EffectResult, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  switch result {
  case .previewed(let path, let scenario, let note):
    previewed(path, scenario, note, &state, in: environment)
  case .fileEdited(let path, let scenario, let documents):
    adopt(scenario, by: documents, &state, in: environment)
    let tags = scenario.tags.names.map { " #\($0)" }.joined()
    let text = state.shownLanguage(in: environment)(
      "\(path) is \(scenario.name)\(tags)", ja: "\(path): \(scenario.name)\(tags)")
    state.message = .init(text: text, role: .success)
    return [.listScenarios]
  case .fileDeleted(let path, let place):
    let key = environment.keys.name(of: .restoreFile, in: .library, ascii: true)
    let text = state.shownLanguage(in: environment)(
      "deleted \(path); \(key) brings it back from \(place)",
      ja: "\(path)を削除しました；\(key)で\(place)から戻します")
    state.message = .init(text: text, role: .success)
    return [.listScenarios]
  case .fileRestored(let path):
    state.message = .init(
      text: state.shownLanguage(in: environment)("\(path) is back", ja: "\(path)を戻しました"),
      role: .success)
    return [.listScenarios]
  case .deletionNeedsConsent(let path):
    ask(about: path, &state, in: environment)
  case .fileFailed(let problem):
    state.message = .init(text: problem, role: .error)
  default:
    break
  }
  return []
}

private func previewed(
  _ path: String, _ scenario: Scenario?, _ note: String, _ state: inout DashboardState,
  in environment: Environment
) {
  guard case .list(var list) = state.overlay else { return }
  list.previews[path] =
    scenario.map { .scenario($0, environment.evaluator.evaluate($0)) } ?? .problem(note)
  state.overlay = .list(list)
}

private func ask(
  about path: String, _ state: inout DashboardState, in environment: Environment
) {
  guard case .list(var list) = state.overlay else { return }
  list.doomed = path
  state.overlay = .list(list)
  let key = environment.keys.name(of: .deleteFile, in: .library, ascii: true)
  let name = path.split(separator: "/").last ?? ""
  let text = state.shownLanguage(in: environment)(
    "\(name) is outside the scenario folder: \(key) again moves it to its trash",
    ja: "\(name)はシナリオフォルダの外です：もう一度\(key)でごみ箱へ移します")
  state.message = .init(text: text, role: .warning)
}

/// Gives open documents the name and the tags that their file has now; changes of their own stay.
private func adopt(
  _ scenario: Scenario, by documents: [Int], _ state: inout DashboardState,
  in environment: Environment
) {
  if !documents.isEmpty { state.history.record(state.snapshot) }
  for index in state.documents.indices where documents.contains(state.documents[index].id) {
    let saved = state.documents[index].saved
    if state.documents[index].scenario.name == saved.name {
      state.documents[index].scenario.name = scenario.name
    }
    if state.documents[index].scenario.tags == saved.tags {
      state.documents[index].scenario.tags = scenario.tags
    }
    state.documents[index].saved.name = scenario.name
    state.documents[index].saved.tags = scenario.tags
  }
  refresh(&state, in: environment)
}
