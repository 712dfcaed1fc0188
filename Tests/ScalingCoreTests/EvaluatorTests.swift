import Testing

@testable import ScalingCore

@Suite("Evaluator")
struct EvaluatorTests {
  private let evaluator: Evaluator

  init() throws {
    evaluator = try DecisionTestData.evaluator()
  }

  @Test("joins accuracy, cost, serving and money of the design's example")
  func tutor() throws {
    let scenario = try ScenarioTestData.tutor()
    let evaluation = evaluator.evaluate(scenario)
    #expect(evaluation.model.parameters == 14_768_307_200)
    #expect(evaluation.model.activeParameters == 14_768_307_200)
    // 40 · 2 · 8 · 128 · 2 B
    #expect(evaluation.model.kvBytesPerToken == 163_840)
    let timing = try #require(evaluation.serving.timing)
    let money = try #require(evaluation.economics)
    let accuracy = try #require(evaluation.accuracy.value)
    #expect(evaluation.accuracy.metric == .passN(4))
    // DESIGN §3.4, from the serving estimate.
    let cost = timing.gpuTimePerRequest.value * 2.99 / 3_600 / 0.6
    #expect(abs(money.costPerRequest.value / cost - 1) < 1e-12)
    #expect(
      abs(try #require(money.costPerCorrectAnswer).value / (cost / accuracy.value) - 1) < 1e-12)
    #expect(abs(money.yearlySpend.typical.value / (2e6 * cost) - 1) < 1e-12)
    let replicasNeeded = 2e6 / 31_536_000 * 2.5 * timing.gpuTimePerRequest.value / 2 / 0.6
    #expect(money.replicas == replicasNeeded.rounded(.up))
  }

  @Test("paid GPU time is one figure: money, energy and replicas agree on it")
  func consistency() throws {
    let evaluation = evaluator.evaluate(try ScenarioTestData.tutor())
    let money = try #require(evaluation.economics)
    let hours = money.yearlySpend.typical.value / 2.99
    let energy = try #require(money.energyPerYear)
    #expect(abs(energy.value / (hours * 1.73 / 1_000) - 1) < 1e-12)
    #expect(money.gpus * 8_760 >= hours)
    let million =
      money.costPerMillionInputTokens.value * 512 / 1e6
      + money.costPerMillionOutputTokens.value * 8_192 / 1e6
    #expect(abs(million * 4 / money.costPerRequest.value - 1) < 1e-12)
  }

  @Test("a model that does not fit has cost and accuracy, but neither timing nor money")
  func doesNotFit() throws {
    var scenario = try ScenarioTestData.tutor(model: "Qwen3-32B")
    scenario.deployment.gpu = try ServingTestData.gpu("L4")
    let evaluation = evaluator.evaluate(scenario)
    #expect(!evaluation.serving.fits)
    #expect(evaluation.serving.timing == nil && evaluation.economics == nil)
    #expect(evaluation.accuracy.value != nil)
    #expect(evaluation.cost.eFLOPs > 0)
    #expect(evaluation.goals.failures.contains(.memory))
  }

  @Test("without evidence accuracy is absent, and all else is there")
  func noEvidence() throws {
    var scenario = try ScenarioTestData.tutor()
    scenario.workload.benchmark = "own"
    let evaluation = evaluator.evaluate(scenario)
    #expect(evaluation.accuracy.value == nil)
    #expect(evaluation.accuracy.evidence.kind == .none)
    #expect(try #require(evaluation.economics).costPerCorrectAnswer == nil)
    #expect(evaluation.goals.failures.contains(.accuracyUnknown))
  }

  @Test("KV bytes follow the precision of the cache; a single answer takes one sample")
  func options() throws {
    var scenario = try ScenarioTestData.tutor(samples: 1)
    scenario.deployment.kvCache = .fp8
    #expect(evaluator.evaluate(scenario).model.kvBytesPerToken == 81_920)
    let one = evaluator.evaluate(scenario).economics
    scenario.strategy.samples = 16
    #expect(evaluator.evaluate(scenario).economics == one)
  }

  @Test("a KV budget makes decoding faster and cheaper, and accuracy unknown")
  func attention() throws {
    var scenario = try ScenarioTestData.tutor()
    let dense = evaluator.evaluate(scenario)
    scenario.attention = .topK(512)
    let sparse = evaluator.evaluate(scenario)
    #expect(sparse.cost.eFLOPs < dense.cost.eFLOPs)
    let (fast, slow) = (try #require(sparse.serving.timing), try #require(dense.serving.timing))
    #expect(fast.timePerOutputToken < slow.timePerOutputToken)
    #expect(fast.capacitySequences == slow.capacitySequences)
    #expect(
      try #require(sparse.economics).costPerRequest < #require(dense.economics).costPerRequest)
    #expect(sparse.accuracy.value == nil)
  }

  @Test("a distribution of lengths lowers every cost and leaves accuracy at the cap")
  func lengths() throws {
    var scenario = try ScenarioTestData.tutor()
    let fixed = evaluator.evaluate(scenario)
    scenario.strategy.lengthDistribution = .weibull(scale: 6_553.6, shape: 1.4)
    let varying = evaluator.evaluate(scenario)
    #expect(varying.accuracy == fixed.accuracy)
    #expect(varying.cost.eFLOPs < fixed.cost.eFLOPs)
    let (mean, cap) = (try #require(varying.economics), try #require(fixed.economics))
    #expect(mean.costPerRequest < cap.costPerRequest)
    // A mean of 5016.6 tokens of 8192.
    let ratio = mean.costPerRequest / cap.costPerRequest
    #expect(ratio > 0.55 && ratio < 5_016.6 / 8_192)
  }

  @Test("every model on every accelerator gives finite numbers or none")
  func everything() throws {
    for model in evaluator.catalogue.models {
      for gpu in evaluator.catalogue.accelerators {
        var scenario = try ScenarioTestData.tutor(samples: 2)
        scenario.model = model
        scenario.deployment.gpu = gpu
        scenario.deployment.tensorParallel = 8
        let evaluation = evaluator.evaluate(scenario)
        #expect(evaluation.serving.fits == (evaluation.economics != nil), "\(model.id) \(gpu.id)")
        #expect(evaluation.serving.timing.map { $0.requestLatency.isFinite } != false)
        #expect(evaluation.cost.eFLOPs.isFinite)
      }
    }
  }

  @Test("the same scenario gives the same answer")
  func deterministic() throws {
    let scenario = try ScenarioTestData.tutor()
    #expect(evaluator.evaluate(scenario) == evaluator.evaluate(scenario))
  }

  @Test("absurd scenarios do not trap")
  func absurd() throws {
    for number in [Double.nan, .infinity, -.infinity, 0, -1, 1e300] {
      var scenario = try ScenarioTestData.tutor()
      scenario.workload.requestsPerYear = YearlyRequests(number)
      scenario.workload.promptTokens = Tokens(number)
      scenario.strategy.generationLength = Tokens(number)
      scenario.price.targetUtilisation = number
      scenario.price.perGPUHour = PriceRange(HourlyPrice(number))
      scenario.costModel.intensity = number
      let evaluation = evaluator.evaluate(scenario)
      #expect(evaluation.economics.map { $0.costPerRequest.isFinite } != false)
      #expect(!scenario.validate().isEmpty)
    }
  }
}
