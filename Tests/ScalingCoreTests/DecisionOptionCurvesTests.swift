import ScalingCore
import Testing

@Suite("Option curves")
struct DecisionOptionCurvesTests {
  private let evaluator: Evaluator

  init() throws {
    evaluator = try DecisionTestData.evaluator()
  }

  private func curves(
    model: String = "Qwen3-14B", samples: Int = 1, length: Tokens = 8_192,
    change: (inout Scenario) -> Void = { _ in }
  ) throws -> OptionCurves {
    var scenario = try ScenarioTestData.tutor(model: model, samples: samples, length: length)
    change(&scenario)
    return OptionCurves(scenario: scenario, evaluator: evaluator)
  }

  @Test("one curve per size of the family, from small to large")
  func sizes() throws {
    let names = try curves().curves.map(\.model.id)
    #expect(
      names == [
        "Qwen3-0.6B", "Qwen3-1.7B", "Qwen3-4B", "Qwen3-8B", "Qwen3-14B", "Qwen3-32B",
      ])
  }

  @Test("passes through the measured caps and the scenario's own length")
  func lengths() throws {
    let curves = try curves(length: 5_000)
    for cap in [2_048, 4_096, 5_000, 8_192, 32_768] as [Tokens] {
      #expect(curves.lengths.contains(cap))
    }
    #expect(curves.lengths.count == 40)
    #expect(curves.curves.allSatisfy { $0.points.count == curves.lengths.count })
  }

  @Test("every point is what the evaluator says of that option", arguments: [1, 4])
  func agreesWithEvaluator(samples: Int) throws {
    let curves = try curves(samples: samples)
    for curve in curves.curves {
      for (length, point) in zip(curves.lengths, curve.points) {
        let scenario = try ScenarioTestData.tutor(
          model: curve.model.id, samples: samples, length: length)
        let evaluation = evaluator.evaluate(scenario)
        #expect(point?.accuracy == evaluation.accuracy.value)
        guard let point else { continue }
        #expect(point.length == length)
        #expect(point.flops == evaluation.cost.compute)
        #expect(point.eFLOPs == evaluation.cost.eFLOPs)
        #expect(point.costPerRequest == evaluation.economics?.costPerRequest)
        #expect(point.gpuTime == evaluation.serving.timing?.gpuTimePerRequest)
        #expect(point.latency == evaluation.serving.timing?.requestLatency)
      }
    }
  }

  @Test(
    "golden accuracies at measured caps: table 7.1 of the Kinetics notes",
    arguments: [
      ("Qwen3-0.6B", 8_192, 0.097), ("Qwen3-4B", 16_384, 0.697), ("Qwen3-14B", 8_192, 0.597),
      ("Qwen3-32B", 12_288, 0.755),
    ] as [(String, Tokens, Double)])
  func golden(model: String, length: Tokens, accuracy: Double) throws {
    let curves = try curves()
    let curve = try #require(curves.curves.first { $0.model.id == model })
    let position = try #require(curves.lengths.firstIndex(of: length))
    let point = try #require(curve.points[position])
    #expect(abs(point.accuracy.value - accuracy) < 1e-9)
  }

  @Test("no point without evidence: below the smallest measured cap, and 0.6B with samples")
  func gaps() throws {
    let short = try curves(length: 1_000)
    #expect(short.lengths.first == 1_000)
    #expect(short.curves.allSatisfy { $0.points.first == .some(nil) })
    let several = try curves(samples: 4)
    let smallest = try #require(several.curves.first)
    #expect(smallest.points.allSatisfy { $0 == nil })
    #expect(several.curves.dropFirst().allSatisfy { $0.points.contains { $0 != nil } })
  }

  @Test("no point where the model does not fit")
  func doesNotFit() throws {
    // 32B at 16 bit takes 65 GB of weights: too much for one 48 GB card, 14B fits with 30 GB.
    let l40s = try ServingTestData.gpu("L40S")
    let curves = try curves {
      $0.deployment.gpu = l40s
      $0.deployment.tensorParallel = 1
    }
    #expect(try #require(curves.curves.last).points.allSatisfy { $0 == nil })
    #expect(curves.curves[4].points.contains { $0 != nil })
  }

  @Test("along a curve compute, money and latency rise, and accuracy does not fall")
  func monotone() throws {
    for curve in try curves().curves {
      let points = curve.points.compactMap(\.self)
      for (shorter, longer) in zip(points, points.dropFirst()) {
        // At 32Ki the table of the model's authors takes over from the digitised figure, up to 0.004 lower.
        #expect(shorter.accuracy.value <= longer.accuracy.value + 0.004)
        #expect(shorter.flops < longer.flops)
        #expect(shorter.eFLOPs < longer.eFLOPs)
        #expect(shorter.costPerRequest < longer.costPerRequest)
        #expect(shorter.latency < longer.latency)
      }
    }
  }

  @Test("given lengths are taken as they are")
  func givenLengths() throws {
    let scenario = try ScenarioTestData.tutor()
    let grid = LengthGrid(through: [4_096, 8_192], count: 2)
    #expect(
      OptionCurves(scenario: scenario, evaluator: evaluator, lengths: grid).lengths
        == [4_096, 8_192])
  }
}
