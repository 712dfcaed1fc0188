import Screen
import TestSupport
import Testing

/// Exact values, and the way back.
@Suite("Entry and undo", .serialized)
struct EntryTests {
  /// A slider's place, what is typed, and what it then shows.
  static let entries: [(downs: Int, label: String, text: String, value: String)] = [
    (0, "Model size", "4B", "4B"), (1, "Generation", "16Ki", "16.4k"),
    (1, "Generation", "12k", "12.0k"), (2, "Samples N", "7", "7"),
    (3, "Requests/yr", "5k/day", "1.8M"), (4, "GPU price", "$1.25", "$1.25/h"),
  ]

  @Test("Enter takes an exact value with its unit")
  func enters() throws {
    let home = try Home()
    let session = try home.open(Samples.tutor)
    var row = 0
    for entry in Self.entries {
      try session.type(String(repeating: "j", count: entry.downs - row)).enter(entry.text)
      try session.waitFor(slider: entry.label, entry.value)
      row = entry.downs
    }
  }

  @Test("a wrong value says what would be right and stays to be corrected")
  func refuses() throws {
    let session = try Home().open(Samples.tutor)
    try session.type("j" + Keys.enter).waitFor("Enter takes it")
    try session.type(Keys.clearLine + "lots" + Keys.enter).waitFor("'lots'")
    #expect(session.screen.showsCursor)
    try session.type(Keys.clearLine + "0" + Keys.enter).waitFor("use a value between")
    try session.type(Keys.clearLine + "4Ki" + Keys.enter).waitFor(slider: "Generation", "4.1k")
    try session.wait(until: "no cursor") { !$0.showsCursor }
  }

  @Test("Esc leaves everything as it was")
  func cancels() throws {
    let session = try Home().open(Samples.tutor)
    let before = session.screen.rows
    try session.type("j" + Keys.enter).waitFor("Enter takes it").type("999" + Keys.escape)
    try session.waitForNo("Enter takes it").type("k").waitFor(rows: before)
  }

  @Test("the field edits like a shell's line")
  func edits() throws {
    let session = try Home().open(Samples.tutor)
    try session.type("j" + Keys.enter).waitFor("Enter takes it")
    // Of 8Ki: cursor to the start, 1 in front, to the end, Ki removed.
    try session.type("\u{1}1\u{5}\u{7F}\u{7F}0Ki").waitFor("180Ki")
    try session.type("\u{17}" + "2Ki" + Keys.enter).waitFor(slider: "Generation", "2.0k")
  }

  @Test("undo and redo walk over all sliders")
  func undoes() throws {
    let session = try Home().open(Samples.tutor)
    let first = try #require(ExploreScreen(session.waitUntilIdle().screen))
    try session.type("l").waitFor(slider: "Model size", "32B")
    try session.type("jl").waitFor(slider: "Generation", "9.2k")
    try session.type("jl").waitFor(slider: "Samples N", "5")
    let last = try session.waitUntilIdle().screen.rows
    try session.type("u").waitFor(slider: "Samples N", "4")
    try session.type("u").waitFor(slider: "Generation", "8.2k")
    try session.type("u").waitFor(slider: "Model size", "14B")
    try session.type("u").waitFor("nothing to undo")
    let back = try #require(ExploreScreen(session.waitUntilIdle().screen))
    #expect(back.headline == first.headline && back.spendChart == first.spendChart)
    #expect(!session.screen.rows[0].contains("*"))
    try session.type("UUU").waitFor(rows: last)
    try session.type("U").waitFor("nothing to redo")
  }

  @Test("r sets one value back, R all")
  func resets() throws {
    let session = try Home().open(Samples.tutor)
    try session.type("ljl").waitFor(slider: "Generation", "9.2k")
    try session.type("r").waitFor(slider: "Generation", "8.2k")
    #expect(session.slider("Model size")?.value == "32B")
    try session.type("l").waitFor(slider: "Generation", "9.2k").type("R")
    try session.waitFor(slider: "Generation", "8.2k").waitFor(slider: "Model size", "14B")
  }
}
