import Screen
import TestSupport
import Testing

/// Help, explanations, themes, charts enlarged.
@Suite("Overlays", .serialized)
struct OverlayTests {
  private let home: Home

  init() throws { home = try Home() }

  private func open(_ size: Size = Size(width: 80, height: 24)) throws -> TerminalSession {
    try home.open(Samples.tutor, size: size)
  }

  @Test(
    "help shows the keys, scrolls to the end and closes by any of its keys",
    arguments: [Keys.escape, "q", "?", Keys.enter])
  func helps(_ key: String) throws {
    let session = try open()
    let before = session.screen.rows
    try session.type("?").waitFor("╭ keys").waitFor("one step up")
    try session.type("G").waitFor(" of ").waitForNo("╭ keys 1-")
    let bottom = try session.waitUntilIdle().screen.text
    #expect(bottom.contains("┘") || bottom.contains("╯"))
    try session.type(key).waitForNo("╭ keys").waitFor(rows: before)
    try session.type("\u{1B}OP").waitFor("╭ keys")
  }

  @Test("i explains the number under the cursor: formula, inputs, evidence")
  func explains() throws {
    let session = try open(Size(width: 120, height: 40))
    try session.type("i").waitFor("╭ explain").waitFor("Which member of the model family answers")
    try session.waitFor("14.8B").type("i").waitForNo("╭ explain")
    try session.type(Keys.tab + "i").waitFor("latency = TTFT").waitFor("Evidence")
    try session.waitFor("What it leaves out").type(Keys.escape).waitForNo("╭ explain")
    try session.type(Keys.right + "i").waitFor("cost = GPU time x price / 3600 / utilisation")
    try session.type(Keys.escape).waitForNo("╭ explain")
    try session.type(Keys.right + "i").waitFor("elastic = requests x cost per request")
  }

  @Test("Esc alone closes at once, long before a second Escape byte could follow")
  func escapes() throws {
    let session = try open()
    for _ in 0..<3 {
      try session.type("?").waitFor("╭ keys")
      let start = ContinuousClock.now
      try session.type(Keys.escape).waitForNo("╭ keys")
      // reference/terminal.md E3; curses alone waits 1000 ms.
      #expect(ContinuousClock.now - start < .milliseconds(900))
    }
  }

  @Test("t takes the next theme and names it, in other colours and the same words")
  func switchesTheme() throws {
    let session = try open()
    var seen: Set<VTStyle> = [session.screen.cell(x: 2, y: 0).style]
    let words = session.screen.rows.dropLast()
    // The themes come by name; after dark come four others, the fifth is the first again.
    for name in ["high-contrast", "light", "mono", "solarized", "colour-blind", "dark"] {
      try session.type("t").waitFor("theme \(name):")
      try session.wait(until: "the colours of \(name)") { $0.rows[0].contains("isocost") }
      seen.insert(session.screen.cell(x: 2, y: 0).style)
      #expect(session.screen.rows.dropLast() == words || name == "mono" || name == "high-contrast")
    }
    #expect(seen.count >= 4)
  }

  @Test("T lists the themes with a preview; Esc brings the old one back")
  func choosesTheme() throws {
    let session = try open()
    let before = session.screen.cell(x: 2, y: 0).style
    try session.type("T").waitFor("╭ themes").waitFor("solarized").type("sola")
    try session.waitForNo("high-contrast").wait(until: "a preview") {
      $0.cell(x: 60, y: 22).style != before
    }
    try session.type(Keys.escape).waitForNo("╭ themes")
    try session.wait(until: "the old colours") { $0.cell(x: 2, y: 0).style == before }
    try session.type("T").waitFor("╭ themes").type("light").waitForNo("solarized")
    try session.type(Keys.enter).waitFor("theme light:")
  }

  @Test("e enlarges a chart to the whole body, and back")
  func expands() throws {
    let session = try open()
    let before = session.screen.rows
    try session.type("e").waitForNo("options").waitFor("accuracy per cost")
    let chart = try session.waitUntilIdle().screen.rows.filter { $0.hasPrefix("│") }
    #expect(chart.allSatisfy { $0.count == 80 })
    try session.type(Keys.tab).waitFor("yearly spend").waitForNo("accuracy per cost")
    try session.type("e").waitFor("options").waitFor("accuracy per cost")
    try session.type(Keys.tab).waitFor("options ◂").waitFor(rows: before)
  }

  @Test("z makes the axes linear, and back")
  func changesAxes() throws {
    let session = try open(Size(width: 120, height: 40))
    let before = session.screen.rows
    try session.waitFor("(log)").type("z").waitForNo("(log)")
    let linear = try #require(ExploreScreen(session.screen))
    #expect(linear.accuracyChart != ExploreScreen(before)?.accuracyChart)
    #expect(linear.spendChart != ExploreScreen(before)?.spendChart)
    try session.type("z").waitFor(rows: before)
  }

  @Test("the cross-hair reads both charts")
  func reads() throws {
    let session = try open(Size(width: 120, height: 40))
    try session.type(Keys.tab + Keys.tab).waitFor("accuracy per cost ◂")
    try session.type(Keys.right).waitFor("╭ 14B × ")
    let first = try session.waitUntilIdle().screen.rows[8]
    try session.type("G").wait(until: "another point") { $0.rows[8] != first }
    #expect(session.screen.rows[8].contains("% for $"))
    try session.type(Keys.tab + Keys.right).waitFor(" requests: $")
  }

  @Test("the title of the window names the scenario and goes with the program")
  func titles() throws {
    let session = try open()
    #expect(session.screen.title == "isocost: Math tutor, 14B")
    #expect(try session.quit() == .clean)
    #expect(session.screen.title == "")
  }
}
