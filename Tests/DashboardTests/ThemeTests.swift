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

@Suite("Reading a theme again")
struct ThemeReloadTests {
  @Test("^R asks for it on every screen and in the list of themes, in no other list")
  func asks() throws {
    var bench = try Bench()
    for keys in ["^R", "6 ^R", "T ^R"] {
      try bench.press(keys)
      #expect(bench.effects == [.reloadTheme])
    }
    #expect(bench.list != nil)
    try bench.press("Esc : ^R")
    #expect(bench.effects.isEmpty && bench.list != nil)
  }

  @Test(
    "what came of it is said, and the list stays open",
    arguments: [
      (EffectResult.themeReloaded(name: "mine", note: ""), "theme mine read again", Role.success),
      (
        .themeReloaded(name: "mine", note: "m.yaml:1:1: warning: x"),
        "theme mine read again: m.yaml:1:1: warning: x", .warning
      ),
      (.themeFailed("m.yaml:2:3: error: y"), "m.yaml:2:3: error: y", .error),
    ])
  func told(result: EffectResult, text: String, role: Role) throws {
    var bench = try Bench()
    bench.give(.chooseTheme)
    let before = bench.state
    bench.send(.finished(result))
    #expect(bench.state.message == .init(text: text, role: role))
    #expect(bench.screenText.contains(text))
    bench.state.message = nil
    #expect(bench.state == before)
  }
}

@Suite("Samples of a theme's roles")
struct RoleGroupTests {
  @Test("every role stands in one group")
  func complete() {
    let roles = RoleGroup.all.flatMap(\.roles)
    #expect(roles.count == Role.allCases.count && Set(roles) == Set(Role.allCases))
    for language in Language.allCases {
      #expect(Set(RoleGroup.all.map { $0.title[language] }).count == RoleGroup.all.count)
    }
  }

  @Test("every sample fits its column, shows something, and is ASCII where that is asked for")
  func samples() {
    for role in Role.allCases {
      for isASCII in [false, true] {
        let sample = role.sample(ascii: isASCII)
        #expect((1...Role.sampleWidth).contains(columnWidth(of: sample)), "\(role)")
        #expect(sample.contains { $0 != " " })
        #expect(!isASCII || sample.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(role)")
      }
    }
  }

  @Test("the list of themes shows every role in its own style, where there is room")
  func swatches() throws {
    for (size, tier) in [
      (Size.large, GlyphTier.braille), (Size(width: 200, height: 60), .braille), (.large, .ascii),
      (Size(width: 100, height: 30), .braille),
    ] {
      var bench = try Bench(size: size, tier: tier)
      bench.give(.chooseTheme)
      let layout = ListLayout(try #require(bench.list), size: size)
      #expect(!layout.swatches.isEmpty && layout.swatches.x == layout.frame.maxX)
      #expect(layout.swatches.maxX <= size.width && layout.swatches.maxY < size.height)
      let frame = bench.frame
      for role in Role.allCases {
        let shown = (layout.swatches.y..<layout.swatches.maxY).contains { y in
          let row = (layout.swatches.x..<layout.swatches.maxX).map { frame[$0, y] }
          let text = String(String.UnicodeScalarView(row.map(\.glyph)))
          return text.contains("\(role.sample(ascii: tier == .ascii).trimmingEnd)")
            && text.contains(" \(role.key) ") && row.contains { $0.role == role }
        }
        #expect(shown, "\(role)")
      }
      #expect(frame.damage == nil)
    }
  }

  @Test("without room, and beside other lists, there are none")
  func noRoom() throws {
    for size in [Size.standard, Size(width: 95, height: 40), Size(width: 120, height: 24)] {
      var bench = try Bench(size: size)
      bench.give(.chooseTheme)
      #expect(ListLayout(try #require(bench.list), size: size).swatches.isEmpty)
    }
    var bench = try Bench(size: .large)
    bench.give(.palette)
    #expect(ListLayout(try #require(bench.list), size: .large).swatches.isEmpty)
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmingEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
