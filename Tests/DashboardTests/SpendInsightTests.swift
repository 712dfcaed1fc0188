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
    #expect(tutor.plan(.mix)?.problem[.english].contains("price.mix.base: is missing") == true)
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

  @Test("without a horizon there is the present year")
  func noHorizon() throws {
    let insight = try SpendBench.insight(Fixture.tutor())
    #expect(insight.years.count == 1)
    #expect(
      insight.years.first?.plan.spend == insight.present?.economics.yearlySpend.typical)
  }

  @Test("a reservation that is too small has no money, and says what it needs")
  func shortReservation() throws {
    let insight = try SpendBench.insight(SpendBench.shortReservation())
    #expect(insight.present == nil && insight.years.isEmpty)
    #expect(
      insight.plan(.reserved)?.problem[.english].contains("do not hold the peak of year 1") == true)
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
