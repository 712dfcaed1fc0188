import ScalingCore
import Testing

@Suite("Frontier of own questions")
struct DecisionQuestionFrontierTests {
  /// Two questions: the small model solves the first, only the large one the second.
  private func run(_ model: String, cap: Tokens?, solved: [Int], total: Int = 4) -> QuestionRun {
    QuestionRun(
      model: model, benchmark: "own", cap: cap,
      results: solved.enumerated().map { index, correct in
        QuestionResult(
          question: "q\(index)", counts: SampleCounts(correct: correct, total: total))
      }, evidence: Evidence(.measured, source: "test"))
  }

  private func evaluator(_ runs: [QuestionRun]) throws -> Evaluator {
    let library = AccuracyLibrary(
      points: [], lengthFits: [], coverageFits: [], quantisation: [], questionRuns: runs)
    return Evaluator(
      catalogue: try ScenarioTestData.catalogue().merging(accelerators: [], accuracy: library))
  }

  private func frontier(
    _ runs: [QuestionRun], samples: [Int]? = [1], measure: CostMeasure = .eFLOPs,
    kind: Strategy.Kind = .bestOfN, verifier: Verifier = .perfect
  ) throws -> QuestionFrontier? {
    var scenario = try ScenarioTestData.tutor()
    scenario.strategy.kind = kind
    scenario.strategy.verifier = verifier
    scenario.workload.benchmark = "own"
    return QuestionFrontier(
      scenario, models: [try TestData.model("Qwen3-4B"), try TestData.model("Qwen3-14B")],
      samples: samples, measure: measure, evaluator: try evaluator(runs))
  }

  @Test("an easy question stays with the small model, a hard one gets the large one")
  func allocates() throws {
    let small = run("Qwen3-4B", cap: 2048, solved: [4, 0])
    let large = run("Qwen3-14B", cap: 8192, solved: [4, 4])
    let frontier = try #require(try frontier([small, large]))
    #expect(frontier.questions == 2 && frontier.configurations == 2)
    #expect(frontier.points.map(\.accuracy) == [0.5, 1])
    // The first question never pays for the large model: the mean is half of both costs.
    let (cheap, dear) = (frontier.points[0], frontier.points[1])
    #expect(cheap.limit < dear.limit)
    #expect(abs(dear.meanCost - (cheap.limit + dear.limit) / 2) < dear.limit * 1e-12)
  }

  @Test("costs are those of the evaluator, by every measure", arguments: CostMeasure.allCases)
  func costs(measure: CostMeasure) throws {
    let runs = [run("Qwen3-14B", cap: 8192, solved: [4, 4])]
    var scenario = try ScenarioTestData.tutor(samples: 1)
    scenario.workload.benchmark = "own"
    let expected = try evaluator(runs).evaluate(scenario).cost(by: measure)
    #expect(try frontier(runs, measure: measure)?.points.first?.limit == expected)
  }

  @Test("several samples are configurations of their own: pass@N by the unbiased estimator")
  func samples() throws {
    let frontier = try #require(
      try frontier([run("Qwen3-4B", cap: 2048, solved: [2, 1])], samples: nil))
    #expect(frontier.configurations == 3, "N is 1, 2 and 4")
    // c = 2 and 1 of 4: pass@1 0.5 and 0.25; pass@4 is 1 for both.
    #expect(frontier.points.first?.accuracy == 0.375 && frontier.points.last?.accuracy == 1)
  }

  @Test("only a verifier picks among samples", arguments: [Strategy.Kind.single, .majority])
  func oneSample(kind: Strategy.Kind) throws {
    let run = run("Qwen3-4B", cap: 2048, solved: [2, 1])
    let frontier = try #require(try frontier([run], samples: nil, kind: kind))
    #expect(frontier.configurations == 1 && frontier.mostSamples == 1)
    #expect(frontier.points.last?.accuracy == 0.375)
  }

  @Test("a verifier that errs mixes pass@N and pass@1")
  func verifier() throws {
    let run = run("Qwen3-4B", cap: 2048, solved: [2, 1])
    let frontier = try #require(
      try frontier([run], samples: [4], verifier: Verifier(reliability: 0.5)))
    // pass@4 is 1, pass@1 is 0.5 and 0.25.
    #expect(frontier.points.map(\.accuracy) == [0.6875])
  }

  @Test("a question that nothing solves is billed with its cheapest configuration")
  func unsolved() throws {
    let frontier = try #require(try frontier([run("Qwen3-4B", cap: 2048, solved: [4, 0])]))
    #expect(frontier.points.count == 1 && frontier.points[0].accuracy == 0.5)
    #expect(frontier.points[0].meanCost == frontier.points[0].limit)
  }

  @Test("without runs on this benchmark, model, policy or cap there is no frontier")
  func nothing() throws {
    #expect(try frontier([]) == nil)
    #expect(try frontier([run("Qwen3-8B", cap: 2048, solved: [4])]) == nil)
    #expect(try frontier([run("Qwen3-4B", cap: nil, solved: [4])]) == nil)
    var sparse = run("Qwen3-4B", cap: 2048, solved: [4])
    sparse.attention = .topK(512)
    #expect(try frontier([sparse]) == nil)
  }

  @Test("more samples than were taken are no configuration")
  func tooMany() throws {
    #expect(try frontier([run("Qwen3-4B", cap: 2048, solved: [4])], samples: [8]) == nil)
  }
}
