import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Help")
struct HelpTests {
  @Test("? and F1 open it; any of its keys closes it", arguments: ["Esc", "q", "?", "i", "Enter"])
  func openAndClose(key: String) throws {
    for opening in ["?", "F1"] {
      var bench = try Bench()
      try bench.press(opening)
      #expect(bench.state.overlay == .help(scroll: 0))
      try bench.press(key)
      #expect(bench.state.overlay == nil)
      #expect(bench.effects.isEmpty)
    }
  }

  @Test(
    "every binding stands in the help with all its keys and its whole sentence",
    arguments: [30, 34, 47, 48, 74, 80],
    [(false, .english), (true, .english), (false, .japanese)]
      as [(Bool, Language)])
  func complete(width: Int, form: (isASCII: Bool, language: Language)) {
    let (ascii, language) = form
    let lines = HelpText.lines(of: .usual, ascii: ascii, width: width, language: language).map(
      \.text)
    #expect(lines.allSatisfy { columnWidth(of: $0) <= width })
    let text = lines.joined().filter { $0 != " " }
    for binding in KeyTable.bindings {
      let keys = binding.keys.map { $0.shortName(ascii: ascii) }.joined(separator: "  ")
      #expect(lines.contains { $0 == "  \(keys)" || $0.hasPrefix("  \(keys) ") })
      #expect(text.contains((keys + binding.summary(in: language)).filter { $0 != " " }))
    }
    for context in KeyContext.allCases { #expect(lines.contains(context.title[language])) }
  }

  @Test("keys and glyphs take as many rows, so that scrolling ends alike", arguments: [34, 74, 80])
  func sameRows(width: Int) {
    let counts = [false, true].map { HelpText.lines(of: .usual, ascii: $0, width: width).count }
    #expect(counts[0] == counts[1])
  }

  @Test("the keys of the help fit their column")
  func column() {
    for binding in KeyTable.bindings {
      let keys = binding.keys.map { $0.shortName(ascii: true) }.joined(separator: "  ")
      #expect(columnWidth(of: keys) + 2 < HelpText.keyColumn, "\(keys)")
    }
  }

  @Test(
    "scrolling moves the text by rows and pages, between its ends",
    arguments: [Size.standard, .large])
  func scrolling(size: Size) throws {
    var bench = try Bench(size: size)
    try bench.press("?")
    let top = bench.frame
    try bench.press("Up PgUp")
    #expect(bench.frame == top)
    try bench.press("Down")
    #expect(bench.frame != top)
    try bench.press("k")
    #expect(bench.frame == top)
    try bench.press("Space PgUp")
    #expect(bench.frame == top)
    try bench.press("G")
    let bottom = bench.frame
    #expect(bottom.rows.contains { $0.contains("Unsaved changes") })
    try bench.press("Down x3 PgDn")
    #expect(bench.frame == bottom)
    try bench.press("Home")
    #expect(bench.frame == top)
  }

  @Test("one key up from the end is seen at once", arguments: ["End", "PgDn x40", "j x300"])
  func noDeadKeys(script: String) throws {
    var bench = try Bench()
    try bench.press("? \(script)")
    let bottom = bench.frame
    try bench.press("Up")
    #expect(bench.frame != bottom)
  }

  @Test("a screen that shows all of it has nothing to scroll")
  func fitsWhole() throws {
    let rows = HelpText.lines(of: .usual, ascii: true, width: 80).count
    var bench = try Bench(size: Size(width: 120, height: rows + 5))
    try bench.press("?")
    let before = bench.frame
    try bench.press("End Down PgDn")
    #expect(bench.frame == before)
    #expect(!bench.screenText.contains(" of \(rows)"))
  }

  @Test("keys of the screens below mean nothing in the help")
  func shielded() throws {
    var bench = try Bench()
    try bench.press("?")
    let scenario = bench.scenario
    try bench.press("l Right U 6 s t \"RSocn\"")
    #expect(bench.scenario == scenario)
    #expect(bench.state.screen == .explore)
    #expect(bench.effects.isEmpty)
    #expect(bench.state.overlay != nil)
  }
}
