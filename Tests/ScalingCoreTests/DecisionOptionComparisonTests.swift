import Testing

@testable import ScalingCore

@Suite("Options held against a baseline")
struct DecisionOptionComparisonTests {
  private typealias Data = UncertaintyTestData

  private func compare(
    _ scenarios: Scenario..., baseline: Int = 0, draws: Int = 2_000
  ) throws -> OptionComparison {
    OptionComparison(
      scenarios, baseline: baseline,
      evaluator: Evaluator(catalogue: try ScenarioTestData.catalogue()), draws: draws)
  }

  @Test("numbers stand beside those of the baseline")
  func numbers() throws {
    // A million requests of 1,000 tokens: $8 and $10 for a million tokens are $8,000 and $10,000 a year.
    let first = try Data.hosted(output: .uniform(low: 8, high: 8))
    let second = try Data.hosted(output: .uniform(low: 10, high: 10))
    for baseline in 0...1 {
      let comparison = try compare(first, second, baseline: baseline)
      let other = 1 - baseline
      let pair = try #require(comparison.numbers(.yearlySpend, of: other))
      #expect(abs(pair.value - (other == 0 ? 8_000 : 10_000)) < 1e-6)
      #expect(abs(pair.baseline - (baseline == 0 ? 8_000 : 10_000)) < 1e-6)
      #expect(comparison.numbers(.yearlySpend, of: baseline) == nil)
      #expect(comparison.numbers(.accuracy, of: other) == nil, "nothing is known of accuracy")
    }
  }

  @Test("the chance of being cheaper is that of common random numbers")
  func chance() throws {
    // With the chance u of the same price 8 + 2u < 8.5 + u where u < 0.5; drawn apart it would be 0.5 too, but
    // of 8 + 2u against 9 + 2u the first would not always be the cheaper one.
    let wide = try Data.hosted(output: .uniform(low: 8, high: 10))
    let narrow = try Data.hosted(output: .uniform(low: 8.5, high: 9.5))
    let dear = try Data.hosted(output: .uniform(low: 9, high: 11))
    let comparison = try compare(wide, narrow, dear)
    let half = try #require(comparison.comparison(of: 0, with: 1, by: .yearlySpend))
    #expect(abs(half.cheaper.value - 0.5) < 4 * 0.0112)
    let always = try #require(comparison.comparison(of: 0, with: 2, by: .costPerRequest))
    #expect(always.cheaper == 1 && always.draws == 2_000)
    #expect(abs(always.meanDifference.value + 0.001) < 1e-12)
    let mirrored = try #require(comparison.comparison(of: 2, with: 0, by: .costPerRequest))
    #expect(mirrored.dearer == 1 && mirrored.cheaper == 0)
    #expect(mirrored.meanDifference.value == -always.meanDifference.value)
    #expect(comparison.comparison(of: 1, with: 1, by: .yearlySpend) == nil)
  }

  @Test("without draws and without an amount there is no chance")
  func nothing() throws {
    let tutor = try ScenarioTestData.tutor()
    let undrawn = try compare(tutor, tutor, draws: 0)
    #expect(undrawn.comparison(of: 0, with: 1, by: .yearlySpend) == nil)
    let drawn = try compare(tutor, tutor, draws: 10)
    #expect(drawn.comparison(of: 0, with: 1, by: .yearlySpend)?.equal == 1)
    #expect(drawn.comparison(of: 0, with: 1, by: .total) == nil, "no horizon is stated")
  }

  @Test("amounts over different numbers of years are not held against each other")
  func horizons() throws {
    var short = try ScenarioTestData.tutor()
    short.horizon = EconomicsTestData.horizon(3)
    var long = short
    long.horizon.years = 5
    let different = try compare(short, long, draws: 10)
    for measure in [SpendMeasure.total, .netPresentValue] {
      #expect(different.comparison(of: 0, with: 1, by: measure) == nil)
    }
    #expect(different.numbers(.total, of: 1) == nil && different.numbers(.gpus, of: 1) != nil)
    #expect(different.comparison(of: 0, with: 1, by: .yearlySpend) != nil)
    let equal = try compare(short, short, draws: 10)
    #expect(equal.comparison(of: 0, with: 1, by: .netPresentValue)?.equal == 1)
    let pair = try #require(equal.numbers(.netPresentValue, of: 1))
    #expect(pair.value == pair.baseline)
  }

  /// Two GPUs at $3 around the clock are $52,560 a year; so many requests need one such replica.
  private func reserved() throws -> Scenario {
    try EconomicsTestData.scenario(plan: .reserved, requests: 1e6)
  }

  @Test("$52,560 a year and $0.0225 a request break even at 2,336,000 requests")
  func volume() throws {
    let hosted = try Data.hosted(output: .uniform(low: 22.5, high: 22.5))
    let comparison = try compare(hosted, reserved(), draws: 0)
    let crossing = try #require(comparison.breakEven(of: 1))
    #expect(abs(crossing.requests.value - 2_336_000) < 1 && crossing.isFirstCheaperAbove)
    #expect(comparison.breakEven(of: 0) == nil)
    let mirrored = try compare(hosted, reserved(), baseline: 1, draws: 0)
    #expect(mirrored.breakEven(of: 0)?.isFirstCheaperAbove == false)
    #expect(mirrored.breakEven(of: 0)?.requests == crossing.requests)
  }

  @Test("two own GPUs pay for themselves in the 28th month")
  func payback() throws {
    var (rented, owned) = (try reserved(), try reserved())
    owned.price.kind = .owned
    owned.price.owned = EconomicsTestData.ownedNode
    rented.horizon = EconomicsTestData.horizon(3)
    owned.horizon = rented.horizon
    // 64,000 at once and (2 · 2,095 + 20,000) / 12 = 2,015.83 a month against 4,380: 27.1 months.
    let comparison = try compare(rented, owned, draws: 0)
    #expect(comparison.payback(of: 1) == .init(months: 28, isCheaperAfter: true))
    let mirrored = try compare(rented, owned, baseline: 1, draws: 0)
    #expect(mirrored.payback(of: 0) == .init(months: 28, isCheaperAfter: false))
    #expect(comparison.payback(of: 0) == nil)
    #expect(try compare(reserved(), owned, draws: 0).payback(of: 1) == nil, "one has no horizon")
  }

  @Test("only inputs that differ are named, uncertain ones included")
  func inputs() throws {
    let tutor = try ScenarioTestData.tutor()
    var other = tutor
    other.name = "Another"
    other.notes = "other notes"
    #expect(try compare(tutor, other, draws: 0).differingFields.isEmpty)
    other.workload.requestsPerYear = 1e6
    other.price.perGPUHour.typical = 3.5
    other.strategy.samples = 8
    let paths = try compare(tutor, other, draws: 0).differingFields.map(\.path)
    #expect(paths == ["strategy.samples", "workload.requestsPerYear", "price.perGpuHour"])
    var uncertain = tutor
    uncertain.uncertainFields = [
      UncertainField(
        path: "workload.peakToAverage", distribution: .uniform(low: 2, high: 3))
    ]
    let known = try compare(tutor, uncertain, draws: 0).differingFields.map(\.path)
    #expect(known == ["workload.peakToAverage"])
  }
}
