import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Own keys on slides")
struct SlideKeysTests {
  private func started(_ wishes: KeyWish..., size: Size = .large) throws -> Bench {
    var bench = try Bench(size: size)
    bench.environment.keys = try KeyMap(wishes)
    try bench.press("p")
    return bench
  }

  private func place(_ bench: Bench) throws -> Int {
    try #require(bench.state.presentation).place
  }

  @Test("they turn the pages and end the slides; the usual ones do nothing")
  func pages() throws {
    var bench = try started(
      Wish.of("next-slide", in: "slides", ["F5", "w"]),
      Wish.of("previous-slide", in: "slides", ["F6"]), Wish.of("cancel", in: "slides", ["F7"]))
    try bench.press("Space Right l PgDn")
    #expect(try place(bench) == 0)
    try bench.press("F5 w F6")
    #expect(try place(bench) == 1)
    try bench.press("Left h PgUp Esc q p")
    #expect(try place(bench) == 1)
    try bench.press("F7")
    #expect(bench.state.presentation == nil)
  }

  @Test("a slider's key that moved away turns the page instead, as on read-only slides")
  func live() throws {
    var bench = try started(Wish.of("step-up", in: "live-slides", ["F8"]))
    let before = bench.scenario
    try bench.press("s Down F8")
    #expect(bench.scenario != before && bench.state.screen == .explore)
    let moved = bench.scenario
    try bench.press("Right")
    #expect(try place(bench) == 1)
    #expect(bench.scenario == moved)
    try bench.press("s F8")
    #expect(bench.scenario == moved)
  }

  @Test("wishes elsewhere change nothing on slides, and those of slides nothing elsewhere")
  func apart() throws {
    var bench = try started(
      Wish.of("undo", in: "everywhere", ["Space"]), Wish.of("speaker-notes", in: "slides", ["c"]))
    try bench.press("Space c")
    #expect(try place(bench) == 1)
    #expect(bench.state.presentation?.showsNotes == true)
    try bench.press("n Esc c")
    #expect(bench.state.comparison.columns.count == 1)
    #expect(bench.entry == nil)
  }

  @Test(
    "what would leave no way or two meanings is refused",
    arguments: [
      ("cancel", [], "'cancel' needs a key; keep 'Esc' or take another one"),
      ("next-slide", ["s"], "'s' is 'live-sliders' in 'slides' already; "),
      ("next-slide", ["^M"], "'^M' never arrives: "),
    ] as [(String, [String], String)])
  func refused(command: String, keys: [String], message: String) throws {
    let refusal = try #require(throws: KeyMap.Refusal.self) {
      try KeyMap([Wish.of(command, in: "slides", keys)])
    }
    #expect(refusal.problems.count == 1)
    let found = try #require(refusal.problems.first?.message)
    #expect(found.hasPrefix(message), "\(found)")
  }

  @Test("a key of its own starts them, and no key of the slides stands in the key bar")
  func keyBar() throws {
    var bench = try Bench(size: Size(width: 200, height: 60))
    bench.environment.keys = try KeyMap([
      Wish.of("present", in: "everywhere", ["F9"]), Wish.of("next-slide", in: "slides", ["F10"]),
    ])
    #expect(!bench.screenText.contains("F10"))
    try bench.press("p")
    #expect(bench.state.presentation == nil)
    try bench.press("F9 F10")
    #expect(try place(bench) == 1)
    #expect(!bench.screenText.contains("F10"))
  }
}

@Suite("Slides of three scenarios")
struct SlidesOfThreeTests {
  private func started(size: Size = .large) throws -> Bench {
    let scenarios = try [4, 1, 16].map { samples in
      var scenario = try Fixture.tutor(named: "\(samples) tries")
      scenario.strategy.samples = samples
      return scenario
    }
    var bench = try Bench(scenarios, size: size)
    try bench.press("c ] c ] c [ p")
    return bench
  }

  private func slide(_ bench: Bench) throws -> Slide {
    try #require(bench.state.presentation).slide
  }

  @Test("each has its answer, then all side by side, then the one on the screen to its decision")
  func order() throws {
    var bench = try started()
    let ids = bench.state.documents.map(\.id)
    let slides = try #require(bench.state.presentation).slides
    #expect(
      slides == ids.map { .answer(.explore, document: $0) } + [.comparison]
        + [ScreenID.frontier, .spend, .speed].map { .answer($0, document: ids[1]) }
        + [.decision(document: ids[1])])
    for name in ["4 tries", "1 tries", "16 tries"] {
      #expect(bench.frame.text(row: 0).contains(name))
      try bench.press("Space")
    }
    #expect(bench.frame.text(row: 0).contains("4 tries · 1 tries · 16 tries"))
    #expect(bench.frame.text(row: 0).hasSuffix("4/8  "))
    for _ in 4..<8 {
      try bench.press("Space")
      #expect(bench.frame.text(row: 0).contains(" 1 tries "))
      #expect(!bench.frame.text(row: 0).contains("16 tries"))
    }
  }

  @Test("the slide of Compare says what a right answer of each costs", arguments: Language.allCases)
  func comparison(language: Language) throws {
    var bench = try started(size: Size(width: 160, height: 48))
    bench.state.language = language
    try bench.press("Space x3")
    let figures = bench.state.figures(of: try slide(bench), in: language)
    #expect(figures.map(\.label) == ["4 tries", "1 tries", "16 tries"])
    for (figure, column) in zip(figures, bench.state.comparison.columns) {
      let evaluation = bench.environment.evaluator.evaluate(column.scenario)
      #expect(figure.text == Indicator.costPerCorrect.text(of: evaluation))
      #expect(figure.detail.contains(Indicator.yearlySpend.text(of: evaluation)))
      #expect(bench.screenText.contains(figure.detail))
    }
    #expect(Set(figures.map(\.text)).count == 3)
  }

  @Test("live sliders move the scenario of the slide alone")
  func liveDocument() throws {
    var bench = try started()
    let before = bench.state.documents.map(\.scenario)
    try bench.press("g Space Space s Down Right x2")
    #expect(bench.state.documents.map(\.scenario).prefix(2) == before.prefix(2))
    #expect(bench.state.documents[2].scenario != before[2] && bench.isFresh)
    #expect(bench.state.documents.map(\.hasChanges) == [false, false, true])
  }

  @Test("what moved on slides is undone and redone step by step after them")
  func history() throws {
    var bench = try started()
    let before = bench.state.documents[1].scenario
    try bench.press("Space s Down Right")
    let one = bench.state.documents[1].scenario
    try bench.press("Right")
    let two = bench.state.documents[1].scenario
    #expect(Set([before, one, two].map(\.strategy.generationLength)).count == 3)
    try bench.press("u U s Esc")
    #expect(bench.state.current == 1 && bench.scenario == two)
    try bench.press("u")
    #expect(bench.scenario == one && bench.isFresh)
    try bench.press("u")
    #expect(bench.scenario == before && !bench.state.document.hasChanges && bench.isFresh)
    try bench.press("u U U")
    #expect(bench.scenario == two && bench.isFresh)
  }

  @Test("undo on a slide reaches back to what was moved before the slides, in its own scenario")
  func before() throws {
    var bench = try Bench(["A", "B"].map(Fixture.tutor(named:)), size: .large)
    bench.give(.showExplore)
    let first = bench.state.current
    let start = bench.scenario
    try bench.press("Down Right p G s u")
    #expect(bench.state.documents[first].scenario == start && bench.isFresh)
    try bench.press("u U")
    #expect(bench.state.documents[first].hasChanges)
    #expect(!bench.state.documents[1 - first].hasChanges)
  }

  @Test("the language changes the words of a slide, not its place and its figures")
  func languages() throws {
    var bench = try started(size: Size(width: 160, height: 48))
    for place in 0..<8 {
      let slide = try slide(bench)
      let english = bench.state.figures(of: slide, in: .english)
      try bench.press("F4")
      #expect(bench.state.presentation?.place == place)
      #expect(bench.screenText.contains(slide.question[.japanese]))
      #expect(!bench.screenText.contains(slide.question[.english]))
      let japanese = bench.state.figures(of: slide, in: .japanese)
      #expect(english.map(\.text) == japanese.map(\.text))
      #expect(try bench.leftEnglish(beside: ["tokens"]) == [], "\(slide)")
      try bench.press("F4 Space")
    }
  }

  @Test("sliders and notes share the side, one above the other", arguments: Language.allCases)
  func side(language: Language) throws {
    var bench = try started(size: Size(width: 160, height: 48))
    bench.state.language = language
    func row(_ title: String) -> Int? {
      bench.frame.rows.firstIndex { $0.contains("╭ \(title)") }
    }
    let (live, notes) = (language("live", ja: "操作中"), language("notes", ja: "メモ"))
    try bench.press("s n")
    let top = try #require(row(live))
    #expect(try top < #require(row(notes)))
    try bench.press("s")
    #expect(row(live) == nil && row(notes) == top)
  }
}
