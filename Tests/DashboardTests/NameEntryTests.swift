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
    var bench = try Bench(size: .large)
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
    let entries = [Entry(.saveAs, text: ""), Entry(.name, text: "")]
    #expect(entries.map { $0.title(in: .english) } == ["save as", "name of the scenario"])
    #expect(Set(entries.map { $0.hint(in: .english) }).count == 2)
    #expect(Set(entries.map { $0.hint(in: .japanese) }).count == 2)
    let hints = Language.allCases.flatMap { language in entries.map { $0.hint(in: language) } }
    #expect(hints.allSatisfy { $0.contains("Enter") && $0.contains("Esc") })
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
