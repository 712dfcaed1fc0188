import CursesTerminal
import Dashboard
import Screen

/// Runs a session on the terminal until the user quits or the terminal is gone.
///
/// Figures become more exact while no key waits. When they are, and unsaved work is kept, the loop blocks until
/// something happens: an idle dashboard takes no processor time and sends no bytes.
func run(_ session: inout Session, on terminal: Terminal, in workplace: Workplace) {
  var keeper = WorkKeeper(workplace)
  defer {
    keeper?.end(&session, on: terminal)
    terminal.close()
  }
  terminal.present(session.frame, theme: session.theme)
  session.loadThemes()
  session.noteFiles()
  session.offerWork()
  if session.state.overlay != nil { terminal.present(session.frame, theme: session.theme) }
  while !session.isOver {
    let pause = keeper?.keep(&session, on: terminal)
    let events = terminal.nextEvents(timeoutMilliseconds: session.isSettled ? pause : 0)
    for event in events where !session.isOver {
      session.handle(.input(event))
    }
    if events.isEmpty {
      guard !session.isSettled else { continue }
      session.handle(.refine)
      guard session.isSettled || session.state.showsProgress else { continue }
    }
    if session.needsRepaint {
      terminal.forceRepaint()
      session.painted()
    }
    if let text = session.takeClipboard() { terminal.copy(text) }
    guard !session.isOver else { return }
    terminal.present(session.frame, theme: session.theme)
  }
}
