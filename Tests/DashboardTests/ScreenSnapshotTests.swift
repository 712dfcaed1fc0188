import ScalingCore
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Pictures that people have looked at: glyphs and roles of every kind of screen.
@Suite("Snapshots")
struct ScreenSnapshotTests {
  /// A size with the name that the files bear.
  private func name(_ size: Size) -> String { "\(size.width)x\(size.height)" }

  @Test(
    "Explore at every breakpoint",
    arguments: [
      Size(width: 200, height: 60), .large, Size(width: 100, height: 30), .standard,
      Size(width: 60, height: 16), Size(width: 40, height: 10), Size(width: 20, height: 5),
      Size(width: 1, height: 1),
    ])
  func explore(size: Size) throws {
    assertSnapshot(of: try Bench(size: size).frame, named: "explore-\(name(size))")
  }

  @Test(
    "Explore in every tier of glyphs", arguments: [Size.standard, .large],
    [GlyphTier.quadrant, .halfBlock, .ascii])
  func tiers(size: Size, tier: GlyphTier) throws {
    let frame = try Bench(size: size, tier: tier).frame
    assertSnapshot(of: frame, named: "explore-\(name(size))-\(tier.rawValue)")
  }

  @Test(
    "Frontier at every breakpoint",
    arguments: [
      Size(width: 200, height: 60), .large, .standard, Size(width: 60, height: 16),
      Size(width: 40, height: 10),
    ])
  func frontier(size: Size) throws {
    assertSnapshot(of: try FrontierBench.aime(size: size).frame, named: "frontier-\(name(size))")
  }

  @Test(
    "Frontier in use",
    arguments: [
      Script(name: "cross-hair", keys: "Right x5"), Script(name: "flops", keys: "v"),
      Script(name: "any-n", keys: "w End"), Script(name: "explain", keys: "i"),
      Script(name: "mixture", keys: "f"), Script(name: "published", keys: "d"),
    ])
  func frontierInUse(script: Script) throws {
    var bench = try FrontierBench.aime()
    try bench.press(script.keys)
    assertSnapshot(of: bench.frame, named: "frontier-\(script.name)")
  }

  @Test(
    "Speed at every breakpoint",
    arguments: [
      Size(width: 200, height: 60), .large, .standard, Size(width: 60, height: 16),
      Size(width: 40, height: 10),
    ])
  func speed(size: Size) throws {
    assertSnapshot(of: try SpeedBench.llama(size: size).frame, named: "speed-\(name(size))")
  }

  @Test(
    "Speed in use",
    arguments: [
      Script(name: "cross-hair", keys: "Right"), Script(name: "throughput", keys: "Tab End"),
      Script(name: "split", keys: "Tab Tab Down"), Script(name: "first-token", keys: "v z"),
      Script(name: "explain", keys: "Tab Tab i"), Script(name: "lengths", keys: "d"),
      Script(name: "misfit", keys: "- - W"),
    ])
  func speedInUse(script: Script) throws {
    var bench = try SpeedBench.llama()
    try bench.press(script.keys)
    assertSnapshot(of: bench.frame, named: "speed-\(script.name)")
  }

  @Test("Speed in ASCII")
  func speedASCII() throws {
    var bench = try SpeedBench.llama(size: .large)
    bench.environment.capabilities.glyphTier = .ascii
    assertSnapshot(of: bench.frame, named: "speed-120x40-ascii")
  }

  @Test(
    "Spend at every breakpoint",
    arguments: [
      Size(width: 200, height: 60), .large, .standard, Size(width: 60, height: 16),
      Size(width: 40, height: 10),
    ])
  func spend(size: Size) throws {
    assertSnapshot(of: try SpendBench.node(size: size).frame, named: "spend-\(name(size))")
  }

  @Test(
    "Spend in use",
    arguments: [
      Script(name: "cross-hair", keys: "Right x4"), Script(name: "years", keys: "Tab x4 Down x2"),
      Script(name: "paid", keys: "Tab w Right x3"), Script(name: "plans", keys: "Tab x2 Down"),
      Script(name: "explain-volume", keys: "i"), Script(name: "explain-plan", keys: "Tab x2 i"),
      Script(name: "explain-year", keys: "Tab x4 Down i"), Script(name: "lever", keys: "v x4 + +"),
      Script(name: "api", keys: "a"), Script(name: "drivers", keys: "Tab x3 Down"),
      Script(name: "explain-driver", keys: "Tab x3 Down i"),
    ])
  func spendInUse(script: Script) throws {
    var bench = try SpendBench.node()
    try bench.press(script.keys)
    assertSnapshot(of: bench.frame, named: "spend-\(script.name)")
  }

  @Test("Spend in ASCII, and where terms are missing")
  func spendOtherwise() throws {
    var bench = try SpendBench.node(size: .large)
    bench.environment.capabilities.glyphTier = .ascii
    assertSnapshot(of: bench.frame, named: "spend-120x40-ascii")
    assertSnapshot(
      of: try SpendBench.bench(Fixture.tutor(), size: .large).frame, named: "spend-no-horizon")
    assertSnapshot(of: try SpendBench.short().frame, named: "spend-reservation")
  }

  @Test(
    "Shape at every breakpoint",
    arguments: [Size(width: 200, height: 60), .large, .standard, Size(width: 60, height: 16)])
  func shape(size: Size) throws {
    assertSnapshot(of: try ShapeBench.bench(size: size).frame, named: "shape-\(name(size))")
  }

  @Test(
    "Shape in use",
    arguments: [
      Script(name: "chosen", keys: "Down x3"), Script(name: "laws", keys: "Tab x2"),
      Script(name: "plan", keys: "Tab x3"), Script(name: "six", keys: "V +"),
      Script(name: "explain", keys: "Down i"), Script(name: "none", keys: "v v - x12"),
    ])
  func shapeInUse(script: Script) throws {
    var bench = try ShapeBench.bench()
    try bench.press(script.keys)
    assertSnapshot(of: bench.frame, named: "shape-\(script.name)")
  }

  @Test("Compare with one to four columns", arguments: [Size.standard, .large], [1, 3, 4])
  func compare(size: Size, count: Int) throws {
    let scenarios = try Fixture.Sample.allCases.map(Fixture.sample)
    var bench = try Bench(Array(scenarios.prefix(count)), size: size, screen: .compare)
    if count == 1 { bench.give(.showExplore, .addToCompare, .showCompare) }
    bench.state.message = nil
    assertSnapshot(of: bench.frame, named: "compare-\(name(size))-\(count)")
  }

  /// Keys and the name of the picture that follows from them.
  struct Script: Sendable {
    let name: String
    let keys: String
  }

  @Test(
    "what lies over a screen",
    arguments: [
      Script(name: "help", keys: "?"), Script(name: "explain-slider", keys: "i"),
      Script(name: "explain-indicator", keys: "Tab Right x2 i"),
      Script(name: "entry", keys: "j Enter"),
      Script(name: "entry-wrong", keys: "j j Enter \"0\" Enter"),
      Script(name: "themes", keys: "T Down x3"), Script(name: "unsaved", keys: "Right q"),
      Script(name: "rename", keys: "n End \" v2\""),
    ])
  func overlays(script: Script) throws {
    var bench = try Bench()
    try bench.press(script.keys)
    assertSnapshot(of: bench.frame, named: "overlay-\(script.name)")
  }

  @Test("the list of files")
  func files() throws {
    var bench = try Bench()
    let rows = Fixture.Sample.allCases.map {
      ListChoice.Row(value: $0.rawValue, title: "\($0.rawValue).yaml", detail: "samples")
    }
    bench.send(.finished(.listed(rows)))
    try bench.press("\"b\" Down")
    let chosen = try #require(bench.list?.chosen?.value)
    bench.send(.finished(.previewed(path: chosen, try Fixture.sample(.chat), note: "")))
    assertSnapshot(of: bench.frame, named: "overlay-files")
  }

  @Test("where something is missing")
  func missing() throws {
    let chat = try Fixture.sample(.chat)
    assertSnapshot(of: try Bench(chat).frame, named: "no-evidence")
    assertSnapshot(of: try Bench(Fixture.misfit()).frame, named: "misfit")
    assertSnapshot(of: try Bench(Fixture.misfit(), size: .large).frame, named: "misfit-120x40")
  }

  @Test(
    "charts in use",
    arguments: [
      Script(name: "cross-hair", keys: "Tab Tab Right x9"),
      Script(name: "expanded", keys: "Right Tab Tab e"), Script(name: "linear", keys: "z"),
      Script(name: "spend-cross-hair", keys: "Tab x3 End"),
    ])
  func charts(script: Script) throws {
    var bench = try Bench()
    try bench.press(script.keys)
    assertSnapshot(of: bench.frame, named: "chart-\(script.name)")
  }

  @Test("a failure in the footer")
  func message() throws {
    var bench = try Bench()
    bench.send(.finished(.saveFailed("scenarios/math-tutor-14b.yaml: no space left on the disk")))
    assertSnapshot(of: bench.frame, named: "message-error")
  }

  @Test("Compare, only what differs")
  func differences() throws {
    var bench = try Bench([Fixture.tutor(), Fixture.sample(.longThinking)], screen: .compare)
    try bench.press("d Right b")
    assertSnapshot(of: bench.frame, named: "compare-differences")
  }

  @Test(
    "slides",
    arguments: [
      Size(width: 200, height: 60), .large, .standard, Size(width: 60, height: 16),
      Size(width: 40, height: 10),
    ])
  func slides(size: Size) throws {
    var bench = try Bench(size: size)
    try bench.press("p")
    assertSnapshot(of: bench.frame, named: "slide-\(name(size))")
  }

  @Test(
    "slides in use",
    arguments: [
      Script(name: "spend", keys: "Space x2"), Script(name: "live", keys: "s n Down Right"),
      Script(name: "decision", keys: "End"), Script(name: "japanese", keys: "F4 End n"),
    ])
  func slidesInUse(script: Script) throws {
    var bench = try Bench()
    try bench.press("p " + script.keys)
    assertSnapshot(of: bench.frame, named: "slide-\(script.name)")
  }

  @Test("slides in ASCII")
  func slidesInASCII() throws {
    var bench = try Bench(tier: .ascii)
    try bench.press("p")
    assertSnapshot(of: bench.frame, named: "slide-ascii")
  }
}
