import Dashboard
import Screen

extension DisplayOptions {
  /// What a text frame may show: no terminal is asked, only flags and environment.
  func capabilities(in variables: [String: String]) -> Capabilities {
    var facts = TerminalFacts(
      environment: variables, colours: 256, isUTF8: DisplayOptions.showsUTF8(variables))
    facts.terminal = "text"
    return Capabilities(
      CapabilityWishes(colourFlag: color ?? .never, glyphFlag: glyphTier, mouse: false),
      facts: facts)
  }

  /// Whether the locale that the environment states has UTF-8; where none is stated, it is taken to.
  static func showsUTF8(_ variables: [String: String]) -> Bool {
    let stated = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { variables[$0] }
      .first { !$0.isEmpty }?.lowercased()
    return stated.map { $0.contains("utf-8") || $0.contains("utf8") } ?? true
  }

  /// A frame as lines of text, with colours only when they are asked for.
  func text(of frame: Frame, theme: Theme, in variables: [String: String]) -> String {
    let depth = capabilities(in: variables).colourDepth
    let encoder = AnsiEncoder(
      theme: depth == .monochrome ? .plain : theme, depth: depth,
      trimsTrailingSpaces: depth == .monochrome)
    return encoder.encode(frame)
  }
}
