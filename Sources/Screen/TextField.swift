/// One line of text being typed, as a value.
package struct TextField: Sendable, Hashable {
  /// Characters so far.
  package private(set) var characters: [Character]
  /// Number of characters left of the cursor.
  package private(set) var cursor: Int

  /// Most characters that typing makes; a paste must not grow without end.
  package static let limit = 1024

  /// Starts with a text and the cursor behind it.
  package init(_ text: String = "") {
    self.characters = Array(text)
    self.cursor = characters.count
  }

  /// What has been typed.
  package var text: String { String(characters) }

  /// Applies a key.
  ///
  /// - Returns: whether the key belongs to the field, even if nothing changed.
  package mutating func handle(_ key: Key) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character(let scalar), .control): return handleControl(scalar)
    case (.character(let scalar), let modifiers) where modifiers.isSubset(of: .shift):
      insert(scalar)
    case (.backspace, _): deleteBackwards()
    case (.delete, _): deleteForwards()
    case (.left, _): cursor = max(0, cursor - 1)
    case (.right, _): cursor = min(characters.count, cursor + 1)
    case (.home, _): cursor = 0
    case (.end, _): cursor = characters.count
    default: return false
    }
    return true
  }

  /// Keys that shells bind with Control: a e b f d h k u w.
  private mutating func handleControl(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "a": cursor = 0
    case "e": cursor = characters.count
    case "b": cursor = max(0, cursor - 1)
    case "f": cursor = min(characters.count, cursor + 1)
    case "d": deleteForwards()
    case "h": deleteBackwards()
    case "k": characters.removeSubrange(cursor...)
    case "u": delete(from: 0)
    case "w": delete(from: startOfWord())
    default: return false
    }
    return true
  }

  /// Inserts a scalar at the cursor; one that must not be drawn or has no room is ignored.
  package mutating func insert(_ scalar: Unicode.Scalar) {
    guard scalar.drawable == scalar, characters.count < Self.limit else { return }
    characters.insert(Character(scalar), at: cursor)
    cursor += 1
  }

  private mutating func deleteBackwards() {
    delete(from: max(0, cursor - 1))
  }

  private mutating func deleteForwards() {
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  /// Deletes from a place to the cursor.
  private mutating func delete(from start: Int) {
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  /// Start of the word left of the cursor, spaces behind the word included.
  private func startOfWord() -> Int {
    let spaces = characters[..<cursor].reversed().prefix { $0 == " " }.count
    let word = characters[..<(cursor - spaces)].reversed().prefix { $0 != " " }.count
    return cursor - spaces - word
  }

  /// First character shown in a field of some columns: the cursor's column always shows.
  private func firstShown(width: Int) -> Int {
    var first = 0
    var columns = columnWidth(of: String(characters[..<cursor])) + 1
    while columns > width && first < cursor {
      columns -= columnWidth(of: String(characters[first]))
      first += 1
    }
    return first
  }

  /// Draws the field into the first row of a rectangle and puts the frame's cursor into it.
  package func draw(
    in rect: Rect, on frame: inout Frame, role: Role = .input, glyphs: GlyphSet = GlyphSet()
  ) {
    guard !rect.isEmpty else { return }
    frame.fill(rect.row(0), role: role)
    let first = firstShown(width: rect.width)
    frame.write(
      String(characters[first...]), at: Point(x: rect.x, y: rect.y), role: role, limit: rect.width,
      glyphs: glyphs)
    let before = columnWidth(of: String(characters[first..<cursor]))
    frame.cursor = Point(x: rect.x + min(before, rect.width - 1), y: rect.y)
  }
}
