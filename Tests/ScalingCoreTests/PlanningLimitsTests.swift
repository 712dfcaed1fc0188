import ScalingCore
import Testing

@Suite("Latency limits")
struct PlanningLimitsTests {
  private func timing() throws -> ServingTiming {
    try #require(PlanningTestData.replica(PlanningTestData.llama()).point(at: 8)).timing
  }

  @Test("each measure has its own limit")
  func measures() {
    let limits = LatencyLimits(requestLatency: 3, timeToFirstToken: 2, timePerOutputToken: 1)
    let stated = LatencyMeasure.allCases.map(limits.limit)
    #expect(stated == [3, 2, 1] && !limits.isEmpty && LatencyLimits().isEmpty)
    #expect(!LatencyLimits(timeToFirstToken: 1).isEmpty)
  }

  @Test("each measure is a time of its own")
  func times() throws {
    let timing = try timing()
    #expect(timing.time(.requestLatency) == timing.requestLatency)
    #expect(timing.time(.timeToFirstToken) == timing.timeToFirstToken)
    #expect(timing.time(.timePerOutputToken) == timing.timePerOutputToken)
  }

  @Test("what is exceeded is named, the request first; what is not asked never")
  func exceeded() throws {
    let timing = try timing()
    #expect(LatencyLimits().exceeded(by: timing).isEmpty)
    let tight = LatencyLimits(
      requestLatency: timing.requestLatency * 0.99, timeToFirstToken: timing.timeToFirstToken,
      timePerOutputToken: timing.timePerOutputToken * 0.99)
    #expect(tight.exceeded(by: timing) == [.requestLatency, .timePerOutputToken])
  }
}
