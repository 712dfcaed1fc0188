import ScalingCore
import Testing

@Suite("Option curves of samples and variants")
struct DecisionVariantsTests {
  private let evaluator: Evaluator

  init() throws {
    evaluator = try DecisionTestData.evaluator()
  }

  @Test("one curve for each size and number of samples, sizes first")
  func samples() throws {
    let scenario = try ScenarioTestData.tutor(samples: 4)
    let curves = OptionCurves(scenario: scenario, evaluator: evaluator, samples: [4, 1, 2, 2, 0])
    #expect(curves.curves.prefix(4).map(\.samples) == [1, 2, 4, 1])
    #expect(curves.curves.count == 6 * 3)
    #expect(curves.models.count == 6)
    for curve in curves.curves {
      #expect(curve.points.allSatisfy { $0?.samples ?? curve.samples == curve.samples })
    }
  }

  @Test("each curve is that of a scenario with these samples", arguments: [1, 2, 8])
  func agrees(count: Int) throws {
    let joined = OptionCurves(
      scenario: try ScenarioTestData.tutor(samples: 4), evaluator: evaluator, samples: [1, 2, 8])
    var scenario = try ScenarioTestData.tutor(samples: 4)
    scenario.strategy.samples = count
    let alone = OptionCurves(scenario: scenario, evaluator: evaluator)
    #expect(joined.curves.filter { $0.samples == count } == alone.curves)
  }

  @Test("a single answer takes one sample")
  func single() throws {
    let scenario = try ScenarioTestData.tutor(samples: 1)
    let curves = OptionCurves(scenario: scenario, evaluator: evaluator, samples: [1, 4])
    #expect(Set(curves.curves.map(\.samples)) == [1])
    #expect(OptionCurves(scenario: scenario, evaluator: evaluator, samples: [4]).curves.isEmpty)
  }

  @Test("variants keep their place and join on one grid")
  func variants() throws {
    let first = try ScenarioTestData.tutor(samples: 1, length: 5_000)
    var second = try ScenarioTestData.tutor(samples: 1, length: 7_000)
    second.deployment.gpu = try ServingTestData.gpu("H200-SXM")
    let curves = OptionCurves(variants: [first, second], evaluator: evaluator)
    #expect(
      curves.curves.map(\.variant) == Array(repeating: 0, count: 6) + Array(repeating: 1, count: 6))
    #expect(curves.lengths.contains(5_000) && curves.lengths.contains(7_000))
    #expect(curves.models.count == 6)
    // The faster memory of the H200 takes less GPU time for the same answer.
    let (slow, fast) = (curves.curves[4].points, curves.curves[10].points)
    for (slow, fast) in zip(slow, fast) {
      guard let slow, let fast else { continue }
      #expect(fast.gpuTime < slow.gpuTime && fast.eFLOPs == slow.eFLOPs)
    }
    let envelope = curves.envelope(by: .gpuSeconds)
    #expect(envelope.segments.allSatisfy { $0.from.variant == 1 })
  }

  @Test("given models replace the family")
  func models() throws {
    let models = [try TestData.model("Qwen3-14B"), try TestData.model("R1-Distill-Qwen-14B")]
    let curves = OptionCurves(
      variants: [try ScenarioTestData.tutor(samples: 1)], evaluator: evaluator, models: models)
    #expect(curves.curves.map(\.model.id) == models.map(\.id))
  }

  @Test("what does not fit keeps its FLOPs and has neither time nor price")
  func unfit() throws {
    var scenario = try ScenarioTestData.tutor(samples: 1)
    scenario.deployment.gpu = try ServingTestData.gpu("L40S")
    scenario.deployment.tensorParallel = 1
    let curves = OptionCurves(scenario: scenario, evaluator: evaluator, includesUnfit: true)
    let large = try #require(curves.curves.last)
    for point in large.points.compactMap(\.self) {
      #expect(!point.fits && point.gpuTime.value == .infinity && point.latency.value == .infinity)
      #expect(point.costPerRequest.value == .infinity && point.flops.isFinite)
    }
    #expect(large.points.contains { $0 != nil })
    let cheap = OptionCurves(scenario: scenario, evaluator: evaluator)
    #expect(curves.fitting == cheap)
    #expect(curves.frontier(by: .dollars) == cheap.frontier(by: .dollars))
    #expect(curves.cheapest(atLeast: 0.81, by: .dollars) == nil)
    #expect(curves.cheapest(atLeast: 0.81, by: .flops)?.model == "Qwen3-32B")
  }

  @Test("a sparse policy has no curve: published results are optima over budgets")
  func sparse() throws {
    var sparse = try ScenarioTestData.tutor(samples: 1)
    sparse.attention = .topK(512)
    let dense = try ScenarioTestData.tutor(samples: 1)
    let curves = OptionCurves(variants: [dense, sparse], evaluator: evaluator)
    #expect(curves.curves.filter { $0.variant == 1 }.allSatisfy { $0.attention == .topK(512) })
    #expect(curves.options.allSatisfy { $0.variant == 0 && $0.attention == .dense })
  }
}
