package import Screen

/// A terminal emulator for tests: what a user would see after the bytes of a program.
///
/// It knows the functions that ncurses uses for xterm, tmux, screen, linux, vt100 and vt220.
package struct VTScreen: Sendable {
  /// One cell.
  package struct Cell: Sendable, Hashable {
    /// The glyph; nil is the right half of a wide one.
    package var glyph: Unicode.Scalar?
    /// Its colours and attributes.
    package var style: VTStyle

    /// A space in the terminal's own colours.
    static let blank = Cell(glyph: " ", style: VTStyle())
  }

  /// One of the two screens of xterm.
  struct Page: Sendable {
    /// Cells row by row.
    var rows: [[Cell]]
    /// Where the next character goes.
    var cursor = (x: 0, y: 0)

    /// A blank page.
    init(width: Int, height: Int) {
      rows = Array(repeating: Array(repeating: .blank, count: width), count: height)
    }
  }

  /// Columns and rows.
  package private(set) var size: Size
  /// Modes of `CSI ? n h` that are on.
  package internal(set) var modes: Set<Int> = [25]
  /// Title of the window.
  package internal(set) var title = ""
  /// Style of what is printed next.
  package internal(set) var style = VTStyle()
  /// Whether the other screen is shown.
  package internal(set) var isAlternate = false
  /// Whether the cursor and keypad keys send application sequences (`ESC =`).
  package internal(set) var isKeypadOn = false

  /// Place in the stream of bytes.
  var parser = VTParser()
  /// The screen that programs leave on exit.
  var main: Page
  /// The other screen.
  var alternate: Page
  /// Rows that scroll (DECSTBM).
  var margins: Range<Int>
  /// Whether the last column is written and the next character starts a new line.
  var wrapsNext = false
  /// Cursor and style of DECSC.
  var saved: (x: Int, y: Int, style: VTStyle) = (0, 0, VTStyle())
  /// Titles of xterm's stack.
  var savedTitles: [String] = []
  /// Character sets G0 and G1 by their final byte.
  var charsets: [Character] = ["B", "B"]
  /// Which of ``charsets`` is in use.
  var charset = 0
  /// What REP repeats.
  var lastPrinted: Unicode.Scalar?

  /// An empty screen.
  package init(size: Size) {
    self.size = size
    main = Page(width: size.width, height: size.height)
    alternate = main
    margins = 0..<size.height
  }

  /// Interprets what a program wrote.
  package mutating func write(_ bytes: some Sequence<UInt8>) {
    for action in parser.parse(bytes) { apply(action) }
  }

  /// Changes the size as a terminal window does: the top left part stays.
  package mutating func resize(to size: Size) {
    main = Self.resized(main, to: size)
    alternate = Self.resized(alternate, to: size)
    self.size = size
    margins = 0..<size.height
    wrapsNext = false
  }

  private static func resized(_ page: Page, to size: Size) -> Page {
    var result = Page(width: size.width, height: size.height)
    for y in 0..<min(size.height, page.rows.count) {
      for x in 0..<min(size.width, page.rows[y].count) { result.rows[y][x] = page.rows[y][x] }
    }
    result.cursor = (
      min(page.cursor.x, max(0, size.width - 1)), min(page.cursor.y, max(0, size.height - 1))
    )
    return result
  }
}

extension VTScreen {
  /// The screen shown.
  var page: Page {
    get { isAlternate ? alternate : main }
    _modify {
      if isAlternate { yield &alternate } else { yield &main }
    }
  }

  /// Text of the rows, without trailing spaces.
  package var rows: [String] { page.rows.map(Self.text) }

  /// All rows as one text.
  package var text: String { rows.joined(separator: "\n") }

  /// Text of the rows of the screen that programs leave on exit.
  package var mainRows: [String] { main.rows.map(Self.text) }

  /// The cell at a place.
  package func cell(x: Int, y: Int) -> Cell { page.rows[y][x] }

  /// Where the cursor is.
  package var cursor: Point { Point(x: page.cursor.x, y: page.cursor.y) }

  /// Whether the cursor shows.
  package var showsCursor: Bool { modes.contains(25) }

  /// Whether any kind of mouse report is on.
  package var reportsMouse: Bool { !modes.isDisjoint(with: [9, 1000, 1002, 1003]) }

  private static func text(_ row: [Cell]) -> String {
    var text = String.UnicodeScalarView()
    var blanks = 0
    for cell in row {
      guard let glyph = cell.glyph else { continue }
      guard glyph != " " else {
        blanks += 1
        continue
      }
      while blanks > 0 {
        text.append(" ")
        blanks -= 1
      }
      text.append(glyph)
    }
    return String(text)
  }
}
