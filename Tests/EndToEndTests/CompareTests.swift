import Screen
import TestSupport
import Testing

/// Saved scenarios side by side.
@Suite("Compare on a terminal", .serialized)
struct CompareTests {
  private let home: Home

  init() throws { home = try Home() }

  /// Cells of a row of the table, without label and frame.
  private func row(_ label: String, _ screen: VTScreen) -> String? {
    screen.rows.first { $0.hasPrefix("│ \(label)") }
  }

  @Test("two saved scenarios stand side by side")
  func sideBySide() throws {
    let first = try home.copy(of: "math-tutor-14b.yaml")
    let second = try home.copy(of: "best-of-n-4b.yaml")
    let session = try home.open(first)
    try session.type("c").waitFor("is on Compare (6)")
    try session.type("o").waitFor("open a scenario").type(second).waitFor("Enter opens the path")
    try session.type(Keys.enter).waitFor("opened ").type("c").waitFor(
      "Best of 16, 4B is on Compare")
    // The key bar is the last row, and drawn last.
    try session.type("6").waitFor("b baseline")
    let names = session.screen.rows.first { $0.contains("Math tutor, 14B   ") }
    #expect(names?.contains("Best of 16, 4B") == true)
    #expect(session.screen.text.contains("cheapest per correct answer"))
    #expect(row("Model size", session.screen)?.contains("14B") == true)
    #expect(row("Model size", session.screen)?.contains("4B ") == true)
    #expect(row("Samples N", session.screen)?.contains("▲+300 %") == true)
    #expect(row("GPU price", session.screen)?.contains("▼-74 %") == true)
    #expect(try session.quit() == .clean)
  }

  @Test(
    "several files open on Compare, as replay draws it",
    arguments: [
      Size(width: 120, height: 40), Size(width: 80, height: 24),
    ])
  func opens(_ size: Size) throws {
    let files = [Samples.tutor, Samples.reserved, Samples.chat]
    let session = try home.open(files[0], files[1], files[2], size: size)
    try session.waitFor(rows: home.replay("", files, size: size))
    #expect(session.screen.text.contains("compare"))
    try session.type("l").wait(until: "another column") { _ in true }
    try session.waitFor(rows: home.replay("l", files, size: size))
  }

  @Test("the baseline moves, equal rows go, columns go and come back")
  func works() throws {
    let session = try home.open(
      Samples.tutor, Samples.reserved, size: Size(width: 200, height: 60))
    try session.waitFor("▲+300 %").type("lb").waitFor("▼-75 %")
    #expect(row("Backend", session.screen) != nil)
    try session.type("d").wait(until: "fewer rows") { row("Backend", $0) == nil }
    #expect(row("Samples N", session.screen) != nil)
    try session.type("d").wait(until: "all rows") { row("Backend", $0) != nil }
    try session.type("X").waitForNo("Best of 16, 4B   ").waitFor("One column so far")
    try session.type("u").waitFor("Best of 16, 4B").waitFor("cheapest per correct answer")
  }

  @Test("columns are ordered, moved, doubled and named; undo takes it back")
  func arranges() throws {
    let session = try home.open(
      Samples.reserved, Samples.tutor, size: Size(width: 200, height: 60))
    try session.waitFor("baseline").type("vvv").waitFor("columns by cost per request")
    try session.waitFor("compare, by cost per request")
    try session.type("<").wait(until: "the order as added") { !$0.text.contains("by cost") }
    try session.type("D").waitFor("(2)")
    try session.type("n").waitFor("name of the column")
    try session.type("\(Keys.clearLine)pilot\(Keys.enter)").waitFor("pilot")
    try session.type("u").wait(until: "the old name") { !$0.text.contains("pilot") }
    try session.type("u").wait(until: "no copy") { !$0.text.contains("(2)") }
  }

  @Test("ranges are drawn while no key waits, and say how often a column is cheaper")
  func draws() throws {
    let session = try home.open(Samples.tutor, Samples.reserved)
    try session.waitFor("spend a year, P10–P90").waitFor("of draws")
    try session.wait(until: "all draws") { !$0.text.contains(", drawing") }
    let files = [Samples.tutor, Samples.reserved]
    try session.waitFor(rows: home.replay("", files, size: Size(width: 120, height: 40)))
  }

  @Test("a changed scenario updates its column; a fifth is refused")
  func limits() throws {
    let session = try home.open(Samples.tutor)
    for number in 1...5 {
      try session.type("n").waitFor("name of the scenario")
      try session.type("\(Keys.clearLine)plan \(number)\(Keys.enter)").waitFor("plan \(number)*")
      try session.type("c").waitFor(
        number < 5 ? "plan \(number) is on Compare" : "remove one there")
    }
    try session.type("n").waitFor("name of the scenario")
    try session.type("\(Keys.clearLine)plan 4\(Keys.enter)").waitFor("plan 4*")
    try session.type("jjl").waitFor(slider: "Samples N", "5").type("c").waitFor("updated plan 4")
    try session.type("c").waitFor("is on Compare already")
    try session.type("6").waitFor("plan 3").waitFor("▲+25 %")
  }

  @Test("Enter opens a column on Explore")
  func edits() throws {
    let session = try home.open(Samples.tutor, Samples.reserved)
    try session.waitFor("baseline").type("l" + Keys.enter).waitFor("accuracy per cost")
    try session.waitFor("Best of 16, 4B").waitFor(slider: "Samples N", "16")
    try session.type("6").waitFor("baseline").type("1").waitFor("accuracy per cost")
  }

  @Test("Compare without scenarios says how to fill it")
  func empty() throws {
    let session = try home.open(Samples.tutor, size: Size(width: 80, height: 24))
    try session.type("6").waitFor("Nothing to compare yet").type("lhXbd" + Keys.enter)
    try session.type("i").waitFor("Cost per correct answer").type(Keys.escape)
    try session.waitForNo("Cost per correct answer")
    #expect(try session.quit() == .clean)
  }
}
