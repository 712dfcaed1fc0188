import ScalingCore
import Testing

@Suite("Triangular price")
struct EconomicsQuantileTests {
  @Test("quantiles of a symmetric range, by hand")
  func symmetric() {
    // From 0 to 2 with mode 1: F(x) = x²/2 below 1, so the 12.5 % quantile is 0.5 and the 87.5 % one 1.5.
    let range = PriceRange(low: 0, typical: 1, high: 2)
    #expect(abs(range.quantile(0.125).value - 0.5) < 1e-12)
    #expect(abs(range.quantile(0.5).value - 1) < 1e-12)
    #expect(abs(range.quantile(0.875).value - 1.5) < 1e-12)
  }

  @Test("ends and mode")
  func ends() {
    let range = PriceRange(low: 1.49, typical: 2.99, high: 6.98)
    #expect(range.quantile(0) == 1.49)
    #expect(range.quantile(1) == 6.98)
    // The mode has the chance (typical − low) / (high − low) below it.
    #expect(abs(range.quantile(Probability(1.5 / 5.49)).value - 2.99) < 1e-9)
  }

  @Test("inverts the distribution function", arguments: [(1.0, 1.0, 4.0), (1, 4, 4), (1, 2, 4)])
  func inverts(low: Double, typical: Double, high: Double) {
    let range = PriceRange(
      low: HourlyPrice(low), typical: HourlyPrice(typical), high: HourlyPrice(high))
    for step in 0...20 {
      let chance = Double(step) / 20
      let price = range.quantile(Probability(chance)).value
      #expect(abs(cumulative(price, low, typical, high) - chance) < 1e-9)
    }
  }

  /// Distribution function of the triangular distribution, from its density.
  private func cumulative(
    _ price: Double, _ low: Double, _ mode: Double, _ high: Double
  ) -> Double {
    if price <= mode, mode > low {
      return (price - low) * (price - low) / ((high - low) * (mode - low))
    }
    guard high > mode else { return 1 }
    return 1 - (high - price) * (high - price) / ((high - low) * (high - mode))
  }

  @Test("an exact or muddled price has no spread")
  func degenerate() {
    #expect(PriceRange(3).quantile(0.9) == 3)
    #expect(PriceRange(low: 4, typical: 3, high: 2).quantile(0.1) == 3)
    #expect(!PriceRange(low: 4, typical: 3, high: 2).isRange)
    let outside = PriceRange(low: 1, typical: 9, high: 2)
    #expect((1...2).contains(outside.quantile(0.5).value))
  }
}
