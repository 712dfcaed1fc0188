import Testing

@testable import ScalingCore

@Suite("Cost of an option by measure")
struct DecisionOptionPointTests {
  private let point = OptionPoint(
    length: 8_192, accuracy: 0.5, flops: 1e15, eFLOPs: 2e16, gpuTime: 40, costPerRequest: 0.02,
    latency: 90)

  @Test(
    "each measure reads its own number",
    arguments: [
      (CostMeasure.flops, 1e15), (.eFLOPs, 2e16), (.gpuSeconds, 40), (.dollars, 0.02),
    ])
  func measures(measure: CostMeasure, cost: Double) {
    #expect(point.cost(by: measure) == cost)
  }

  @Test("dollars and GPU seconds rank options alike: one price for all of them")
  func proportional() throws {
    let curves = OptionCurves(
      scenario: try ScenarioTestData.tutor(samples: 1), evaluator: try DecisionTestData.evaluator())
    for option in curves.options {
      // $2.99 an hour at a utilisation of 0.6
      let expected = option.point.gpuTime.value / 3_600 * 2.99 / 0.6
      #expect(abs(option.point.costPerRequest.value / expected - 1) < 1e-12)
    }
    for target in [0.2, 0.5, 0.75] as [Probability] {
      #expect(
        curves.cheapest(atLeast: target, by: .dollars)
          == curves.cheapest(atLeast: target, by: .gpuSeconds))
    }
  }
}
