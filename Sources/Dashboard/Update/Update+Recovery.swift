import ScalingCore
import Screen

/// Takes the answer to unsaved work of an earlier dashboard; whatever it is, the next offer follows.
func answer(
  _ command: Command, _ offers: [WorkOffer], _ state: inout DashboardState,
  in environment: Environment
) -> [Effect] {
  guard let offer = offers.first else {
    state.overlay = nil
    return []
  }
  let rest = Array(offers.dropFirst())
  let next: Overlay? = rest.isEmpty ? nil : .offer(rest)
  switch command {
  case .accept:
    state.overlay = next
    return [.takeWork(id: offer.id)]
  case .discardWork:
    state.overlay = next
    state.message = .init(
      text: state.shownLanguage(in: environment)(
        "discarded the unsaved work of \(offer.time)", ja: "\(offer.time)の未保存の作業を破棄しました"),
      role: .success)
    return [.discardWork(id: offer.id)]
  case .cancel:
    state.overlay = next
    return []
  default:
    return []
  }
}

/// Shows the scenarios of unsaved work as what they were: changes that no file holds.
///
/// - Returns: that the documents have them; nothing where none could be read, so that the work stays.
func recover(
  _ scenarios: [RecoveredScenario], _ id: String, _ problems: [String],
  _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  if !scenarios.isEmpty { state.history.record(state.snapshot) }
  let documents = scenarios.map { place($0, &state) }
  if !documents.isEmpty { show(.explore, &state, in: environment) }
  refresh(&state, in: environment)
  state.message = message(scenarios.count, problems, state.surroundings(in: environment))
  return problems.isEmpty ? [.adoptWork(id: id, documents: documents)] : []
}

/// Puts a scenario into the unchanged document of the same file, else into a new one, and shows it.
///
/// - Returns: the number of the document.
private func place(_ recovered: RecoveredScenario, _ state: inout DashboardState) -> Int {
  let index = state.documents.firstIndex { document in
    document.path == recovered.path && !document.hasChanges
      && (document.path != nil || document.saved == recovered.saved)
  }
  if let index {
    state.documents[index].scenario = recovered.scenario
    state.documents[index].saved = recovered.saved
    state.current = index
  } else {
    state.add(recovered.saved, path: recovered.path)
    state.documents[state.current].scenario = recovered.scenario
  }
  return state.document.id
}

private func message(
  _ count: Int, _ problems: [String], _ surroundings: Surroundings
) -> DashboardState.Message {
  let language = surroundings.language
  if let problem = problems.first {
    let text = language(
      "not everything could be taken back, so the work is kept: \(problem)",
      ja: "すべては復元できず、作業は残してあります：\(problem)")
    return .init(text: text, role: .error)
  }
  let save = surroundings.keyName(of: .save)
  let text = language(
    "took back \(count) scenario\(count == 1 ? "" : "s"); no file holds the changes yet (\(save) saves)",
    ja: "シナリオ\(count)件を復元しました；変更はまだ保存されていません（\(save)で保存）")
  return .init(text: text, role: .success)
}
