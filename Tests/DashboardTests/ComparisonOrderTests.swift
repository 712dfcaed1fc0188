import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Order of the columns of Compare")
struct ComparisonOrderTests {
  private func bench() throws -> Bench {
    try Bench([.chat, .vote, .mathTutor, .bestOfN].map(Fixture.sample), screen: .compare)
  }

  private func names(_ bench: Bench) -> [String] {
    bench.state.comparison.columns.map(\.scenario.name)
  }

  @Test("v orders by the next figure, best first, unknown ones last", arguments: 1..<6)
  func sorts(presses: Int) throws {
    var bench = try bench()
    let before = names(bench)
    try bench.press("v x\(presses)")
    let order = ComparisonOrder.allCases[presses]
    #expect(bench.state.comparison.order == order)
    #expect(bench.state.message?.text.contains(order.rawValue) == true)
    let figure = try #require(order.figure)
    let values = bench.state.comparison.columns.map { figure.read($0.evaluation) }
    let known = values.compactMap(\.self)
    #expect(values.prefix(known.count).allSatisfy { $0 != nil })
    let sorted = figure.preference == .higher ? known.sorted(by: >) : known.sorted()
    #expect(known == sorted && Set(names(bench)) == Set(before))
    #expect(names(bench)[bench.state.comparison.baseline] == before[0])
    #expect(names(bench)[bench.state.comparison.column] == before[0])
  }

  @Test("< and > move the column under the cursor and end at the sides")
  func moves() throws {
    var bench = try bench()
    let before = names(bench)
    try bench.press(">")
    #expect(names(bench) == [before[1], before[0], before[2], before[3]])
    #expect(bench.state.comparison.column == 1 && bench.state.comparison.baseline == 1)
    try bench.press("> x5")
    #expect(names(bench).last == before[0] && bench.state.message?.role == .warning)
    try bench.press("u x3")
    #expect(names(bench) == before)
    try bench.press("<")
    #expect(names(bench) == before)
  }

  @Test("D doubles the column under another name; four are the most")
  func doubles() throws {
    var bench = try Bench([Fixture.tutor(named: "A")])
    try bench.press("c 6 D")
    #expect(names(bench) == ["A", "A (2)"] && bench.state.comparison.column == 1)
    try bench.press("D Left D")
    #expect(names(bench) == ["A", "A (2)", "A (2) (2)", "A (2) (3)"])
    try bench.press("D")
    #expect(names(bench).count == 4 && bench.state.message?.role == .warning)
    try bench.press("u u u")
    #expect(names(bench) == ["A"])
  }

  @Test("what changes the columns forgets their order, so that the title never claims it")
  func forgets() throws {
    var bench = try bench()
    bench.give(.removeColumn)
    try bench.press("v")
    #expect(bench.screenText.contains("compare, by accuracy"))
    try bench.press("D")
    #expect(bench.state.comparison.order == .added)
    #expect(!bench.screenText.contains("compare, by"))
    try bench.press("X v 1 R Right x3 c 6")
    #expect(!bench.screenText.contains("compare, by"))
  }

  @Test("undo brings columns back, and leaves how they are looked at")
  func undo() throws {
    var bench = try bench()
    let before = names(bench)
    bench.give(.removeColumn)
    try bench.press("Tab d u")
    #expect(names(bench) == before)
    #expect(bench.state.comparison.focus == .positions)
    #expect(bench.state.comparison.showsDifferencesOnly)
  }

  @Test("n names the column; a name that another has is refused")
  func renames() throws {
    var bench = try Bench([Fixture.tutor(named: "A"), Fixture.sample(.vote)], screen: .compare)
    try bench.press("n \" pilot\" Enter")
    #expect(names(bench)[0] == "A pilot" && bench.state.overlay == nil)
    #expect(bench.state.documents[0].scenario.name == "A", "the column is a copy")
    try bench.press("n ^U \"Majority of 64, 7B\" Enter")
    guard case .entry(let entry) = bench.state.overlay else {
      Issue.record("the entry stays")
      return
    }
    #expect(entry.problem.contains("another column"))
    try bench.press("Esc u")
    #expect(names(bench)[0] == "A")
  }
}
