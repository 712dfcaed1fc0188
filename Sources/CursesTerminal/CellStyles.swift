import CNcurses
import Screen

/// Curses attributes of every role of a theme, so that drawing a cell is one array access.
struct CellStyles {
  /// How curses draws a role.
  struct Entry: Hashable {
    /// Attributes of curses.
    var attributes: attr_t
    /// Colour pair of curses.
    var pair: Int32
    /// Number of the colour behind the glyph; -1 is the terminal's own.
    var background: Int32

    /// Style of a cleared screen.
    static let cleared = Entry(attributes: 0, pair: 0, background: -1)

    /// Whether a space looks the same in both: only what is behind a glyph shows.
    func showsSpaces(like other: Entry) -> Bool {
      let visible = cn_underline | cn_reverse
      return background == other.background && (attributes | other.attributes) & visible == 0
    }
  }

  private let entries: [Entry]

  /// Works a theme out for a colour depth; pairs are made on the way.
  init(_ theme: Theme, depth: ColourDepth, pairs: inout ColourPairs) {
    pairs.makeRoom(for: Role.allCases.count)
    entries = Role.allCases.map { role in
      Self.entry(theme.style(role, depth: depth), depth: depth, pairs: &pairs)
    }
  }

  /// How to draw a role.
  subscript(role: Role) -> Entry { entries[Int(role.rawValue)] }

  private static func entry(
    _ style: Style, depth: ColourDepth, pairs: inout ColourPairs
  ) -> Entry {
    var attributes = attributes(style.modifiers)
    let foreground = number(style.foreground, depth: depth)
    let background = number(style.background, depth: depth)
    // Eight colours: bold stands for the bright half.
    if foreground >= 8 && pairs.colours == 8 { attributes |= cn_bold }
    let pair = pairs.number(
      foreground: fold(foreground, into: pairs.colours),
      background: fold(background, into: pairs.colours))
    return Entry(attributes: attributes, pair: pair, background: background)
  }

  private static func number(_ colour: Colour, depth: ColourDepth) -> Int32 {
    guard case .indexed(let index) = colour.reduced(to: depth) else { return -1 }
    return Int32(index)
  }

  private static func fold(_ number: Int32, into colours: Int) -> Int32 {
    number >= 8 && colours == 8 ? number - 8 : number
  }

  private static func attributes(_ modifiers: Modifiers) -> attr_t {
    let table: [(Modifiers, attr_t)] = [
      (.bold, cn_bold), (.dim, cn_dim), (.underline, cn_underline), (.reverse, cn_reverse),
      (.italic, cn_italic),
    ]
    return table.reduce(0) { modifiers.contains($1.0) ? $0 | $1.1 : $0 }
  }
}
