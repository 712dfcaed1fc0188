import Testing

@testable import ScalingCore

@Suite("Spend against volume")
struct DecisionSpendCurveTests {
  private let range = PriceRange(low: 1.5, typical: 3, high: 6)

  private func curve(_ plan: PricePlan.Kind, requests: Double = 2e6) throws -> SpendCurve {
    try #require(
      SpendCurve(
        scenario: EconomicsTestData.scenario(price: range, plan: plan, requests: requests),
        timing: EconomicsTestData.timing(gpuTime: 24)))
  }

  @Test("runs through the option's own spend")
  func ownVolume() throws {
    let points = try curve(.onDemand).points
    #expect(points.count == 61)
    let own = try #require(points.first { $0.requests == 2e6 })
    // As in the worked example: $0.04 a request at $3.
    #expect(abs(own.spend.typical.value - 80_000) < 1e-6)
    #expect(abs(own.spend.low.value - 40_000) < 1e-6)
    #expect(abs(own.spend.high.value - 160_000) < 1e-6)
    #expect(points.map(\.requests) == points.map(\.requests).sorted())
  }

  @Test(
    "on demand grows with the volume, reserved by whole replicas",
    arguments: [
      PricePlan.Kind.onDemand, .reserved,
    ])
  func growth(plan: PricePlan.Kind) throws {
    let points = try curve(plan).points
    for (less, more) in zip(points, points.dropFirst()) {
      #expect(less.spend.typical <= more.spend.typical)
      #expect(less.spend.low <= less.spend.typical && less.spend.typical <= less.spend.high)
    }
    guard plan == .reserved else { return }
    // Two GPUs at $3 all year: 52,560.
    for point in points {
      let replicas = point.spend.typical.value / 52_560
      #expect(abs(replicas - replicas.rounded()) < 1e-9)
    }
  }

  @Test("ends where a reservation no longer holds the peak")
  func reservation() throws {
    var scenario = try EconomicsTestData.scenario(plan: .reserved)
    scenario.price.reserved.commitment = 4
    let timing = EconomicsTestData.timing(gpuTime: 24)
    let curve = try #require(SpendCurve(scenario: scenario, timing: timing))
    // Four replicas hold 4 · 657,000 requests.
    #expect(try #require(curve.points.last).requests < 2_628_000)
    #expect(curve.points.allSatisfy { $0.spend.typical == 210_240 })
    #expect(SpendCurve(scenario: scenario, timing: nil) == nil)
  }

  @Test("volumes lie around the middle at equal ratios")
  func volumes() {
    let volumes = SpendCurve.volumes(around: 1e6, decades: 1, steps: 2)
    let expected = [1e5, 316_227.766, 1e6, 3_162_277.66, 1e7]
    for (volume, value) in zip(volumes, expected) { #expect(abs(volume.value / value - 1) < 1e-6) }
    #expect(volumes.count == 5)
    #expect(volumes[2] == 1e6)
  }

  @Test("a volume of nothing still gives a curve", arguments: [0.0, -3, .nan, .infinity])
  func nothing(requests: Double) {
    let volumes = SpendCurve.volumes(around: YearlyRequests(requests), steps: 0)
    #expect(volumes.count == 3)
    #expect(volumes[1] == 1)
  }
}
