import CNcurses

/// Bytes that bring the terminal back, written by the crash guard when curses can't.
enum RestoreSequence {
  /// The sequence for a screen with a number of rows, from the terminfo entry in use.
  static func bytes(rows: Int, titleRestore: [UInt8]) -> [UInt8] {
    let names = ["sgr0", "op", "cnorm"]
    return mouseOff + titleRestore + names.flatMap { TerminalType.bytes($0) ?? [] }
      + leave(rows: rows) + (TerminalType.bytes("rmkx") ?? [])
  }

  /// Leaves the other screen, or a terminal without one at a fresh line below the drawing.
  private static func leave(rows: Int) -> [UInt8] {
    if let leave = TerminalType.bytes("rmcup") { return leave }
    let bottom = cn_cursor_address(Int32(max(0, rows - 1)), 0)
    return (TerminalType.bytes(bottom) ?? []) + freshLine
  }

  /// Starts a line below the drawing.
  static let freshLine = Array("\r\n".utf8)

  private static var mouseOff: [UInt8] {
    guard TerminalType.bytes("kmous") != nil else { return [] }
    if TerminalType.hasSGRMouse { return MouseSwitch.sgrOff }
    // curses falls back to the same mode where terminfo names none.
    return TerminalType.bytes(cn_mouse_reports_off()) ?? Array("\u{1B}[?1000l".utf8)
  }
}
