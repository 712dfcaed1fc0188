import ScalingCore
import Testing

@Suite("Distributions that follow their typical value")
struct UncertaintyMovingTests {
  @Test("a factor above 0 keeps all ratios")
  func scaling() {
    let triangle = Distribution.triangular(low: 1, typical: 2, high: 5)
    #expect(triangle.moved(toTypical: 4) == .triangular(low: 2, typical: 4, high: 10))
    let uniform = Distribution.uniform(low: 1, high: 3)
    #expect(uniform.moved(toTypical: 4) == .uniform(low: 2, high: 6))
    let normal = Distribution.normal(mean: 2, deviation: 0.5)
    #expect(normal.moved(toTypical: 6) == .normal(mean: 6, deviation: 1.5))
    let lognormal = Distribution.lognormal(median: 2, deviation: 0.5)
    #expect(lognormal.moved(toTypical: 6) == .lognormal(median: 6, deviation: 0.5))
  }

  @Test("from and across 0 the width stays")
  func shifting() {
    let triangle = Distribution.triangular(low: -0.5, typical: 0, high: 0.25)
    #expect(triangle.moved(toTypical: 0.25) == .triangular(low: -0.25, typical: 0.25, high: 0.5))
    let normal = Distribution.normal(mean: 1, deviation: 0.5)
    #expect(normal.moved(toTypical: -1) == .normal(mean: -1, deviation: 0.5))
    #expect(Distribution.lognormal(median: 1, deviation: 0.5).moved(toTypical: 0) == nil)
  }

  @Test("ends stay within the limits of the value")
  func limits() {
    let share = FieldLimits(0...1)
    let triangle = Distribution.triangular(low: 0.25, typical: 0.5, high: 0.75)
    #expect(
      triangle.moved(toTypical: 0.75, within: share)
        == .triangular(low: 0.375, typical: 0.75, high: 1))
    // A uniform distribution stays centred on its typical value.
    let uniform = Distribution.uniform(low: 0.25, high: 0.75)
    #expect(uniform.moved(toTypical: 0.875, within: share) == .uniform(low: 0.75, high: 1))
    let above = Distribution.triangular(low: -0.5, typical: 0, high: 1)
    let moved = above.moved(toTypical: -0.75, within: FieldLimits(above: -1, upTo: 100))
    guard case .triangular(let low, -0.75, 0.25) = moved else {
      Issue.record("\(String(describing: moved))")
      return
    }
    #expect(low > -1 && low < -0.999)
  }

  @Test("whole numbers stay whole")
  func whole() {
    let triangle = Distribution.triangular(low: 2, typical: 4, high: 9)
    #expect(
      triangle.moved(toTypical: 5, isWhole: true) == .triangular(low: 3, typical: 5, high: 11))
    let uniform = Distribution.uniform(low: 2, high: 5)
    #expect(uniform.moved(toTypical: 7, isWhole: true) == .uniform(low: 4, high: 10))
  }

  @Test("the middle of a moved uniform distribution is the value to the last digit")
  func exact() {
    var draw = SplitMix64(seed: 4)
    for _ in 0..<2_000 {
      let value = Double.random(in: 1e-9...1e9, using: &draw)
      let width = Double.random(in: 0...1, using: &draw)
      let uniform = Distribution.uniform(low: 1 - width, high: 1 + width)
      #expect(uniform.moved(toTypical: value)?.typical == value)
    }
  }
}
