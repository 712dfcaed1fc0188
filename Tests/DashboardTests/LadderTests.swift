import Testing

@testable import Dashboard

@Suite("Ladders of the sliders")
struct LadderTests {
  private let ladder = Ladder([1, 2, 5, 10])

  @Test("one step goes to the neighbour")
  func steps() {
    #expect(ladder.moved(2, by: 1) == 5)
    #expect(ladder.moved(5, by: -1) == 2)
    #expect(ladder.moved(1, by: 3) == 10)
  }

  @Test("a value between two stops goes to the nearer side first")
  func between() {
    #expect(ladder.moved(3, by: 1) == 5)
    #expect(ladder.moved(3, by: -1) == 2)
    #expect(ladder.moved(3, by: -2) == 1)
  }

  @Test("the ends stop the movement")
  func ends() {
    #expect(ladder.moved(10, by: 1) == 10)
    #expect(ladder.moved(1, by: -5) == 1)
    #expect(ladder.moved(5, by: 100) == 10)
  }

  @Test("a typed value outside of the ladder is never moved against the direction")
  func outside() {
    #expect(ladder.moved(50, by: 1) == 50)
    #expect(ladder.moved(50, by: -1) == 10)
    #expect(ladder.moved(0.1, by: -1) == 0.1)
    #expect(ladder.moved(0.1, by: 1) == 1)
  }

  @Test("an empty ladder and no step change nothing")
  func nothing() {
    #expect(Ladder([]).moved(3, by: 1) == 3)
    #expect(ladder.moved(3, by: 0) == 3)
    #expect(Ladder([]).stop(at: 0.5) == 0)
  }

  @Test("fraction and stop are inverse on stops", arguments: [1.0, 2, 5, 10])
  func inverse(stop: Double) {
    #expect(ladder.stop(at: ladder.fraction(of: stop)) == stop)
  }

  @Test("fraction stays between 0 and 1")
  func fractionBounds() {
    #expect(ladder.fraction(of: 0.5) == 0)
    #expect(ladder.fraction(of: 20) == 1)
    #expect(ladder.fraction(of: 3.5) > ladder.fraction(of: 3))
    #expect(Ladder([4]).fraction(of: 4) == 0)
  }

  @Test("doubles are dropped and stops are sorted")
  func distinct() {
    #expect(Ladder([5, 1, 5, 2]).stops == [1, 2, 5])
  }

  @Test("decades repeat their digits and end with a power of ten")
  func decades() {
    #expect(
      Ladder(digits: [1, 2, 5], decades: -1, through: 1).stops == [0.1, 0.2, 0.5, 1, 2, 5, 10])
  }

  @Test(
    "no ladder leaps: a step changes the value by at most a factor of 2.5",
    arguments: [
      Ladders.generationLength, Ladders.samples, Ladders.requests, Ladders.price,
      Ladders.concurrency, Ladders.tensorParallel,
    ])
  func noLeaps(ladder: Ladder) {
    for (lower, upper) in zip(ladder.stops, ladder.stops.dropFirst()) {
      #expect(upper > lower)
      #expect(upper / lower <= 2.5)
    }
  }

  @Test("the generation ladder stops at every cap measured on AIME24")
  func measuredCaps() {
    for cap in [2048.0, 4096, 6144, 8192, 10240, 12288, 16384, 20480, 24576, 32768] {
      #expect(Ladders.generationLength.stops.contains(cap))
    }
  }

  @Test("prices are written without binary dust")
  func plainPrices() {
    #expect(Ladders.price.stops.contains(2.4))
    #expect(Ladders.price.stops.contains(0.33))
    #expect(Ladders.requests.stops.contains(1_200_000))
  }
}
