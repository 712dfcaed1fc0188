import Screen
import Testing

@testable import Dashboard

@Suite("Themes")
struct ThemeTests {
  @Test("t goes through all themes and comes back")
  func next() throws {
    var bench = try Bench()
    let count = bench.environment.themes.count
    #expect(count == 6)
    for step in 1...count {
      try bench.press("t")
      #expect(bench.state.theme == step % count)
      let theme = bench.environment.themes[bench.state.theme]
      #expect(bench.state.message?.text == "theme \(theme.name): \(theme.summary)")
    }
  }

  @Test("the list starts at the current theme and shows each with its summary")
  func listed() throws {
    var bench = try Bench()
    bench.state.theme = 3
    try bench.press("T")
    let list = try #require(bench.list)
    #expect(list.selection == 3)
    #expect(list.rows.map(\.title) == bench.environment.themes.map(\.name))
    #expect(list.rows.map(\.detail) == bench.environment.themes.map(\.summary))
  }

  @Test("the theme under the cursor shows at once; Escape brings the old one back")
  func preview() throws {
    var bench = try Bench()
    try bench.press("T Down x2")
    #expect(bench.state.theme == 2)
    try bench.press("Home End")
    #expect(bench.state.theme == 5)
    try bench.press("Esc")
    #expect(bench.state.theme == 0)
    #expect(bench.state.overlay == nil)
    #expect(bench.state.message == nil)
  }

  @Test("Enter takes the theme and names it")
  func taken() throws {
    var bench = try Bench()
    try bench.press("F2 Down Enter")
    #expect(bench.state.theme == 1)
    #expect(bench.state.overlay == nil)
    #expect(bench.state.message?.text.hasPrefix("theme dark: ") == true)
  }

  @Test("a filter narrows the list and shows its first theme")
  func filter() throws {
    var bench = try Bench()
    try bench.press("T \"LIGHT\"")
    #expect(bench.list?.visible.map(\.title) == ["light"])
    #expect(bench.environment.themes[bench.state.theme].name == "light")
    try bench.press("Enter")
    #expect(bench.environment.themes[bench.state.theme].name == "light")
  }

  @Test("a filter without a match says so, and Escape still brings the old theme back")
  func noMatch() throws {
    var bench = try Bench()
    try bench.press("T \"zzz\"")
    #expect(bench.list?.chosen == nil)
    #expect(bench.screenText.contains("no theme of that name"))
    try bench.press("Esc")
    #expect(bench.state.theme == 0)
  }

  @Test("a place outside of the list of themes is ignored")
  func outside() throws {
    var bench = try Bench()
    for index in [-1, 6, 99] { takeTheme(&bench.state, index, in: bench.environment) }
    #expect(bench.state.theme == 0)
  }

  @Test("a theme changes borders, never words", arguments: 0..<6)
  func onlyBorders(theme: Int) throws {
    var bench = try Bench(size: .large)
    let before = bench.frame
    bench.state.theme = theme
    let letters = { (frame: Frame) in
      frame.cells.filter { $0.glyph.properties.isAlphabetic || ("0"..."9").contains($0.glyph) }
    }
    #expect(letters(bench.frame) == letters(before))
  }
}
