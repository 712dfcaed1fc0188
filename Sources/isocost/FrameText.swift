import Dashboard
import Screen

extension DisplayOptions {
  /// What a text frame may show: no terminal is asked, only flags and environment.
  func capabilities(in variables: [String: String]) -> Capabilities {
    var facts = TerminalFacts(environment: variables, colours: 256, isUTF8: true)
    facts.terminal = "text"
    return Capabilities(
      CapabilityWishes(colourFlag: color ?? .never, glyphFlag: glyphTier, mouse: false),
      facts: facts)
  }

  /// A frame as lines of text, with colours only when they are asked for.
  func text(of frame: Frame, theme: Theme, in variables: [String: String]) -> String {
    let depth = capabilities(in: variables).colourDepth
    let encoder = AnsiEncoder(
      theme: depth == .monochrome ? .plain : theme, depth: depth,
      trimsTrailingSpaces: depth == .monochrome)
    guard depth == .monochrome else { return encoder.encode(frame) }
    return frame.rows.map(trimmed).joined(separator: "\n")
  }

  private func trimmed(_ row: String) -> String {
    var row = Substring(row)
    while row.last == " " { row.removeLast() }
    return String(row)
  }
}

extension ScreenID {
  /// The command that shows the screen.
  var command: Command {
    switch self {
    case .explore: .showExplore
    case .compare: .showCompare
    }
  }
}
