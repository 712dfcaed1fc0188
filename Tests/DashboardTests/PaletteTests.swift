import Screen
import Testing

@testable import Dashboard

@Suite("Command palette")
struct PaletteTests {
  @Test("it lists what counts on the screen, the focused part first, with its keys")
  func rows() throws {
    var bench = try Bench()
    try bench.press(":")
    let rows = try #require(bench.list?.rows)
    let expected = [KeyContext.options, .everywhere].flatMap(KeyTable.bindings(in:))
    #expect(
      rows.map(\.title) == expected.filter { $0.command != .palette }.map(\.summary)
        + SliderTable.sliders.map { "set \($0.label[.english])" })
    #expect(rows.first?.detail.contains("k") == true)
    #expect(bench.screenText.contains("commands"))
    try bench.press("Esc 4 :")
    #expect(bench.list?.rows.first?.title == KeyTable.bindings(in: .speed)[0].summary)
  }

  @Test(
    "words in any order find a command, Enter gives it",
    arguments: [
      ("\"screen spend\"", ScreenID.spend), ("\"COMPARE screen\"", .compare),
      ("\"frontier\"", .frontier),
    ])
  func gives(words: String, screen: ScreenID) throws {
    var bench = try Bench()
    try bench.press(": \(words) Enter")
    #expect(bench.state.screen == screen && bench.state.overlay == nil)
  }

  @Test("a command of the palette does what its key does, in every part")
  func same() throws {
    for command in [Command.stepUp, .resetAll, .help, .explain, .nextTheme, .open, .quit] {
      var (byKey, byPalette) = (try Bench(), try Bench())
      byKey.give(command)
      byPalette.give(.palette)
      let rows = try #require(byPalette.list?.rows)
      let place = try #require(rows.firstIndex { $0.value == command.rawValue })
      try byPalette.press("Down x\(max(1, place))")
      if place > 0 { try byPalette.press("Enter") }
      #expect(byKey.state == byPalette.state && byKey.effects == byPalette.effects, "\(command)")
    }
  }

  @Test("a slider is found by its name, from any screen, and takes a value")
  func slider() throws {
    var bench = try Bench()
    try bench.press("6 : \"set gpu price\" Enter")
    #expect(bench.state.screen == .explore && bench.state.slider == .gpuPrice)
    try bench.press("^U \"3.5\" Enter")
    #expect(bench.scenario.price.perGPUHour.typical == 3.5)
    try bench.press("u")
    #expect(bench.scenario == (try Fixture.tutor()))
  }

  @Test("Esc leaves everything as it was; words that nothing holds give nothing")
  func nothing() throws {
    var bench = try Bench()
    let before = bench.state
    try bench.press(": \"quit\" Esc")
    #expect(bench.state == before && bench.effects.isEmpty)
    try bench.press(": \"no such thing\"")
    #expect(bench.screenText.contains("no command of that name here"))
    try bench.press("Enter")
    #expect(bench.state == before && bench.effects.isEmpty)
  }
}

@Suite("Search in the help")
struct HelpSearchTests {
  @Test("/ narrows the help to keys with all words, under their headings")
  func narrows() throws {
    var bench = try Bench(size: .large)
    try bench.press("? / \"screen spe\"")
    let text = bench.screenText
    #expect(text.contains("keys: screen spe_"))
    #expect(text.contains("screen Spend") && text.contains("screen Speed"))
    #expect(!text.contains("screen Compare") && text.contains("Everywhere"))
  }

  @Test("letters are text while a search is typed; Esc ends the search, then the help")
  func ends() throws {
    var bench = try Bench()
    try bench.press("? / \"qi?/\"")
    #expect(bench.screenText.contains("no key does that; Esc shows all"))
    try bench.press("Esc")
    #expect(bench.state.overlay == .help(scroll: 0))
    try bench.press("Esc")
    #expect(bench.state.overlay == nil)
    try bench.press("? / \"undo\" Enter")
    #expect(bench.state.overlay == nil)
  }

  @Test("what is found scrolls between its ends, at any size", arguments: [Size.standard, .large])
  func scrolls(size: Size) throws {
    var bench = try Bench(size: size)
    try bench.press("? / \"the\" End Down x200")
    guard case .help(let scroll, let search) = bench.state.overlay else {
      Issue.record("the help is open")
      return
    }
    let room = ReaderRoom(size: size)
    let rows = HelpText.lines(of: .usual, ascii: true, width: room.textWidth, search: "the").count
    #expect(search?.text == "the" && scroll == room.lastScroll(rows: rows))
    #expect(rows < HelpText.lines(of: .usual, ascii: true, width: room.textWidth).count)
    try bench.press("Home")
    #expect(bench.state.overlay == .help(scroll: 0, search: search))
  }

  @Test(
    "every word has to be there, in any order, whatever its case",
    arguments: [
      ("", true), ("  ", true), ("Price gpu", true), ("GPU PRICE", true), ("pri", true),
      ("gpu year", false),
    ])
  func words(typed: String, matches: Bool) {
    #expect(SearchWords(typed).match("GPU price an hour") == matches)
  }
}
