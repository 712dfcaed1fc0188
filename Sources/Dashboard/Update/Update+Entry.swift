import ScalingCore
package import Screen

/// Takes a key while the user types a value, a name or a path.
package func typed(
  _ key: Key, into entry: Entry, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  switch key.code {
  case .escape:
    state.overlay = entry.purpose.list.map(Overlay.list)
    return []
  case .enter:
    return accept(entry, &state, in: environment)
  default:
    var entry = entry
    entry.handle(key)
    state.overlay = .entry(entry)
    return []
  }
}

private func accept(
  _ entry: Entry, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  let text = entry.field.text
  let noName = state.shownLanguage(in: environment)(
    "a file needs a name", ja: "ファイル名を入力してください")
  switch entry.purpose {
  case .value(let id):
    enter(text, for: id, entry, &state, in: environment)
  case .field(let path):
    enter(text, at: path, entry, &state, in: environment)
  case .name:
    rename(to: text, entry, &state, in: environment)
  case .columnName:
    nameColumn(text, entry, &state, in: environment)
  case .saveAs:
    guard !text.isEmpty else { return reject(entry, noName, &state) }
    state.overlay = nil
    return [.save(document: state.document.id, state.scenario, path: text)]
  case .export:
    guard !text.isEmpty else { return reject(entry, noName, &state) }
    state.overlay = nil
    return [.export(path: text)]
  case .fileName(let list):
    guard !text.allSatisfy(\.isWhitespace) else {
      return reject(entry, "a scenario needs a name", &state)
    }
    return edit(list, .name(text), &state)
  case .fileTags(let list):
    guard let tags = ScenarioTags(text: text) else {
      return reject(entry, "not understood; write \(ScenarioTags.examples)", &state)
    }
    return edit(list, .tags(tags), &state)
  }
  return []
}

/// Changes the chosen file of a list, which stays open.
private func edit(
  _ list: ListChoice, _ edit: FileEdit, _ state: inout DashboardState
) -> [Effect] {
  state.overlay = .list(list)
  return list.chosen.map { [.editFile(path: $0.value, edit)] } ?? []
}

private func enter(
  _ text: String, for id: OptionSlider.ID, _ entry: Entry, _ state: inout DashboardState,
  in environment: Environment
) {
  let slider = SliderTable.slider(id)
  do throws(EntryError) {
    let changed = try slider.entered(text, into: state.scenario, in: environment.catalogue)
    state.overlay = nil
    change(&state, to: changed, in: environment)
  } catch {
    let language = state.shownLanguage(in: environment)
    _ = reject(entry, error.message[language], &state)
  }
}

private func enter(
  _ text: String, at path: String, _ entry: Entry, _ state: inout DashboardState,
  in environment: Environment
) {
  guard let field = ScenarioField.at(path) else { return }
  var changed = state.scenario
  do throws(ScenarioProblem) {
    try field.set(text, in: &changed, catalogue: environment.catalogue)
    if let problem = changed.validate().first(where: { $0.severity == .error }) { throw problem }
    state.overlay = nil
    change(&state, to: changed, in: environment)
  } catch {
    _ = reject(entry, error.advice(in: state.shownLanguage(in: environment)), &state)
  }
}

private func rename(
  to name: String, _ entry: Entry, _ state: inout DashboardState, in environment: Environment
) {
  let isBlank = name.allSatisfy(\.isWhitespace)
  guard !isBlank else {
    let problem = state.shownLanguage(in: environment)(
      "a scenario needs a name", ja: "シナリオ名を入力してください")
    _ = reject(entry, problem, &state)
    return
  }
  var renamed = state.scenario
  renamed.name = name
  state.overlay = nil
  change(&state, to: renamed, in: environment)
}

private func nameColumn(
  _ name: String, _ entry: Entry, _ state: inout DashboardState, in environment: Environment
) {
  let isBlank = name.allSatisfy(\.isWhitespace)
  let language = state.shownLanguage(in: environment)
  let problem =
    isBlank
    ? language("a column needs a name", ja: "列の名前を入力してください")
    : renameColumn(to: name, &state, language)
  if let problem {
    _ = reject(entry, problem, &state)
    return
  }
  state.overlay = nil
  refreshComparison(&state, in: environment)
}

private func reject(
  _ entry: Entry, _ problem: String, _ state: inout DashboardState
) -> [Effect] {
  var entry = entry
  entry.problem = problem
  state.overlay = .entry(entry)
  return []
}
