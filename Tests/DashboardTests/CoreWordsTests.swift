import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("What the core says, in Japanese")
struct CoreWordsTests {
  /// Keys and forms of the file that advice names.
  private static let keys =
    ScenarioField.all.map(\.path) + [
      "powerPerGpu cachedShare weibull", "best-of-n majority mix on-demand", "scale shape", "YaRN",
      "flat office-hours two-peak", "measured", "EUR", "blockTopK topK top-k block",
      "isocost catalog",
      "price.plan",
    ]

  /// Changes that make a scenario wrong or doubtful, each in its way.
  private static let mistakes: [@Sendable (inout Scenario) -> Void] = [
    { $0.strategy.samples = 0 }, { $0.price.targetUtilisation = 3 },
    { $0.workload.promptTokens = -1 },
    { $0.workload.sharedPrefixTokens = 99_999 }, { $0.strategy.generationLength = 900_000 },
    { $0.deployment.tensorParallel = 3 }, { $0.deployment.tensorParallel = 16 },
    { $0.deployment.expertParallel = 4 }, { $0.deployment.concurrency = 1 },
    { $0.attention = .topK(0) }, { $0.attention = .topK(1e9) }, { $0.attention = .topK(512) },
    { $0.strategy.verifier = Verifier(reliability: 2) }, { $0.currency.code = "euro" },
    { $0.currency = DisplayCurrency(code: "EUR") }, { $0.price.kind = .owned },
    { $0.price.kind = .api }, { $0.price.kind = .mix },
    { $0.horizon.discountRate = 0.1 }, { $0.horizon.modelRefreshYears = 2 },
    { $0.price.perGPUHour = PriceRange(low: 3, typical: 2, high: 1) },
    {
      $0.strategy.kind = .single
      $0.strategy.samples = 4
    },
    {
      $0.strategy.kind = .majority
      $0.strategy.verifier = Verifier(reliability: 0.5)
    },
    { $0.strategy.lengthDistribution = .weibull(scale: 0, shape: 50) },
  ]

  @Test("every problem is told in Japanese, with the same numbers", arguments: mistakes.indices)
  func problems(index: Int) throws {
    var scenario = try Fixture.tutor()
    Self.mistakes[index](&scenario)
    let problems = scenario.validate()
    #expect(!problems.isEmpty)
    for problem in problems {
      let text = problem.advice(in: .japanese)
      let left = try JapaneseText.english(in: [text], beside: Self.keys + [scenario.currency.code])
      #expect(left == [], "\(problem.message)")
      let message = problem.message(in: .japanese)
      #expect([problem.path + text, "\(problem.path)：\(text)"].contains(message))
      #expect(problem.message(in: .english) == problem.message)
      let numbers = JapaneseText.numbers(in: text)
      #expect(JapaneseText.numbers(in: problem.complaint).allSatisfy(numbers.contains), "\(text)")
    }
  }

  @Test("a reservation that is too small says what to reserve")
  func reservation() throws {
    var scenario = try Fixture.tutor()
    scenario.price.kind = .reserved
    scenario.price.reserved.commitment = 1
    let evaluation = try Fixture.environment().evaluator.evaluate(scenario)
    let text = scenario.moneyProblem(timing: evaluation.serving.timing, in: .japanese)
    #expect(text.hasPrefix("price.reserved.commitment：1レプリカでは"))
    #expect(try JapaneseText.english(in: [text], beside: Self.keys) == [])
  }

  @Test(
    "what is typed wrong is answered in Japanese",
    arguments: ["abc", "-5", "1e99", "", "8 bananas", "1,5,0"])
  func entries(text: String) throws {
    let field = try #require(ScenarioField.at("strategy.generationLength"))
    do throws(ScenarioProblem) {
      let value = try field.parse(text)
      if let problem = field.problem(with: value) { throw problem }
      Issue.record("'\(text)' is taken")
    } catch {
      let advice = error.advice(in: .japanese)
      #expect(try JapaneseText.english(in: [advice], beside: [text]) == [], "\(error.message)")
    }
  }

  @Test("names of figures are those of the dashboard")
  func names() {
    for measure in SpendMeasure.allCases {
      #expect(Language.japanese(core: measure.words) == measure.words(in: .japanese))
    }
    for kind in Evidence.Kind.allCases where kind != .none {
      #expect(Language.japanese(core: kind.rawValue) == kind.words[.japanese])
    }
    for failure in [GoalCheck.Failure.accuracy, .latency, .ttft, .tpot, .budget, .memory] {
      #expect(Language.japanese(core: failure.rawValue) == failure.word[.japanese])
    }
    for figure in ComparedFigure.all {
      #expect(PhraseBook.core.japanese(of: figure.title) != nil, "\(figure.title)")
    }
  }

  @Test("evidence without a paper behind it has no English word left")
  func evidence() throws {
    let evaluator = try Fixture.environment().evaluator
    var found: Set<String> = []
    for sample in Fixture.Sample.allCases {
      var scenario = try Fixture.sample(sample)
      for attention in AttentionPolicy.policies(budget: 512) {
        scenario.attention = attention
        let evaluation = evaluator.evaluate(scenario)
        let all = [
          evaluation.accuracy.evidence, evaluation.serving.evidence, scenario.spendEvidence,
        ]
        found.formUnion(all.filter { $0.kind == .none || $0.kind == .assumed }.map(\.source))
      }
    }
    #expect(found.count > 2)
    for source in found {
      let text = Language.japanese(core: source)
      #expect(text.utf8.count > text.count && text != source, "\(source)")
    }
  }

  @Test("a citation keeps the paper and translates what is said around it")
  func citation() throws {
    let evaluation = try Fixture.environment().evaluator.evaluate(try Fixture.tutor())
    let text = Explanation.citation(evaluation.accuracy.evidence, in: .japanese)
    #expect(text.hasPrefix("推定：ここでのpass@1と、livecodebench-v5と同じ質問間のばらつき"))
    #expect(text.contains("Kinetics (arXiv 2506.05333)"))
    let serving = Explanation.citation(evaluation.serving.evidence, in: .japanese)
    #expect(serving.contains("TPOTの誤差は平均4.7 %、中央値3.5 %"))
  }
}
