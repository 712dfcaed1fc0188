import RealModule
import Testing

@testable import ScalingCore

@Suite("Whole powers")
struct StrategyWholePowerTests {
  @Test("powers of two are exact", arguments: 0...60)
  func exact(exponent: Int) {
    #expect(2.0.raised(to: exponent) == Double(1 << exponent))
  }

  @Test("agree with the general power", arguments: [1, 2, 3, 7, 32, 63, 1_024])
  func general(exponent: Int) {
    for base in [0.001, 0.5, 0.97, 0.9999] {
      let expected = Double.pow(base, exponent)
      #expect(abs(base.raised(to: exponent) - expected) <= 1e-12 * expected)
    }
  }

  @Test("nothing to the power of nothing is 1, to any other nothing")
  func edges() {
    #expect(0.0.raised(to: 0) == 1)
    #expect(0.0.raised(to: 5) == 0)
    #expect(1.0.raised(to: 1_000_000) == 1)
  }
}
