import ScalingCore
import Screen

/// Does what a command asks of files and open scenarios; nil for commands that ask nothing of them.
package func performOnDocuments(
  _ command: Command, _ state: inout DashboardState, in environment: Environment
) -> [Effect]? {
  switch command {
  case .save:
    return [saving(state.document)]
  case .saveAs:
    state.overlay = .entry(Entry(.saveAs, text: state.document.path ?? state.scenario.name))
  case .open:
    return [.listScenarios]
  case .copyTable:
    return [.copyTable]
  case .export:
    state.overlay = .entry(Entry(.export, text: exportName(of: state)))
  case .rename:
    startRename(&state)
  case .editTags:
    state.overlay = .entry(Entry(.field("tags"), text: state.scenario.tags.text))
  case .previousScenario:
    showDocument(&state, by: -1, in: environment)
  case .nextScenario:
    showDocument(&state, by: 1, in: environment)
  case .quit:
    return quit(&state)
  default:
    return nil
  }
  return []
}

/// The effect that writes a document to its file.
package func saving(_ document: Document) -> Effect {
  .save(document: document.id, document.scenario, path: document.path)
}

/// A name that tells scenario and screen; on Shape the plan is what a team takes away.
private func exportName(of state: DashboardState) -> String {
  "\(state.scenario.name) \(state.screen.title[state.language])".fileStem
    + (state.screen == .shape ? ".csv" : ".html")
}

/// On Compare the column under the cursor is named, elsewhere the scenario.
private func startRename(_ state: inout DashboardState) {
  let columns = state.comparison.columns
  guard state.screen == .compare, let column = columns[safe: state.comparison.column] else {
    state.overlay = .entry(Entry(.name, text: state.scenario.name))
    return
  }
  state.overlay = .entry(Entry(.columnName, text: column.scenario.name))
}

private func quit(_ state: inout DashboardState) -> [Effect] {
  guard state.documents.contains(where: \.hasChanges) else { return [.quit] }
  state.overlay = .unsavedChanges
  return []
}

private func showDocument(
  _ state: inout DashboardState, by distance: Int, in environment: Environment
) {
  let count = state.documents.count
  guard count > 1 else {
    let surroundings = state.surroundings(in: environment)
    let key = surroundings.keyName(of: .open)
    state.message = .init(
      text: surroundings.language(
        "no other scenario is open; \(key) opens one", ja: "ほかに開いているシナリオはありません；\(key)で開きます"),
      role: .warning)
    return
  }
  state.current = (state.current + distance + count) % count
  refresh(&state, in: environment)
}

/// Takes in what came of an effect.
package func finish(
  _ result: EffectResult, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  let language = state.shownLanguage(in: environment)
  switch result {
  case .saved(let id, let scenario, let path, let note):
    return saved(id, scenario, path, note, &state, language)
  case .themeReloaded(let name, let note):
    let text = language("theme \(name) read again", ja: "テーマ\(name)を再読み込みしました")
    state.message = .init(
      text: note.isEmpty ? text : text + language(": ", ja: "：") + note,
      role: note.isEmpty ? .success : .warning)
  case .themeFailed(let problem):
    state.message = .init(text: problem, role: .error)
  case .workFound(let offers):
    state.overlay = offers.isEmpty ? nil : .offer(offers)
  case .workTaken(let id, let scenarios, let problems):
    return recover(scenarios, id, problems, &state, in: environment)
  case .workGone:
    let text = language(
      "another isocost has taken or discarded that work in the meantime",
      ja: "その作業はすでに別のisocostが復元または破棄しました")
    state.message = .init(text: text, role: .warning)
  case .saveConflict(let conflict):
    state.isQuitting = false
    state.overlay = .conflict(conflict, scroll: 0)
  case .saveFailed(let problem), .openFailed(let problem):
    state.isQuitting = false
    state.message = .init(text: problem, role: .error)
  case .opened(let scenario, let path, let note):
    opened(scenario, path, note, &state, in: environment)
  case .listed(let rows):
    return listed(rows, &state)
  case .previewed, .fileEdited, .fileDeleted, .deletionNeedsConsent, .fileRestored, .fileGone,
    .fileFailed:
    return finishInLibrary(result, &state, in: environment)
  case .copied(let rows):
    let count = rows == 1 ? "1 row" : "\(rows) rows"
    let text = language(
      "sent \(count) to the terminal's clipboard (OSC 52), as CSV",
      ja: "\(rows)行をCSVで端末のクリップボードへ送りました（OSC 52）")
    state.message = .init(text: text, role: .success)
  case .copyFailed(let problem):
    state.message = .init(text: problem, role: .warning)
  case .exported(let path):
    state.message = .init(text: language("wrote \(path)", ja: "\(path)に書き出しました"), role: .success)
  case .exportFailed(let path, let problem):
    var entry = Entry(.export, text: path)
    entry.problem = problem
    state.overlay = .entry(entry)
  }
  return []
}

private func saved(
  _ id: Int, _ scenario: Scenario, _ path: String, _ note: String, _ state: inout DashboardState,
  _ language: Language
) -> [Effect] {
  if let index = state.documents.firstIndex(where: { $0.id == id }) {
    state.documents[index].saved = scenario
    state.documents[index].path = path
  }
  let name = path.split(separator: "/").last ?? ""
  let text =
    note.isEmpty
    ? language("saved \(path)", ja: "\(path)に保存しました")
    : language("saved \(name); \(note)", ja: "\(name)に保存しました；\(note)")
  state.message = .init(text: text, role: .success)
  guard state.isQuitting, !state.documents.contains(where: \.hasChanges) else { return [] }
  return [.quit]
}

/// Shows an opened scenario; a file that is open already, unchanged, is shown again instead.
private func opened(
  _ scenario: Scenario, _ path: String, _ note: String, _ state: inout DashboardState,
  in environment: Environment
) {
  if let index = state.documents.firstIndex(where: { $0.path == path && $0.saved == scenario }) {
    state.current = index
  } else {
    state.add(scenario, path: path)
  }
  show(.explore, &state, in: environment)
  refresh(&state, in: environment)
  let language = state.shownLanguage(in: environment)
  let opened = language("opened \(path)", ja: "\(path)を開きました")
  let text = note.isEmpty ? opened : opened + language("; ", ja: "；") + note
  state.message = .init(text: text, role: note.isEmpty ? .success : .warning)
}
