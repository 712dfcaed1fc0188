import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Explore in Japanese")
struct ExploreJapaneseTests {
  /// Keys that put the screen into every state in which it shows other words.
  static let scripts = [
    "", "Down x20", "Tab", "Tab End", "Tab Tab Right", "Tab Tab Tab Right x3", "z", "l",
    "Tab Tab Tab z",
  ]

  @Test(
    "no English word is left, whatever has the focus", arguments: scripts,
    [Size.standard, .large, Size(width: 200, height: 60), Size(width: 60, height: 16)])
  func translated(script: String, size: Size) throws {
    for sample in [Fixture.Sample.mathTutor, .vote, .mixture] {
      var bench = try Bench(Fixture.sample(sample), size: size).inJapanese
      try bench.press(script)
      #expect(try bench.leftEnglish() == [], "\(sample)")
    }
  }

  @Test("what is missing is told in Japanese", arguments: [Size.standard, .large])
  func missing(size: Size) throws {
    let misfit = try Bench(Fixture.misfit(), size: size).inJapanese
    #expect(try misfit.leftEnglish() == [])
    #expect(misfit.screenText.contains("が収まらず"))
    #expect(missingEvidence(misfit.state, .japanese) == "ファミリーのどのサイズもL40Sのメモリに収まりません")
    let chat = try Bench(Fixture.sample(.chat), size: size).inJapanese
    #expect(try chat.leftEnglish(beside: ["support-chat"]) == [])
    #expect(
      missingEvidence(chat.state, .japanese)
        == "根拠なし：Llama-3.1-8Bのsupport-chatでの正答率は知られていません。評価があれば表示できます。")
    var scenario = chat.scenario
    scenario.strategy.kind = .majority
    #expect(missingEvidence(try Bench(scenario).state, .japanese).contains("多数決の正答率"))
    scenario.attention = .topK(512)
    #expect(missingEvidence(try Bench(scenario).state, .japanese).contains("疎なアテンション"))
  }

  @Test("the money of a plan without terms is not known, and says what is missing")
  func unpayable() throws {
    var scenario = try Fixture.tutor()
    let misfit = try Fixture.misfit()
    #expect(
      misfit.moneyProblem(timing: nil, in: .japanese)
        == "\(misfit.model.id)が収まらず、支払う対象がありません")
    let timing = try Bench(scenario).state.insight.evaluation.serving.timing
    #expect(scenario.moneyProblem(timing: timing, in: .japanese) == "有限の金額になりません")
    scenario.price.kind = .owned
    scenario.deployment.gpu.purchase = nil
    #expect(
      scenario.moneyProblem(timing: timing, in: .japanese)
        == "price.owned.purchasePerGpuがなく、プランownedに必要です；"
        + "カタログにH100-SXMの価格がないため、1基の価格を記入してください")
  }

  @Test("three figures lead, each with its range in words")
  func details() throws {
    let bench = try Bench()
    let evaluation = bench.state.insight.evaluation
    let timing = try #require(evaluation.serving.timing)
    let spend = try #require(evaluation.economics?.yearlySpend)
    #expect(
      Indicator.costPerRequest.detail(of: evaluation, .japanese)
        == "GPU時間 \(timing.gpuTimePerRequest.formatted)")
    #expect(
      Indicator.yearlySpend.detail(of: evaluation, .japanese)
        == "\(spend.low.formatted)〜\(spend.high.formatted)")
    #expect(Indicator.accuracy.detail(of: evaluation, .japanese).isEmpty)
    let misfit = try Bench(Fixture.misfit()).state.insight.evaluation
    #expect(Indicator.latency.detail(of: misfit, .japanese) == "収まらない")
  }

  @Test("every figure has a name of its own that fits into the narrow column of Compare")
  func labels() {
    let labels = Indicator.allCases.map { $0.label[.japanese] }
    let short = Indicator.allCases.map { $0.shortLabel[.japanese] }
    #expect(Set(labels).count == labels.count && Set(short).count == short.count)
    #expect(labels.allSatisfy { columnWidth(of: $0) <= 15 })
    #expect(zip(short, labels).allSatisfy { columnWidth(of: $0) <= columnWidth(of: $1) })
    #expect(Indicator.leading.map { $0.suffix[.japanese] } == ["", "/回", "/年"])
  }

  @Test("a request counted three ways: as many lines, and the same figures")
  func costs() throws {
    for scenario in try [Fixture.tutor(), Fixture.misfit()] {
      let evaluation = try Bench(scenario).state.insight.evaluation
      let english = CostPane.lines(of: evaluation, in: .english)
      let japanese = CostPane.lines(of: evaluation, in: .japanese)
      #expect(english.map(\.value) == japanese.map(\.value))
      #expect(japanese.allSatisfy { columnWidth(of: $0.label) <= 15 })
      #expect(
        zip(english, japanese).allSatisfy {
          JapaneseText.numbers(in: $0.remark) == JapaneseText.numbers(in: $1.remark)
        })
      #expect(
        zip(english, japanese).allSatisfy { $0.label.hasPrefix(" ") == $1.label.hasPrefix(" ") })
    }
  }

  @Test("titles read the point under the cross-hair")
  func titles() throws {
    var bench = try Bench().inJapanese
    #expect(accuracyTitle(of: bench.state, in: .japanese) == "費用と正答率")
    bench.state.accuracyCrosshair = 0
    bench.state.spendCrosshair = 0
    let point = try #require(bench.state.insight.curvePoints(of: bench.scenario.model).first)
    #expect(
      accuracyTitle(of: bench.state, in: .japanese)
        == "14B × \(point.length.formatted)：正答率\(point.accuracy.formatted)、"
        + point.costPerRequest.formatted)
    let spend = try #require(bench.state.insight.spend?.points.first)
    let title = spendTitle(of: bench.state, in: .japanese)
    #expect(title.hasPrefix("\(spend.requests.formatted)リクエスト：\(spend.spend.typical.formatted)（"))
    #expect(title.hasSuffix("）") && title.contains("〜"))
  }

  @Test("axes, curves and marks have Japanese names, and the same numbers")
  func charts() throws {
    let state = try Bench(Fixture.sample(.large)).state
    let (english, japanese) = (
      accuracyChart(of: state, in: .english), accuracyChart(of: state, in: .japanese)
    )
    #expect(japanese.marks.map(\.label) == ["現在：32B"])
    #expect(japanese.x.title == "$/リクエスト")
    #expect(english.series.map(\.points) == japanese.series.map(\.points))
    let spend = try #require(spendChart(of: Bench().state, in: .japanese))
    #expect(spend.series.map(\.label) == ["代表値", "予算"])
    #expect(spend.x.title == "リクエスト/年" && spend.y.title == "$/年")
  }

  @Test("a terminal that shows ASCII only stays English")
  func ascii() throws {
    var bench = try Bench(size: .large, tier: .ascii)
    let english = bench.frame
    bench.state.language = .japanese
    #expect(bench.frame == english)
    try bench.press("i")
    #expect(bench.screenText.contains("may be typed"))
  }

  @Test("a click finds the same slider and the same point in both languages")
  func mouse() throws {
    for size in [Size.standard, .large] {
      var (english, japanese) = (try Bench(size: size), try Bench(size: size).inJapanese)
      let layout = ExploreLayout(size: size, focus: .options, isExpanded: false)
      for rect in [layout.options, layout.accuracyChart, layout.spendChart] {
        let (x, y) = (rect.x + 3 * rect.width / 5, rect.y + rect.height / 2)
        english.mouse(.press, x: x, y: y)
        japanese.mouse(.press, x: x, y: y)
        #expect(
          (english.state.accuracyCrosshair == nil) == (japanese.state.accuracyCrosshair == nil))
        #expect(english.state.slider == japanese.state.slider)
        #expect(english.scenario == japanese.scenario)
        #expect(english.state.focus == japanese.state.focus)
      }
    }
  }
}
