import Screen

extension VTScreen {
  /// Does what one action asks for; what is unknown is ignored, as terminals do.
  mutating func apply(_ action: VTParser.Action) {
    switch action {
    case .print(let scalar): print(scalar)
    case .control(let byte): control(byte)
    case .escape(let intermediates, let final): escape(intermediates, final)
    case .csi(.none, let parameters, let final): function(parameters, final)
    case .csi("?", let parameters, "h"): parameters.forEach { setMode($0, on: true) }
    case .csi("?", let parameters, "l"): parameters.forEach { setMode($0, on: false) }
    case .csi: break
    case .osc(let text): command(text)
    }
  }

  private mutating func print(_ scalar: Unicode.Scalar) {
    let glyph = charsets[charset] == "0" ? Self.lineDrawing(scalar) : scalar
    let columns = columnWidth(of: glyph)
    guard columns > 0, columns <= size.width else { return }
    if wrapsNext || page.cursor.x + columns > size.width {
      page.cursor.x = 0
      lineFeed()
    }
    wrapsNext = false
    lastPrinted = scalar
    put(Cell(glyph: glyph, style: style))
    if columns == 2 {
      page.cursor.x += 1
      put(Cell(glyph: nil, style: style))
    }
    if page.cursor.x == size.width - 1 { wrapsNext = true } else { page.cursor.x += 1 }
  }

  /// Overwrites the cell under the cursor; half a wide glyph leaves a space.
  private mutating func put(_ cell: Cell) {
    let (x, y) = page.cursor
    if x + 1 < size.width, page.rows[y][x + 1].glyph == nil {
      page.rows[y][x + 1].glyph = " "
    }
    if cell.glyph != nil, page.rows[y][x].glyph == nil, x > 0 {
      page.rows[y][x - 1].glyph = " "
    }
    page.rows[y][x] = cell
  }

  /// DEC's special graphics set, as far as frames need it.
  private static func lineDrawing(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let table: [Unicode.Scalar: Unicode.Scalar] = [
      "q": "─", "x": "│", "l": "┌", "k": "┐", "m": "└", "j": "┘", "t": "├", "u": "┤", "w": "┬",
      "v": "┴", "n": "┼", "a": "▒", "`": "◆", "~": "·",
    ]
    return table[scalar] ?? scalar
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: move(x: page.cursor.x - 1)
    case 0x09: move(x: (page.cursor.x / 8 + 1) * 8)
    case 0x0A, 0x0B, 0x0C:
      wrapsNext = false
      lineFeed()
    case 0x0D: move(x: 0)
    case 0x0E: charset = 1
    case 0x0F: charset = 0
    default: break
    }
  }

  private mutating func escape(_ intermediates: String, _ final: Character) {
    switch (intermediates, final) {
    case ("(", _): charsets[0] = final
    case (")", _): charsets[1] = final
    case ("", "7"): saved = (page.cursor.x, page.cursor.y, style)
    case ("", "8"): restoreCursor()
    case ("", "D"): lineFeed()
    case ("", "E"):
      move(x: 0)
      lineFeed()
    case ("", "M"): reverseLineFeed()
    case ("", "="): isKeypadOn = true
    case ("", ">"): isKeypadOn = false
    case ("", "c"): self = VTScreen(size: size)
    default: break
    }
  }

  private mutating func restoreCursor() {
    move(x: saved.x, y: saved.y)
    style = saved.style
  }

  private mutating func setMode(_ mode: Int, on: Bool) {
    if on { modes.insert(mode) } else { modes.remove(mode) }
    if [47, 1047, 1049].contains(mode) { showAlternate(on, savesCursor: mode == 1049) }
  }

  /// Changes between the two screens, which share the cursor; 1049 saves it and clears.
  private mutating func showAlternate(_ on: Bool, savesCursor: Bool) {
    guard on != isAlternate else { return }
    let cursor = page.cursor
    isAlternate = on
    if on && savesCursor {
      saved = (cursor.x, cursor.y, style)
      alternate = Page(width: size.width, height: size.height)
    }
    page.cursor = cursor
    if !on && savesCursor { restoreCursor() }
  }

  private mutating func command(_ text: String) {
    let parts = text.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "0" || parts[0] == "2" else { return }
    title = String(parts[1])
  }
}
