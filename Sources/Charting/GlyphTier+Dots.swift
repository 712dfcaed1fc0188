package import Screen

extension GlyphTier {
  /// Dots of one cell: braille 2×4, quadrants 2×2, half blocks 1×2; ASCII counts 2×4 as density.
  package var dots: Size {
    switch self {
    case .braille, .ascii: Size(width: 2, height: 4)
    case .quadrant: Size(width: 2, height: 2)
    case .halfBlock: Size(width: 1, height: 2)
    }
  }

  /// Bit of a dot inside its cell.
  func bit(_ x: Int, _ y: Int) -> UInt8 {
    switch self {
    case .braille, .ascii: brailleBits[2 * y + x]
    case .quadrant, .halfBlock: 1 << UInt8(dots.width * y + x)
    }
  }

  /// Glyph of a cell's dots, at least one of them set.
  func glyph(_ mask: UInt8) -> Unicode.Scalar {
    switch self {
    case .braille: Unicode.Scalar(0x2800 + UInt32(mask)) ?? " "
    case .quadrant: quadrants[Int(mask & 15)]
    case .halfBlock: halves[Int(mask & 3)]
    case .ascii: densities[(mask.nonzeroBitCount + 1) / 2]
    }
  }
}

/// Bits of a braille cell row by row (Unicode, Braille Patterns).
private let brailleBits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
/// Quadrant blocks by their bits: top left 1, top right 2, bottom left 4, bottom right 8.
private let quadrants = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".unicodeScalars)
/// Half blocks by their bits: top 1, bottom 2.
private let halves = Array(" ▀▄█".unicodeScalars)
/// ASCII signs for 1–2, 3–4, 5–6 and 7–8 dots.
private let densities = Array(" .:*#".unicodeScalars)
