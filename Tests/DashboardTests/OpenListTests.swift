import ScalingCore
import Screen
import Testing

@testable import Dashboard

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
    #expect(bench.effects.last == .open(path: Self.rows[row].value))
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

  @Test("a key that leaves the filter as it is leaves the choice where it is")
  func unchanged() throws {
    var bench = try Bench()
    try bench.press(": Down x3")
    let before = try #require(bench.list)
    #expect(before.selection == 3)
    try bench.press("Backspace")
    #expect(bench.list == before)
    var full = before
    full.filter = TextField(String(repeating: "e", count: TextField.limit))
    bench.state.overlay = .list(full)
    try bench.press("e")
    #expect(bench.list == full)
    bench.state.overlay = .list(before)
    try bench.press("e")
    #expect(bench.list?.selection == 0 && bench.list?.filter.text == "e")
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
    #expect(bench.effects == [.preview(path: "s/beta.yaml")])
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
