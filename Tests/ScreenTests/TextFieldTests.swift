import Screen
import Testing

@Suite struct TextFieldTests {
  private func typed(_ keys: [Key], into text: String = "") -> TextField {
    var field = TextField(text)
    for key in keys {
      let isHandled = field.handle(key)
      #expect(isHandled)
    }
    return field
  }

  @Test func stopsGrowingAtItsLimit() {
    let keys = Array(repeating: Key(.character("a")), count: TextField.limit + 5)
    #expect(typed(keys).characters.count == TextField.limit)
    let replaced = typed(keys + [Key(.backspace), Key(.character("b")), Key(.character("c"))])
    #expect(replaced.text.hasSuffix("ab"))
    #expect(replaced.cursor == TextField.limit)
  }

  private func control(_ letter: Unicode.Scalar) -> Key { Key(.character(letter), .control) }

  @Test func typesAtTheCursor() {
    let field = typed([
      Key(.character("7")), Key(.left), Key(.character("1")), Key(.end),
      Key(.character("B"), .shift),
    ])
    #expect(field.text == "17B")
    #expect(field.cursor == 3)
  }

  @Test(
    arguments: [
      ([Key(.backspace)], "1.2", 3), ([Key(.left), Key(.delete)], "1.2", 3),
      ([Key(.home), Key(.delete)], ".2M", 0), ([Key(.home), Key(.backspace)], "1.2M", 0),
      ([Key(.delete)], "1.2M", 4), ([Key(.home), Key(.left)], "1.2M", 0),
      ([Key(.right)], "1.2M", 4),
    ] as [([Key], String, Int)])
  func movesAndDeletes(_ keys: [Key], _ text: String, _ cursor: Int) {
    let field = typed(keys, into: "1.2M")
    #expect(field.text == text)
    #expect(field.cursor == cursor)
  }

  @Test(
    arguments: [
      ("u", "", 0), ("w", "two ", 4), ("a", "two words", 0), ("e", "two words", 9),
      ("k", "two words", 9),
      ("h", "two word", 8), ("b", "two words", 8), ("f", "two words", 9), ("d", "two words", 9),
    ] as [(Unicode.Scalar, String, Int)])
  func controlKeysAtTheEnd(_ letter: Unicode.Scalar, _ text: String, _ cursor: Int) {
    let field = typed([control(letter)], into: "two words")
    #expect(field.text == text)
    #expect(field.cursor == cursor)
  }

  @Test func controlKeysInTheMiddle() {
    let left = [Key](repeating: Key(.left), count: 3)
    #expect(typed(left + [control("k")], into: "two words").text == "two wo")
    #expect(typed(left + [control("u")], into: "two words").text == "rds")
    #expect(typed(left + [control("d")], into: "two words").text == "two wods")
    #expect(typed([control("w")], into: "two   ").text == "")
  }

  @Test(arguments: [
    Key(.enter), Key(.escape), Key(.tab), Key(.up), Key(.character("c"), .control),
    Key(.character("x"), .alt),
    Key(.function(1)),
  ])
  func leavesOtherKeysAlone(_ key: Key) {
    var field = TextField("x")
    let isHandled = field.handle(key)
    #expect(!isHandled)
    #expect(field == TextField("x"))
  }

  @Test func ignoresWhatMustNotBeDrawn() {
    #expect(typed([Key(.character("\u{1B}")), Key(.character("\u{301}"))], into: "a").text == "a")
  }

  @Test(arguments: [(8, "2.99    ", 4), (5, "2.99 ", 4), (4, ".99 ", 3), (1, " ", 0)])
  func scrollsSoThatTheCursorShows(_ width: Int, _ row: String, _ cursor: Int) {
    var frame = Frame(size: Size(width: width, height: 1))
    TextField("2.99").draw(in: frame.bounds, on: &frame)
    #expect(frame.text(row: 0) == row)
    #expect(frame.cursor == Point(x: cursor, y: 0))
    #expect(frame.roleText(row: 0) == String(repeating: "v", count: width))
  }

  @Test func scrollsWideCharactersWhole() {
    var frame = Frame(size: Size(width: 6, height: 1))
    TextField("日本語").draw(in: Rect(x: 1, y: 0, width: 5, height: 1), on: &frame)
    #expect(frame.rows == [" 本語 "])
    #expect(frame.cursor == Point(x: 5, y: 0))
  }

  @Test func anEmptyRectangleKeepsTheCursorHidden() {
    var frame = Frame(size: Size(width: 6, height: 1))
    TextField("x").draw(in: Rect(x: 0, y: 0, width: 0, height: 1), on: &frame)
    #expect(frame.cursor == nil)
  }
}
