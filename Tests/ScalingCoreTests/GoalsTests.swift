import Testing

@testable import ScalingCore

@Suite("Goals")
struct GoalsTests {
  private let timing = EconomicsTestData.timing(gpuTime: 24)

  private func failures(
    _ goals: Goals, accuracy: Probability? = 0.8, fits: Bool = true
  ) throws -> [GoalCheck.Failure] {
    let zero = MemoryUse(weights: 0, kvCache: 0, reserve: 0, capacity: 0)
    let serving = ServingEstimate(
      fits: fits, memory: zero, cacheTraffic: CacheTraffic(kept: 0, read: 0),
      timing: fits ? timing : nil, errorBand: ServingModel.errorBand,
      evidence: ServingModel.shippedEvidence)
    // Spend is $80,000 a year (worked example), latency 90 s.
    let economics = Economics(
      scenario: try EconomicsTestData.scenario(), timing: timing, accuracy: accuracy)
    let check = GoalCheck(
      goals, accuracy: accuracy, serving: serving, economics: fits ? economics : nil)
    #expect(check.met == check.failures.isEmpty)
    return check.failures
  }

  @Test("nothing asked, nothing missed")
  func noGoals() throws {
    #expect(try failures(Goals()).isEmpty)
    #expect(try failures(Goals(), accuracy: nil).isEmpty)
  }

  @Test("a goal reached exactly is met; a little less is not")
  func borders() throws {
    let met = Goals(accuracyAtLeast: 0.8, latencyAtMost: 90, yearlyBudgetAtMost: 80_000)
    #expect(try failures(met).isEmpty)
    #expect(try failures(Goals(accuracyAtLeast: 0.801)) == [.accuracy])
    #expect(try failures(Goals(latencyAtMost: 89.9)) == [.latency])
    #expect(try failures(Goals(yearlyBudgetAtMost: 79_999)) == [.budget])
  }

  @Test("the first token and the time per token have goals of their own")
  func serviceLevels() throws {
    let (first, token) = (timing.timeToFirstToken, timing.timePerOutputToken)
    #expect(try failures(Goals(ttftAtMost: first, tpotAtMost: token)).isEmpty)
    #expect(try failures(Goals(ttftAtMost: first * 0.999)) == [.ttft])
    #expect(try failures(Goals(tpotAtMost: token * 0.999)) == [.tpot])
  }

  @Test("all that is missed is told, in the order of the cases")
  func order() throws {
    let goals = Goals(
      accuracyAtLeast: 0.9, latencyAtMost: 1, ttftAtMost: 1e-9, tpotAtMost: 1e-9,
      yearlyBudgetAtMost: 1)
    #expect(try failures(goals) == [.accuracy, .latency, .ttft, .tpot, .budget])
  }

  @Test("an unknown accuracy misses a stated goal")
  func unknown() throws {
    #expect(try failures(Goals(accuracyAtLeast: 0.1), accuracy: nil) == [.accuracyUnknown])
  }

  @Test("what does not fit misses whatever is asked; latency and spend are not judged")
  func memory() throws {
    #expect(try failures(Goals(), fits: false) == [.memory])
    let goals = Goals(latencyAtMost: 1, yearlyBudgetAtMost: 1)
    #expect(try failures(goals, fits: false) == [.memory])
  }
}
