import ScalingCore
import Screen
import TestSupport
import Testing

@testable import Dashboard

@Suite("Shape in Japanese")
struct ShapeJapaneseTests {
  /// Keys that put the screen into every state in which it shows other words.
  static let scripts = [
    "", "Down x3", "Tab Down", "Tab x2", "Tab x3", "e", "Tab e", "Tab x2 e", "Tab x3 e", "V +",
    "v v - x12", "Esc",
  ]

  /// What stays in Latin letters: kinds of an axis, software that launches every layer.
  static let kept = ["log", "eager"]

  @Test(
    "no English word is left, whatever has the focus", arguments: scripts,
    [Size.standard, .large, Size(width: 200, height: 60), Size(width: 60, height: 16)])
  func translated(script: String, size: Size) throws {
    var bench = try ShapeBench.bench(size: size).inJapanese
    try bench.press(script)
    let notes = bench.state.shape?.plan?.notes ?? []
    #expect(try bench.leftEnglish(beside: Self.kept + notes).isEmpty)
  }

  @Test("settled intervals are no longer announced")
  func settled() throws {
    var bench = try ShapeBench.bench(size: .large).inJapanese
    #expect(bench.screenText.contains("、区間を計算中0 %、Escで停止"))
    while !bench.state.isSettled { bench.send(.refine) }
    #expect(!bench.screenText.contains("区間を計算中"))
    #expect(try bench.leftEnglish(beside: Self.kept).isEmpty)
  }

  @Test("runs that are named by their number are counted in Japanese, others keep their name")
  func experiments() throws {
    var runs = try Fixture.catalogue().experiments()[0]
    #expect(runs.words(in: .japanese) == "訓練27件" && runs.words(in: .english) == "27 runs")
    runs.name = "ours"
    #expect(runs.words(in: .japanese) == "ours")
  }

  @Test("what lies outside of the fitted runs keeps its figures")
  func excesses() throws {
    let excesses = try ShapeBench.insight().rows.flatMap(\.excesses)
    let size = try #require(excesses.first { $0.quantity == .parameters })
    #expect(size.words(in: .japanese).hasPrefix("パラメータ数1."))
    for excess in excesses {
      let japanese = excess.words(in: .japanese)
      #expect(excess.words(in: .english) == excess.text)
      #expect(JapaneseText.numbers(in: japanese) == JapaneseText.numbers(in: excess.text))
      #expect(try JapaneseText.english(in: [japanese]).isEmpty && japanese.contains("〜"))
    }
  }

  @Test("laws, lifetime and experiment have a figure below every heading")
  func lines() throws {
    let bench = try ShapeBench.bench()
    let insight = try #require(bench.state.shape)
    let laws = insight.lawLines(.japanese)
    #expect(laws.map(\.name) == ["1Bでの誤差", "N、Dのみ", "形状あり"])
    #expect(laws[0].figures.last == "順位")
    let life = insight.lifeLines(bench.state, .japanese)
    #expect(life[0].figures == ["サイズ", "トークン", "訓練", "利用"])
    #expect(life.map(\.name) == ["同じ損失、1年", "訓練費が最小", "合計が最小", "シナリオの年間支出"])
    let plan = insight.planLines(DisplayCurrency(), .japanese)
    #expect(plan[0].figures == ["サイズ", "トークン", "GPU時間", "費用"])
    #expect(plan[7].name == "計 H100-SXM" && plan[8].name.hasPrefix("予測の幅±"))
    let english = insight.planLines(DisplayCurrency(), .english)
    #expect(zip(plan, english).dropFirst().allSatisfy { $0.figures == $1.figures })
  }

  @Test("curves, marks and axes are named in Japanese")
  func charts() throws {
    let state = try ShapeBench.bench().state
    let chart = shapeChart(of: state, in: .japanese)
    #expect(chart.series.map(\.label) == ["制限超過", "制限内", "フロンティア"])
    #expect(chart.marks.first?.label == "標準 2048×24")
    #expect(chart.x.title == "応答時間 s" && chart.y.title == "損失")
    let lifetime = try #require(lifetimeChart(of: state, in: .japanese))
    #expect(lifetime.series.map(\.label) == ["利用", "訓練", "合計"])
    #expect(lifetime.x.title == "同じ損失でのパラメータ数")
  }

  @Test("values of the levers fit a line of 120 columns, and say what they are")
  func levers() throws {
    let state = try ShapeBench.bench().state
    let row = shapeLevers(of: state, in: .japanese)
    #expect(row.placed(in: Rect(x: 0, y: 0, width: 120, height: 1)).count == row.items.count)
    for lever in ShapeLever.allCases {
      #expect(
        try JapaneseText.english(in: [lever.label[.japanese], lever.meaning[.japanese]]) == [])
    }
    var settings = state.shapeSettings
    (settings.slowest, settings.budget) = (nil, nil)
    let texts = [ShapeLever.limit, .within, .plan, .tokens, .runs].map {
      $0.text(of: settings, state, in: .japanese)
    }
    #expect(texts == ["なし", "無制限", "6件", "20", "訓練27件"])
  }

  @Test(
    "messages are in Japanese",
    arguments: [
      ("v", "パラメータあたりの訓練トークン数：20；+と-で変更"), ("Enter", "先に形状を選んでください"),
      ("- x20", "埋め込みを含むパラメータ数："),
    ])
  func messages(keys: String, text: String) throws {
    var bench = try ShapeBench.bench().inJapanese
    try bench.press(keys)
    #expect(bench.state.message?.text.hasPrefix(text) == true)
  }

  @Test(
    "explanations are in Japanese",
    arguments: [
      ("Down i", "（1"), ("Tab x2 i", "法則と生涯費用"), ("Tab x3 i", "小規模実験"),
      ("v v - x12 i", "候補"),
    ])
  func explained(keys: String, title: String) throws {
    var bench = try ShapeBench.bench().inJapanese
    try bench.press(keys)
    let explanation = try #require(bench.explanation)
    #expect(explanation.title.contains(title))
    let names = ["alpha", "beta", "gamma", "epsilon"] + (bench.state.shape?.plan?.notes ?? [])
    #expect(
      try JapaneseText.english(
        in: [explanation.title, explanation.value, explanation.meaning] + explanation.formula
          + explanation.inputs.flatMap { [$0.name, $0.value] } + explanation.limits,
        beside: names) == [])
  }

  @Test("a limit that no shape keeps is told in Japanese, with the way out of it")
  func noShape() throws {
    var bench = try ShapeBench.bench(size: .large).inJapanese
    try bench.press("v v - x12")
    let insight = try #require(bench.state.shape)
    #expect(insight.rows.isEmpty && insight.plan == nil)
    #expect(insight.planProblem[.japanese] == "予測する形状がありません")
    #expect(insight.planProblem[.english] == "no shape to forecast")
    #expect(insight.planLines(DisplayCurrency(), .japanese).map(\.name) == ["実験なし：予測する形状がありません"])
    #expect(bench.screenText.contains("制限を守る形状なし："))
  }

  @Test("titles read the candidate under the cursor")
  func titles() throws {
    let insight = try ShapeBench.insight()
    var settings = ShapeSettings()
    #expect(
      insight.chartTitle(settings, .japanese) == "\(insight.candidates.count)形状：損失と1リクエストの応答時間")
    settings.row = 1
    let candidate = try #require(insight.candidate(1))
    let latency = try #require(candidate.latency).formatted
    #expect(
      insight.chartTitle(settings, .japanese)
        == "\(candidate.name)：損失\(lossText(candidate.loss))、\(latency)")
    #expect(Language.allCases.map(candidate.latencyText) == [latency, latency])
  }

  @Test("before anything is computed the explanation says so")
  func nothing() throws {
    var bench = try ShapeBench.bench().inJapanese
    bench.state.shape = nil
    #expect(shapeExplanation(bench.state, in: .japanese).meaning == "まだ計算していません。")
    bench.give(.explain)
    #expect(bench.explanation?.title == "形状")
  }

  @Test("the screen as people have looked at it", arguments: [Size.standard, .large])
  func snapshot(size: Size) throws {
    var bench = try ShapeBench.bench(size: size).inJapanese
    try bench.press("Down x3")
    assertSnapshot(of: bench.frame, named: "shape-\(size.width)x\(size.height)")
  }
}
