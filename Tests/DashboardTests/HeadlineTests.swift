import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("The answer of Explore in words")
struct HeadlineTests {
  @Test(
    "it states the option, its accuracy, latency and cost",
    arguments: [Fixture.Sample.mathTutor, .large, .bestOfN, .vote, .mixture, .longThinking])
  func states(sample: Fixture.Sample) throws {
    let bench = try Bench(Fixture.sample(sample))
    let evaluation = bench.state.insight.evaluation
    let economics = try #require(evaluation.economics)
    for text in [
      bench.scenario.model.sizeName, bench.scenario.strategy.generationLength.formatted,
      "\(evaluation.accuracy.value?.formatted ?? "") right,",
      evaluation.serving.timing?.requestLatency.formatted ?? "",
      "\(economics.costPerRequest.formatted) a request",
      "\(economics.yearlySpend.typical.formatted) a year.",
    ] {
      #expect(!text.isEmpty && bench.headline.contains(text), "\(text)")
    }
  }

  @Test(
    "the words for several samples follow the strategy",
    arguments: [("single", "tokens:"), ("best-of-n", "× 4 samples:"), ("majority", "× 4 votes:")])
  func strategies(kind: String, words: String) throws {
    var bench = try Bench()
    try bench.enter(kind, for: .strategy)
    #expect(bench.headline.contains(words))
  }

  @Test("without evidence it says so, and still states time and money")
  func noEvidence() throws {
    let bench = try Bench(Fixture.sample(.chat))
    #expect(bench.headline.contains("no evidence for its accuracy on support-chat,"))
    #expect(bench.headline.contains("a year."))
    #expect(bench.state.insight.headline.sentences(in: .english).count == 1)
  }

  @Test("a model that does not fit is said to, with what would help")
  func misfit() throws {
    let bench = try Bench(Fixture.misfit())
    #expect(bench.headline.hasPrefix("Qwen3-32B does not fit into 1 × L40S:"))
    #expect(bench.headline.contains("65.5 GB of weights per GPU, 48 GB of memory."))
    #expect(bench.headline.contains("larger GPU, more tensor parallelism, or fewer bits"))
    #expect(bench.state.insight.headline.sentences(in: .english).count == 1)
  }

  @Test("weights that fit beside a cache that does not are told apart")
  func cacheMisfit() throws {
    var bench = try Bench(Fixture.misfit())
    try bench.enter("int4", for: .weights)
    try bench.enter("1Mi", for: .generationLength)
    let serving = bench.state.insight.evaluation.serving
    #expect(!serving.fits)
    #expect(serving.memory.weights < serving.memory.capacity)
    #expect(bench.headline.contains("KV cache"))
  }

  @Test("a cheaper option of equal accuracy is named with what it saves")
  func cheaper() throws {
    var bench = try Bench()
    bench.give(.stepUp)
    let verdict = try #require(bench.state.insight.verdict)
    let own = try #require(bench.state.insight.evaluation.economics?.costPerRequest)
    let saving = Probability(1 - verdict.byDollars.point.costPerRequest / own)
    let length = verdict.byDollars.point.length.formatted
    #expect(
      bench.headline.contains("As accurate for \(saving.formatted) less: 14B × \(length)."))
    let accuracy = try #require(bench.state.insight.evaluation.accuracy.value)
    #expect(verdict.byDollars.point.accuracy.value >= accuracy.value - 1e-9)
  }

  @Test(
    "the Frontier screen states the same price of judging by FLOPs",
    arguments: Fixture.Sample.allCases)
  func sameAsFrontier(sample: Fixture.Sample) throws {
    var bench = try Bench(Fixture.sample(sample))
    let verdict = bench.state.insight.verdict
    bench.give(.showFrontier)
    let frontier = try #require(bench.state.frontier)
    let regret = frontier.current.flatMap(frontier.regret)
    guard let verdict, let regret, regret.byMeasure.point.fits else { return }
    #expect(regret.measure == .eFLOPs)
    #expect(abs(verdict.eFLOPRatio / regret.ratio - 1) < 1e-9)
    #expect(verdict.byFLOPs.model == regret.byFLOPs.model)
  }

  @Test("when FLOPs pick the cheaper option, it is not named twice")
  func flopsPickTheCheaper() throws {
    let headline = try Bench().headline
    #expect(
      headline.contains(
        "less: 4B × 10.5k. FLOPs alone would pick it too, 1.4× the eFLOPs of 14B × 8.2k."))
    let thinking = try Bench(Fixture.sample(.longThinking)).headline
    #expect(thinking.hasSuffix("less: 4B × 6.6k. FLOPs alone would pick it too."))
  }

  @Test("FLOPs that pick the option on the screen are held against the option of memory traffic")
  func flopsPickTheSame() throws {
    let headline = try Bench(Fixture.sample(.bestOfN)).headline
    #expect(
      headline.contains("FLOPs alone would pick it too, 1.3× the eFLOPs of 14B × 6.6k."),
      "\(headline)")
  }

  @Test("goals that are missed stand behind the answer, in both languages")
  func missedGoals() throws {
    let bench = try Bench(Fixture.sample(.longThinking))
    #expect(bench.headline.contains("a year. Goals missed: accuracy, latency. As accurate"))
    let japanese = bench.state.insight.headline.sentences(in: .japanese)[1].text
    #expect(japanese == "未達の目標：正答率、応答時間。")
    #expect(try !Bench().headline.contains("missed"))
  }

  @Test("what is paid for day and night says so beside what a request keeps busy")
  func idleHours() throws {
    let bench = try Bench(Fixture.ownedNode())
    let economics = try #require(bench.state.insight.evaluation.economics)
    let requests = bench.state.scenario.workload.requestsPerYear.value
    let each = (economics.yearlySpend.typical / requests).formatted
    #expect(bench.headline.contains(" a request (\(each) with idle hours), "))
    #expect(try !Bench().headline.contains("idle"))
    let japanese = bench.state.insight.headline.sentences(in: .japanese)[0].text
    #expect(japanese.contains("（待機込み\(each)）、年間"))
  }

  @Test("what FLOPs alone would pick is named, with what it costs")
  func flopsAlone() throws {
    var bench = try Bench()
    bench.give(.stepUp)
    let verdict = try #require(bench.state.insight.verdict)
    let money = NumberFormat.decimals(1).string(verdict.dollarRatio)
    let traffic = NumberFormat.decimals(1).string(verdict.eFLOPRatio)
    #expect(
      bench.headline.contains(
        "FLOPs alone: 4B × \(verdict.byFLOPs.point.length.formatted), "
          + "\(money)× the money, \(traffic)× the eFLOPs."))
    #expect(verdict.byFLOPs.model == "Qwen3-4B")
  }

  @Test("when all counts agree on the option itself, it says so")
  func agreement() throws {
    #expect(
      try Bench(Fixture.sample(.mixture)).headline.contains("FLOPs alone would pick the same."))
  }

  @Test("never a number that is none", arguments: Fixture.Sample.allCases)
  func numbers(sample: Fixture.Sample) throws {
    var bench = try Bench(Fixture.sample(sample))
    for slider in OptionSlider.ID.allCases {
      bench.choose(slider)
      for end in [Command.toFirst, .toLast] {
        bench.give(end)
        #expect(!bench.headline.lowercased().contains("nan"))
        #expect(!bench.headline.contains("inf") || bench.headline.contains("infer"))
        #expect(!bench.headline.contains("–"))
      }
      bench.give(.reset)
    }
  }

  @Test("the same figures stand in the Japanese sentences", arguments: Fixture.Sample.allCases)
  func japanese(sample: Fixture.Sample) throws {
    let headline = try Bench(Fixture.sample(sample)).state.insight.headline
    let english = headline.sentences(in: .english)
    let japanese = headline.sentences(in: .japanese)
    #expect(english.count == japanese.count)
    for (one, other) in zip(english, japanese) {
      let figures = Set(one.parts.filter(\.isFigure).map(\.text))
      #expect(figures == Set(other.parts.filter(\.isFigure).map(\.text)), "\(one.text)")
      #expect(other.text.hasSuffix("。"))
    }
  }

  @Test("an option in Japanese")
  func japaneseAnswer() throws {
    let bench = try Bench()
    let economics = try #require(bench.state.insight.evaluation.economics)
    let evaluation = bench.state.insight.evaluation
    #expect(
      bench.state.insight.headline.sentences(in: .japanese)[0].text
        == "14B × 8.2kトークン × 4サンプル：正答率\(evaluation.accuracy.value?.formatted ?? "")、"
        + "応答\(evaluation.serving.timing?.requestLatency.formatted ?? "")、"
        + "1リクエスト\(economics.costPerRequest.formatted)、"
        + "年間\(economics.yearlySpend.typical.formatted)。")
  }

  /// Text of the headline as it is drawn into a width and height.
  private func drawn(_ sentences: [Sentence], width: Int, height: Int) -> [String] {
    var frame = Frame(size: Size(width: width, height: height))
    drawHeadline(sentences, in: frame.bounds, on: &frame, GlyphSet())
    return frame.rows.map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
  }

  private let sentences: [Sentence] = [
    "\(figure: "14B") is right in most cases.", "A second sentence.", "Third.",
  ]

  @Test("sentences follow each other, wrapped between words")
  func wrapped() {
    #expect(
      drawn(sentences, width: 60, height: 1) == [
        " 14B is right in most cases. A second sentence. Third."
      ])
    #expect(
      drawn(sentences, width: 30, height: 3) == [
        " 14B is right in most cases.", " A second sentence. Third.", "",
      ])
  }

  @Test("a sentence that does not fit whole is left out, later ones may still fit")
  func leftOut() {
    #expect(drawn(sentences, width: 40, height: 1) == [" 14B is right in most cases. Third."])
  }

  @Test("the first sentence is drawn as far as it fits")
  func cut() {
    #expect(drawn(sentences, width: 16, height: 1) == [" 14B is right…"])
    #expect(drawn(["unbreakable-word"], width: 8, height: 1) == [" unbrea"])
  }

  @Test("figures are drawn as figures and never broken")
  func figures() {
    var frame = Frame(size: Size(width: 14, height: 2))
    drawHeadline(["it takes \(figure: "1 min 42 s")"], in: frame.bounds, on: &frame, GlyphSet())
    #expect(frame.text(row: 1).contains("1 min 42 s"))
    #expect(frame.roleText(row: 1).filter { $0 == Role.headlineFigure.letter }.count == 10)
  }
}
