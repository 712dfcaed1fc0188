internal import Screen

/// A theme file as it is written, before parents and siblings fill the gaps.
struct ThemeDocument: Sendable {
  /// A colour as written, with its place.
  struct ColourName: Sendable {
    var text: String
    var file: String
    var mark: SourceMark
  }

  /// What a file states for one form of a role.
  struct Form: Sendable {
    var foreground: ColourName?
    var background: ColourName?
    var modifiers: Modifiers?
  }

  /// What a file states for one role.
  struct RoleForms: Sendable {
    var mark: SourceMark
    var full = Form()
    var ansi16: Form?
    var monochrome: Modifiers?
  }

  var file: String
  var name: String?
  var summary: String?
  var inherits: ColourName?
  var palette: [String: ColourName] = [:]
  var roles: [Role: RoleForms] = [:]
  var border: BorderStyle?
  var glyphs: GlyphTier?
  /// Colours that the terminal is assumed to have, for the contrast check.
  var terminal = Form()
}
