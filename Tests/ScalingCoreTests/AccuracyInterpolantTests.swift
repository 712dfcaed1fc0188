import Testing

@testable import ScalingCore

/// Golden values: `scipy.interpolate.PchipInterpolator` 1.17.
@Suite("Monotone interpolation")
struct AccuracyInterpolantTests {
  /// Qwen3-14B on AIME24, test_time_scaling.md §7.1.
  static let curve = MonotoneInterpolant(
    positions: [2_048, 4_096, 6_144, 8_192, 10_240, 12_288, 16_384, 20_480, 24_576, 32_768],
    values: [0.102, 0.325, 0.476, 0.597, 0.672, 0.724, 0.772, 0.796, 0.799, 0.799])
  /// Falls and turns, with uneven steps.
  static let turning = MonotoneInterpolant(
    positions: [0, 1, 3, 4, 6], values: [0, 2, 1, 1, 5])

  @Test(
    "Rising points",
    arguments: [
      (3_000.0, 0.21541707758470016), (5_000, 0.3974687091563554), (7_000, 0.5313513310695557),
      (9_000, 0.630415753245665), (11_000, 0.6942169163258218), (14_000, 0.7485902678908372),
      (18_000, 0.7843850320180257), (22_000, 0.7977155800263087), (28_000, 0.799),
    ])
  func rising(position: Double, value: Double) {
    #expect(abs(Self.curve.value(at: position) - value) < 1e-14)
  }

  @Test(
    "Turning points",
    arguments: [
      (0.5, 1.3541666666666667), (2, 1.5), (2.5, 1.15625), (3.5, 1), (5, 2.1666666666666665),
      (5.9, 4.670166666666667),
    ])
  func turningPoints(position: Double, value: Double) {
    #expect(abs(Self.turning.value(at: position) - value) < 1e-13)
  }

  @Test("Uneven steps", arguments: [(1.5, 0.423739010989011), (6, 0.6599161215862543)])
  func uneven(position: Double, value: Double) {
    let curve = MonotoneInterpolant(
      positions: [1, 2, 4, 8, 16, 32], values: [0.422, 0.428, 0.564, 0.726, 0.841, 0.868])
    #expect(abs(curve.value(at: position) - value) < 1e-13)
  }

  @Test("The curve passes through its points", arguments: [curve, turning])
  func throughPoints(curve: MonotoneInterpolant) {
    for (position, value) in zip(curve.positions, curve.values) {
      #expect(abs(curve.value(at: position) - value) < 1e-15)
    }
  }

  @Test("Between two points the curve stays between their values", arguments: [curve, turning])
  func noOvershoot(curve: MonotoneInterpolant) {
    for index in curve.positions.indices.dropLast() {
      let (left, right) = (curve.positions[index], curve.positions[index + 1])
      let ends = [curve.values[index], curve.values[index + 1]]
      var last = ends[0]
      for step in 1...50 {
        let value = curve.value(at: left + (right - left) * Double(step) / 50)
        #expect((last - value) * (ends[0] - ends[1]) >= -1e-15)
        last = value
      }
    }
  }

  @Test("Beyond the ends the curve is constant")
  func ends() {
    #expect(Self.curve.value(at: 0) == 0.102)
    #expect(Self.curve.value(at: 1e9) == 0.799)
  }

  @Test("One point is a constant, two points are a line, none has no value")
  func fewPoints() {
    let one = MonotoneInterpolant(positions: [5], values: [0.5])
    #expect(one.value(at: 1) == 0.5 && one.value(at: 5) == 0.5 && one.value(at: 9) == 0.5)
    let two = MonotoneInterpolant(positions: [0, 10], values: [1, 2])
    #expect(abs(two.value(at: 3) - 1.3) < 1e-15)
    #expect(MonotoneInterpolant(positions: [], values: []).value(at: 1).isNaN)
  }

  @Test("A steep end is cut back to three times its secant")
  func steepEnd() {
    let curve = MonotoneInterpolant(positions: [0, 1, 2], values: [0, 1, -10])
    #expect(curve.slopes[0] == 3)
  }
}
