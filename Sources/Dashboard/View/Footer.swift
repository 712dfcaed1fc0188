import Screen

/// Bindings of the key bar, in its order: those of the focused part, then those of everywhere; of the list of
/// files those of every list first.
func barBindings(of state: DashboardState, _ keys: KeyMap) -> [KeyBinding] {
  let hasPanes = state.screen != .frontier
  let contexts = activeContexts(of: state)
  let ordered = contexts.contains(.library) ? contexts.reversed() : contexts
  return ordered.flatMap(keys.bindings(in:)).filter { binding in
    !binding.label.isEmpty && !binding.keys.isEmpty && isPossible(binding.command, state)
      && (hasPanes || binding.command != .focusNext)
  }
}

/// Whether an overlay can do what a key asks: a version that nobody can read can't be taken.
private func isPossible(_ command: Command, _ state: DashboardState) -> Bool {
  guard command == .takeTheirs, case .conflict(let conflict, _) = state.overlay else { return true }
  return conflict.theirs != nil
}

/// Whether a key would do something now.
private func isUseful(_ binding: KeyBinding, _ state: DashboardState) -> Bool {
  if binding.context == .compare { return !state.comparison.columns.isEmpty }
  return binding.command != .undo || !state.history.past.isEmpty
}

/// Keys that are worth showing now, the inner context first.
func keyBar(of state: DashboardState, _ surroundings: Surroundings) -> KeyBar {
  let isASCII = surroundings.glyphs.isASCII
  return KeyBar(
    items: barBindings(of: state, surroundings.keys).map { binding in
      KeyBar.Item(
        key: binding.keys[0].shortName(ascii: isASCII),
        label: binding.label(in: surroundings.language),
        isEnabled: isUseful(binding, state))
    })
}

/// Draws the last message, or the keys.
func drawFooter(
  _ state: DashboardState, in rect: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  guard let message = state.message else {
    keyBar(of: state, surroundings).draw(in: rect, on: &frame, glyphs: surroundings.glyphs)
    return
  }
  frame.writeTruncated(
    message.text, at: Point(x: rect.x + 1, y: rect.y), role: message.role, limit: rect.width - 2,
    glyphs: surroundings.glyphs)
}
