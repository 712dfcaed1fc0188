import CursesTerminal
import Dashboard
import Screen

/// Runs a session on the terminal until the user quits or the terminal is gone.
///
/// Blocks while nothing happens: an idle dashboard takes no processor time and sends no bytes.
func run(_ session: inout Session, on terminal: Terminal, in workplace: Workplace) {
  defer { terminal.close() }
  terminal.present(session.frame, theme: session.theme)
  session.loadThemes(of: workplace)
  while !session.isOver {
    for event in terminal.nextEvents() where !session.isOver {
      session.handle(.input(event))
    }
    if session.needsRepaint {
      terminal.forceRepaint()
      session.painted()
    }
    guard !session.isOver else { return }
    terminal.present(session.frame, theme: session.theme)
  }
}
