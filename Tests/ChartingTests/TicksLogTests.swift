import Charting
import Testing

@Suite struct TicksLogTests {
  @Test(
    arguments: [
      (0.0005, 0.3, 12, [0.001, 0.01, 0.1]), (1, 1000, 12, [1, 10, 100, 1000]),
      (3, 80, 12, [5, 10, 20, 50]), (1, 99, 12, [1, 2, 5, 10, 20, 50]), (1, 10, 8, [1, 2, 5, 10]),
    ] as [(Double, Double, Int, [Double])])
  func powersAndBelowTwoDecadesTwosAndFives(
    _ low: Double, _ high: Double, _ maximum: Int, _ labels: [Double]
  ) {
    #expect(Ticks.log10(low: low, high: high, maximum: maximum).labelled == labels)
  }

  @Test(
    arguments: [
      (6, [1, 100, 1e4, 1e6, 1e8, 1e10]), (4, [1, 1e3, 1e6, 1e9]),
      (
        11,
        [
          1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10,
        ]
      ),
    ] as [(Int, [Double])])
  func manyDecadesAreThinned(_ maximum: Int, _ labels: [Double]) {
    #expect(Ticks.log10(low: 1, high: 1e10, maximum: maximum).labelled == labels)
  }

  @Test func tooManyTwosAndFivesLeaveThePowers() {
    #expect(Ticks.log10(low: 1, high: 99, maximum: 4).labelled == [1, 10])
  }

  @Test func narrowRangesTakeLinearLabels() {
    let ticks = Ticks.log10(low: 0.4712, high: 0.8934, maximum: 5)
    #expect(ticks.labelled == [0.5, 0.6, 0.7, 0.8])
  }

  @Test func minorMarksAreTheOtherMultiples() {
    let ticks = Ticks.log10(low: 1, high: 20, maximum: 12)
    #expect(ticks.labelled == [1, 2, 5, 10, 20])
    #expect(ticks.minor == [3, 4, 6, 7, 8, 9])
  }

  @Test func minorMarksOfManyDecadesAreTheSkippedPowers() {
    let ticks = Ticks.log10(low: 1, high: 1e10, maximum: 4)
    #expect(ticks.minor == [10, 100, 1e4, 1e5, 1e7, 1e8, 1e10])
  }

  @Test func limitsThatAreTicksAreKept() {
    for exponent in -12...12 {
      var low = 1.0
      for _ in 0..<abs(exponent) { low = exponent < 0 ? low / 10 : low * 10 }
      let ticks = Ticks.log10(low: low, high: low * 1000, maximum: 9)
      #expect(ticks.labelled.count == 4, "10^\(exponent)")
    }
  }

  @Test(arguments: [(0.0, 10.0), (-1, 10), (10, 10), (10, 1), (1, .infinity), (.nan, 1)])
  func noLabelsWithoutARange(_ low: Double, _ high: Double) {
    #expect(Ticks.log10(low: low, high: high, maximum: 5) == Ticks(labelled: []))
  }

  @Test func allLabelsLieInsideAndNoMoreThanTheMaximum() {
    for low in [1e-9, 0.0007, 0.3, 1, 42] {
      for ratio in [1.2, 3, 12, 150, 1e4, 1e12] {
        for maximum in 2...10 {
          let ticks = Ticks.log10(low: low, high: low * ratio, maximum: maximum)
          #expect(ticks.labelled.count <= maximum)
          for value in ticks.labelled + ticks.minor {
            #expect(value >= low * (1 - 1e-8) && value <= low * ratio * (1 + 1e-8))
          }
        }
      }
    }
  }
}
