extension VTScreen {
  /// Moves the cursor; nil keeps a coordinate, the edges stop it.
  mutating func move(x: Int? = nil, y: Int? = nil) {
    wrapsNext = false
    page.cursor = (
      min(max(0, x ?? page.cursor.x), max(0, size.width - 1)),
      min(max(0, y ?? page.cursor.y), max(0, size.height - 1))
    )
  }

  /// Moves down a line; at the lower margin the lines above scroll up.
  mutating func lineFeed() {
    if page.cursor.y == margins.upperBound - 1 {
      scrollUp(margins)
    } else {
      page.cursor.y = min(page.cursor.y + 1, size.height - 1)
    }
  }

  /// Moves up a line; at the upper margin the lines below scroll down.
  mutating func reverseLineFeed() {
    if page.cursor.y == margins.lowerBound {
      scrollDown(margins)
    } else {
      page.cursor.y = max(0, page.cursor.y - 1)
    }
  }

  /// Blanks columns of the cursor's row; the background colour stays, as xterm does it.
  mutating func blank(_ columns: Range<Int>) {
    blank(columns, row: page.cursor.y)
  }

  private var empty: Cell {
    var cell = Cell.blank
    cell.style.background = style.background
    return cell
  }

  private mutating func blank(_ columns: Range<Int>, row: Int) {
    for x in columns.clamped(to: 0..<size.width) { page.rows[row][x] = empty }
  }

  /// ED: 0 after the cursor, 1 before it, 2 everything.
  mutating func eraseDisplay(_ part: Int) {
    let y = page.cursor.y
    let rows = part == 0 ? y + 1..<size.height : part == 1 ? 0..<y : 0..<size.height
    for row in rows { blank(0..<size.width, row: row) }
    if part < 2 { eraseLine(part) }
  }

  /// EL: 0 from the cursor, 1 to the cursor, 2 the whole row.
  mutating func eraseLine(_ part: Int) {
    let x = page.cursor.x
    blank(part == 0 ? x..<size.width : part == 1 ? 0..<x + 1 : 0..<size.width)
  }

  /// ICH: moves the rest of the row right.
  mutating func insertCharacters(_ count: Int) {
    let (x, y) = page.cursor
    let count = min(count, size.width - x)
    page.rows[y].removeLast(count)
    page.rows[y].insert(contentsOf: Array(repeating: empty, count: count), at: x)
  }

  /// DCH: moves the rest of the row left.
  mutating func deleteCharacters(_ count: Int) {
    let (x, y) = page.cursor
    let count = min(count, size.width - x)
    page.rows[y].removeSubrange(x..<x + count)
    page.rows[y] += Array(repeating: empty, count: count)
  }

  /// IL: moves the lines from the cursor's down.
  mutating func insertLines(_ count: Int) {
    guard margins.contains(page.cursor.y) else { return }
    for _ in 0..<count { scrollDown(page.cursor.y..<margins.upperBound) }
  }

  /// DL: moves the lines below the cursor's up.
  mutating func deleteLines(_ count: Int) {
    guard margins.contains(page.cursor.y) else { return }
    for _ in 0..<count { scrollUp(page.cursor.y..<margins.upperBound) }
  }

  /// Moves lines up by one; the last becomes blank.
  mutating func scrollUp(_ lines: Range<Int>) {
    guard let last = lines.last else { return }
    page.rows.remove(at: lines.lowerBound)
    page.rows.insert(Array(repeating: empty, count: size.width), at: last)
  }

  /// Moves lines down by one; the first becomes blank.
  mutating func scrollDown(_ lines: Range<Int>) {
    guard let last = lines.last else { return }
    page.rows.remove(at: last)
    page.rows.insert(Array(repeating: empty, count: size.width), at: lines.lowerBound)
  }
}
