import ScalingCore
import Screen

/// The dashboard's next state: pure, so that a key script replays to the same screen every time.
///
/// - Returns: what has to be done outside, in order.
package func update(
  _ state: inout DashboardState, _ action: Action, in environment: Environment
) -> [Effect] {
  switch action {
  case .input(.key(let key)):
    return pressed(key, &state, in: environment)
  case .input(.mouse(let event)):
    return pointed(event, &state, in: environment)
  case .input(.resize(let size)):
    state.size = size
    return []
  case .input(.closed):
    return [.quit]
  case .command(let command):
    return perform(command, &state, in: environment)
  case .finished(let result):
    return finish(result, &state, in: environment)
  case .refine:
    state.refine()
    return []
  }
}

/// What a key means depends on what lies on top: text entry, a list, or a screen.
private func pressed(
  _ key: Key, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  state.message = nil
  state.grabbed = nil
  if case .entry(let entry) = state.overlay {
    return typed(key, into: entry, &state, in: environment)
  }
  if let command = environment.keys.command(for: key, in: activeContexts(of: state)) {
    return perform(command, &state, in: environment)
  }
  if case .list(let list) = state.overlay {
    return filter(list, by: key, &state, in: environment)
  }
  search(by: key, &state)
  return []
}

/// Contexts whose keys count now, the inner one first.
package func activeContexts(of state: DashboardState) -> [KeyContext] {
  switch state.overlay {
  case .help(_, _?): [.list]
  case .help, .guide, .explanation: [.reader]
  case .list(let list): list.purpose == .open ? [.library, .list] : [.list]
  case .unsavedChanges: [.question]
  case .conflict: [.conflict]
  case .offer: [.offer]
  case .entry: []
  case nil: state.presentation.map(slideContexts) ?? screenContexts(of: state)
  }
}

/// Contexts of the slides: keys of the screens rest.
private func slideContexts(of presentation: Presentation) -> [KeyContext] {
  presentation.isLive ? [.liveSlides, .slides] : [.slides]
}

/// Contexts of the screen below any overlay, the inner one first.
func screenContexts(of state: DashboardState) -> [KeyContext] {
  [screenContext(of: state), .everywhere]
}

private func screenContext(of state: DashboardState) -> KeyContext {
  switch state.screen {
  case .frontier: .frontier
  case .spend: .spend
  case .speed: .speed
  case .shape: .shape
  case .compare: .compare
  case .explore:
    switch state.focus {
    case .options: .options
    case .indicators: .indicators
    case .accuracyChart, .spendChart: .chart
    }
  }
}

/// Does what a command asks for, wherever it comes from.
private func perform(
  _ command: Command, _ state: inout DashboardState, in environment: Environment
) -> [Effect] {
  if state.overlay != nil {
    return performInOverlay(command, &state, in: environment)
  }
  if let presentation = state.presentation {
    performOnPresentation(command, presentation, &state, in: environment)
    return command == .repaint ? [.repaint] : []
  }
  if let motion = Motion(command) {
    move(motion, &state, in: environment)
    return []
  }
  if let effects = performOnDocuments(command, &state, in: environment) {
    return effects
  }
  performOnScreen(command, &state, in: environment)
  return switch command {
  case .repaint: [.repaint]
  case .reloadTheme: [.reloadTheme]
  default: []
  }
}
