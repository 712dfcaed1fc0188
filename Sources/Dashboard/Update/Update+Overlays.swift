import ScalingCore
package import Screen

/// Does what a command asks of the overlay on top.
package func performInOverlay(
  _ command: Command, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  let room = ReaderRoom(size: state.size)
  switch state.overlay {
  case .help(let scroll, let search):
    let surroundings = state.surroundings(in: environment)
    state.overlay = read(command, scroll: scroll, search: search, in: room, surroundings)
  case .guide(let scroll):
    let language = state.shownLanguage(in: environment)
    let rows = GuideText.lines(
      of: state, width: room.textWidth, ascii: language == .english, keys: environment.keys,
      in: language
    ).count
    let last = room.lastScroll(rows: rows)
    state.overlay = scrolled(command, from: scroll, last: last).map { .guide(scroll: $0) }
  case .explanation(let explanation, let scroll):
    let rows = ExplanationText.lines(
      of: explanation, width: room.textWidth, in: state.shownLanguage(in: environment)
    ).count
    let last = room.lastScroll(rows: rows)
    state.overlay = scrolled(command, from: scroll, last: last).map {
      .explanation(explanation, scroll: $0)
    }
  case .list(let list):
    return performOnList(command, list, &state, in: environment)
  case .unsavedChanges:
    return answer(command, &state)
  case .offer(let offers):
    return answer(command, offers, &state, in: environment)
  case .conflict(let conflict, let scroll):
    return answer(command, conflict, scroll: scroll, &state, in: environment)
  case .entry, nil:
    break
  }
  return []
}

/// The help after a command: `/` starts a search, Esc ends it and then the help.
private func read(
  _ command: Command, scroll: Int, search: TextField?, in room: ReaderRoom,
  _ surroundings: Surroundings
) -> Overlay? {
  if command == .search { return .help(scroll: 0, search: TextField("")) }
  if command == .cancel, search != nil { return .help(scroll: 0) }
  guard command != .accept || search == nil else { return nil }
  let lines = HelpText.lines(
    of: surroundings.keys, ascii: true, width: room.textWidth, language: surroundings.language,
    search: search?.text ?? "")
  let last = room.lastScroll(rows: lines.count)
  return scrolled(command, from: scroll, last: last).map { .help(scroll: $0, search: search) }
}

/// Takes a key into the search of the help.
package func search(by key: Key, _ state: inout DashboardState) {
  guard case .help(_, var field?) = state.overlay, field.handle(key) else { return }
  state.overlay = .help(scroll: 0, search: field)
}

/// New scroll position of a text; nil closes it.
func scrolled(_ command: Command, from scroll: Int, last: Int) -> Int? {
  guard command != .cancel else { return nil }
  guard let motion = Motion(command) else { return scroll }
  return motion.index(from: min(scroll, last), count: last + 1)
}

private func answer(_ command: Command, _ state: inout DashboardState) -> [Effect] {
  switch command {
  case .accept:
    state.overlay = nil
    let changed = state.documents.filter(\.hasChanges)
    guard !changed.isEmpty else { return [.quit] }
    state.isQuitting = true
    return changed.map(saving)
  case .quitWithoutSaving:
    return [.quit]
  case .cancel:
    state.overlay = nil
  default:
    break
  }
  return []
}

private func performOnList(
  _ command: Command, _ list: ListChoice, _ state: inout DashboardState,
  in environment: Environment
) -> [Effect] {
  var list = list
  if let motion = Motion(command) {
    list.selection = motion.index(from: list.selection, count: list.visible.count)
    list.pressed = nil
    return show(list, &state)
  }
  if command == .reloadTheme, case .theme = list.purpose { return [.reloadTheme] }
  if let effects = performOnLibrary(command, list, &state) { return effects }
  guard command == .accept || command == .cancel else { return [] }
  state.overlay = nil
  switch (command, list.purpose) {
  case (.accept, .open):
    guard let row = list.chosen else { return open(typed: list.filter.text) }
    return [.open(path: row.value)]
  case (.accept, .theme):
    takeTheme(&state, list.chosen.flatMap { Int($0.value) } ?? state.theme, in: environment)
  case (.cancel, .theme(let original)):
    state.theme = original
  case (.accept, .command):
    return list.chosen.map { takePaletteRow($0, &state, in: environment) } ?? []
  default:
    break
  }
  return []
}

/// A press on a row of a list: the first one chooses it, the second one takes it.
func press(
  row: Int, of list: ListChoice, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  guard list.pressed != row else { return performInOverlay(.accept, &state, in: environment) }
  var list = list
  (list.selection, list.pressed) = (row, row)
  return show(list, &state)
}

/// A filter that matches no file is taken as a path.
private func open(typed text: String) -> [Effect] {
  text.isEmpty ? [] : [.open(path: text)]
}

/// Narrows a list by a typed character.
package func filter(
  _ list: ListChoice, by key: Key, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  var list = list
  let before = list.filter
  guard list.filter.handle(key), list.filter != before else { return [] }
  list.selection = 0
  list.pressed = nil
  return show(list, &state)
}

/// Puts a list on the screen and looks at what is under the cursor: a theme is taken at once, a file is read.
func show(_ list: ListChoice, _ state: inout DashboardState) -> [Effect] {
  var list = list
  list.doomed = nil
  state.overlay = .list(list)
  guard let row = list.chosen else { return [] }
  switch list.purpose {
  case .theme:
    state.theme = Int(row.value) ?? state.theme
    return []
  case .open:
    return list.previews[row.value] == nil ? [.preview(path: row.value)] : []
  case .command:
    return []
  }
}
