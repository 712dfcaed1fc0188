import ScalingCore
import Testing

@Suite("Pareto frontier")
struct DecisionParetoTests {
  private func point(_ cost: Double, _ accuracy: Double) -> FrontierPoint {
    FrontierPoint(cost: cost, accuracy: Probability(accuracy))
  }

  @Test("keeps what no other point beats")
  func small() {
    let frontier = ParetoFrontier([
      point(3, 0.5), point(1, 0.2), point(2, 0.6), point(2, 0.4), point(5, 0.6), point(4, 0.9),
    ])
    #expect(frontier.points == [point(1, 0.2), point(2, 0.6), point(4, 0.9)])
    #expect(frontier.indices == [1, 2, 5])
  }

  @Test("nothing, one point, and points that are no numbers")
  func edges() {
    #expect(ParetoFrontier([]).points.isEmpty)
    #expect(ParetoFrontier([point(1, 0)]).indices == [0])
    let broken = [point(.nan, 0.9), point(.infinity, 0.9), point(1, .nan), point(2, 0.5)]
    #expect(ParetoFrontier(broken).indices == [3])
  }

  @Test("of equal points one is kept")
  func duplicates() {
    #expect(ParetoFrontier([point(1, 0.5), point(1, 0.5)]).points == [point(1, 0.5)])
  }

  @Test("agrees with comparing every pair, in any order", arguments: 0..<20)
  func bruteForce(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var points = (0..<80).map { _ in
      point(
        Double(Int.random(in: 0..<30, using: &generator)),
        Double(Int.random(in: 0..<30, using: &generator)) / 30)
    }
    let unbeaten = Set(
      points.filter { one in
        !points.contains { $0 != one && $0.cost <= one.cost && $0.accuracy >= one.accuracy }
      })
    let frontier = ParetoFrontier(points)
    #expect(Set(frontier.points) == unbeaten)
    #expect(frontier.indices.map { points[$0] } == frontier.points)
    points.shuffle(using: &generator)
    #expect(ParetoFrontier(points).points == frontier.points)
  }

  @Test("is a staircase that says what a cost buys")
  func staircase() {
    let frontier = ParetoFrontier([point(1, 0.2), point(2, 0.6), point(4, 0.9)])
    #expect(frontier.accuracy(within: 0.99) == nil)
    #expect(frontier.accuracy(within: 1) == 0.2)
    #expect(frontier.accuracy(within: 3.9) == 0.6)
    #expect(frontier.accuracy(within: 1e9) == 0.9)
    #expect(frontier.accuracy(within: .nan) == nil)
  }
}
