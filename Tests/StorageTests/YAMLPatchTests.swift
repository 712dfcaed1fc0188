import Testing

@testable import Storage

@Suite struct YAMLPatchTests {
  static let order = ["a", "b", "c", "d"]

  @Test(arguments: [
    ("a: 1\n", "2", "a: 2\n"),
    ("a: 1   # why\nb: 3\n", "2", "a: 2   # why\nb: 3\n"),
    ("a: 'old'", "new", "a: new"),
    ("a: \"o # d\" # x\n", "new", "a: new # x\n"),
    ("a:\nb: 1\n", "2", "a: 2\nb: 1\n"),
    ("a: # note\nb: 1\n", "2", "a: 2 # note\nb: 1\n"),
    ("a: {x: 1}\n", "2", "a: 2\n"),
    ("a: 1\n", "{x: 1, y: 2}", "a: {x: 1, y: 2}\n"),
    ("{a: 1, b: 2}", "3", "{a: 3, b: 2}"),
    ("{\"a\": 1}", "3", "{\"a\": 3}"),
    ("\"a\": 1\n", "3", "\"a\": 3\n"),
    ("a: 1\r\nb: 2\r\n", "3", "a: 3\r\nb: 2\r\n"),
    ("# é\na: é\n", "x", "# é\na: x\n"),
    ("\u{FEFF}a: 1\nb: 2\n", "3", "\u{FEFF}a: 3\nb: 2\n"),
    ("a: |\n  block\n", "x", nil),
    ("a:\n  x: 1\n", "2", nil),
    ("a: &n 1\nb: *n\n", "2", nil),
  ])
  func replacesAValue(text: String, value: String, result: String?) throws {
    var patch = try patch(text)
    let isDone = patch.set(["a"], to: value, order: Self.order)
    #expect(isDone == (result != nil))
    #expect(String(decoding: patch.bytes, as: UTF8.self) == result ?? text)
  }

  @Test(arguments: [
    ("a: 1\nc: 3\n", "a: 1\nb: 2\nc: 3\n"),
    ("a: 1   # one\nc: 3\n", "a: 1   # one\nb: 2\nc: 3\n"),
    ("c: 3\nd: 4\n", "b: 2\nc: 3\nd: 4\n"),
    ("# top\nc: 3\n", "# top\nb: 2\nc: 3\n"),
    ("a: 1", "a: 1\nb: 2\n"),
    ("a: 1\n", "a: 1\nb: 2\n"),
    ("a: {x: 1}\n\nc: 3\n", "a: {x: 1}\nb: 2\n\nc: 3\n"),
    ("a:\n  x: 1\nc: 3\n", "a:\n  x: 1\nb: 2\nc: 3\n"),
    ("{}", "{b: 2}"),
    ("{a: 1}", "{b: 2, a: 1}"),
    ("own: 1\n", "b: 2\nown: 1\n"),
    ("a:\n  x: 1\n", "a:\n  x: 1\nb: 2\n"),
    ("a:\n  x: 1\n# of c\n# more\nc: 3\n", "a:\n  x: 1\nb: 2\n# of c\n# more\nc: 3\n"),
    ("a:\n  x: 1", "a:\n  x: 1\nb: 2\n"),
  ])
  func insertsAKey(text: String, result: String) throws {
    var patch = try patch(text)
    let edit1 = patch.set(["b"], to: "2", order: Self.order)
    #expect(edit1)
    #expect(String(decoding: patch.bytes, as: UTF8.self) == result)
  }

  @Test func insertsIntoInnerMappings() throws {
    var patch = try patch("a:\n    x: 1 # one\nb: {y: 2}\n")
    let edit2 = patch.set(["a", "z"], to: "3", order: ["x", "z"])
    #expect(edit2)
    let edit3 = patch.set(["b", "z"], to: "4", order: ["y", "z"])
    #expect(edit3)
    let text = "a:\n    x: 1 # one\n    z: 3\nb: {z: 4, y: 2}\n"
    #expect(String(decoding: patch.bytes, as: UTF8.self) == text)
  }

  @Test func severalEditsAddUp() throws {
    var patch = try patch("a: 1\nc: 3\n")
    let edit4 = patch.set(["a"], to: "10", order: Self.order)
    #expect(edit4)
    let edit5 = patch.set(["b"], to: "{x: 1}", order: Self.order)
    #expect(edit5)
    let edit6 = patch.set(["b", "x"], to: "20", order: ["x", "y"])
    #expect(edit6)
    let edit7 = patch.set(["b", "y"], to: "30", order: ["x", "y"])
    #expect(edit7)
    let edit8 = patch.set(["c"], to: "40", order: Self.order)
    #expect(edit8)
    let text = "a: 10\nb: {y: 30, x: 20}\nc: 40\n"
    #expect(String(decoding: patch.bytes, as: UTF8.self) == text)
  }

  @Test func refusesWhatHasNoPlace() throws {
    var patch = try patch("a: 1\n")
    let edit9 = patch.set(["a", "x"], to: "1", order: ["x"])
    #expect(!edit9)
    let edit10 = patch.set(["n", "x"], to: "1", order: ["x"])
    #expect(!edit10)
    let edit11 = patch.set(["unknown"], to: "1", order: Self.order)
    #expect(!edit11)
    let edit12 = patch.set([], to: "1", order: Self.order)
    #expect(!edit12)
    #expect(String(decoding: patch.bytes, as: UTF8.self) == "a: 1\n")
  }

  @Test func refusesWhatBreaksTheFile() throws {
    var patch = try patch("a: 1\n")
    let edit13 = patch.set(["a"], to: "[1", order: Self.order)
    #expect(!edit13)
    let edit14 = patch.set(["a"], to: "x: y: z", order: Self.order)
    #expect(!edit14)
    #expect(String(decoding: patch.bytes, as: UTF8.self) == "a: 1\n")
  }

  @Test func knowsWhatIsThere() throws {
    let patch = try patch("a: {x: 1}\nb: 2\n")
    #expect(patch.has(["a"]) && patch.has(["a", "x"]) && patch.has([]))
    #expect(!patch.has(["c"]) && !patch.has(["b", "x"]))
    #expect(patch.isMapping(["a"]) && !patch.isMapping(["b"]) && !patch.isMapping(["c"]))
  }

  @Test(arguments: ["", "- a\n", "word", "a: [\n"]) func needsAMapping(text: String) {
    #expect(YAMLPatch(file: "t", bytes: Array(text.utf8)) == nil)
  }

  private func patch(_ text: String) throws -> YAMLPatch {
    try #require(YAMLPatch(file: "t", bytes: Array(text.utf8)))
  }
}
