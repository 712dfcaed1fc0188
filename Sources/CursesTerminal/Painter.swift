import CNcurses
import Screen

/// Draws frames on the curses screen.
struct Painter {
  private let capabilities: Capabilities
  private var pairs: ColourPairs
  private var styles: CellStyles?
  private var theme: Theme?
  private var shown: Frame?
  private var mustClear = false
  private var showsCursor = false
  private var glyphs: [DrawnGlyph] = []
  private var row: [cchar_t] = []

  /// A painter of an empty screen.
  init(_ capabilities: Capabilities, pairs: ColourPairs) {
    self.capabilities = capabilities
    self.pairs = pairs
    leaveok(cn_screen(), capabilities.hidesCursor)
  }

  /// Makes the next frame clear the terminal and draw every cell.
  mutating func forceRepaint() {
    mustClear = true
    shown = nil
  }

  /// Whether a frame differs from what is shown.
  func needs(_ frame: Frame, theme: Theme) -> Bool {
    shown != frame || self.theme != theme
  }

  /// Draws a frame with one update of the terminal.
  mutating func paint(_ frame: Frame, theme: Theme) {
    adopt(theme)
    if shown?.size != frame.size {
      shown = nil
      werase(cn_screen())
    }
    if mustClear { clearok(cn_physical_screen(), true) }
    mustClear = false
    if let styles {
      for run in frame.changes(from: shown) { draw(run, styles: styles) }
    }
    placeCursor(frame.cursor)
    shown = frame
    wnoutrefresh(cn_screen())
    _ = cn_update()
  }

  private mutating func adopt(_ theme: Theme) {
    guard self.theme != theme else { return }
    self.theme = theme
    styles = CellStyles(theme, depth: capabilities.colourDepth, pairs: &pairs)
    shown = nil
  }

  private mutating func draw(_ run: FrameRun, styles: CellStyles) {
    let room = Int(cn_columns()) - run.origin.x
    guard run.origin.y < Int(cn_lines()), room > 0 else { return }
    take(run.cells.prefix(room), styles: styles)
    glyphs.restyleSpaces()
    row.removeAll(keepingCapacity: true)
    for drawn in glyphs { append(drawn) }
    mvwadd_wchnstr(
      cn_screen(), Int32(run.origin.y), Int32(run.origin.x), row, Int32(row.count))
  }

  /// Works out the glyphs of cells; the second half of a wide glyph has none.
  private mutating func take(_ cells: ArraySlice<Cell>, styles: CellStyles) {
    glyphs.removeAll(keepingCapacity: true)
    var index = cells.startIndex
    while index < cells.endIndex {
      let style = styles[cells[index].role]
      let isWide = index + 1 < cells.endIndex && cells[index + 1].isContinuation
      let glyph = Glyph.shown(cells[index], columns: isWide ? 2 : 1)
      glyphs.append(DrawnGlyph(glyph: glyph, style: style))
      // A wide glyph that can't be shown leaves two narrow cells.
      if isWide && glyph != cells[index].glyph {
        glyphs.append(DrawnGlyph(glyph: " ", style: style))
      }
      index += isWide ? 2 : 1
    }
  }

  private mutating func append(_ drawn: DrawnGlyph) {
    var cell = cchar_t()
    cn_set_cell(&cell, drawn.glyph.value, drawn.style.attributes, drawn.style.pair)
    row.append(cell)
  }

  private mutating func placeCursor(_ cursor: Point?) {
    let isVisible = cursor != nil
    if capabilities.hidesCursor && isVisible != showsCursor {
      curs_set(isVisible ? 1 : 0)
      leaveok(cn_screen(), !isVisible)
      showsCursor = isVisible
    }
    // Where the cursor can't be hidden, it waits in the corner.
    let place = cursor ?? Point(x: Int(cn_columns()) - 1, y: Int(cn_lines()) - 1)
    if isVisible || !capabilities.hidesCursor {
      wmove(cn_screen(), Int32(place.y), Int32(place.x))
    }
  }
}
