import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Overlays in both languages")
struct OverlayLanguageTests {
  /// Sizes from the smallest screen to a wall.
  static let sizes = [
    Size(width: 40, height: 10), Size(width: 60, height: 16), .standard,
    .large, Size(width: 200, height: 60),
  ]

  /// Whatever can lie over a screen.
  enum Kind: String, CaseIterable, Sendable {
    case help, guide, explanation, entry, export, files, themes, commands, question, offer, conflict

    /// What the title says in each language.
    var title: (english: String, japanese: String) {
      switch self {
      case .help: ("keys", "キー")
      case .guide: ("guide", "案内")
      case .explanation: ("explain", "説明")
      case .entry: ("Model size", "モデルサイズ")
      case .export: ("export", "エクスポート")
      case .files: ("open a scenario", "シナリオを開く")
      case .themes: ("themes", "テーマ")
      case .commands: ("commands", "コマンド")
      case .question: ("unsaved changes", "未保存の変更")
      case .offer: ("unsaved work of 14:02", "14:02の未保存の作業")
      case .conflict: ("changed by somebody else", "他の人が変更しました")
      }
    }

    /// A dashboard with the overlay open.
    func bench(size: Size, language: Language = .english) throws -> Bench {
      var bench = try Bench(["A", "B"].map(Fixture.tutor(named:)), size: size)
      bench.state.language = language
      bench.give(.showExplore)
      switch self {
      case .help: try bench.press("?")
      case .guide: try bench.press("F3")
      case .explanation: try bench.press("Tab i")
      case .entry: try bench.press("Enter")
      case .export: try bench.press("x")
      case .files:
        bench.send(.finished(.listed([.init(value: "a.yaml", title: "a", detail: "#b")])))
        bench.send(.finished(.previewed(path: "a.yaml", try Fixture.tutor(named: "A"), note: "")))
      case .themes: try bench.press("T")
      case .commands: try bench.press(":")
      case .question: try bench.press("Right q")
      case .offer:
        bench.send(.finished(.workFound([WorkOffer(id: "7", time: "14:02", names: ["A", "B"])])))
      case .conflict: bench.send(.finished(.saveConflict(Conflicts.differing)))
      }
      return bench
    }
  }

  @Test(
    "the language may change while one is open, at every size, and back to the same screen",
    arguments: Kind.allCases)
  func toggled(kind: Kind) throws {
    for size in Self.sizes {
      var bench = try kind.bench(size: size)
      let english = bench.frame
      #expect(bench.state.overlay != nil)
      bench.state.language = .japanese
      let japanese = bench.frame
      #expect(japanese.rows.allSatisfy { columnWidth(of: $0) == size.width }, "\(size)")
      #expect(japanese.damage == nil && japanese != english, "\(size)")
      bench.state.language = .english
      #expect(bench.frame == english, "\(size)")
    }
  }

  @Test("the title is that of the language", arguments: Kind.allCases)
  func titles(kind: Kind) throws {
    for size in [Size.standard, .large] {
      #expect(try kind.bench(size: size).screenText.contains(kind.title.english))
      let japanese = try kind.bench(size: size, language: .japanese)
      #expect(japanese.screenText.contains(kind.title.japanese), "\(japanese.screenText)")
    }
  }

  @Test(
    "nothing English is left in those that cite nothing",
    arguments: [Kind.entry, .commands, .question, .offer, .conflict])
  func translated(kind: Kind) throws {
    for size in [Size(width: 60, height: 16), .standard, .large] {
      let bench = try kind.bench(size: size, language: .japanese)
      let names =
        Key.spellings + Conflicts.differing.differences.map(\.path) + ["Shift", "yaml"]
      #expect(try bench.leftEnglish(beside: names) == [], "\(size)")
    }
  }

  @Test("on a terminal that shows ASCII only every overlay stays ASCII", arguments: Kind.allCases)
  func ascii(kind: Kind) throws {
    var bench = try kind.bench(size: .large)
    bench.environment.capabilities.glyphTier = .ascii
    bench.state.language = .japanese
    #expect(bench.screenText.allSatisfy { $0.isASCII }, "\(bench.screenText)")
  }

  @Test("scrolled to its end a text ends there in each language", arguments: Language.allCases)
  func scrolled(language: Language) throws {
    for kind in [Kind.help, .guide, .explanation, .conflict] {
      for size in [Size(width: 40, height: 10), .standard] {
        var bench = try kind.bench(size: size, language: language)
        try bench.press("PgDn x99 Down x20")
        let end = bench.frame
        try bench.press("Down")
        #expect(bench.frame == end && end.damage == nil, "\(kind) \(size)")
        try bench.press("Up")
        let top = try kind.bench(size: size, language: language).frame
        #expect(bench.frame != end || end == top, "\(kind) \(size)")
      }
    }
  }
}

/// Files that somebody else changed.
enum Conflicts {
  /// Another version with two other values.
  static let differing = conflict(
    differences: [
      .init(path: "strategy.samples", mine: "5", theirs: "9"),
      .init(path: "price.perGpuHour", mine: "$2.99/h", theirs: "$1.49/h"),
    ], theirs: Result { try Fixture.tutor(named: "A") })
  /// The file is gone.
  static let gone = conflict()
  /// The other version can't be read.
  static let damaged = conflict(problem: "0.yaml:3:1: error: YAML syntax")
  /// Every kind.
  static let all = [differing, gone, damaged, conflict(theirs: Result { try Fixture.tutor() })]

  private static func conflict(
    problem: String? = nil, differences: [SaveConflict.Difference] = [],
    theirs: Result<Scenario, any Error>? = nil
  ) -> SaveConflict {
    SaveConflict(
      document: 0, path: "folder/0.yaml", theirs: try? theirs?.get(), problem: problem,
      differences: differences, otherPath: "folder/0.mine.yaml")
  }
}

@Suite("Text of a conflict and of an offer")
struct ConflictTextTests {
  @Test("sentences and answers keep to every width", arguments: Language.allCases, 0..<4)
  func widths(language: Language, number: Int) {
    for width in stride(from: 20, through: 80, by: 4) {
      let lines = ConflictText.lines(
        of: Conflicts.all[number], width: width, keys: .usual, in: language)
      for line in lines.prefix(while: { !$0.text.isEmpty }) {
        #expect(columnWidth(of: line.text) <= width, "\(line.text)")
      }
    }
  }

  @Test("both languages tell the same values and offer the same answers", arguments: 0..<4)
  func agree(number: Int) {
    let conflict = Conflicts.all[number]
    let texts = Language.allCases.map { language in
      ConflictText.lines(of: conflict, width: 76, keys: .usual, in: language).map(\.text)
    }
    let letters = texts.map { lines in
      lines.compactMap { line in ["m", "t", "S", "Esc"].first { line.hasPrefix("\($0)  ") } }
    }
    #expect(letters[0] == letters[1])
    #expect(letters[0].contains("t") == (conflict.theirs != nil))
    for difference in conflict.differences {
      for lines in texts {
        let row = lines.first { $0.hasPrefix(difference.path) } ?? ""
        #expect(row.contains(" \(difference.mine) ") && row.hasSuffix(difference.theirs))
      }
    }
  }

  @Test("answers are named by the keys in use", arguments: Language.allCases)
  func ownKeys(language: Language) throws {
    let keys = try KeyMap([
      Wish.of("keep-mine", in: "conflict", ["F5"]), Wish.of("discard-work", in: "offer", ["F6"]),
    ])
    let lines = ConflictText.lines(
      of: Conflicts.differing, width: 76, keys: keys, in: language
    ).map(\.text)
    #expect(lines.contains { $0.hasPrefix("F5  ") } && !lines.contains { $0.hasPrefix("m  ") })
    var bench = try OverlayLanguageTests.Kind.offer.bench(size: .standard, language: language)
    bench.environment.keys = keys
    #expect(bench.screenText.contains(language("for the next start, F6", ja: "F6で破棄")))
    try bench.press("d")
    #expect(bench.effects.isEmpty)
    try bench.press("F6")
    #expect(bench.effects == [.discardWork(id: "7")])
  }

  @Test("an offer of many scenarios leaves the answers on the screen")
  func many() throws {
    for size in OverlayLanguageTests.sizes {
      var bench = try Bench(size: size)
      let names = (0..<90).map { "シナリオ scenario \($0)" }
      bench.send(.finished(.workFound([WorkOffer(id: "1", time: "09:30", names: names)])))
      for language in Language.allCases {
        bench.state.language = language
        let text = bench.screenText
        #expect(text.contains("scenario 0") && !text.contains("scenario 89"), "\(size)")
        #expect(text.contains(language("discards", ja: "破棄")), "\(size)")
        #expect(bench.frame.damage == nil)
      }
    }
  }
}

@Suite("Charts under the mouse in both languages")
struct PointedChartLanguageTests {
  @Test("they have the same place, values and points to choose", arguments: ChartUnderTest.allCases)
  func same(chart: ChartUnderTest) throws {
    for size in [Size.standard, .large, Size(width: 200, height: 60)] {
      let state = try chart.bench(size: size).state
      let english = try #require(pointedChart(of: state, in: .english))
      let japanese = try #require(pointedChart(of: state, in: .japanese))
      #expect(english.rect == japanese.rect && english.place == japanese.place)
      #expect(english.targets.map(\.x) == japanese.targets.map(\.x))
      #expect(english.targets.map(\.y) == japanese.targets.map(\.y))
      let (one, other) = (english.chart, japanese.chart)
      #expect(one.series.map(\.points) == other.series.map(\.points))
      #expect(one.bands.map(\.points) == other.bands.map(\.points))
      #expect(one.marks.map(\.point) == other.marks.map(\.point))
      #expect(one.x.kind == other.x.kind && one.y.kind == other.y.kind)
    }
  }

  @Test("a press in Japanese chooses a point, and the cross-hair is drawn whole")
  func press() throws {
    for chart in ChartUnderTest.allCases {
      var bench = try chart.bench().inJapanese
      let pointed = try #require(pointedChart(of: bench.state, in: .japanese))
      let middle = Point(
        x: pointed.rect.x + pointed.rect.width / 2, y: pointed.rect.y + pointed.rect.height / 2)
      bench.mouse(.press, x: middle.x, y: middle.y)
      let chosen = try #require(bench.state[keyPath: pointed.place], "\(chart)")
      #expect(pointed.targets.indices.contains(chosen))
      #expect(bench.frame.damage == nil)
    }
  }
}
