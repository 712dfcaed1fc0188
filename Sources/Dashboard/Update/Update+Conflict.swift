import ScalingCore
import Screen

/// Takes the answer to a file that somebody else changed.
func answer(
  _ command: Command, _ conflict: SaveConflict, scroll: Int, _ state: inout DashboardState,
  in environment: Environment
) -> [Effect] {
  guard let index = state.documents.firstIndex(where: { $0.id == conflict.document }) else {
    state.overlay = nil
    return []
  }
  switch command {
  case .keepMine:
    state.overlay = nil
    return [.saveOver(document: conflict.document, state.documents[index].scenario)]
  case .takeTheirs:
    return takeTheirs(conflict, index, &state, in: environment)
  case .saveAs:
    state.current = index
    refresh(&state, in: environment)
    state.overlay = .entry(Entry(.saveAs, text: conflict.otherPath))
  default:
    let room = ReaderRoom(size: state.size)
    let surroundings = state.surroundings(in: environment)
    let lines = ConflictText.lines(
      of: conflict, width: room.textWidth, keys: surroundings.keys, in: surroundings.language)
    let last = room.lastScroll(rows: lines.count)
    state.overlay = scrolled(command, from: scroll, last: last).map {
      .conflict(conflict, scroll: $0)
    }
  }
  return []
}

private func takeTheirs(
  _ conflict: SaveConflict, _ index: Int, _ state: inout DashboardState,
  in environment: Environment
) -> [Effect] {
  let language = state.shownLanguage(in: environment)
  guard let theirs = conflict.theirs else {
    let text =
      conflict.problem.map { language("can't be read: \($0)", ja: "読めません：\($0)") }
      ?? language("there is no other version to take", ja: "取り込める相手の版がありません")
    state.message = .init(text: text, role: .warning)
    return []
  }
  state.overlay = nil
  state.history.record(state.snapshot)
  state.current = index
  state.documents[index].scenario = theirs
  state.documents[index].saved = theirs
  refresh(&state, in: environment)
  let undo = environment.keys.name(of: .undo, ascii: true)
  let text = language(
    "took the version in \(conflict.name); \(undo) brings yours back",
    ja: "\(conflict.name)の版を取り込みました；\(undo)で自分の版に戻ります")
  state.message = .init(text: text, role: .success)
  return [.adoptRival(document: conflict.document)]
}
