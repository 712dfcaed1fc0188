import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Names and paths")
struct NameEntryTests {
  @Test("S proposes the file of the scenario, or one named after it")
  func proposal() throws {
    var bench = try Bench()
    try bench.press("S")
    #expect(bench.entry?.field.text == "0.yaml")
    try bench.press("Esc")
    bench.state.documents[0].path = nil
    try bench.press("S")
    #expect(bench.entry?.field.text == "Math tutor, 14B")
  }

  @Test("a path is edited, not replaced, and given to the runner as typed")
  func saveAs() throws {
    var bench = try Bench()
    try bench.press("S Backspace x5 \"b.yaml\" Enter")
    #expect(bench.effects == [.save(document: 0, bench.scenario, path: "0b.yaml")])
    #expect(bench.state.overlay == nil)
    #expect(bench.state.document.path == "0.yaml")
  }

  @Test("a file needs a name")
  func emptyPath() throws {
    var bench = try Bench()
    try bench.press("S ^U Enter")
    #expect(bench.effects.isEmpty)
    #expect(bench.entry?.problem == "a file needs a name")
    #expect(bench.screenText.contains("a file needs a name"))
  }

  @Test("Escape saves nothing")
  func escaped() throws {
    var bench = try Bench()
    let before = bench.state
    try bench.press("S \"x\" Esc")
    #expect(bench.effects.isEmpty)
    #expect(bench.state == before)
  }

  @Test("n renames, as a change that can be taken back")
  func rename() throws {
    var bench = try Bench()
    try bench.press("n \" v2\" Enter")
    #expect(bench.scenario.name == "Math tutor, 14B v2")
    #expect(bench.state.document.hasChanges)
    #expect(bench.screenText.contains("Math tutor, 14B v2*"))
    #expect(bench.frame.title == "isocost: Math tutor, 14B v2")
    try bench.press("u")
    #expect(bench.scenario.name == "Math tutor, 14B")
  }

  @Test("a blank name is refused", arguments: ["", " ", "   "])
  func blankName(name: String) throws {
    var bench = try Bench()
    try bench.press("n ^U \"\(name)\" Enter")
    #expect(bench.scenario.name == "Math tutor, 14B")
    #expect(bench.entry?.problem == "a scenario needs a name")
  }

  @Test("the same name is no change")
  func sameName() throws {
    var bench = try Bench()
    try bench.press("n Enter")
    #expect(bench.state.overlay == nil)
    #expect(bench.state.history.past.isEmpty)
  }

  @Test("titles and hints tell the fields apart")
  func titles() {
    let entries = [Entry(.saveAs, text: ""), Entry(.openPath, text: ""), Entry(.name, text: "")]
    #expect(entries.map(\.title) == ["save as", "open", "name of the scenario"])
    #expect(Set(entries.map(\.hint)).count == 3)
    #expect(entries.allSatisfy { $0.hint.contains("Enter") && $0.hint.contains("Esc") })
  }

  @Test("a typed path is opened, an empty one is not")
  func openPath() throws {
    var bench = try Bench()
    bench.state.overlay = .entry(Entry(.openPath, text: ""))
    try bench.press("Enter")
    #expect(bench.effects.isEmpty)
    #expect(bench.entry?.problem == "type the path of a scenario file")
    try bench.press("\"~/x.yaml\" Enter")
    #expect(bench.effects == [.open(path: "~/x.yaml")])
    #expect(bench.state.overlay == nil)
  }

  @Test("commands from outside leave an open field alone", arguments: Command.allCases)
  func commands(command: Command) throws {
    var bench = try Bench()
    try bench.press("n \"abc\"")
    let before = bench.state
    bench.give(command)
    #expect(bench.state == before)
    #expect(bench.effects.isEmpty)
  }
}

@Suite("The list of scenario files")
struct OpenListTests {
  private static let rows = [
    ListChoice.Row(value: "s/alpha.yaml", title: "alpha.yaml", detail: "s"),
    ListChoice.Row(value: "s/beta.yaml", title: "beta.yaml", detail: "s"),
    ListChoice.Row(value: "t/gamma.yaml", title: "gamma.yaml", detail: "tutor"),
  ]

  private func bench(rows: [ListChoice.Row] = rows) throws -> Bench {
    var bench = try Bench()
    bench.send(.finished(.listed(rows)))
    return bench
  }

  @Test("o asks for the files, and shows them when they come")
  func asked() throws {
    var bench = try Bench()
    try bench.press("o")
    #expect(bench.effects == [.listScenarios])
    #expect(bench.state.overlay == nil)
    bench.send(.finished(.listed(Self.rows)))
    #expect(bench.list?.rows == Self.rows)
    #expect(Self.rows.allSatisfy { bench.screenText.contains($0.title) })
  }

  @Test(
    "Enter opens the chosen file",
    arguments: [
      ("Enter", 0), ("Down Enter", 1), ("End Enter", 2), ("Down x9 Up Enter", 1),
      ("PgDn Home Enter", 0), ("PgDn Enter", 2),
    ])
  func chosen(keys: String, row: Int) throws {
    var bench = try bench()
    try bench.press(keys)
    #expect(bench.effects == [.open(path: Self.rows[row].value)])
    #expect(bench.state.overlay == nil)
  }

  @Test(
    "typing narrows by name and folder, whatever the case",
    arguments: [
      ("BETA", ["beta.yaml"]), ("tutor", ["gamma.yaml"]),
      ("a.yaml", ["alpha.yaml", "beta.yaml", "gamma.yaml"]), ("zz", []),
    ])
  func filter(text: String, titles: [String]) throws {
    var bench = try bench()
    try bench.press("Down \"\(text)\"")
    #expect(bench.list?.visible.map(\.title) == titles)
    #expect(bench.list?.selection == 0)
    for row in Self.rows where !titles.contains(row.title) {
      #expect(!bench.screenText.contains(row.title))
    }
  }

  @Test("Backspace widens the list again")
  func widened() throws {
    var bench = try bench()
    try bench.press("\"be\" Backspace x2")
    #expect(bench.list?.visible.count == 3)
  }

  @Test("letters that are keys elsewhere are text here")
  func letters() throws {
    var bench = try bench()
    try bench.press("\"qjk?u\"")
    #expect(bench.list?.filter.text == "qjk?u")
    #expect(bench.effects.isEmpty)
  }

  @Test("a text that matches nothing is a path to open")
  func typedPath() throws {
    var bench = try bench()
    try bench.press("\"../other/x.yaml\"")
    #expect(bench.screenText.contains("Enter opens the path ../other/x.yaml"))
    try bench.press("Enter")
    #expect(bench.effects == [.open(path: "../other/x.yaml")])
  }

  @Test("an empty list says what to do, and Enter does nothing")
  func empty() throws {
    var bench = try bench(rows: [])
    #expect(bench.screenText.contains("no scenarios yet: s saves one; or type a path"))
    try bench.press("Down End Enter")
    #expect(bench.effects.isEmpty)
    #expect(bench.state.overlay == nil)
  }

  @Test("Escape closes and opens nothing")
  func escaped() throws {
    var bench = try bench()
    try bench.press("Down Esc")
    #expect(bench.effects.isEmpty)
    #expect(bench.state.overlay == nil)
  }

  @Test(
    "a list longer than the screen scrolls with the choice",
    arguments: [Size.standard, Size(width: 40, height: 10)])
  func long(size: Size) throws {
    let rows = (0..<100).map { ListChoice.Row(value: "\($0)", title: "file-\($0).", detail: "x") }
    var bench = try Bench(size: size)
    bench.send(.finished(.listed(rows)))
    for (keys, index) in [
      ("Home", 0), ("Down x30", 30), ("PgDn x3", 60), ("PgUp", 50), ("End", 99),
    ] {
      try bench.press(keys)
      #expect(bench.list?.selection == index)
      #expect(bench.screenText.contains("file-\(index)."))
      let chosen = bench.frame.rows.indices.filter {
        bench.frame.roleText(row: $0).contains(Role.selection.letter)
      }
      #expect(chosen.count == 1)
      #expect(bench.frame.text(row: chosen.first ?? 0).contains("file-\(index)."))
    }
  }
}

@Suite("Leaving")
struct QuitTests {
  @Test("without changes q ends the program", arguments: [ScreenID.explore, .compare])
  func unchanged(screen: ScreenID) throws {
    var bench = try Bench()
    bench.state.screen = screen
    try bench.press("q")
    #expect(bench.effects == [.quit])
    #expect(bench.state.overlay == nil)
  }

  @Test("with changes it asks, and names what is unsaved")
  func asked() throws {
    var bench = try Bench(["A one", "B two", "C three"].map(Fixture.tutor(named:)))
    bench.give(.stepUp, .previousScenario, .stepUp)
    try bench.press("q")
    #expect(bench.effects.isEmpty)
    #expect(bench.state.overlay == .unsavedChanges)
    #expect(bench.screenText.contains("● A one"))
    #expect(bench.screenText.contains("● C three"))
    #expect(!bench.screenText.contains("● B two"))
  }

  @Test("changes that were taken back are none")
  func takenBack() throws {
    var bench = try Bench()
    try bench.press("Right u q")
    #expect(bench.effects == [.quit])
  }

  @Test("Escape stays", arguments: ["Esc"])
  func stay(key: String) throws {
    var bench = try Bench()
    try bench.press("Right")
    let before = bench.state
    try bench.press("q \(key)")
    #expect(bench.state == before)
    #expect(bench.effects.isEmpty)
  }

  @Test("d leaves without saving")
  func discard() throws {
    var bench = try Bench()
    try bench.press("Right q d")
    #expect(bench.effects == [.quit])
  }

  @Test("s saves every change, and quits when the last file is written")
  func saveAll() throws {
    var bench = try Bench(["A", "B", "C"].map(Fixture.tutor(named:)))
    bench.give(.stepUp, .nextScenario, .stepUp)
    try bench.press("q s")
    let documents = bench.state.documents
    #expect(
      bench.effects == [
        .save(document: 0, documents[0].scenario, path: "0.yaml"),
        .save(document: 1, documents[1].scenario, path: "1.yaml"),
      ])
    bench.send(.finished(.saved(document: 0, documents[0].scenario, path: "0.yaml", note: "")))
    #expect(bench.effects.isEmpty)
    bench.send(.finished(.saved(document: 1, documents[1].scenario, path: "1.yaml", note: "")))
    #expect(bench.effects == [.quit])
  }

  @Test("when a file can't be written the program stays, whatever follows")
  func saveFails() throws {
    var bench = try Bench(["A", "B"].map(Fixture.tutor(named:)))
    bench.give(.stepUp, .nextScenario, .stepUp)
    try bench.press("q s")
    bench.send(.finished(.saveFailed("0.yaml: disk full")))
    #expect(!bench.state.isQuitting)
    let second = bench.state.documents[1].scenario
    bench.send(.finished(.saved(document: 1, second, path: "1.yaml", note: "")))
    #expect(bench.effects.isEmpty)
    #expect(bench.state.documents.map(\.hasChanges) == [true, false])
  }

  @Test("a later save does not end the program by itself")
  func laterSave() throws {
    var bench = try Bench()
    try bench.press("Right q s")
    bench.send(.finished(.saveFailed("disk full")))
    try bench.press("s")
    bench.send(.finished(.saved(document: 0, bench.scenario, path: "0.yaml", note: "")))
    #expect(bench.effects.isEmpty)
  }

  @Test("when all was saved meanwhile, s only quits")
  func nothingLeft() throws {
    var bench = try Bench()
    try bench.press("Right q")
    bench.send(.finished(.saved(document: 0, bench.scenario, path: "0.yaml", note: "")))
    try bench.press("s")
    #expect(bench.effects == [.quit])
  }

  @Test(
    "other keys leave the question open", arguments: ["x", "Right", "1", "?", "Tab", "F1", "u"])
  func otherKeys(key: String) throws {
    var bench = try Bench()
    try bench.press("Right q")
    let before = bench.state
    try bench.press(key)
    #expect(bench.state == before)
    #expect(bench.effects.isEmpty)
  }

  @Test(
    "the answers stand whole on every screen that shows anything",
    arguments: [Size(width: 40, height: 10), Size(width: 60, height: 16), .standard, .large])
  func readable(size: Size) throws {
    var bench = try Bench(size: size)
    try bench.press("Right q")
    let text = bench.frame.rows.joined().filter { $0.isLetter || $0.isPunctuation }
    for answer in ["s saves all and quits", "d quits without saving", "Esc stays"] {
      #expect(text.contains(answer.filter { $0.isLetter }), "\(answer)")
    }
  }
}
