import ScalingCore
import Screen

/// Does what a command asks of Compare.
package func performOnComparison(
  _ command: Command, _ state: inout DashboardState, in environment: Environment
) {
  let language = state.shownLanguage(in: environment)
  switch command {
  case .addToCompare: addColumn(&state, environment.keys, language)
  case .removeColumn: removeColumn(&state)
  case .chooseBaseline: state.comparison.baseline = state.comparison.column
  case .toggleDifferences: toggleDifferences(&state)
  case .editColumn: editColumn(&state, in: environment)
  case .duplicateColumn: duplicateColumn(&state, environment.keys, language)
  case .moveColumnLeft: moveColumn(&state, by: -1, language)
  case .moveColumnRight: moveColumn(&state, by: 1, language)
  case .sortColumns: sortColumns(&state, language)
  default: break
  }
}

/// Puts the scenario beside the others; one with the same name is replaced, so that a second press updates it.
private func addColumn(
  _ state: inout DashboardState, _ keys: KeyMap, _ language: Language
) {
  let compare = keys.name(of: .showCompare, ascii: true)
  let column = ComparedColumn(scenario: state.scenario, evaluation: state.insight.evaluation)
  let name = state.scenario.name
  let before = state.snapshot
  if let index = state.comparison.columns.firstIndex(where: { $0.scenario.name == name }) {
    guard state.comparison.columns[index] != column else {
      let text = language(
        "\(name) is on Compare already (\(compare))", ja: "\(name)は比較（\(compare)）に追加済みです")
      state.message = .init(text: text, role: .warning)
      return
    }
    state.comparison.columns[index] = column
    state.comparison.order = .added
    let text = language(
      "updated \(name) on Compare (\(compare))", ja: "比較（\(compare)）の\(name)を更新しました")
    state.message = .init(text: text, role: .success)
  } else {
    guard state.comparison.columns.count < Comparison.limit else {
      let remove = keys.name(of: .removeColumn, in: .compare, ascii: true)
      let text = language(
        "Compare holds \(Comparison.limit) columns: remove one there (\(remove)) first",
        ja: "比較は\(Comparison.limit)列までです：先に比較画面で1列外してください（\(remove)）")
      state.message = .init(text: text, role: .warning)
      return
    }
    state.comparison.columns.append(column)
    state.comparison.order = .added
    let text = language(
      "\(name) is on Compare (\(compare))", ja: "\(name)を比較（\(compare)）に追加しました")
    state.message = .init(text: text, role: .success)
  }
  state.history.record(before)
}

private func removeColumn(_ state: inout DashboardState) {
  guard !state.comparison.columns.isEmpty else { return }
  state.history.record(state.snapshot)
  state.comparison.remove(at: state.comparison.column)
}

/// Puts a copy of the column beside the last one, under a name that no other has.
private func duplicateColumn(
  _ state: inout DashboardState, _ keys: KeyMap, _ language: Language
) {
  let columns = state.comparison.columns
  guard state.screen == .compare, columns.indices.contains(state.comparison.column) else { return }
  guard columns.count < Comparison.limit else {
    let remove = keys.name(of: .removeColumn, in: .compare, ascii: true)
    let text = language(
      "Compare holds \(Comparison.limit) columns: remove one (\(remove)) first",
      ja: "比較は\(Comparison.limit)列までです：先に1列外してください（\(remove)）")
    state.message = .init(text: text, role: .warning)
    return
  }
  state.history.record(state.snapshot)
  var copy = columns[state.comparison.column]
  let names = Set(columns.map(\.scenario.name))
  let free = (2...9).map { "\(copy.scenario.name) (\($0))" }.first { !names.contains($0) }
  copy.scenario.name = free ?? copy.scenario.name
  state.comparison.columns.append(copy)
  state.comparison.order = .added
  state.comparison.column = columns.count
}

private func moveColumn(
  _ state: inout DashboardState, by distance: Int, _ language: Language
) {
  guard state.screen == .compare, !state.comparison.columns.isEmpty else { return }
  let before = state.snapshot
  guard state.comparison.moveColumn(by: distance) else {
    let text = language("no column on that side", ja: "そちら側に列はありません")
    state.message = .init(text: text, role: .warning)
    return
  }
  state.history.record(before)
}

private func sortColumns(_ state: inout DashboardState, _ language: Language) {
  guard state.screen == .compare, !state.comparison.columns.isEmpty else { return }
  let before = state.snapshot
  state.comparison.sort(by: state.comparison.order.stepped(by: 1))
  if before.comparison.columns != state.comparison.columns { state.history.record(before) }
  let order = state.comparison.order
  let text = language(
    "columns by \(order.words[language])",
    ja: order == .added ? "列の並び：追加順" : "列の並び：\(order.words[language])順")
  state.message = .init(text: text, role: .success)
}

/// Names the column under the cursor; nil where the text is no name for it.
func renameColumn(
  to name: String, _ state: inout DashboardState, _ language: Language
) -> String? {
  let place = state.comparison.column
  let others = state.comparison.columns.enumerated().filter { $0.offset != place }
  guard !others.contains(where: { $0.element.scenario.name == name }) else {
    return language("another column has that name", ja: "同じ名前の列があります")
  }
  state.history.record(state.snapshot)
  state.comparison.columns[place].scenario.name = name
  return nil
}

private func toggleDifferences(_ state: inout DashboardState) {
  state.comparison.showsDifferencesOnly.toggle()
  state.comparison.scroll = 0
}

/// Opens a column on Explore: the open scenario of that name takes its values, else a new document.
private func editColumn(_ state: inout DashboardState, in environment: Environment) {
  let columns = state.comparison.columns
  guard columns.indices.contains(state.comparison.column) else { return }
  let scenario = columns[state.comparison.column].scenario
  show(.explore, &state, in: environment)
  if let index = state.documents.firstIndex(where: { $0.scenario.name == scenario.name }) {
    state.history.record(state.snapshot)
    state.current = index
    state.documents[index].scenario = scenario
  } else {
    state.add(scenario, path: nil)
  }
  refresh(&state, in: environment)
}
