package import ScalingCore
package import Screen

/// What views need beside the state: the catalogue, the keys, and the glyphs of terminal and theme.
package struct Surroundings: Sendable {
  /// Models, accelerators, evidence.
  package var catalogue: Catalogue
  /// Glyphs that may be drawn.
  package var glyphs: GlyphSet
  /// Language of all words.
  package var language: Language
  /// The keys in use.
  package var keys: KeyMap
  /// Version of the program.
  package var version: String

  /// Joins terminal, theme and language; what can show ASCII only shows English.
  package init(_ environment: Environment, theme: Theme, language: Language) {
    catalogue = environment.catalogue
    glyphs = environment.capabilities.glyphs(for: theme)
    self.language = language.shown(with: glyphs)
    keys = environment.keys
    version = environment.version
  }

  /// What a sentence calls the key of a command.
  package func keyName(of command: Command, in context: KeyContext = .everywhere) -> String {
    keys.name(of: command, in: context, ascii: glyphs.isASCII)
  }
}

/// Draws a pane's frame; the focus shows by weight and by colour.
///
/// - Returns: the room inside.
func pane(
  _ title: String, isFocused: Bool, in rect: Rect, on frame: inout Frame, _ glyphs: GlyphSet
) -> Rect {
  frame.box(
    rect, title: isFocused ? "\(title) \(glyphs.isASCII ? "<" : "◂")" : title,
    role: isFocused ? .borderFocus : .border, titleRole: isFocused ? .titleFocus : .title,
    glyphs: glyphs)
}

extension DashboardState {
  /// What views need beside the state.
  package func surroundings(in environment: Environment) -> Surroundings {
    Surroundings(environment, theme: environment.themes[theme], language: language)
  }

  /// The language of messages and of what is measured for the screen: that of ``surroundings(in:)``.
  package func shownLanguage(in environment: Environment) -> Language {
    language.shown(with: environment.capabilities.glyphs(for: environment.themes[theme]))
  }
}
