import ScalingCore
import Screen
import TestSupport
import Testing

@testable import Dashboard

@Suite("Spend in Japanese")
struct SpendJapaneseTests {
  /// Keys that put the screen into every state in which it shows other words.
  static let scripts = [
    "", "Right x4", "Tab", "Tab Right x2", "Tab w", "Tab w Right x3", "Tab x2 Down", "Tab x3 Down",
    "Tab x4 Down x2", "e", "Tab e", "Tab x2 e", "Tab x3 e", "Tab x4 e", "a", "l",
  ]

  /// The screen with all draws made.
  private static let settled = Result {
    var bench = try SpendBench.node()
    while !bench.state.isSettled { bench.send(.refine) }
    return bench
  }

  /// What stays in Latin letters: kinds of an axis.
  static let kept = ["log"]

  @Test(
    "no English word is left, whatever has the focus", arguments: scripts,
    [Size.standard, .large, Size(width: 200, height: 60), Size(width: 60, height: 16)])
  func translated(script: String, size: Size) throws {
    var bench = try SpendBench.node(size: size).inJapanese
    try bench.press(script)
    #expect(try bench.leftEnglish(beside: Self.kept).isEmpty)
  }

  @Test("a model that does not fit has nothing to pay for, whatever the plan")
  func misfit() throws {
    let insight = try #require(SpendBench.bench(Fixture.misfit()).state.spend)
    let problem = try #require(insight.plan(insight.scenario.price.kind)).problem
    #expect(problem[.english].hasSuffix("does not fit: nothing to pay for"))
    #expect(problem[.japanese].hasSuffix("が収まらず、支払う対象がありません"))
    let headline = insight.headline(in: .japanese).text
    #expect(headline.contains(problem[.japanese]) && headline.hasSuffix("。"))
  }

  @Test("without a horizon the way to one is told, beside the core's own words")
  func noHorizon() throws {
    var bench = try SpendBench.bench(Fixture.tutor(), size: .large).inJapanese
    let problems = try #require(bench.state.spend).plans.map { $0.problem[.japanese] }
    let left = try bench.leftEnglish(beside: Self.kept)
    // A line that is too short cuts their words.
    #expect(left.allSatisfy { word in problems.contains { $0.contains(word) } }, "\(left)")
    #expect(bench.screenText.contains("今年（期間の指定なし）"))
    try bench.press("Tab")
    #expect(bench.state.spend?.timeOffer(.usual, .japanese).contains("「年数」を選び") == true)
    #expect(SpendLever.years.label[.japanese] == "年数")
  }

  @Test("heads of plans and years stand above their figures")
  func heads() throws {
    let bench = try SpendBench.node(size: .large).inJapanese
    let plans = try #require(bench.frame.rows.first { $0.contains("安い確率") })
    #expect(plans.contains("プラン") && plans.contains("代表値") && plans.contains("P50"))
    for head in ["リクエスト", "支出", "現在価値", "レプリカ", "稼働率", "電力量"] {
      #expect(plans.contains(head), "\(head)")
    }
    let sum = try #require(bench.frame.rows.first { $0.contains(" 計 ") })
    let total = try #require(bench.state.spend?.present?.economics.forecast).total
    #expect(sum.contains(bench.scenario.currency.text(total)))
  }

  @Test("a goal for the year is named on both charts")
  func budget() throws {
    var scenario = try Fixture.ownedNode()
    scenario.goals.yearlyBudgetAtMost = 200_000
    var bench = try SpendBench.bench(scenario, size: .large).inJapanese
    #expect(volumeChart(of: bench.state, in: .japanese).series.last?.label == "予算")
    #expect(timeChart(of: bench.state, in: .japanese)?.series.last?.label == "予算")
    try bench.press("Tab")
    #expect(try bench.leftEnglish(beside: Self.kept).isEmpty)
  }

  @Test("where nothing is uncertain the drivers say so")
  func exact() throws {
    var bench = try SpendBench.node(size: .large).inJapanese
    bench.state.spend?.outlook = SpendOutlook()
    #expect(bench.screenText.contains("不確かな値なし：幅の指定がありません"))
    #expect(bench.screenText.contains("支出の変動要因（各入力P10〜P90）"))
    bench.state.spendSettings.focus = .drivers
    bench.give(.explain)
    let explanation = try #require(bench.explanation)
    #expect(explanation.title == "支出の変動要因")
    #expect(explanation.meaning.hasPrefix("不確かなものはありません："))
  }

  @Test("titles read the cross-hair in Japanese, with the figures of the English ones")
  func titles() throws {
    let bench = try Self.settled.get()
    var settings = bench.state.spendSettings
    let insight = try #require(bench.state.spend)
    #expect(insight.volumeTitle(settings, .japanese) == "年間支出（P10–P90）")
    #expect(insight.timeTitle(settings, .japanese).hasPrefix("各年の支出（reservedに対し"))
    (settings.volume, settings.year) = (insight.volumes.count / 2, 2)
    for view in SpendView.allCases {
      settings.view = view
      let (english, japanese) = (
        [insight.volumeTitle(settings, .english), insight.timeTitle(settings, .english)],
        [insight.volumeTitle(settings, .japanese), insight.timeTitle(settings, .japanese)]
      )
      #expect(
        english.map { JapaneseText.numbers(in: $0) }
          == japanese.map { JapaneseText.numbers(in: $0) })
    }
    #expect(insight.timeTitle(settings, .japanese).hasPrefix("3年後までの支払額："))
    settings.volume = insight.volumes.count - 1
    let none = try #require(SpendBench.short().state.spend)
    #expect(none.volumeTitle(settings, .japanese).hasSuffix("リクエスト：このプランでは処理不可"))
  }

  @Test("the exact value of every lever is asked for in Japanese", arguments: SpendLever.allCases)
  func entries(lever: SpendLever) throws {
    for plan in PricePlan.Kind.allCases {
      var scenario = try Fixture.ownedNode()
      scenario.price.kind = plan
      guard case .field(let path) = lever.control(of: scenario) else { continue }
      let title = UncertainInput.words(of: path, in: .japanese)
      #expect(try JapaneseText.english(in: [title], beside: []) == [], "\(path)")
    }
  }

  @Test("values of the levers fit a line of 120 columns, and say what they are")
  func levers() throws {
    let state = try SpendBench.node(size: .large).inJapanese.state
    let row = spendLevers(of: state, in: .japanese)
    #expect(row.placed(in: Rect(x: 0, y: 0, width: 120, height: 1)).count == row.items.count)
    for lever in SpendLever.allCases {
      #expect(
        try JapaneseText.english(in: [lever.label[.japanese], lever.meaning[.japanese]]) == [])
    }
    #expect(SpendLever.years.text(of: try Fixture.tutor(), in: .japanese) == "なし")
  }

  @Test(
    "messages are in Japanese",
    arguments: [
      ("v v v", "リクエスト数の年間成長率：+20 %；+と-で変更"), ("Enter", "先に件数かプランを選んでください"),
      ("v x4 + x20", "先の年数：20より先には動きません"),
    ])
  func messages(keys: String, text: String) throws {
    var bench = try SpendBench.node().inJapanese
    try bench.press(keys)
    #expect(bench.state.message?.text.hasPrefix(text) == true)
  }

  @Test("on a terminal without such glyphs everything is English")
  func ascii() throws {
    var bench = try SpendBench.node(size: .large)
    bench.environment.capabilities.glyphTier = .ascii
    let english = bench.frame
    #expect(bench.inJapanese.frame == english)
    var japanese = bench.inJapanese
    try japanese.press("Enter")
    #expect(japanese.state.message?.text.hasPrefix("choose a volume or a plan first") == true)
  }

  @Test(
    "explanations are in Japanese, but for the names of sources",
    arguments: [
      ("i", "リクエストの支出"), ("Tab i", "1年目"), ("Tab x2 i", "プランownedの1年"),
      ("Tab x3 Down i", "支出への影響：サービングモデルの誤差"), ("Tab x4 Down x2 i", "2年目"),
    ])
  func explained(keys: String, title: String) throws {
    var bench = try Self.settled.get().inJapanese
    try bench.press(keys)
    let explanation = try #require(bench.explanation)
    #expect(explanation.title.hasSuffix(title))
    let texts = explanation.inputs.flatMap { [$0.name, $0.value] } + explanation.formula
    #expect(
      try JapaneseText.english(
        in: [explanation.title, explanation.meaning] + texts + explanation.limits) == [])
  }

  @Test("the explanation of a driver has the figures of the English one")
  func driver() throws {
    let bench = try Self.settled.get()
    let insight = try #require(bench.state.spend)
    let (english, japanese) = (
      insight.driverExplanation(0, in: .english), insight.driverExplanation(0, in: .japanese)
    )
    #expect(japanese.inputs.map(\.name).first == "サービングモデルの誤差がP10")
    #expect(japanese.inputs.count == english.inputs.count && japanese.value == english.value)
    #expect(
      try JapaneseText.english(
        in: japanese.formula + japanese.inputs.flatMap { [$0.name, $0.value] } + japanese.evidence
          + japanese.limits) == [])
    for (left, right) in zip(english.inputs, japanese.inputs) where !left.value.contains("seed") {
      #expect(JapaneseText.numbers(in: left.value) == JapaneseText.numbers(in: right.value))
    }
  }

  @Test("measures and parts have names of their own, short ones no longer")
  func words() {
    let measures = SpendMeasure.allCases.map { $0.words(in: .japanese) }
    #expect(Set(measures).count == measures.count)
    #expect(
      SpendMeasure.allCases.map { $0.words(in: .english) } == SpendMeasure.allCases.map(\.words))
    let parts = SpendParts.Part.allCases
    #expect(Set(parts.map(\.title)).count == parts.count)
    #expect(parts.map { $0.title[.english] } == parts.map(\.rawValue))
    for language in Language.allCases {
      #expect(
        parts.allSatisfy {
          columnWidth(of: $0.shortTitle[language]) <= columnWidth(of: $0.title[language])
        })
    }
  }

  @Test("the screen as people have looked at it", arguments: [Size.standard, .large])
  func snapshot(size: Size) throws {
    var bench = try SpendBench.node(size: size).inJapanese
    try bench.press("Tab x3 Down")
    assertSnapshot(of: bench.frame, named: "spend-\(size.width)x\(size.height)")
  }
}
