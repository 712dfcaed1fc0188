import ScalingCore
import Testing

@testable import Storage

@Suite struct FrontierAnswerTests {
  let evaluator: Evaluator
  let scenario: Scenario

  init() throws {
    evaluator = Evaluator(catalogue: try Catalogue.shipped())
    scenario = try SampleTests.load("aime24-qwen3")
  }

  private func answer(
    _ scenario: Scenario? = nil, _ measure: CostMeasure = .eFLOPs, at accuracy: Probability? = nil,
    over: [String] = []
  ) throws -> FrontierAnswer {
    let question = try FrontierQuestion(
      scenario ?? self.scenario, measure: measure, accuracy: accuracy, over: over,
      catalogue: evaluator.catalogue)
    return try FrontierAnswer(question, evaluator: evaluator)
  }

  /// The option of the sample is the one that FLOPs recommend at 0.714 (issue 3).
  @Test func theSampleAsksThePublishedQuestion() throws {
    let answer = try answer()
    #expect(answer.target == 0.714)
    let regret = try #require(answer.regret)
    #expect(regret.byFLOPs.model == "Qwen3-4B" && regret.byFLOPs.point.length == 20_480)
    #expect(regret.byMeasure.model == "Qwen3-14B")
    #expect(abs(regret.ratio - 2.55) <= 0.15)
    #expect(answer.envelope.thresholdModel == "Qwen3-14B")
  }

  @Test func theTargetIsAskedElseOwnElseTheGoal() throws {
    var scenario = scenario
    #expect(try answer(at: 0.5).target == 0.5)
    scenario.strategy.generationLength = 1_024
    #expect(evaluator.evaluate(scenario).accuracy.value == nil)
    #expect(try answer(scenario).target == 0.7)
    scenario.goals.accuracyAtLeast = nil
    let none = try answer(scenario)
    #expect(none.target == nil && none.regret == nil && none.atTarget.isEmpty)
  }

  @Test(arguments: CostMeasure.allCases)
  func costsAreComparedAtTheOwnOption(measure: CostMeasure) throws {
    let answer = try answer(nil, measure)
    let own = evaluator.evaluate(scenario)
    let cost: Double? =
      switch measure {
      case .flops: own.cost.compute.value
      case .eFLOPs: own.cost.eFLOPs.value
      case .gpuSeconds: own.serving.timing?.gpuTimePerRequest.value
      case .dollars: own.economics?.costPerRequest.value
      }
    #expect(answer.isoCost == cost)
    let row = try #require(answer.atIsoCost.first { $0.model.id == "Qwen3-4B" }?.choice)
    #expect(abs(row.point.accuracy.value - 0.714) < 1e-9)
  }

  /// 32B at 16 bit takes 65 GB: it does not fit on one L40S.
  @Test func whatDoesNotFitCountsByFLOPsOnly() throws {
    let onSmall = try answer(over: ["deployment.gpu=L40S", "deployment.tensorParallel=1"])
    #expect(onSmall.envelope.segments.last?.model == "Qwen3-32B")
    #expect(onSmall.envelope.knots.last?.point.fits == false)
    let paid = try answer(
      nil, .dollars, over: ["deployment.gpu=L40S", "deployment.tensorParallel=1"])
    #expect(paid.envelope.segments.last?.model == "Qwen3-14B")
    #expect(paid.envelope.knots.allSatisfy { $0.point.fits })
  }

  @Test func withoutEvidenceThereIsNoAnswer() throws {
    let chat = try SampleTests.load("chat-service")
    #expect { try answer(chat) } throws: { error in
      guard let error = error as? FrontierAnswer.NoAnswer else { return false }
      return error.message.contains("support-chat") && error.message.contains("evaluation")
    }
  }

  @Test func withoutMemoryThereIsNoPrice() throws {
    var scenario = scenario
    scenario.deployment.tensorParallel = 1
    scenario.deployment.gpu = try #require(evaluator.catalogue.accelerator(named: "L4"))
    let over = ["model=Qwen3-32B"]
    #expect { try answer(scenario, .dollars, over: over) } throws: { error in
      (error as? FrontierAnswer.NoAnswer)?.message.contains("fits into 1 x L4") == true
    }
    #expect(try answer(scenario, .flops, over: over).envelope.segments.count == 1)
  }

  @Test func theEvidenceIsTheLeastCertainOfTheFrontier() throws {
    let single = try answer()
    #expect(single.evidence.kind == .interpolated)
    #expect(single.evidence.source.contains("arXiv 2506.05333"))
    let first = try #require(single.envelope.knots.first)
    #expect(single.evidence(of: first).kind == .digitised)
    var several = scenario
    several.strategy.kind = .bestOfN
    #expect(try answer(several, over: ["strategy.samples=1,4"]).evidence.kind == .estimated)
  }

  @Test func publishedCurvesFollowTheWayOfSampling() throws {
    let single = try answer().published
    #expect(Set(single.curves.map(\.strategy)) == [.longCoT])
    #expect(single.regrets.count == 1)
    var several = scenario
    several.strategy.kind = .bestOfN
    let many = try answer(several, over: ["strategy.samples=1,4"]).published
    #expect(Set(many.curves.map(\.strategy)) == [.bestOfN])
    #expect(many.curves.contains { $0.model == nil })
    var other = scenario
    other.workload.benchmark = "livecodebench-v5"
    other.strategy.generationLength = 32_768
    #expect(try answer(other).published == PublishedResults())
  }

  @Test func moreSamplesNeverLowerTheFrontier() throws {
    var several = scenario
    several.strategy.kind = .bestOfN
    let one = try answer(several).envelope
    let four = try answer(several, over: ["strategy.samples=1,4"]).envelope
    for step in 0..<40 {
      let cost = 1.5e14 * Double(1 << step / 4) * (1 + 0.25 * Double(step % 4))
      guard let single = one.choice(within: cost) else { continue }
      let joined = try #require(four.choice(within: cost))
      #expect(joined.point.accuracy >= single.point.accuracy - 1e-9)
    }
    #expect(four.segments.contains { $0.to.point.samples == 4 })
  }

  /// By FLOPs 14B reaches its plateau before 32B takes over: the take-over gains nothing yet.
  @Test func pointsAreNotBeatenByOthers() throws {
    let answer = try answer(nil, .flops)
    let (points, knots) = (answer.points, answer.envelope.knots)
    #expect(points.count < knots.count)
    for (one, next) in zip(points, points.dropFirst()) {
      #expect(one.point.flops < next.point.flops && one.point.accuracy < next.point.accuracy)
    }
    for (one, next) in zip(knots, knots.dropFirst()) {
      #expect(one.point.flops < next.point.flops)
      #expect(one.point.accuracy <= next.point.accuracy + 1e-12)
    }
  }
}
