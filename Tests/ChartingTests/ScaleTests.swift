import Charting
import Testing

@Suite struct ScaleTests {
  @Test(arguments: [(0.0, 0.0), (50, 0.5), (100, 1), (150, 1.5), (-50, -0.5)])
  func linearPlaces(_ value: Double, _ fraction: Double) {
    #expect(Scale(kind: .linear, low: 0, high: 100).fraction(of: value) == fraction)
  }

  @Test(arguments: [(0.001, 0.0), (0.01, 0.25), (0.1, 0.5), (10, 1)])
  func logPlaces(_ value: Double, _ fraction: Double) {
    let place = Scale(kind: .log10, low: 0.001, high: 10).fraction(of: value)
    #expect(abs((place ?? .nan) - fraction) < 1e-12)
  }

  @Test(arguments: [Scale.Kind.linear, .log10]) func valuesInvertPlaces(_ kind: Scale.Kind) {
    let scale = Scale(kind: kind, low: 0.0005, high: 0.3)
    for step in 0...20 {
      let fraction = Double(step) / 20
      let back = scale.fraction(of: scale.value(at: fraction))
      #expect(abs((back ?? .nan) - fraction) < 1e-12)
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity]) func noPlaceForNonNumbers(_ value: Double) {
    #expect(Scale(kind: .linear, low: 0, high: 1).fraction(of: value) == nil)
    #expect(Scale(kind: .log10, low: 1, high: 2).fraction(of: value) == nil)
  }

  @Test(arguments: [0.0, -1]) func logAxesHaveNoPlaceBelowZero(_ value: Double) {
    #expect(Scale(kind: .log10, low: 1, high: 2).fraction(of: value) == nil)
  }

  @Test func limitsMayComeInAnyOrder() {
    #expect(Scale(kind: .linear, low: 5, high: 2) == Scale(kind: .linear, low: 2, high: 5))
    #expect(Scale(kind: .log10, low: 5, high: 2) == Scale(kind: .log10, low: 2, high: 5))
  }

  @Test(arguments: [
    (7.0, 7.0, 3.5, 10.5), (0, 0, -0.5, 0.5), (-2, -2, -3, -1), (.nan, 3, 0, 1),
    (0, .infinity, 0, 1),
  ])
  func degenerateLinearLimits(_ low: Double, _ high: Double, _ bottom: Double, _ top: Double) {
    let scale = Scale(kind: .linear, low: low, high: high)
    #expect((scale.low, scale.high) == (bottom, top))
  }

  @Test(arguments: [
    (4.0, 4.0, 2.0, 8.0), (0, 100, 0.1, 100), (-5, 100, 0.1, 100), (-5, -1, 1, 10), (0, 0, 1, 10),
    (.nan, 3, 1, 10),
  ])
  func degenerateLogLimits(_ low: Double, _ high: Double, _ bottom: Double, _ top: Double) {
    let scale = Scale(kind: .log10, low: low, high: high)
    #expect((scale.low, scale.high) == (bottom, top))
  }

  @Test(arguments: [Scale.Kind.linear, .log10]) func extremeLimitsStayFinite(_ kind: Scale.Kind) {
    for high in [1e308, .greatestFiniteMagnitude, 1e-308, .leastNonzeroMagnitude] {
      let scale = Scale(kind: kind, low: -.greatestFiniteMagnitude, high: high)
      #expect(scale.low < scale.high)
      #expect(scale.value(at: 0.5).isFinite)
      #expect(scale.fraction(of: scale.high).map { abs($0 - 1) < 1e-9 } == true)
    }
  }

  @Test func containsItsLimits() {
    let scale = Scale(kind: .linear, low: 1, high: 2)
    #expect(scale.contains(1) && scale.contains(2) && !scale.contains(2.1) && !scale.contains(.nan))
  }
}
