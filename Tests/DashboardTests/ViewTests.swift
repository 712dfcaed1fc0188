import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("The whole screen")
struct ViewTests {
  @Test(
    "the header names program, screens, scenario, GPU and benchmark as room allows",
    arguments: [
      (Size.large, "Math tutor, 14B · H100-SXM · aime24"),
      (Size(width: 107, height: 24), "Math tutor, 14B · H100-SXM · aime24"),
      (Size(width: 98, height: 24), "Math tutor, 14B · H100-SXM"),
      (Size(width: 89, height: 24), "Math tutor, 14B"),
      (.standard, "Math tutor, 1…"),
      (Size(width: 72, height: 16), "Math tutor, 14B · H100-SXM"),
    ])
  func header(size: Size, subject: String) throws {
    let row = try Bench(size: size).frame.text(row: 0)
    let titles = ScreenID.allCases.map { "\($0.rawValue) \($0.title[.english])" }
    let tabs =
      size.width < 80
      ? "1 Explore  2  3  4  5  6" : titles.joined(separator: size.width < 85 ? " " : "  ")
    #expect(row.hasPrefix(" isocost  \(tabs)"))
    #expect(row.contains(subject))
    #expect(row.hasSuffix(" \(subject) "))
  }

  @Test("in Japanese all tabs, the scenario and the keys have room", arguments: [80, 120, 200])
  func japanese(width: Int) throws {
    var bench = try Bench(size: Size(width: width, height: 24))
    bench.state.language = .japanese
    let row = bench.frame.text(row: 0)
    for screen in ScreenID.allCases { #expect(row.contains(screen.title[.japanese])) }
    #expect(row.contains("Math tutor, 1"))
    #expect(bench.frame.text(row: 23).contains("終了"))
  }

  @Test("the screen that is shown has the active tab", arguments: ScreenID.allCases)
  func activeTab(screen: ScreenID) throws {
    var bench = try Bench()
    bench.state.screen = screen
    let row = zip(bench.frame.text(row: 0), bench.frame.roleText(row: 0))
    let active = String(row.filter { $0.1 == Role.tabActive.letter }.map(\.0))
    #expect(active == "\(screen.rawValue) \(screen.title[.english])")
  }

  @Test("a star marks unsaved changes, a place the open scenarios")
  func marks() throws {
    var bench = try Bench([Fixture.tutor(named: "A"), Fixture.tutor(named: "B")])
    #expect(bench.frame.text(row: 0).contains(" A (1/2) "))
    bench.give(.stepUp)
    #expect(bench.frame.text(row: 0).contains(" A* (1/2) "))
  }

  @Test(
    "the key bar shows the keys of the focus, then those of everywhere",
    arguments: [
      ("", "↓ choose  → change  Enter exact  ? help  q quit"), ("Tab", "→ choose  ? help  q quit"),
      ("Tab Tab", "→ cross-hair  ? help  q quit"),
      ("6", "→ column  b baseline  d differences  X remove"),
      ("?", "↓ scroll  Esc close"), ("i", "↓ scroll  Esc close"),
      ("T", "↓ choose  Enter take  Esc close"),
      ("Right q", "s save and quit  d discard  Esc stay"),
    ])
  func keyBars(keys: String, bar: String) throws {
    var bench = try Bench()
    try bench.press(keys)
    #expect(bench.frame.text(row: 23).hasPrefix(bar))
  }

  @Test(
    "below 40x10 one line says what is needed; q still quits",
    arguments: [
      Size(width: 39, height: 24), Size(width: 80, height: 9), Size(width: 20, height: 5),
      Size(width: 200, height: 1),
    ])
  func refusal(size: Size) throws {
    var bench = try Bench(size: size)
    let lines = bench.frame.rows.filter { !$0.allSatisfy { $0 == " " } }
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("needs 40x10") == true)
    try bench.press("q")
    #expect(bench.effects == [.quit])
  }

  @Test("a refusal that is wide enough states both sizes")
  func refusalWhole() throws {
    #expect(
      try Bench(size: Size(width: 39, height: 24)).screenText.contains(
        "needs 40x10, have 39x24 (q quits)"))
  }

  @Test(
    "an overlay dims what is below it and hides its cursor", arguments: ["?", "i", "T", "Right q"])
  func overlays(keys: String) throws {
    var bench = try Bench()
    try bench.press(keys)
    let frame = bench.frame
    let below = frame.cells(in: Rect(x: 0, y: 0, width: 1, height: 23))
    #expect(
      below.allSatisfy { $0.role == .disabled || $0.role == .overlayBorder || $0.role == .overlay })
    #expect((frame.cursor != nil) == (keys == "T"))
    #expect(frame.text(row: 23).contains("Esc"))
  }

  @Test("the cursor of a field stands behind what was typed")
  func cursor() throws {
    var bench = try Bench()
    try bench.press("n ^U \"abc\"")
    let end = try #require(bench.place(of: "abc"))
    #expect(bench.frame.cursor == Point(x: end.x + 3, y: end.y))
    try bench.press("Home")
    #expect(bench.frame.cursor == end)
    try bench.press("Esc")
    #expect(bench.frame.cursor == nil)
  }

  @Test("the title of the window names the scenario")
  func title() throws {
    #expect(try Bench().frame.title == "isocost: Math tutor, 14B")
  }

  @Test("a view is a function of the state: drawn twice it is the same")
  func pure() throws {
    let bench = try Bench(size: .large)
    #expect(bench.frame == bench.frame)
  }

  @Test(
    "both charts and the five sliders show at once",
    arguments: [
      Size.standard, Size(width: 78, height: 20), Size(width: 100, height: 30), .large,
      Size(width: 200, height: 60),
    ])
  func allAtOnce(size: Size) throws {
    let text = try Bench(size: size).screenText
    for wanted in [
      "Model size", "Generation", "Samples N", "Requests/yr", "GPU price", "accuracy per cost",
      "yearly spend",
    ] {
      #expect(text.contains(wanted), "\(wanted)")
    }
  }

  @Test(
    "on a small screen Tab leads to every pane",
    arguments: [Size(width: 60, height: 16), Size(width: 40, height: 10)])
  func oneAtATime(size: Size) throws {
    var bench = try Bench(size: size)
    var titles: [String] = []
    for _ in 0..<4 {
      let text = bench.screenText
      titles += ["options", "accuracy per cost", "yearly spend"].filter { text.contains(" \($0)") }
      try bench.press("Tab")
    }
    #expect(titles == ["options", "options", "accuracy per cost", "yearly spend"])
  }

  @Test("the frame's own mark for sliders that are scrolled away")
  func overflow() throws {
    #expect(try Bench().screenText.contains(" 7 more ↕ "))
    #expect(try Bench(tier: .ascii).screenText.contains(" 7 more "))
    #expect(try !Bench(size: Size(width: 200, height: 60)).screenText.contains(" more "))
  }

  @Test("no evidence and no fit are said in the charts' place")
  func missing() throws {
    let chat = try Bench(Fixture.sample(.chat), size: .large)
    #expect(chat.screenText.contains("no evidence: "))
    let misfit = try Bench(Fixture.misfit(), size: .large)
    #expect(misfit.screenText.contains("Qwen3-32B does not fit: nothing to pay for"))
    #expect(misfit.screenText.contains("does not fit into 1 × L40S"))
  }

  @Test("a family of which nothing fits names the GPU")
  func nothingFits() throws {
    var bench = try Bench(size: .large)
    try bench.enter("bf16", for: .weights)
    try bench.enter("1Mi", for: .prompt)
    try bench.enter("L4", for: .gpu)
    #expect(bench.state.insight.frontier.isEmpty)
    #expect(bench.screenText.contains("no size of the family fits into the memory of L4"))
  }
}
