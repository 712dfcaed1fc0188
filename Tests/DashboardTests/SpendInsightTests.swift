import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("What the Spend screen knows")
struct SpendInsightTests {
  @Test("every plan with its parts, and what the others lack")
  func plans() throws {
    let insight = try SpendBench.insight(Fixture.ownedNode())
    #expect(insight.plans.map(\.kind) == PricePlan.Kind.allCases)
    for plan in insight.plans {
      let (entry, parts) = (try #require(plan.entry), try #require(plan.parts))
      #expect(plan.problem.isEmpty)
      #expect(abs(parts.total / entry.economics.yearlySpend.typical - 1) < 1e-12)
    }
    let tutor = try SpendBench.insight(Fixture.tutor())
    #expect(tutor.plan(.mix)?.problem.contains("price.mix.base: is missing") == true)
    #expect(tutor.plan(.owned)?.entry == nil && tutor.plan(.mix)?.curve.isEmpty == true)
  }

  @Test("at a break-even both plans cost the same, and the cheaper one changes there")
  func breakEven() throws {
    let insight = try SpendBench.insight(Fixture.ownedNode())
    let mine = try #require(insight.present).model
    let others = insight.plans.filter { $0.breakEven != nil }
    #expect(!others.isEmpty)
    for plan in others {
      let (even, model) = (try #require(plan.breakEven), try #require(plan.entry).model)
      let sides = [0.999, 1.001].map { factor in
        let volume = even.requests * factor
        return mine.year(volume).spend < model.year(volume).spend
      }
      #expect(sides == [!even.isFirstCheaperAbove, even.isFirstCheaperAbove], "\(plan.kind)")
    }
    let rival = try #require(insight.rival?.breakEven)
    let own = insight.scenario.workload.requestsPerYear
    let distance = { (volume: YearlyRequests) in max(volume / own, own / volume) }
    for plan in others {
      #expect(distance(rival.requests) <= distance(try #require(plan.breakEven).requests))
    }
  }

  @Test("the band at the present volume is the yearly spend at P10, P50 and P90")
  func band() throws {
    let insight = try SpendBench.insight(Fixture.ownedNode())
    let percentiles = try #require(insight.present?.economics.yearlySpendPercentiles)
    let cut = try #require(insight.band?.cuts[insight.volume(nil)])
    #expect(
      cut == .init(low: percentiles.p10, middle: percentiles.p50, high: percentiles.p90))
    #expect(insight.band?.isRange == true && insight.yearBand?.cuts.count == 5)
    #expect(insight.paidBand?.cuts.count == 61)
    var exact = try Fixture.ownedNode()
    exact.price.owned.purchasePerGPU = DollarRange(30_000)
    #expect(try SpendBench.insight(exact).band?.isRange == false)
  }

  @Test("utilisation a quarter down and up moves elastic spend by 1/0.75 and 1/1.25")
  func drivers() throws {
    var scenario = try Fixture.tutor()
    scenario.price.kind = .onDemand
    scenario.price.perGPUHour = PriceRange(low: 1.8, typical: 2, high: 2.1)
    scenario.price.targetUtilisation = 0.6
    let insight = try SpendBench.insight(scenario)
    let typical = try #require(insight.present).economics.yearlySpend.typical
    #expect(insight.drivers.map(\.input) == [.utilisation, .price])
    let (use, price) = (insight.drivers[0], insight.drivers[1])
    #expect(abs(use.atLow / typical - 1 / 0.75) < 1e-12)
    #expect(abs(use.atHigh / typical - 1 / 1.25) < 1e-12)
    #expect(abs(price.atLow / typical - 0.9) < 1e-12 && abs(price.atHigh / typical - 1.05) < 1e-12)
    #expect(abs(use.swing / typical - (1 / 0.75 - 0.8)) < 1e-12)
  }

  @Test("growth counts over a horizon only, and utilisation never goes above 1")
  func growth() throws {
    var scenario = try Fixture.tutor()
    scenario.price.kind = .onDemand
    scenario.price.perGPUHour = PriceRange(2)
    scenario.price.targetUtilisation = 1
    scenario.workload.growthPerYear = 1
    let alone = try SpendBench.insight(scenario)
    #expect(alone.drivers.map(\.input) == [.utilisation])
    let typical = try #require(alone.present).economics.yearlySpend.typical
    #expect(alone.drivers[0].atHigh == typical)
    scenario.horizon.years = 3
    let ahead = try SpendBench.insight(scenario)
    let growth = try #require(ahead.drivers.first { $0.input == .growth })
    // 1 + 1.75 + 1.75² and 1 + 2.25 + 2.25² years of the first.
    #expect(abs(growth.atLow / typical - 5.8125) < 1e-9)
    #expect(abs(growth.atHigh / typical - 8.3125) < 1e-9)
  }

  @Test("without a horizon there is one year and no range over time")
  func noHorizon() throws {
    let insight = try SpendBench.insight(Fixture.tutor())
    #expect(insight.years.count == 1 && insight.yearBand == nil && insight.paidBand == nil)
    #expect(
      insight.years.first?.plan.spend == insight.present?.economics.yearlySpend.typical)
  }

  @Test("a reservation that is too small has no money, and says what it needs")
  func shortReservation() throws {
    let insight = try SpendBench.insight(SpendBench.shortReservation())
    #expect(insight.present == nil && insight.years.isEmpty && insight.drivers.isEmpty)
    #expect(insight.plan(.reserved)?.problem.contains("do not hold the peak of year 1") == true)
    #expect(insight.plan(.onDemand)?.entry != nil)
  }

  @Test(
    "absurd loads and prices leave sane figures",
    arguments: [(0.0, 0.7), (1e-9, 1), (1e15, 0.01), (21.9e6, 1)])
  func absurd(requests: Double, utilisation: Double) throws {
    var scenario = try Fixture.ownedNode()
    scenario.workload.requestsPerYear = YearlyRequests(requests)
    scenario.workload.growthPerYear = requests == 0 ? -0.99 : 0.2
    scenario.price.targetUtilisation = utilisation
    for size in [Size.standard, .large] {
      var bench = try SpendBench.bench(scenario, size: size)
      for keys in ["", "w", "Tab Right", "Tab Down", "Tab End i"] {
        try bench.press(keys)
        #expect(bench.frame.damage == nil)
        let text = bench.screenText
        #expect(!text.contains("nan") && !text.contains(" inf"), "\(keys)")
      }
    }
  }
}
