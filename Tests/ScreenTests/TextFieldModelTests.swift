import Screen
import Testing

/// Compares the field with the simplest model of an edited line: text before and after the cursor.
@Suite struct TextFieldModelTests {
  private struct Model {
    var before: [Character] = []
    var after: [Character] = []

    mutating func apply(_ key: Key) {
      switch (key.code, key.modifiers) {
      case (.character("u"), .control): before = []
      case (.character("k"), .control): after = []
      case (.character("w"), .control): deleteWord()
      case (.character(let scalar), []): before.append(Character(scalar))
      case (.backspace, _): _ = before.popLast()
      case (.delete, _): after = Array(after.dropFirst())
      case (.left, _): if let last = before.popLast() { after.insert(last, at: 0) }
      case (.right, _): if !after.isEmpty { before.append(after.removeFirst()) }
      case (.home, _): (before, after) = ([], before + after)
      default: (before, after) = (before + after, [])
      }
    }

    private mutating func deleteWord() {
      while before.last == " " { before.removeLast() }
      while let last = before.last, last != " " { before.removeLast() }
    }
  }

  private static let keys: [Key] =
    "ab 1.M日 ".unicodeScalars.map { Key(.character($0)) } + [
      Key(.backspace), Key(.delete), Key(.left), Key(.left), Key(.right), Key(.home), Key(.end),
      Key(.character("u"), .control), Key(.character("k"), .control),
      Key(.character("w"), .control),
    ]

  @Test(arguments: [UInt64(3), 11, 99]) func behavesAsTheModel(_ seed: UInt64) {
    var random = Generator(state: seed)
    var field = TextField()
    var model = Model()
    for _ in 0..<3000 {
      let key = Self.keys[random.number(in: 0...(Self.keys.count - 1))]
      let isHandled = field.handle(key)
      model.apply(key)
      #expect(isHandled)
      #expect(field.characters == model.before + model.after)
      #expect(field.cursor == model.before.count)
      var frame = Frame(size: Size(width: 8, height: 1))
      field.draw(in: frame.bounds, on: &frame)
      #expect(frame.cursor.map { (0..<8).contains($0.x) } == true)
    }
  }
}
