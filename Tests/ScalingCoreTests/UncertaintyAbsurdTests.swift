import Testing

@testable import ScalingCore

@Suite("Absurd uncertainty")
struct UncertaintyAbsurdTests {
  private typealias Data = UncertaintyTestData

  private static let fields: [UncertainField] = [
    UncertainField(
      path: "workload.requestsPerYear", distribution: .triangular(low: 0, typical: 0, high: 1e15)),
    UncertainField(
      path: "workload.requestsPerYear", distribution: .normal(mean: 0, deviation: 1e300)),
    UncertainField(
      path: "workload.requestsPerYear", distribution: .lognormal(median: 1e-300, deviation: 1e3)),
    UncertainField(
      path: "workload.growthPerYear", distribution: .normal(mean: 0, deviation: 1e6)),
    UncertainField(
      path: "workload.promptTokens", distribution: .uniform(low: 0, high: 1_048_576)),
    UncertainField(
      path: "strategy.samples", distribution: .triangular(low: 1, typical: 1, high: 1_024)),
    UncertainField(
      path: "deployment.tensorParallel", distribution: .uniform(low: 1, high: 1_024)),
    UncertainField(
      path: "deployment.concurrency", distribution: .normal(mean: 1, deviation: 1e9)),
    UncertainField(
      path: "price.targetUtilisation", distribution: .normal(mean: 0.5, deviation: 1e9)),
    UncertainField(path: "horizon.years", distribution: .normal(mean: 3, deviation: 1e9)),
    UncertainField(path: "horizon.discountRate", distribution: .uniform(low: 0, high: 1)),
    UncertainField(
      path: "goals.yearlyBudgetAtMost", distribution: .normal(mean: 0, deviation: 1e18)),
  ]

  @Test("no amount is NaN or infinite, under any plan", arguments: fields)
  func finite(_ field: UncertainField) throws {
    for kind in PricePlan.Kind.allCases {
      var scenario = try EconomicsTestData.complete(plan: kind)
      scenario.goals.yearlyBudgetAtMost = 1e6
      scenario.horizon = EconomicsTestData.horizon(3)
      scenario.uncertainFields = [field]
      let simulation = try Data.simulation(scenario, draws: 60)
      for draw in simulation.draws.compactMap(\.self) {
        for measure in SpendMeasure.allCases {
          #expect(measure.amount(of: draw)?.isFinite ?? true, "\(kind) \(field.path)")
        }
      }
      #expect(simulation.budgetExceedance.map { (0...1).contains($0.value) } ?? true)
      if let tornado = Tornado(simulation.option, measure: .total) {
        #expect(tornado.bars.allSatisfy { $0.swing.isFinite && $0.swing >= 0 })
      }
    }
  }

  @Test("draws whose peak a reservation does not hold have no answer and count nowhere")
  func reservation() throws {
    var scenario = try EconomicsTestData.scenario(plan: .reserved, requests: 1e6)
    let model = try #require(
      PlanModel(
        scenario: scenario,
        timing: Evaluator(catalogue: try ScenarioTestData.catalogue()).evaluate(scenario).serving
          .timing))
    scenario.price.reserved.commitment = Int(model.peakReplicas(1e6, model.spend))
    scenario.uncertainFields = [
      UncertainField(
        path: "workload.requestsPerYear",
        distribution: .triangular(low: 1e5, typical: 1e6, high: 1e8))
    ]
    let simulation = try Data.simulation(scenario, draws: 500)
    #expect(simulation.unanswered > 250 && simulation.unanswered < 500)
    let percentiles = try #require(simulation.percentiles(of: .yearlySpend))
    #expect(percentiles.p10 == percentiles.p90, "what is reserved is paid for, whatever the load")
  }

  @Test("an accuracy of nothing makes a right answer unaffordable, not NaN")
  func hopeless() throws {
    let spend = DrawnSpend(
      yearlySpend: 1, costPerRequest: 1, costPerCorrectAnswer: Dollars(.infinity))
    #expect(SpendMeasure.costPerCorrectAnswer.finiteAmount(of: spend) == nil)
    let amounts = [1, .infinity, 2, .infinity]
    let sample = try #require(SortedSample(amounts))
    #expect(sample.percentile(0.9) == .infinity && Economics.Percentiles(of: amounts) == nil)
  }
}
