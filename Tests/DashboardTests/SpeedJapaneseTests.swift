import ScalingCore
import Screen
import TestSupport
import Testing

@testable import Dashboard

@Suite("Speed in Japanese")
struct SpeedJapaneseTests {
  /// Keys that put the screen into every state in which it shows other words.
  static let scripts = [
    "", "Right", "End", "v", "v v", "z", "d", "Tab", "Tab End", "Tab x2 Down", "Tab x3 Down", "e",
    "Tab e", "Tab x2 e", "Tab x3 e", "- - W",
  ]

  /// What stays in Latin letters: units, kinds of an axis, an operation between GPUs.
  static let kept = ["log", "tokens", "tok", "tps", "all-reduce"]

  @Test(
    "no English word is left, whatever has the focus", arguments: scripts,
    [Size.standard, .large, Size(width: 200, height: 60), Size(width: 60, height: 16)])
  func translated(script: String, size: Size) throws {
    var bench = try SpeedBench.llama(size: size).inJapanese
    try bench.press(script)
    #expect(try bench.leftEnglish(beside: Self.kept).isEmpty)
  }

  @Test("titles read the cross-hair in Japanese, with the figures of the English ones")
  func titles() throws {
    let bench = try SpeedBench.llama()
    let insight = try #require(bench.state.speed)
    var settings = bench.state.speedSettings
    #expect(insight.latencyTitle(settings, .japanese) == "応答時間 ±20 %、実測5件：TPOT誤差3 %")
    #expect(insight.throughputTitle(settings, .japanese) == "スループットと対話速度")
    settings.row = 2
    let titles = { (language: Language) in
      [insight.latencyTitle(settings, language), insight.throughputTitle(settings, language)]
    }
    let (english, japanese) = (titles(.english), titles(.japanese))
    #expect(japanese[0].hasPrefix("応答時間（4系列）：") && japanese[1].hasPrefix("4系列：GPUあたり"))
    #expect(
      english.map { JapaneseText.numbers(in: $0).sorted() }
        == japanese.map { JapaneseText.numbers(in: $0).sorted() })
    settings = SpeedSettings()
    settings.measure = .timeToFirstToken
    #expect(insight.latencyTitle(settings, .japanese).hasPrefix("TTFT -50 %〜+50 %") == false)
    settings.lengths = insight.offered.first
    #expect(insight.latencyTitle(settings, .japanese).contains("、入力"))
  }

  @Test("curves, marks and axes are named in Japanese")
  func charts() throws {
    let state = try SpeedBench.llama().state
    let chart = latencyChart(of: state, in: .japanese)
    #expect(chart.series.map(\.label) == ["目標", "KV満杯", "", "実測"])
    #expect(chart.marks.first?.label == "現在：32" && chart.marks.last?.label.hasPrefix("最大：") == true)
    #expect(chart.x.title == "同時実行数" && chart.y.title == "応答時間 s")
    let throughput = throughputChart(of: state, in: .japanese)
    #expect(throughput.x.title == "ユーザーあたりtokens/s" && throughput.y.title == "GPUあたりtokens/s")
    #expect(throughput.marks.map(\.label) == chart.marks.map(\.label))
  }

  @Test("words tell the standings apart")
  func standings() {
    let all: [SpeedStanding] = [.present, .most, .misses(.requestLatency), .waits]
    #expect(all.map { $0.words(in: .japanese) } == ["現在", "最大", "応答時間の目標超過", "KV満杯"])
  }

  @Test("names of parts stand whole beside their times", arguments: [Size.standard, .large])
  func parts(size: Size) throws {
    var bench = try SpeedBench.llama(size: size).inJapanese
    try bench.press("Tab x2 End")
    for term in SpeedTerm.allCases {
      #expect(bench.screenText.contains(term.title[.japanese] + " "), "\(term)")
    }
  }

  @Test(
    "messages are in Japanese",
    arguments: [
      ("Enter", "先に同時実行数を選んでください"), ("d", "実測の長さ：入力"), ("W d", "このモデル、GPU、"),
    ])
  func messages(keys: String, text: String) throws {
    var bench = try SpeedBench.llama().inJapanese
    try bench.press(keys)
    #expect(bench.state.message?.text.hasPrefix(text) == true)
  }

  @Test("every part of a token's time is explained in Japanese", arguments: SpeedTerm.allCases)
  func explained(term: SpeedTerm) throws {
    let bench = try SpeedBench.llama()
    let insight = try #require(bench.state.speed)
    let row = try #require(insight.row(nil))
    let english = insight.explanation(of: term, at: row, in: .english)
    let japanese = insight.explanation(of: term, at: row, in: .japanese)
    #expect(japanese.title == "1トークンの時間：\(term.title[.japanese])")
    #expect(japanese.inputs.count == english.inputs.count)
    #expect(japanese.formula.count == english.formula.count)
    let symbols = ["alpha", "rho", "mbu", "mfu", "dec"]
    #expect(
      try JapaneseText.english(
        in: [japanese.title, japanese.value, japanese.meaning] + japanese.formula
          + japanese.inputs.map(\.name) + japanese.limits,
        beside: Self.kept + symbols) == [])
  }

  @Test("throughput is explained in Japanese, the misfit too")
  func throughput() throws {
    var bench = try SpeedBench.llama().inJapanese
    try bench.press("Tab i")
    let explanation = try #require(bench.explanation)
    #expect(explanation.title == "スループット" && explanation.value.hasPrefix("GPUあたり"))
    #expect(
      try JapaneseText.english(
        in: [explanation.meaning] + explanation.formula + explanation.inputs.map(\.name)
          + explanation.limits, beside: Self.kept) == [])
  }

  @Test("the screen as people have looked at it", arguments: [Size.standard, .large])
  func snapshot(size: Size) throws {
    var bench = try SpeedBench.llama(size: size).inJapanese
    try bench.press("Tab x2 Down")
    assertSnapshot(of: bench.frame, named: "speed-\(size.width)x\(size.height)")
  }
}
