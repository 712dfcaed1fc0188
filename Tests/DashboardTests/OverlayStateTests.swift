import Screen
import Testing

@testable import Dashboard

@Suite("Parts of overlays")
struct OverlayStateTests {
  private let rows = ["Alpha", "beta", "Gamma"].map {
    ListChoice.Row(value: $0, title: $0, detail: "in \($0.lowercased())")
  }

  @Test("a filter looks at both columns, whatever the case")
  func visible() {
    var list = ListChoice(.open, rows: rows)
    #expect(list.visible == rows)
    for (text, titles) in [
      ("ALPHA", ["Alpha"]), ("in ", ["Alpha", "beta", "Gamma"]), ("mm", ["Gamma"]),
    ] {
      list.filter = TextField(text)
      #expect(list.visible.map(\.title) == titles)
    }
    list.filter = TextField("xyz")
    #expect(list.visible.isEmpty && list.chosen == nil)
  }

  @Test("the chosen row is one that shows")
  func chosen() {
    var list = ListChoice(.open, rows: rows, selection: 2)
    #expect(list.chosen?.title == "Gamma")
    list.filter = TextField("beta")
    #expect(list.chosen == nil)
    list.selection = 0
    #expect(list.chosen?.title == "beta")
  }

  @Test("an empty list says what to do: by what is chosen, and by what is typed")
  func emptyTexts() {
    var list = ListChoice(.open, rows: [])
    let inviting = list.emptyText(in: .english)
    list.filter = TextField("x.yaml")
    #expect(
      list.emptyText(in: .english) != inviting && list.emptyText(in: .english).contains("x.yaml"))
    #expect(
      ListChoice(.theme(original: 0), rows: []).emptyText(in: .english) == "no theme of that name")
    #expect(
      ListChoice(.open, rows: []).title(in: .english)
        != ListChoice(.theme(original: 0), rows: []).title(in: .english))
  }

  /// A key in a field with the text `14`, what the field then holds, and whether it is still new.
  struct Stroke: Sendable {
    let key: Key
    let text: String
    let isReplaced: Bool
  }

  @Test(
    "a character replaces the old value of a slider; every other key edits it",
    arguments: [
      Stroke(key: .character("8"), text: "8", isReplaced: false),
      Stroke(key: .character(" "), text: " ", isReplaced: false),
      Stroke(key: Key(.backspace), text: "1", isReplaced: false),
      Stroke(key: Key(.end), text: "14", isReplaced: false),
      Stroke(key: Key(.left), text: "14", isReplaced: false),
      Stroke(key: .control("u"), text: "", isReplaced: false),
      Stroke(key: Key(.up), text: "14", isReplaced: true),
      Stroke(key: Key(.function(5)), text: "14", isReplaced: true),
      Stroke(key: Key(.character("8"), .alt), text: "14", isReplaced: true),
      Stroke(key: .character("\u{7}"), text: "", isReplaced: false),
    ])
  func strokes(stroke: Stroke) {
    var entry = Entry(.value(.samples), text: "14")
    #expect(entry.isReplaced)
    entry.handle(stroke.key)
    #expect(entry.field.text == stroke.text)
    #expect(entry.isReplaced == stroke.isReplaced)
  }

  @Test(
    "names and paths are edited from the start",
    arguments: [Entry.Purpose.name, .saveAs])
  func edited(purpose: Entry.Purpose) {
    var entry = Entry(purpose, text: "ab")
    entry.handle(.character("c"))
    #expect(entry.field.text == "abc")
  }

  @Test("a key that the field takes also takes the complaint away")
  func complaint() {
    var entry = Entry(.name, text: "")
    entry.problem = "a scenario needs a name"
    entry.handle(Key(.up))
    #expect(!entry.problem.isEmpty)
    entry.handle(.character("x"))
    #expect(entry.problem.isEmpty)
  }

  @Test(
    "the room of a text leaves its frame, the margins and the row of keys",
    arguments: [
      (80, 24, 74, 21), (200, 60, 80, 57), (40, 10, 34, 7), (1, 1, 0, 0), (0, 0, 0, 0),
    ])
  func room(width: Int, height: Int, columns: Int, rows: Int) {
    let room = ReaderRoom(size: Size(width: width, height: height))
    #expect(room.textWidth == columns)
    #expect(room.height == rows)
    #expect(room.lastScroll(rows: rows) == 0)
    #expect(room.lastScroll(rows: rows + 5) == 5)
    #expect(room.lastScroll(rows: 0) == 0)
  }

  @Test(
    "the place in a long text stands in its frame",
    arguments: [
      ("?", "1-21 of"), ("? Down", "2-22 of"),
      ("? End", "of \(HelpText.lines(of: .usual, ascii: false, width: 74).count)"),
    ])
  func place(keys: String, text: String) throws {
    var bench = try Bench()
    try bench.press(keys)
    #expect(bench.frame.text(row: 22).contains(text))
  }
}
