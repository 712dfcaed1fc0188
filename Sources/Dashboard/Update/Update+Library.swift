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
    tell(.success, editedText(path, scenario, state, in: environment), &state)
    return [.listScenarios]
  case .fileDeleted(let path, let place):
    tell(.success, deletedText(path, place, state, in: environment), &state)
    return [.listScenarios]
  case .fileRestored(let path, let next):
    tell(.success, restoredText(path, next, state, in: environment), &state)
    return [.listScenarios]
  case .fileGone(let path):
    return leaveOut(path, &state, in: environment)
  case .deletionNeedsConsent(let path):
    ask(about: path, &state, in: environment)
  case .fileFailed(let problem):
    tell(.error, problem, &state)
  default:
    break
  }
  return []
}

private func tell(_ role: Role, _ text: String, _ state: inout DashboardState) {
  state.message = .init(text: text, role: role)
}

/// Says that a file has gone, and takes it off the list; one that was to be opened brings the list back.
private func leaveOut(
  _ path: String, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  let language = state.shownLanguage(in: environment)
  let text = sentence(about: fileName(path), within: state.messageColumns) {
    language("\($0) is gone: deleted or moved elsewhere", ja: "\($0)はもうありません：外部で削除または移動されました")
  }
  tell(.warning, text, &state)
  guard case .list(var list) = state.overlay, list.purpose == .open else {
    return state.overlay == nil ? [.listScenarios] : []
  }
  list.remove(path)
  return show(list, &state)
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
  let language = state.shownLanguage(in: environment)
  let whole = { (name: String) in
    language(
      "\(name) is outside the scenario folder: \(key) again moves it to its trash",
      ja: "\(name)はシナリオフォルダの外です：もう一度\(key)でごみ箱へ移します")
  }
  let short = { (name: String) in
    language("\(key) again: \(name) to the trash", ja: "もう一度\(key)：\(name)をごみ箱へ")
  }
  let (name, columns) = (fileName(path), state.messageColumns)
  let isTight = columnWidth(of: whole("")) + min(leastOfName, columnWidth(of: name)) > columns
  tell(.warning, sentence(about: name, within: columns, isTight ? short : whole), &state)
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

// MARK: - Messages

/// Columns of a name from which the shorter form of a question is taken.
private let leastOfName = 12

private func fileName(_ path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

extension DashboardState {
  /// Columns of the line of messages.
  fileprivate var messageColumns: Int { max(0, size.width - 2) }
}

private func editedText(
  _ path: String, _ scenario: Scenario, _ state: DashboardState, in environment: Environment
) -> String {
  let language = state.shownLanguage(in: environment)
  let tags = scenario.tags.names.map { " #\($0)" }.joined()
  let file = path.shortened(to: max(leastOfName, state.messageColumns / 3))
  return sentence(about: scenario.name, within: state.messageColumns, least: leastOfName) {
    language("\(file) is \($0)\(tags)", ja: "\(file)：\($0)\(tags)")
  }
}

/// What was deleted and which key brings it back, whatever the length of both names.
private func deletedText(
  _ path: String, _ place: String, _ state: DashboardState, in environment: Environment
) -> String {
  let key = environment.keys.name(of: .restoreFile, in: .library, ascii: true)
  let language = state.shownLanguage(in: environment)
  let file = path.shortened(to: max(leastOfName, state.messageColumns / 3))
  return sentence(about: place, within: state.messageColumns, least: leastOfName) {
    language(
      "deleted \(file); \(key) brings it back from \($0)",
      ja: "\(file)を削除しました；\(key)で\($0)から戻します")
  }
}

/// What is back, and what the key brings back after it.
private func restoredText(
  _ path: String, _ next: String?, _ state: DashboardState, in environment: Environment
) -> String {
  let key = environment.keys.name(of: .restoreFile, in: .library, ascii: true)
  let language = state.shownLanguage(in: environment)
  let other = next?.shortened(to: max(leastOfName, state.messageColumns / 3))
  return sentence(about: path, within: state.messageColumns, least: leastOfName) { path in
    guard let other else { return language("\(path) is back", ja: "\(path)を戻しました") }
    return language(
      "\(path) is back; \(key) brings \(other) back", ja: "\(path)を戻しました；\(key)で\(other)も戻します")
  }
}
