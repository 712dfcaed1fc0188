import ScalingCore
import Screen

/// Does what a command asks of Compare.
package func performOnComparison(
  _ command: Command, _ state: inout DashboardState, in environment: Environment
) {
  switch command {
  case .addToCompare: addColumn(&state)
  case .removeColumn: removeColumn(&state)
  case .chooseBaseline: state.comparison.baseline = state.comparison.column
  case .toggleDifferences: toggleDifferences(&state)
  case .editColumn: editColumn(&state, in: environment)
  default: break
  }
}

/// Puts the scenario beside the others; one with the same name is replaced, so that a second press updates it.
private func addColumn(_ state: inout DashboardState) {
  let column = ComparedColumn(scenario: state.scenario, evaluation: state.insight.evaluation)
  let name = state.scenario.name
  let before = state.snapshot
  if let index = state.comparison.columns.firstIndex(where: { $0.scenario.name == name }) {
    guard state.comparison.columns[index] != column else {
      state.message = .init(text: "\(name) is on Compare already (6)", role: .warning)
      return
    }
    state.comparison.columns[index] = column
    state.message = .init(text: "updated \(name) on Compare (6)", role: .success)
  } else {
    guard state.comparison.columns.count < Comparison.limit else {
      let text = "Compare holds \(Comparison.limit) columns: remove one there (x) first"
      state.message = .init(text: text, role: .warning)
      return
    }
    state.comparison.columns.append(column)
    state.message = .init(text: "\(name) is on Compare (6)", role: .success)
  }
  state.history.record(before)
}

private func removeColumn(_ state: inout DashboardState) {
  guard !state.comparison.columns.isEmpty else { return }
  state.history.record(state.snapshot)
  state.comparison.remove(at: state.comparison.column)
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
    state.documents.append(Document(id: state.nextDocument, scenario: scenario, path: nil))
    state.nextDocument += 1
    state.current = state.documents.count - 1
  }
  refresh(&state, in: environment)
}
