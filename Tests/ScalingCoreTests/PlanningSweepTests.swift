import ScalingCore
import Testing

@Suite("Concurrency sweep")
struct PlanningSweepTests {
  @Test("goes through the powers of two to the first that the KV memory does not hold")
  func ladder() throws {
    let points = try ConcurrencySweep(PlanningTestData.replica(PlanningTestData.llama())).points
    let concurrencies = points.map(\.concurrency)
    #expect(concurrencies == concurrencies.indices.map { 1 << $0 })
    let last = try #require(points.last)
    #expect(last.isBeyondMemory && !points.dropLast().contains(where: \.isBeyondMemory))
    #expect(last.timing.capacitySequences < Double(last.concurrency))
  }

  @Test("each point is what the evaluation says at that concurrency")
  func points() throws {
    let evaluator = Evaluator(catalogue: try ScenarioTestData.catalogue())
    for scenario in try PlanningTestData.variety() {
      let replica = ServedReplica(scenario, by: evaluator.serving)
      for point in ConcurrencySweep(replica).points {
        var option = scenario
        option.deployment.concurrency = point.concurrency
        let evaluation = evaluator.evaluate(option)
        #expect(point.timing == evaluation.serving.timing)
        #expect(point.gpusForLoad == evaluation.economics?.gpus)
        #expect(replica.estimate(at: point.concurrency) == evaluation.serving)
      }
    }
  }

  @Test("no time gets shorter with more sequences, throughput never falls before memory is full")
  func monotone() throws {
    for scenario in try PlanningTestData.variety() {
      let points = ConcurrencySweep(try PlanningTestData.replica(scenario), perDoubling: 3).points
      for (left, right) in zip(points, points.dropFirst()) {
        for measure in LatencyMeasure.allCases {
          #expect(right.timing.time(measure) >= left.timing.time(measure) * (1 - 1e-12))
        }
        #expect(
          right.timing.tokensPerSecondPerGPU >= left.timing.tokensPerSecondPerGPU * (1 - 1e-12))
        #expect(right.tokensPerSecondPerUser <= left.tokensPerSecondPerUser * (1 + 1e-12))
      }
    }
  }

  @Test("others are taken in, each once, and the sweep reaches beyond them")
  func others() throws {
    let replica = try PlanningTestData.replica(PlanningTestData.llama())
    let plain = ConcurrencySweep(replica).points.map(\.concurrency)
    let end = try #require(plain.last)
    let more = ConcurrencySweep(replica, including: [100, 64, 3 * end, 0]).points
    #expect(
      more.map(\.concurrency) == (plain + [100, 2 * end, 3 * end, 4 * end]).sorted())
  }

  @Test("finer steps keep the powers of two")
  func steps() throws {
    let replica = try PlanningTestData.replica(PlanningTestData.llama())
    let coarse = ConcurrencySweep(replica).points
    let fine = ConcurrencySweep(replica, perDoubling: 4).points
    #expect(fine.count > 3 * coarse.count - 8 && Set(fine).isSuperset(of: coarse))
  }

  @Test("tokens a second and user are the inverse of TPOT")
  func perUser() throws {
    let point = try #require(PlanningTestData.replica(PlanningTestData.llama()).point(at: 16))
    let product = point.tokensPerSecondPerUser.value * point.timing.timePerOutputToken.value
    #expect(abs(product - 1) < 1e-12)
  }

  @Test("a model that does not fit has no points")
  func misfit() throws {
    let replica = try PlanningTestData.replica(PlanningTestData.misfit())
    #expect(ConcurrencySweep(replica, including: [8]).points.isEmpty)
    #expect(replica.point(at: 1) == nil && !replica.estimate(at: 1).fits)
  }
}
