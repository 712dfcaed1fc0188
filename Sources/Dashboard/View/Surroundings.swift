package import ScalingCore
package import Screen

/// What views need beside the state: the catalogue and the glyphs of terminal and theme.
package struct Surroundings: Sendable {
  /// Models, accelerators, evidence.
  package var catalogue: Catalogue
  /// Glyphs that may be drawn.
  package var glyphs: GlyphSet
  /// Version of the program.
  package var version: String

  /// Joins terminal and theme.
  package init(_ environment: Environment, theme: Theme) {
    catalogue = environment.catalogue
    glyphs = environment.capabilities.glyphs(for: theme)
    version = environment.version
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
