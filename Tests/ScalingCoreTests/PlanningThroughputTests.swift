import ScalingCore
import Testing

@Suite("Throughput plan")
struct PlanningThroughputTests {
  /// The largest concurrency that memory and limits allow, one after the other.
  private func bruteForce(_ replica: ServedReplica, _ limits: LatencyLimits) -> Int? {
    var best: Int?
    for concurrency in ServedReplica.concurrencies {
      guard let point = replica.point(at: concurrency), !point.isBeyondMemory else { return best }
      if limits.exceeded(by: point.timing).isEmpty { best = concurrency }
    }
    return best
  }

  /// Limits between what one sequence takes and what many take.
  private func limits(_ replica: ServedReplica) throws -> [LatencyLimits] {
    let timings = try [1, 7, 40, 300].map { try #require(replica.point(at: $0)).timing }
    return [LatencyLimits()]
      + timings.flatMap { timing in
        [
          LatencyLimits(requestLatency: timing.requestLatency),
          LatencyLimits(timeToFirstToken: timing.timeToFirstToken * 1.01),
          LatencyLimits(timePerOutputToken: timing.timePerOutputToken * 0.999),
          LatencyLimits(
            requestLatency: timing.requestLatency * 0.99,
            timePerOutputToken: timing.timePerOutputToken),
        ]
      }
  }

  @Test("finds what trying every concurrency finds", arguments: 0..<6)
  func exhaustive(index: Int) throws {
    let replica = try PlanningTestData.replica(PlanningTestData.variety()[index])
    for limits in try limits(replica) {
      let plan = try #require(ThroughputPlan(replica, within: limits))
      #expect(plan.best?.concurrency == bruteForce(replica, limits), "\(limits)")
    }
  }

  @Test("without limits the KV memory is the bound")
  func memory() throws {
    let replica = try PlanningTestData.replica(PlanningTestData.llama())
    let plan = try #require(ThroughputPlan(replica, within: LatencyLimits()))
    let best = try #require(plan.best)
    #expect(plan.bound == .memory)
    #expect(best.concurrency == Int(best.timing.capacitySequences))
    #expect(plan.present.concurrency == 32)
    let rates = (best.timing.tokensPerSecondPerGPU, plan.present.timing.tokensPerSecondPerGPU)
    #expect(plan.gain == rates.0 / rates.1)
    #expect(best.gpusForLoad <= plan.present.gpusForLoad)
  }

  @Test("a limit that is reached exactly is met, and names itself as the bound")
  func bound() throws {
    let replica = try PlanningTestData.replica(PlanningTestData.llama())
    for measure in LatencyMeasure.allCases {
      let time = try #require(replica.point(at: 12)).timing.time(measure)
      let limits = LatencyLimits(
        requestLatency: measure == .requestLatency ? time : nil,
        timeToFirstToken: measure == .timeToFirstToken ? time : nil,
        timePerOutputToken: measure == .timePerOutputToken ? time : nil)
      let plan = try #require(ThroughputPlan(replica, within: limits))
      #expect(plan.best?.concurrency == 12 && plan.bound == .limit(measure))
    }
  }

  @Test("a limit that one sequence exceeds leaves no plan")
  func impossible() throws {
    let replica = try PlanningTestData.replica(PlanningTestData.llama())
    let plan = try #require(
      ThroughputPlan(replica, within: LatencyLimits(timePerOutputToken: 1e-4)))
    #expect(plan.best == nil && plan.gain == nil)
    #expect(plan.bound == .limit(.timePerOutputToken))
  }

  @Test("a model that does not fit has no plan")
  func misfit() throws {
    let replica = try PlanningTestData.replica(PlanningTestData.misfit())
    #expect(ThroughputPlan(replica, within: LatencyLimits()) == nil)
  }

  @Test("scenarios state no more than 65,536 sequences")
  func range() throws {
    var scenario = try PlanningTestData.llama()
    scenario.model = try TestData.model("Qwen3-0.6B")
    scenario.workload.promptTokens = 1
    scenario.strategy.generationLength = 1
    scenario.deployment.gpu = try ServingTestData.gpu("B300-SXM")
    let plan = try #require(
      ThroughputPlan(PlanningTestData.replica(scenario), within: LatencyLimits()))
    #expect(plan.best?.concurrency == 65_536 && plan.bound == .range)
  }
}
