import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Text from outside never breaks a frame")
struct HostileTextTests {
  /// Names as a file or a terminal may bring them; tests take their places, so that no report prints them.
  static let names = [
    "\u{1B}[31mred\u{1B}[0m", "a\nb\r\nc\td", "\u{0}\u{7}\u{8}\u{7F}", "\u{9B}2J", "数学の家庭教師、十四億",
    "🙂👩‍👩‍👧‍👦🇩🇪 tutor", "e\u{301}a\u{308}o\u{20DD}", "\u{202E}desrever\u{202C}", "\u{200B}\u{FEFF}",
    String(repeating: "very long ", count: 60), String(repeating: "長", count: 300), "ｆｕｌｌ",
    "\u{E000}\u{10FFFF}", "%s %n \\x1b", "한국어 이름", "",
  ]

  private func bench(_ name: String, size: Size, tier: GlyphTier) throws -> Bench {
    let other = try Fixture.tutor(named: "plain")
    var bench = try Bench([Fixture.tutor(named: name), other], size: size, tier: tier)
    bench.state.comparison = Comparison()
    bench.give(.addToCompare, .nextScenario, .addToCompare, .previousScenario)
    return bench
  }

  /// What every frame has to be, whatever text is in it.
  private func check(_ bench: Bench, _ what: String) {
    let frame = bench.frame
    #expect(frame.size == bench.state.size)
    #expect(frame.damage == nil, "\(what): \(frame.damage ?? "")")
    #expect(frame.rows.allSatisfy { columnWidth(of: $0) == frame.size.width }, "\(what)")
  }

  @Test("scenario names", arguments: names.indices, [GlyphTier.braille, .ascii])
  func scenarioNames(index: Int, tier: GlyphTier) throws {
    let name = Self.names[index]
    for size in tier == .ascii ? [.standard] : [Size(width: 40, height: 10), .standard] {
      var bench = try bench(name, size: size, tier: tier)
      check(bench, "Explore")
      bench.state.message = nil
      check(bench, "Explore without a message")
      bench.give(.showCompare)
      check(bench, "Compare")
      bench.give(.stepUp, .chooseBaseline)
      check(bench, "Compare with another baseline")
      bench.give(.showExplore, .stepUp, .quit)
      check(bench, "unsaved changes")
      bench.give(.cancel, .rename)
      check(bench, "rename")
    }
  }

  @Test("the title of the window holds nothing that steers the terminal", arguments: names.indices)
  func title(index: Int) throws {
    let name = Self.names[index]
    let title = try bench(name, size: .standard, tier: .braille).frame.title
    #expect(title.unicodeScalars.allSatisfy { $0.drawable == $0 || $0.drawable == nil })
    #expect(title.hasPrefix("isocost: "))
  }

  @Test("benchmarks, ids of GPUs and models, and notes", arguments: names.indices)
  func others(index: Int) throws {
    let name = Self.names[index]
    var scenario = try Fixture.tutor()
    scenario.workload.benchmark = name
    scenario.deployment.gpu.id = name
    scenario.model.id = name
    scenario.notes = name
    scenario.price.evidence = Evidence(.assumed, source: name, date: name)
    for size in [Size(width: 40, height: 10), .standard] {
      var bench = try Bench(scenario, size: size)
      check(bench, "Explore")
      for slider in [OptionSlider.ID.benchmark, .gpu, .gpuPrice] {
        bench.choose(slider)
        bench.give(.explain)
        check(bench, "explanation of \(slider)")
        bench.give(.cancel, .enterValue)
        check(bench, "entry of \(slider)")
        try bench.press("Esc")
      }
    }
  }

  @Test("paths and names of files in messages and lists", arguments: names.indices)
  func files(index: Int) throws {
    let name = Self.names[index]
    var bench = try Bench()
    for result in [
      EffectResult.saveFailed(name), .openFailed(name),
      .saved(document: 0, bench.scenario, path: name, note: name),
      .opened(bench.scenario, path: name, note: name),
    ] {
      bench.send(.finished(result))
      check(bench, "message")
    }
    let row = ListChoice.Row(value: name, title: name, detail: name)
    bench.send(.finished(.listed([row, row])))
    check(bench, "list")
    bench.state.size = Size(width: 40, height: 10)
    check(bench, "small list")
    bench.give(.cancel, .saveAs)
    check(bench, "path")
  }

  @Test("typed text of any kind", arguments: names.indices)
  func typed(index: Int) throws {
    let name = Self.names[index]
    var bench = try Bench()
    for opening in [Command.rename, .enterValue, .chooseTheme] {
      bench.give(opening)
      for scalar in name.unicodeScalars { bench.send(.input(.key(.character(scalar)))) }
      check(bench, "\(opening)")
      bench.send(.input(.key(Key(.enter))))
      bench.send(.input(.key(Key(.escape))))
      bench.state.overlay = nil
    }
    #expect(bench.scenario.name.unicodeScalars.allSatisfy { $0.drawable == $0 })
  }
}

extension Frame {
  /// The first cell that could not be drawn as it is; nil when there is none.
  var damage: String? {
    for y in 0..<size.height {
      for x in 0..<size.width {
        let cell = self[x, y]
        let isWide = !cell.isContinuation && columnWidth(of: cell.glyph) == 2
        if cell.glyph.drawable != cell.glyph { return "\(x),\(y): U+\(cell.glyph.value)" }
        if isWide != (x + 1 < size.width && self[x + 1, y].isContinuation) {
          return "\(x),\(y): half of a wide glyph"
        }
      }
    }
    return nil
  }
}
