import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Presentation")
struct PresentationTests {
  private func started(_ scenarios: [Scenario]? = nil, size: Size = .standard) throws -> Bench {
    var bench = try Bench(scenarios ?? [Fixture.tutor()], size: size)
    try bench.press("p")
    return bench
  }

  private func slides(_ bench: Bench) throws -> Presentation {
    try #require(bench.state.presentation)
  }

  @Test("p shows the answer first: question, headline, three figures, one chart, no keys")
  func first() throws {
    let bench = try started()
    let text = bench.screenText
    #expect(text.contains("What does this option give and cost?"))
    #expect(text.contains("14B × 8.2k tokens × 4 samples"))
    for indicator in Indicator.leading { #expect(text.contains(indicator.label[.english])) }
    #expect(text.contains("▄▄▄") && text.contains("$/request"))
    #expect(!text.contains("? help") && !text.contains("1 Explore"))
    #expect(bench.frame.text(row: 0).hasSuffix("1/5  "))
  }

  @Test("slides follow the open scenarios, Compare, evidence, and end with the decision")
  func order() throws {
    let one = try slides(started())
    #expect(
      one.slides == [
        .answer(.explore, document: 0), .answer(.frontier, document: 0),
        .answer(.spend, document: 0), .answer(.speed, document: 0), .decision(document: 0),
      ])
    let chat = try slides(started([Fixture.sample(.chat)]))
    #expect(!chat.slides.contains(.answer(.frontier, document: 0)))
    var bench = try Bench([Fixture.tutor(named: "A"), Fixture.sample(.large)])
    try bench.press("6 1 c ] c p")
    let two = try slides(bench)
    #expect(
      two.slides.prefix(3) == [
        .answer(.explore, document: 0), .answer(.explore, document: 1), .comparison,
      ])
    #expect(two.slides.last == .decision(document: 1))
  }

  @Test("keys turn the pages between the ends, and every slide draws its chart")
  func pages() throws {
    var bench = try started()
    for place in 1...4 {
      try bench.press("Space")
      #expect(try slides(bench).place == place)
      #expect(bench.screenText.contains(try slides(bench).slide.question[.english]))
    }
    try bench.press("Right l PgDn Space")
    #expect(try slides(bench).place == 4)
    try bench.press("Left h PgUp Left Left")
    #expect(try slides(bench).place == 0)
    try bench.press("G")
    #expect(try slides(bench).place == 4)
    try bench.press("g")
    #expect(try slides(bench).place == 0)
  }

  @Test(
    "the slides are read-only: no key of the screens counts", arguments: ["u", "c", "x", "r", "o"])
  func readOnly(key: String) throws {
    var bench = try started()
    let before = bench.state
    try bench.press(key)
    var after = bench.state
    after.message = before.message
    #expect(after == before && bench.effects.isEmpty)
  }

  @Test("on request the sliders move, every figure follows, and undo takes it back")
  func live() throws {
    var bench = try started()
    let before = bench.scenario
    try bench.press("s")
    #expect(bench.screenText.contains("live") && bench.screenText.contains("Generation"))
    try bench.press("Down Right")
    #expect(bench.scenario.strategy.generationLength > before.strategy.generationLength)
    #expect(bench.headline != "" && bench.screenText.contains("9.2k"))
    try bench.press("u")
    #expect(bench.scenario == before)
    try bench.press("U Up x9 Down x9 Left s Right")
    #expect(try slides(bench).place == 1)
    #expect(!bench.screenText.contains("live"))
  }

  @Test("pages turn while sliders are live, on any screen behind the slide")
  func liveElsewhere() throws {
    var bench = try started()
    try bench.press("s Space Space")
    #expect(bench.state.screen == .spend)
    bench.state.slider = .gpu
    let before = bench.scenario
    try bench.press("Right")
    #expect(bench.scenario != before && bench.scenario.deployment == before.deployment)
    #expect(bench.state.spend?.scenario == bench.scenario)
  }

  @Test("notes are the author's, then what to say")
  func notes() throws {
    var scenario = try Fixture.tutor()
    scenario.notes = "Ask about\n the pilot."
    var bench = try started([scenario], size: .large)
    #expect(!bench.screenText.contains("Ask about the pilot."))
    try bench.press("n")
    #expect(bench.screenText.contains("Ask about the pilot."))
    #expect(bench.screenText.contains("Measure latency small first"))
    try bench.press("n")
    #expect(!bench.screenText.contains("Ask about"))
  }

  @Test("Esc, q and p end where it began; what moved stays", arguments: ["Esc", "q", "p"])
  func ends(key: String) throws {
    var bench = try Bench([Fixture.tutor(named: "A"), Fixture.sample(.large)])
    try bench.press("] 3 p s Left s End \(key)")
    #expect(bench.state.presentation == nil && bench.state.screen == .spend)
    #expect(bench.state.current == 1 && bench.state.documents[0].hasChanges)
    #expect(bench.state.spend?.scenario == bench.scenario)
  }

  @Test("theme and language change on slides; the first hint names the keys")
  func looks() throws {
    var bench = try started()
    #expect(
      bench.state.message?.text
        == "Space goes on, ← back, s moves sliders, n notes, Esc ends")
    try bench.press("F4")
    #expect(bench.state.language == .japanese)
    #expect(bench.screenText.contains("この選択肢で何が得られ、いくらかかるか"))
    let theme = bench.state.theme
    try bench.press("t")
    #expect(bench.state.theme != theme || bench.environment.themes.count == 1)
  }

  @Test("a click goes on, the wheel goes on and back")
  func mouse() throws {
    var bench = try started()
    let point = Point(x: 10, y: 10)
    for (action, place) in [
      (MouseEvent.Action.press, 1), (.release, 1), (.wheelDown, 2), (.wheelUp, 1), (.drag, 1),
    ] {
      bench.send(.input(.mouse(MouseEvent(action, at: point))))
      #expect(try slides(bench).place == place)
    }
  }

  @Test("nothing private: no path and no key on any slide")
  func privacy() throws {
    var bench = try Bench([Fixture.tutor(named: "A"), Fixture.sample(.large)])
    bench.state.documents[0].path = "/home/somebody/secret/a.yaml"
    bench.send(.finished(.saveFailed("/home/somebody/secret/a.yaml: no space")))
    try bench.press("c ] c p n")
    for _ in try slides(bench).slides {
      #expect(!bench.screenText.contains("somebody") && !bench.screenText.contains("secret"))
      try bench.press("Space")
    }
  }

  @Test("every slide at every size, in both languages, is drawn inside the screen")
  func sizes() throws {
    var bench = try Bench([Fixture.tutor(named: "A"), Fixture.sample(.large), Fixture.misfit()])
    try bench.press("c ] c ] c p")
    for (width, height) in [(40, 10), (60, 16), (80, 24), (100, 30), (160, 48), (200, 60)] {
      bench.state.size = Size(width: width, height: height)
      for language in Language.allCases {
        bench.state.language = language
        for keys in ["g", "Space", "Space", "Space", "s", "n", "Space", "Space", "G", "n", "s"] {
          try bench.press(keys)
          let question = try slides(bench).slide.question[language]
          #expect(bench.frame.rows.allSatisfy { columnWidth(of: $0) == width })
          #expect(bench.screenText.contains(question.prefix(10)), "\(width)x\(height) \(question)")
        }
      }
    }
  }
}
