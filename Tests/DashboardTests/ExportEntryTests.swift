import Screen
import Testing

@testable import Dashboard

@Suite("Export from the dashboard")
struct ExportEntryTests {
  private func entry(_ bench: Bench) -> Entry? {
    if case .entry(let entry) = bench.state.overlay { entry } else { nil }
  }

  @Test(
    "x offers a name that tells scenario and screen",
    arguments: [
      ("", "math-tutor-14b-explore.html"), ("2", "math-tutor-14b-frontier.html"),
      ("5", "math-tutor-14b-shape.csv"), ("6", "math-tutor-14b-compare.html"),
    ])
  func name(keys: String, name: String) throws {
    var bench = try Bench()
    try bench.press("\(keys) x")
    #expect(entry(bench)?.purpose == .export && entry(bench)?.field.text == name)
    #expect(bench.screenText.contains(name) && bench.screenText.contains(".svg"))
  }

  @Test("Enter asks for the file, Esc for none")
  func asks() throws {
    var bench = try Bench()
    try bench.press("x Enter")
    #expect(bench.effects == [.export(path: "math-tutor-14b-explore.html")])
    #expect(bench.state.overlay == nil)
    try bench.press("x ^U \"a/b.svg\" Enter")
    #expect(bench.effects == [.export(path: "a/b.svg")])
    try bench.press("x Esc")
    #expect(bench.effects.isEmpty && bench.state.overlay == nil)
    try bench.press("x ^U Enter")
    #expect(entry(bench)?.problem == "a file needs a name" && bench.effects.isEmpty)
  }

  @Test("y asks for the screen's table on every screen, and says what came of it", arguments: 1...6)
  func copies(screen: Int) throws {
    var bench = try Bench()
    try bench.press("\(screen) y")
    #expect(bench.effects == [.copyTable] && bench.state.overlay == nil)
    bench.send(.finished(.copied(rows: 7)))
    #expect(bench.state.message?.text.contains("sent 7 rows") == true)
    bench.send(.finished(.copyFailed("no table here")))
    #expect(bench.state.message == .init(text: "no table here", role: .warning))
  }

  @Test("a file that is written is named; one that can't be can be stated anew")
  func ends() throws {
    var bench = try Bench()
    let before = bench.state.scenario
    bench.send(.finished(.exported(path: "out.html")))
    #expect(bench.state.message?.text == "wrote out.html")
    bench.send(.finished(.exportFailed(path: "out.html", problem: "exists already")))
    #expect(entry(bench)?.field.text == "out.html" && entry(bench)?.problem == "exists already")
    #expect(bench.screenText.contains("exists already"))
    #expect(bench.state.scenario == before)
  }
}
