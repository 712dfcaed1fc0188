import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("A file that somebody else changed")
struct ConflictTests {
  private static let differences = [
    SaveConflict.Difference(path: "strategy.samples", mine: "5", theirs: "9"),
    SaveConflict.Difference(path: "price.perGpuHour", mine: "$2.99/h", theirs: "$1.49/h"),
  ]

  private func theirs() throws -> Scenario {
    var scenario = try Fixture.tutor(named: "A")
    scenario.strategy.samples = 9
    return scenario
  }

  /// Two documents; the first one is changed and its file too.
  private func bench(
    theirs: Scenario?, problem: String? = nil, size: Size = .standard
  ) throws -> Bench {
    var bench = try Bench(["A", "B"].map(Fixture.tutor(named:)), size: size)
    bench.give(.stepUp)
    try bench.press("s")
    bench.send(
      .finished(
        .saveConflict(
          SaveConflict(
            document: 0, path: "folder/0.yaml", theirs: theirs, problem: problem,
            differences: theirs == nil ? [] : Self.differences, otherPath: "folder/0.mine.yaml"))))
    return bench
  }

  @Test("both versions stand side by side with units", arguments: [Size.standard, .large])
  func shown(size: Size) throws {
    let bench = try bench(theirs: theirs(), size: size)
    let text = bench.screenText
    for words in [
      "changed by somebody else", "0.yaml changed on disk", "Nothing was overwritten", "yours",
      "in the file", "strategy.samples", "price.perGpuHour", "$2.99/h", "$1.49/h",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    let row = try #require(bench.frame.rows.first { $0.contains("strategy.samples") })
    #expect(row.contains("5 ") && row.contains("9 "))
    #expect(bench.effects.isEmpty && bench.state.document.hasChanges)
  }

  @Test("in Japanese too")
  func japanese() throws {
    var bench = try bench(theirs: theirs(), size: .large)
    bench.state.language = .japanese
    #expect(bench.screenText.contains("他の人が変更しました"))
    #expect(bench.screenText.contains("strategy.samples"))
    #expect(bench.frame.damage == nil)
  }

  @Test("m keeps the own version")
  func kept() throws {
    var bench = try bench(theirs: theirs())
    try bench.press("m")
    #expect(bench.effects == [.saveOver(document: 0, bench.scenario)])
    #expect(bench.state.overlay == nil)
    let note = "their version is 0.theirs.yaml"
    bench.send(.finished(.saved(document: 0, bench.scenario, path: "0.yaml", note: note)))
    #expect(!bench.state.document.hasChanges)
    #expect(bench.state.message?.text.contains(note) == true)
  }

  @Test("t takes the version of the file, and u brings the own one back as a change")
  func taken() throws {
    var bench = try bench(theirs: theirs())
    let mine = bench.scenario
    try bench.press("t")
    #expect(bench.effects == [.adoptRival(document: 0)])
    #expect(bench.scenario == (try theirs()) && !bench.state.document.hasChanges)
    #expect(bench.state.overlay == nil && bench.isFresh)
    try bench.press("u")
    #expect(bench.scenario == mine && bench.state.document.hasChanges && bench.isFresh)
  }

  @Test("S names another file for the own version", arguments: ["S", "s"])
  func elsewhere(key: String) throws {
    var bench = try bench(theirs: theirs())
    let mine = bench.scenario
    try bench.press(key)
    #expect(bench.entry?.field.text == "folder/0.mine.yaml")
    try bench.press("Enter")
    #expect(bench.effects == [.save(document: 0, mine, path: "folder/0.mine.yaml")])
  }

  @Test("Esc decides later: nothing is written and nothing is lost")
  func later() throws {
    var bench = try bench(theirs: theirs())
    let mine = bench.scenario
    try bench.press("Esc")
    #expect(bench.effects.isEmpty && bench.state.overlay == nil)
    #expect(bench.scenario == mine && bench.state.document.hasChanges)
  }

  @Test("a file that is gone is written again, or elsewhere; there is nothing to take")
  func gone() throws {
    var bench = try bench(theirs: nil)
    #expect(bench.screenText.contains("was deleted or renamed"))
    #expect(!bench.screenText.contains("takes theirs"))
    try bench.press("t")
    #expect(bench.effects.isEmpty && bench.state.overlay != nil)
    #expect(bench.state.message?.text == "there is no other version to take")
    try bench.press("m")
    #expect(bench.effects == [.saveOver(document: 0, bench.scenario)])
  }

  @Test("a version that can't be read says why")
  func damaged() throws {
    let bench = try bench(theirs: nil, problem: "0.yaml:3:1: error: YAML", size: .large)
    #expect(bench.screenText.contains("Their version can't be read: 0.yaml:3:1: error: YAML"))
    #expect(bench.screenText.contains("changed on disk"))
  }

  @Test("a version that can't be read, or is gone, is not offered", arguments: Language.allCases)
  func nothingToTake(language: Language) throws {
    for problem in ["0.yaml:3:1: error: YAML", nil] {
      var bench = try bench(theirs: nil, problem: problem)
      bench.state.language = language
      let bar = bench.frame.rows.last ?? ""
      #expect(!bar.contains(language("t take", ja: "t 相手")), "\(bar)")
      #expect(bar.contains(language("m keep mine  S save elsewhere  Esc later", ja: "m ")))
      #expect(!bench.screenText.contains(language("takes theirs", ja: "取り込む")))
      try bench.press("t")
      #expect(bench.effects.isEmpty && bench.state.overlay != nil)
      let expected = problem.map { language("can't be read: \($0)", ja: "読めません：\($0)") }
      let none = language("there is no other version to take", ja: "取り込める相手の版がありません")
      #expect(bench.state.message?.text == expected ?? none)
      try bench.press("m")
      #expect(bench.effects == [.saveOver(document: 0, bench.scenario)])
    }
    var readable = try bench(theirs: theirs())
    readable.state.language = language
    let bar = barBindings(of: readable.state, .usual).map(\.command)
    #expect(bar.contains(.takeTheirs) && readable.frame.rows.last?.contains(" t ") == true)
  }

  @Test("the answer concerns the document that was saved, whichever is on the screen")
  func otherDocument() throws {
    var bench = try bench(theirs: theirs())
    bench.state.current = 1
    let mine = bench.state.documents[0].scenario
    var other = bench
    try other.press("m")
    #expect(other.effects == [.saveOver(document: 0, mine)])
    other = bench
    try other.press("t")
    #expect(other.state.current == 0 && other.isFresh)
    other = bench
    try other.press("S Enter")
    #expect(other.effects == [.save(document: 0, mine, path: "folder/0.mine.yaml")])
  }

  @Test("a conflict keeps the program open")
  func quitting() throws {
    var bench = try Bench()
    try bench.press("Right q s")
    #expect(bench.state.isQuitting)
    bench.send(
      .finished(
        .saveConflict(
          SaveConflict(
            document: 0, path: "0.yaml", theirs: nil, problem: nil, differences: [],
            otherPath: "x"))))
    #expect(!bench.state.isQuitting)
    try bench.press("m")
    bench.send(.finished(.saved(document: 0, bench.scenario, path: "0.yaml", note: "")))
    #expect(bench.effects.isEmpty)
  }

  @Test("long tables scroll, and every line fits", arguments: [40, 60, 80, 200])
  func lines(width: Int) throws {
    let many = (0..<60).map { number in
      SaveConflict.Difference(
        path: "section.value\(number)", mine: String(repeating: "長い", count: number),
        theirs: "line\nbreak \u{1B}[2J")
    }
    let conflict = SaveConflict(
      document: 0, path: "0.yaml", theirs: try theirs(), problem: nil, differences: many,
      otherPath: "x")
    for language in Language.allCases {
      let lines = ConflictText.lines(
        of: conflict, width: width, keys: .usual, in: language)
      #expect(lines.count > 60)
      let starts = lines.suffix(60).map { $0.text.split(separator: " ").first ?? "" }
      #expect(starts.map(String.init) == many.map(\.path) || width == 40)
      let places = lines.suffix(60).compactMap { line in
        line.text.firstRange(of: "line").map {
          columnWidth(of: String(line.text[..<$0.lowerBound]))
        }
      }
      #expect(places.count == 60 && Set(places).count == 1, "\(places)")
      #expect(lines.suffix(5).allSatisfy { $0.text.contains("~  line") })
    }
    var bench = try Bench(size: Size(width: width, height: 12))
    bench.send(.finished(.saveConflict(conflict)))
    try bench.press("Down x80")
    #expect(bench.frame.damage == nil)
    #expect(bench.screenText.contains("of "))
  }
}
