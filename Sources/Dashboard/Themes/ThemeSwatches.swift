import Screen

/// Every role in the theme on the screen, beside the list of themes.
enum ThemeSwatches {
  /// Columns and rows with the frame.
  static let size = Size(
    width: columns * columnWidth + gap + 4, height: (roles.count + columns - 1) / columns + 2)

  private static let roles = RoleGroup.all.flatMap(\.roles)
  private static let columns = 2
  private static let nameWidth = 15
  private static let columnWidth = Role.sampleWidth + 1 + nameWidth
  private static let gap = 2

  /// Draws a sample and the name of each role.
  static func draw(in rect: Rect, on frame: inout Frame, _ surroundings: Surroundings) {
    let glyphs = surroundings.glyphs
    frame.fill(rect, role: .overlay)
    let inside = frame.box(
      rect, title: surroundings.language("roles", ja: "ロール"), role: .overlayBorder,
      titleRole: .titleFocus, glyphs: glyphs
    ).inset(horizontal: 1, vertical: 0)
    let rows = size.height - 2
    for (index, role) in roles.enumerated() {
      let x = inside.x + index / rows * (columnWidth + gap)
      let y = inside.y + index % rows
      frame.write(
        role.sample(ascii: glyphs.isASCII), at: Point(x: x, y: y), role: role,
        limit: Role.sampleWidth, glyphs: glyphs)
      frame.write(
        role.key, at: Point(x: x + Role.sampleWidth + 1, y: y), role: .overlay, limit: nameWidth,
        glyphs: glyphs)
    }
  }
}
