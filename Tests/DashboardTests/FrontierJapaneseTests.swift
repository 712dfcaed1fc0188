import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Frontier in Japanese")
struct FrontierJapaneseTests {
  static let scripts = ["", "v", "v v", "v v v", "w", "w End", "d", "Right x5", "End", "f", "z"]

  @Test(
    "no English word is left, however it is looked at", arguments: scripts, [Size.standard, .large])
  func translated(script: String, size: Size) throws {
    var bench = try FrontierBench.aime(size: size).inJapanese
    try bench.press(script)
    #expect(try bench.leftEnglish() == [])
  }

  @Test("nor with sparse attention", arguments: [AttentionPolicy.topK(1024), .slidingWindow(512)])
  func sparse(attention: AttentionPolicy) throws {
    var scenario = try FrontierBench.scenario()
    scenario.attention = attention
    var bench = try Bench(scenario, size: .large).inJapanese
    bench.give(.showFrontier)
    #expect(try bench.leftEnglish() == [])
  }

  @Test("without evidence and without room it says why")
  func empty() throws {
    var misfit = try Bench(Fixture.misfit()).inJapanese
    misfit.give(.showFrontier)
    #expect(try misfit.leftEnglish() == [])
    var chat = try Bench(Fixture.sample(.chat)).inJapanese
    chat.give(.showFrontier)
    #expect(try chat.leftEnglish(beside: ["support-chat"]) == [])
    #expect(chat.screenText.contains("根拠なし："))
  }

  @Test("titles name option, share, cost and latency")
  func titles() throws {
    var bench = try FrontierBench.aime().inJapanese
    var insight = try #require(bench.state.frontier)
    #expect(frontierTitle(bench.state, insight, .japanese) == "eFLOPsと正答率")
    try bench.press("w")
    insight = try #require(bench.state.frontier)
    #expect(frontierTitle(bench.state, insight, .japanese) == "eFLOPsと正答率、Nも探索")
    try bench.press("w End")
    insight = try #require(bench.state.frontier)
    let choice = try #require(insight.choices.last)
    #expect(
      frontierTitle(bench.state, insight, .japanese)
        == "\(insight.describe(choice))：正答率\(choice.point.accuracy.formatted)、"
        + "\(insight.measure.text(choice.point.cost(by: .eFLOPs)))、"
        + choice.point.latency.formatted)
    #expect(
      frontierTableTitle(choice, insight, bench.state, .japanese)
        .hasPrefix("各サイズと\(insight.describe(choice))の比較："))
    bench.state.frontierSettings.crosshair = nil
    let current = try #require(insight.current)
    #expect(
      frontierTableTitle(current, insight, bench.state, .japanese).hasPrefix("各サイズと現在の4B"))
  }

  @Test("rows say the same in both languages: as many texts, the same numbers")
  func rows() throws {
    for measure in CostMeasure.allCases {
      var bench = try Bench(Fixture.tutor())
      bench.state.frontierSettings.measure = measure
      bench.give(.showFrontier)
      let insight = try #require(bench.state.frontier)
      let anchor = try #require(insight.anchor(nil))
      let (english, japanese) = (
        insight.rows(at: anchor, in: .english), insight.rows(at: anchor, in: .japanese)
      )
      for (left, right) in zip(english, japanese) {
        let texts: [KeyPath<FrontierRow, String>] = [
          \.size, \.range, \.sameCost, \.sameAccuracy, \.ratio, \.latency, \.remark,
        ]
        for text in texts {
          #expect(left[keyPath: text].isEmpty == right[keyPath: text].isEmpty)
          #expect(
            JapaneseText.numbers(in: left[keyPath: text])
              == JapaneseText.numbers(in: right[keyPath: text]))
        }
      }
    }
  }

  @Test("what FLOPs and money pick is told apart")
  func remarks() throws {
    let insight = try #require(try FrontierBench.aime().state.frontier)
    let anchor = try #require(insight.anchor(nil))
    let rows = insight.rows(at: anchor, in: .japanese)
    #expect(Set(rows.map(\.remark)) == ["", "FLOPs", "eFLOPs"])
    #expect(rows.contains { $0.range.hasSuffix("〜") })
  }

  @Test("axes count in units of each measure")
  func axes() {
    let titles = CostMeasure.allCases.map { $0.axisTitle(in: DisplayCurrency(), .japanese) }
    #expect(titles == ["TFLOPs/リクエスト", "T-eFLOPs/リクエスト", "GPU秒/リクエスト", "$/リクエスト"])
  }

  @Test("the published price of FLOPs keeps its numbers")
  func published() throws {
    var bench = try FrontierBench.aime().inJapanese
    try bench.press("d")
    let published = try #require(bench.state.frontier?.published)
    let catalogue = try Fixture.catalogue()
    let english = try #require(published.regretLine(in: catalogue, .english))
    let japanese = try #require(published.regretLine(in: catalogue, .japanese))
    let missing = JapaneseText.numbers(in: english).filter {
      !JapaneseText.numbers(in: japanese).contains($0)
    }
    #expect(missing.isEmpty)
    #expect(japanese.hasPrefix("* 論文値：正答率"))
    let labels = published.series(unit: 1, in: .japanese).map(\.label)
    #expect(labels.contains("密*") && labels.contains("top-k*"))
  }

  @Test(
    "the option is explained in Japanese by every measure", arguments: CostMeasure.allCases)
  func explained(measure: CostMeasure) throws {
    var bench = try FrontierBench.aime().inJapanese
    bench.state.frontierSettings.measure = measure
    bench.give(.searchSamples)
    try bench.press("i")
    let explanation = try #require(bench.explanation)
    let texts =
      [explanation.title, explanation.meaning] + explanation.formula + explanation.limits
      + explanation.inputs.flatMap { [$0.name, $0.value] }
    #expect(try JapaneseText.english(in: texts) == [])
    #expect(explanation.title.hasSuffix("の\(measure.noun(in: .japanese))"))
    #expect(explanation.meaning.contains("・全N"))
  }

  @Test("messages are Japanese")
  func messages() throws {
    var bench = try FrontierBench.aime().inJapanese
    bench.give(.takeOption)
    #expect(bench.state.message?.text == "先に選択肢を選んでください：矢印キーでフロンティア上を動けます")
    bench.give(.nextMeasure, .showPublished)
    #expect(bench.state.message?.text == "公表値の曲線はeFLOPsで数えます")
    try bench.press("End Enter")
    #expect(bench.state.message?.text.hasSuffix("を採用しました；uで元に戻せます") == true)
    var chat = try Bench(Fixture.sample(.chat)).inJapanese
    chat.give(.showFrontier, .showPublished)
    #expect(chat.state.message?.text.hasSuffix("でのフロンティアは公表されていません") == true)
  }

  @Test("a click on the chart takes the same option in both languages")
  func mouse() throws {
    var (english, japanese) = (try FrontierBench.aime(), try FrontierBench.aime().inJapanese)
    for x in stride(from: 10, to: 70, by: 12) {
      english.mouse(.press, x: x, y: 7)
      japanese.mouse(.press, x: x, y: 7)
      #expect(english.state.frontierSettings.crosshair != nil)
      #expect(english.state.frontierSettings == japanese.state.frontierSettings)
    }
  }
}
