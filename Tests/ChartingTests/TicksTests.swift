import Charting
import Testing

@Suite struct TicksTests {
  /// Last column of the table in reference/terminal.md B3.
  @Test(
    arguments: [
      (0.4712, 0.8934, 5, [0.5, 0.6, 0.7, 0.8, 0.9]),
      (13_200, 918_000, 5, [0, 250_000, 500_000, 750_000, 1_000_000]),
      (0.0008, 0.0231, 5, [0, 0.005, 0.01, 0.015, 0.02, 0.025]),
      (62.3, 93.1, 6, [65, 70, 75, 80, 85, 90, 95]),
      (-3.2, 8.1, 5, [-2.5, 0, 2.5, 5, 7.5]),
    ] as [(Double, Double, Int, [Double])])
  func extendedWilkinson(_ low: Double, _ high: Double, _ wanted: Int, _ labels: [Double]) {
    #expect(Ticks.linear(low: low, high: high, wanted: wanted).labelled == labels)
  }

  @Test func labelsAreExactDecimals() {
    #expect(
      Ticks.linear(low: 0, high: 1, wanted: 11).labelled
        == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
  }

  @Test(arguments: [
    (1.0, 1.0), (2, 1), (.nan, 1), (0, .infinity), (-.infinity, 0), (1e18, 1e18 + 1000),
    (0, 1e-290),
    (-1e308, 1e308),
  ])
  func noLabelsWithoutARange(_ low: Double, _ high: Double) {
    #expect(Ticks.linear(low: low, high: high, wanted: 5).labelled.isEmpty)
  }

  @Test(arguments: [-40, -7, -3, 0, 2, 5, 9, 30]) func labelsScaleWithTheData(_ exponent: Int) {
    var factor = 1.0
    for _ in 0..<abs(exponent) { factor *= 10 }
    let unit = exponent < 0 ? 1 / factor : factor
    let labels = Ticks.linear(low: 0.4712 * unit, high: 0.8934 * unit, wanted: 5).labelled
    #expect(labels.count == 5)
    for (label, expected) in zip(labels, [0.5, 0.6, 0.7, 0.8, 0.9]) {
      #expect(abs(label / unit - expected) < 1e-9)
    }
  }

  @Test func labelsAscendEvenlyAndNearTheRange() {
    for low in stride(from: -9.7, through: 90, by: 7.3) {
      for width in [0.013, 0.8, 3.1, 57, 12_345] {
        for wanted in 2...9 {
          let labels = Ticks.linear(low: low, high: low + width, wanted: wanted).labelled
          let gaps = zip(labels, labels.dropFirst()).map { $1 - $0 }
          #expect(labels.count >= 2)
          #expect(gaps.allSatisfy { $0 > 0 && abs($0 - gaps[0]) < 1e-9 * width })
          #expect((labels.first ?? .nan) > low - width && (labels.last ?? .nan) < low + 2 * width)
        }
      }
    }
  }

  @Test(arguments: [-3, 0, 1]) func fewerThanTwoWantedCountsAsTwo(_ wanted: Int) {
    let two = Ticks.linear(low: 0, high: 10, wanted: 2)
    #expect(Ticks.linear(low: 0, high: 10, wanted: wanted) == two)
  }

  @Test func labelsInsideFixedLimits() {
    #expect(Ticks.linear(low: 0, high: 57.7, atMost: 2).labelled.count == 2)
    #expect(Ticks.linear(low: 0, high: 0.9, atMost: 2).labelled == [0, 0.5])
    #expect(Ticks.linear(low: 0, high: 1, atMost: 3).labelled == [0, 0.5, 1])
    #expect(Ticks.linear(low: 0, high: 1, atMost: 1).labelled.isEmpty)
  }

  @Test func labelsInsideFixedLimitsStayWithinTheMaximum() {
    for high in stride(from: 0.07, through: 130, by: 1.37) {
      for maximum in 2...12 {
        let labels = Ticks.linear(low: 0, high: high, atMost: maximum).labelled
        #expect((2...maximum).contains(labels.count), "0...\(high), \(maximum)")
        #expect(labels.allSatisfy { $0 >= 0 && $0 <= high })
      }
    }
  }
}
