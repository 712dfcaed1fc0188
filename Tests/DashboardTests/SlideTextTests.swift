import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Words of slides have room, or scroll")
struct SlideTextTests {
  static let sizes = [
    Size(width: 40, height: 10), Size(width: 60, height: 16), .standard, .large,
    Size(width: 200, height: 60),
  ]

  private func started(
    _ scenario: Scenario? = nil, _ size: Size, _ language: Language, keys: String = ""
  ) throws -> Bench {
    var bench = try Bench(scenario ?? Fixture.tutor(), size: size)
    bench.state.language = language
    try bench.press("p \(keys)")
    return bench
  }

  private func text(_ bench: Bench) throws -> SlideText {
    SlideText(try #require(bench.state.presentation), bench.state, bench.surroundings)
  }

  /// Letters and digits of the screen's rows inside a rectangle, without blanks.
  private func letters(_ bench: Bench, in rect: Rect) -> String {
    let frame = bench.frame
    var scalars = String.UnicodeScalarView()
    for y in rect.y..<rect.maxY {
      for x in rect.x..<rect.maxX where !frame[x, y].isContinuation && frame[x, y].glyph != " " {
        scalars.append(frame[x, y].glyph)
      }
    }
    return String(scalars)
  }

  private func withoutBlanks(_ text: String) -> String {
    String(text.filter { $0 != " " && $0 != "\n" })
  }

  private func longNotes() throws -> Scenario {
    var scenario = try Fixture.tutor()
    scenario.notes = (1...40).map { "note\($0)" }.joined(separator: " ")
    return scenario
  }

  @Test("notes are read to their end at every size", arguments: sizes, Language.allCases)
  func notes(size: Size, language: Language) throws {
    for keys in ["n", "G n", "s n"] {
      var bench = try started(longNotes(), size, language, keys: keys)
      let text = try text(bench)
      #expect(text.layout.notesText.height >= 2, "\(keys)")
      var seen: Set<String> = []
      for _ in 0...text.lastScroll {
        let rows = bench.frame.rows[text.layout.notesText.y..<text.layout.notesText.maxY]
        seen.formUnion(rows.joined(separator: " ").split { " │…".contains($0) }.map(String.init))
        try bench.press("J")
      }
      #expect((1...40).allSatisfy { seen.contains("note\($0)") }, "\(size) \(keys)")
      let shown = letters(bench, in: text.layout.notesText)
      #expect(!shown.hasSuffix("…") && withoutBlanks(text.notes).hasSuffix(shown.suffix(9)))
      #expect(bench.state.presentation?.scroll == text.lastScroll)
      try bench.press("K x99")
      #expect(bench.state.presentation?.scroll == 0)
    }
  }

  @Test(
    "all three sentences of the decision stand whole beside the notes from 80x24 on",
    arguments: Fixture.Sample.allCases, Language.allCases)
  func decision(sample: Fixture.Sample, language: Language) throws {
    for size in Self.sizes.dropFirst(2) {
      for keys in ["G", "G n", "G n s"] {
        let bench = try started(Fixture.sample(sample), size, language, keys: keys)
        let shown = letters(bench, in: try text(bench).layout.body)
        for sentence in bench.state.meetingPhrases.sentences(in: language) {
          #expect(shown.contains(withoutBlanks(sentence.text)), "\(size) \(keys) \(sentence.text)")
        }
      }
    }
  }

  @Test(
    "on smaller screens the decision scrolls to its last word", arguments: sizes.prefix(2),
    Language.allCases)
  func scrolls(size: Size, language: Language) throws {
    var bench = try started(nil, size, language, keys: "G")
    let text = try text(bench)
    let whole = bench.state.meetingPhrases.sentences(in: language)
    var seen = ""
    for _ in 0...text.lastScroll {
      #expect(
        letters(bench, in: text.layout.body).hasSuffix("…")
          == (bench.state.presentation?.scroll != text.lastScroll))
      seen += letters(bench, in: text.layout.body)
      try bench.press("Down")
    }
    let last = try #require(whole.last).text
    #expect(seen.hasSuffix(withoutBlanks(String(last.suffix(12)))), "\(seen.suffix(30))")
    try bench.press("Up x99")
    #expect(bench.state.presentation?.scroll == 0)
  }

  @Test(
    "no word of question and answer is cut; what has no room is marked", arguments: sizes,
    Language.allCases)
  func answers(size: Size, language: Language) throws {
    var bench = try started(nil, size, language)
    for _ in 0..<4 {
      let layout = try text(bench).layout
      let slide = try #require(bench.state.presentation).slide
      let question = withoutBlanks(slide.question[language])
      #expect(letters(bench, in: layout.question) == question, "\(size)")
      let all = bench.state.headline(in: bench.environment.catalogue, language, keys: .usual)
      let shown = letters(bench, in: layout.headline)
      let first = withoutBlanks(try #require(all.first).text)
      if shown.hasSuffix("…") {
        #expect(first.hasPrefix(shown.dropLast()), "\(size) \(shown)")
      } else {
        #expect(shown.hasPrefix(first), "\(size) \(shown)")
      }
      try bench.press("Space")
    }
  }

  @Test("in ASCII three dots mark what has no room")
  func ascii() throws {
    var bench = try Bench(longNotes(), size: Size(width: 40, height: 10), tier: .ascii)
    try bench.press("p n")
    let room = try text(bench).layout.notesText
    #expect(letters(bench, in: room).hasSuffix("..."))
    #expect(bench.screenText.allSatisfy { $0.isASCII })
  }

  @Test("a scenario without notes says so instead of an empty frame", arguments: Language.allCases)
  func none(language: Language) throws {
    var scenario = try Fixture.tutor()
    scenario.notes = ""
    let bench = try started(scenario, .standard, language, keys: "G n")
    #expect(
      bench.screenText.contains(language("no notes in the scenario", ja: "このシナリオにメモはありません")))
  }

  @Test("the key that scrolls is named while notes are longer than their room, and only then")
  func hint() throws {
    let small = try started(longNotes(), Size(width: 40, height: 10), .english, keys: "n")
    #expect(small.state.message == .init(text: "↓ scrolls the notes", role: .muted))
    let japanese = try started(longNotes(), Size(width: 40, height: 10), .japanese, keys: "n")
    #expect(japanese.state.message?.text == "↓でメモをスクロール")
    let large = try started(nil, Size(width: 200, height: 60), .english, keys: "n")
    #expect(large.state.message == nil)
    var own = try Bench(longNotes(), size: Size(width: 40, height: 10))
    own.environment.keys = try KeyMap([Wish.of("scroll-down", in: "slides", ["F9"])])
    try own.press("p n")
    #expect(own.state.message?.text == "F9 scrolls the notes")
    try own.press("F9 Down")
    #expect(own.state.presentation?.scroll == 1)
  }

  @Test("another slide starts at its top, and so do notes that are shown again")
  func top() throws {
    var bench = try started(longNotes(), Size(width: 40, height: 10), .english, keys: "n Down Down")
    #expect(bench.state.presentation?.scroll == 2)
    try bench.press("Space")
    #expect(bench.state.presentation?.scroll == 0)
    try bench.press("Down n n")
    #expect(bench.state.presentation?.scroll == 0)
  }

  @Test("live sliders keep their keys; on the smallest screen the chosen one is in sight")
  func live() throws {
    var bench = try started(nil, Size(width: 40, height: 10), .english, keys: "s")
    for slider in liveSliders {
      #expect(
        bench.screenText.contains("›" + SliderTable.slider(slider).label[.english]), "\(slider)")
      try bench.press("Down")
    }
    #expect(bench.state.presentation?.scroll == 0)
  }
}

@Suite("The year on the slide of Spend")
struct SlideYearTests {
  private func spendSlide(_ size: Size = .standard, _ language: Language = .english) throws -> Bench
  {
    var bench = try Bench(size: size)
    bench.state.language = language
    try bench.press("p Space Space")
    #expect(bench.state.screen == .spend)
    return bench
  }

  private func year(_ bench: Bench, _ language: Language = .english) throws -> SlideFigure {
    let slide = try #require(bench.state.presentation).slide
    return try #require(bench.state.figures(of: slide, in: language).last)
  }

  @Test("it is P50 with P10 to P90, as the headline says, and named so")
  func named() throws {
    let bench = try spendSlide()
    let spend = try #require(bench.state.spend?.outlook.yearlySpend)
    let figure = try year(bench)
    #expect(figure.label == "yearly running cost, P50" && figure.shortLabel == "year, P50")
    #expect(figure.text == spend.p50.formatted)
    #expect(figure.detail == "P10–P90 \(spend.p10.formatted)–\(spend.p90.formatted)")
    let headline = try #require(bench.state.spend).headline(in: .english).text
    #expect(headline.contains("P50 \(figure.text) (\(figure.detail))"))
    #expect(bench.screenText.contains(figure.detail) && bench.screenText.contains(figure.label))
    #expect(try year(bench, .japanese).label == "年間運用費 P50")
  }

  @Test("the mark on the curve of typical inputs is called typical", arguments: Language.allCases)
  func mark(language: Language) throws {
    let bench = try spendSlide(.large, language)
    let typical = Indicator.yearlySpend.text(of: bench.state.insight.evaluation)
    #expect(bench.screenText.contains(language("typical \(typical)", ja: "代表値 \(typical)")))
    let low = try #require(bench.state.insight.evaluation.economics).yearlySpend.low
    #expect(!bench.screenText.contains(low.formatted + language(" to ", ja: "〜")))
  }

  @Test("where room is short the range goes without its name, which the headline has")
  func short() throws {
    let bench = try spendSlide(Size(width: 60, height: 16))
    let figure = try year(bench)
    #expect(bench.screenText.contains(" \(figure.shortDetail)"))
    #expect(bench.screenText.contains("year, P50"))
  }

  @Test("other slides keep the typical year; so does Spend where nothing varies")
  func others() throws {
    var bench = try spendSlide()
    try bench.press("Space")
    #expect(try year(bench).label == "yearly running cost")
    bench = try spendSlide()
    bench.state.spend?.outlook.yearlySpend = nil
    let figure = try year(bench)
    #expect(figure.label == "yearly running cost")
    #expect(figure.text == Indicator.yearlySpend.text(of: bench.state.insight.evaluation))
    #expect(!bench.screenText.contains("typical $"))
  }
}
