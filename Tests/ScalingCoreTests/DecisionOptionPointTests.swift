import Testing

@testable import ScalingCore

@Suite("Cost of an option by measure")
struct DecisionOptionPointTests {
  private let point = OptionPoint(
    length: 8_192, samples: 1, accuracy: 0.5, flops: 1e15, eFLOPs: 2e16, gpuTime: 40,
    costPerRequest: 0.02,
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

  private func point(_ length: Double, _ accuracy: Double, cost: Double) -> OptionPoint {
    OptionPoint(
      length: Tokens(length), samples: 2, accuracy: Probability(accuracy), flops: FLOPs(cost),
      eFLOPs: FLOPs(cost * 100), gpuTime: Seconds(cost * 2), costPerRequest: Dollars(cost * 3),
      latency: Seconds(cost * 4))
  }

  @Test("half way between two points: geometric costs, mean accuracy, whole tokens")
  func between() {
    let middle = OptionPoint.between(
      point(1_000, 0.2, cost: 1), point(3_000, 0.6, cost: 100), share: 0.5)
    // The geometric mean of 1000 and 3000 is 1732.05.
    #expect(middle.length == 1_732 && middle.samples == 2)
    #expect(abs(middle.accuracy.value - 0.4) < 1e-12)
    #expect(abs(middle.flops.value - 10) < 1e-12 && abs(middle.eFLOPs.value - 1_000) < 1e-9)
    #expect(abs(middle.gpuTime.value - 20) < 1e-12 && abs(middle.latency.value - 40) < 1e-12)
    #expect(abs(middle.costPerRequest.value - 30) < 1e-12)
  }

  @Test("the ends are exact, and nothing lies beyond them")
  func ends() {
    let (start, end) = (point(1_000, 0.2, cost: 3), point(3_000, 0.6, cost: 7))
    #expect(OptionPoint.between(start, end, share: 0) == start)
    #expect(OptionPoint.between(start, end, share: 1) == end)
    #expect(OptionPoint.between(start, end, share: -1) == start)
    #expect(OptionPoint.between(start, end, share: 2) == end)
  }

  @Test("between what fits and what does not nothing fits; free stays a number")
  func unusualCosts() {
    var (start, end) = (point(1_000, 0.2, cost: 3), point(3_000, 0.6, cost: 7))
    end.gpuTime = Seconds(.infinity)
    start.costPerRequest = 0
    let middle = OptionPoint.between(start, end, share: 0.5)
    #expect(!middle.fits && start.fits)
    #expect(middle.costPerRequest == 10.5)
  }
}
