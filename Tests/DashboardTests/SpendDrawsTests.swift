import Screen
import Testing

@testable import Dashboard
@testable import ScalingCore

@Suite("Draws of the scenario on the screen")
struct SpendDrawsTests {
  /// The sample's own GPUs at an exact price: only the serving model is uncertain.
  private func exactPrice() throws -> Scenario {
    var scenario = try Fixture.ownedNode()
    scenario.price.owned.purchasePerGPU = DollarRange(30_000)
    return scenario
  }

  private func draws(_ scenario: Scenario, comparesPlans: Bool = true) throws -> SpendDraws {
    SpendDraws(
      scenario, evaluator: try Fixture.environment().evaluator, comparesPlans: comparesPlans)
  }

  @Test("a change draws a few at once, refining draws the rest; then they are those of the core")
  func steps() throws {
    var draws = try draws(Fixture.tutor())
    #expect(draws.outlook.draws == SpendDraws.first && !draws.isComplete)
    let early = try #require(draws.outlook.yearlySpend)
    draws.refine()
    #expect(draws.outlook.yearlySpend == early, "figures change once, not with every step")
    while !draws.isComplete { draws.refine() }
    #expect(draws.outlook.draws == SpendSimulation.usualDraws)
    var simulation = SpendSimulation(
      UncertainScenario(try Fixture.tutor(), evaluator: try Fixture.environment().evaluator))
    simulation.run(draws: 0..<SpendSimulation.usualDraws)
    #expect(draws.outlook.yearlySpend == simulation.percentiles(of: .yearlySpend))
    #expect(draws.outlook.budgetExceedance == simulation.budgetExceedance)
    #expect(draws.outlook.unanswered == 0)
    let last = draws
    draws.refine()
    #expect(draws == last)
  }

  @Test("without other plans the draws of the fan suffice")
  func alone() throws {
    var draws = try draws(Fixture.tutor(), comparesPlans: false)
    while !draws.isComplete { draws.refine() }
    #expect(draws.outlook.draws == SpendFan.draws && draws.outlook.medians.count == 1)
  }

  @Test("the other plans are drawn where they are asked for and stated")
  func plans() throws {
    let node = try draws(Fixture.ownedNode()).outlook
    #expect(Set(node.cheaper.keys) == Set(PricePlan.Kind.allCases).subtracting([.owned]))
    #expect(Set(node.medians.keys) == Set(PricePlan.Kind.allCases))
    #expect(node.medians[.owned] == node.yearlySpend?.p50)
    let alone = try draws(Fixture.ownedNode(), comparesPlans: false)
    #expect(alone.outlook.cheaper.isEmpty && !alone.comparesPlans)
    let tutor = try draws(Fixture.tutor()).outlook
    #expect(tutor.cheaper[.mix] == nil && tutor.cheaper[.owned] == nil)
  }

  @Test("on-demand GPUs at half their price in every draw are always cheaper")
  func cheaper() throws {
    var scenario = try exactPrice()
    scenario.price.perGPUHour = PriceRange(2)
    scenario = try scenario.paying(by: .onDemand)
    let chances = try draws(scenario).outlook.cheaper
    // Spot takes the same hours at a lower price, a reservation more hours.
    #expect(chances[.spot] == 1 && chances[.reserved] == 0)
  }

  @Test("measuring is worth what the better choice saves, and nothing where one plan always wins")
  func worth() throws {
    let node = try draws(Fixture.ownedNode()).outlook
    let rival = try #require(node.rival)
    #expect(
      node.medians.filter { $0.key != .owned }.values.allSatisfy { $0 >= node.medians[rival] ?? 0 })
    #expect(!node.worthMeasuring.isEmpty && node.worthMeasuring.values.allSatisfy { $0 >= 0 })
    if node.cheaper[rival] == 1 {
      #expect(node.worthMeasuring.values.allSatisfy { abs($0.value) < 1e-6 })
    }
    // Between own GPUs and on-demand ones alone the choice is open.
    var scenario = try Fixture.ownedNode()
    scenario.price.api = APITerms()
    scenario.deployment.gpu.price.spot = nil
    scenario.price.mix = MixTerms()
    let open = try draws(scenario).outlook
    #expect(
      open.rival == .onDemand && open.worthMeasuring["price.perGpuHour"].map { $0 > 0 } == true)
  }

  @Test("the range of the years has a place for each year, that of payments one more")
  func years() throws {
    let node = try draws(Fixture.ownedNode()).outlook
    #expect(node.volumeBand?.cuts.count == 61)
    #expect(node.yearBand?.cuts.count == 5 && node.paidBand?.cuts.count == 6)
    #expect(node.tornado?.measure == .total && node.total != nil)
    let tutor = try draws(Fixture.tutor()).outlook
    #expect(tutor.yearBand == nil && tutor.paidBand == nil)
    #expect(tutor.tornado?.measure == .yearlySpend && tutor.total == nil)
  }

  @Test("the widest swing leads; what has an exact price is no driver")
  func drivers() throws {
    let node = try draws(Fixture.ownedNode()).outlook.drivers.map(\.input)
    #expect(node == ["serving model", "price.owned.purchasePerGpu"])
    #expect(try draws(exactPrice()).outlook.drivers.map(\.input) == ["serving model"])
  }

  @Test("without an answer there are no figures")
  func unanswered() throws {
    for scenario in [try SpendBench.shortReservation(), try Fixture.misfit()] {
      let outlook = try draws(scenario).outlook
      #expect(outlook.yearlySpend == nil && outlook.tornado == nil && outlook.drivers.isEmpty)
      #expect(outlook.unanswered == 1 && outlook.volumeBand?.isRange != true)
    }
  }
}

@Suite("Draws as the dashboard keeps them")
struct DrawsUpdateTests {
  @Test("screens with a range have draws, others have none")
  func screens() throws {
    var bench = try Bench(Fixture.ownedNode())
    #expect(bench.state.draws?.comparesPlans == false && !bench.state.isSettled)
    bench.give(.showSpeed)
    #expect(bench.state.draws == nil && bench.state.isSettled)
    bench.give(.showSpend)
    #expect(bench.state.draws?.comparesPlans == true)
    #expect(bench.state.spend?.outlook == bench.state.draws?.outlook)
  }

  @Test("refining reaches the screen when all draws are made, and a change starts anew")
  func refine() throws {
    var bench = try SpendBench.node()
    let early = bench.state.spend?.outlook
    bench.send(.refine)
    #expect(bench.state.spend?.outlook == early && bench.effects.isEmpty)
    while !bench.state.isSettled { bench.send(.refine) }
    #expect(bench.state.spend?.outlook.draws == SpendSimulation.usualDraws)
    let settled = bench.state
    bench.send(.refine)
    #expect(bench.state == settled)
    bench.give(.showExplore)
    #expect(bench.state.isSettled, "the draws of the same scenario serve Explore too")
    try bench.press("Left")
    #expect(bench.scenario != settled.scenario)
    #expect(bench.state.draws?.outlook.draws == SpendDraws.first)
  }

  @Test("undo draws the scenario that it brings back")
  func undo() throws {
    var bench = try SpendBench.node()
    let before = bench.state.draws
    try bench.press("v +")
    #expect(bench.state.draws != before)
    try bench.press("u")
    #expect(bench.state.draws == before)
  }
}

@Suite("Range along an axis")
struct SpendBandTests {
  private let exact = Economics.Percentiles(p10: 2, p50: 2, p90: 2)
  private let spread = Economics.Percentiles(p10: 1, p50: 2, p90: 4)

  @Test("it is a range where anything varies at all")
  func isRange() {
    #expect(!SpendBand([]).isRange && !SpendBand([nil, exact]).isRange)
    #expect(SpendBand([exact, nil, spread]).isRange)
  }

  @Test("places without amounts are left out, amounts are in the currency")
  func bands() throws {
    let euro = DisplayCurrency(code: "EUR", perUSD: 0.5)
    let band = try #require(SpendBand([spread, nil, exact]).bands(at: [1, 2, 3], in: euro).first)
    let points = band.points.compactMap(\.self)
    #expect(points.map(\.x) == [1, 3])
    #expect(points.map(\.low) == [0.5, 1] && points.map(\.high) == [2, 1])
    #expect(SpendBand([exact]).bands(at: [1], in: euro).isEmpty)
  }
}
