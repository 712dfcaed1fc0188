package import Screen

/// A grid of dots drawn with block or braille glyphs, several dots to a cell.
///
/// A cell has many dots but one role: that of the layer that drew into it last.
package struct DotCanvas: Sendable {
  /// Glyphs that show the dots.
  package let tier: GlyphTier
  /// Size in cells.
  package let size: Size
  private var masks: [UInt8]
  private var roles: [Role]
  private var layers: [UInt8]
  private var layer: UInt8 = 0
  private var isOwning = false

  /// An empty canvas.
  package init(size: Size, tier: GlyphTier) {
    self.tier = tier
    self.size = size
    let count = size.width * size.height
    masks = Array(repeating: 0, count: count)
    roles = Array(repeating: .text, count: count)
    layers = Array(repeating: 0, count: count)
  }

  /// Dots across.
  package var width: Int { size.width * tier.dots.width }
  /// Dots down.
  package var height: Int { size.height * tier.dots.height }

  /// Starts the next layer; at most 255 are told apart.
  ///
  /// - Parameter isOwning: whether it clears the dots of other layers from every cell it enters.
  package mutating func beginLayer(isOwning: Bool = false) {
    layer = layer == .max ? .max : layer + 1
    self.isOwning = isOwning
  }

  /// Sets one dot, counted from the top left; nothing happens off the canvas.
  package mutating func set(_ x: Int, _ y: Int, role: Role) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    let dots = tier.dots
    let index = y / dots.height * size.width + x / dots.width
    if isOwning && layers[index] != layer { masks[index] = 0 }
    masks[index] |= tier.bit(x % dots.width, y % dots.height)
    roles[index] = role
    layers[index] = layer
  }

  /// Glyph of a cell; nil where it has no dot.
  package func glyph(column: Int, row: Int) -> Unicode.Scalar? {
    guard (0..<size.width).contains(column), (0..<size.height).contains(row) else { return nil }
    let mask = masks[row * size.width + column]
    return mask == 0 ? nil : tier.glyph(mask)
  }

  /// Draws the cells that have dots; the others keep what the frame shows.
  package func draw(on frame: inout Frame, at origin: Point) {
    for row in 0..<size.height {
      for column in 0..<size.width {
        guard let glyph = glyph(column: column, row: row) else { continue }
        let place = Point(x: origin.x + column, y: origin.y + row)
        frame.put(glyph, at: place, role: roles[row * size.width + column])
      }
    }
  }
}
