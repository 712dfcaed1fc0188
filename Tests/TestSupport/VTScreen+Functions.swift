import Screen

extension VTScreen {
  /// Does a `CSI` function without a private mark.
  mutating func function(_ parameters: [Int], _ final: Character) {
    let count = max(1, parameters.first ?? 1)
    if moveCursor(count, parameters, final) { return }
    switch final {
    case "J": eraseDisplay(parameters.first ?? 0)
    case "K": eraseLine(parameters.first ?? 0)
    case "X": blank(page.cursor.x..<page.cursor.x + count)
    case "@": insertCharacters(count)
    case "P": deleteCharacters(count)
    case "L": insertLines(count)
    case "M": deleteLines(count)
    case "S": for _ in 0..<count { scrollUp(margins) }
    case "T": for _ in 0..<count { scrollDown(margins) }
    case "b": repeatLast(count)
    case "m": style.apply(parameters)
    case "r": setMargins(parameters)
    case "t": manipulateWindow(parameters)
    default: break
    }
  }

  /// Moves the cursor if the function is one that does.
  private mutating func moveCursor(
    _ count: Int, _ parameters: [Int], _ final: Character
  ) -> Bool {
    let (x, y) = page.cursor
    switch final {
    case "A": move(y: y - count)
    case "B", "e": move(y: y + count)
    case "C", "a": move(x: x + count)
    case "D": move(x: x - count)
    case "E": move(x: 0, y: y + count)
    case "F": move(x: 0, y: y - count)
    case "G", "`": move(x: count - 1)
    case "d": move(y: count - 1)
    case "H", "f":
      let column = parameters.count > 1 ? max(1, parameters[1]) : 1
      move(x: column - 1, y: count - 1)
    default: return false
    }
    return true
  }

  private mutating func repeatLast(_ count: Int) {
    guard let lastPrinted else { return }
    for _ in 0..<count { apply(.print(lastPrinted)) }
  }

  private mutating func setMargins(_ parameters: [Int]) {
    let top = max(1, parameters.first ?? 1)
    let stated = parameters.count > 1 && parameters[1] > 0 ? parameters[1] : size.height
    guard top < min(stated, size.height) || size.height == 1 else { return }
    margins = top - 1..<min(stated, size.height)
    move(x: 0, y: 0)
  }

  /// xterm's stack of titles: 22 saves, 23 restores.
  private mutating func manipulateWindow(_ parameters: [Int]) {
    switch parameters.first {
    case 22: savedTitles.append(title)
    case 23: title = savedTitles.popLast() ?? title
    default: break
    }
  }
}
