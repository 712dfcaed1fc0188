import RealModule
import ScalingCore
import Testing

@Suite("Distributions of uncertain numbers")
struct UncertaintyDistributionTests {
  /// Quantiles of the standard normal distribution, as printed in statistical tables.
  @Test(
    "normal quantiles are those of the tables",
    arguments: [
      (0.5, 0), (0.8, 0.8416212335729143), (0.9, 1.2815515655446004),
      (0.95, 1.6448536269514722), (0.975, 1.959963984540054), (0.995, 2.5758293035489004),
      (0.999, 3.090232306167813), (1e-9, -5.997807015008182),
    ])
  func normalQuantile(chance: Double, expected: Double) {
    #expect(abs(Double.standardNormalQuantile(chance) - expected) < 1e-12)
    #expect(abs(Double.standardNormalQuantile(1 - chance) + expected) < 1e-6)
  }

  @Test("the ends of the normal distribution are infinite")
  func ends() {
    #expect(Double.standardNormalQuantile(0) == -.infinity)
    #expect(Double.standardNormalQuantile(1) == .infinity)
  }

  @Test("a triangle of 0, 2, 8 has its quantiles by hand")
  func triangle() {
    let triangle = Distribution.triangular(low: 0, typical: 2, high: 8)
    // Left of the peak the share is x²/(8·2), so 0.25 at 2; right of it 1 − (8 − x)²/(8·6).
    #expect(triangle.quantile(0.25) == 2)
    #expect(abs(triangle.quantile(0.0625) - 1) < 1e-12)
    #expect(abs(triangle.quantile(1 - 12.0 / 48) - (8 - .sqrt(12))) < 1e-12)
    #expect(abs(triangle.mean - 10.0 / 3) < 1e-12)
    #expect(triangle.typical == 2)
  }

  @Test("the triangle is the one of price ranges")
  func priceRange() {
    let range = PriceRange(low: 1.49, typical: 2.99, high: 6.98)
    let triangle = Distribution.triangular(low: 1.49, typical: 2.99, high: 6.98)
    for chance in [0.01, 0.1, 0.3, 0.5, 0.9, 0.99] {
      let price = range.quantile(Probability(chance)).value
      #expect(abs(triangle.quantile(chance) - price) < 1e-12)
    }
  }

  @Test("uniform, normal and log-normal numbers by hand")
  func others() {
    let uniform = Distribution.uniform(low: 10, high: 20)
    #expect(uniform.quantile(0.3) == 13 && uniform.mean == 15 && uniform.typical == 15)
    let normal = Distribution.normal(mean: 5, deviation: 2)
    #expect(abs(normal.quantile(0.975) - (5 + 2 * 1.959963984540054)) < 1e-12)
    let lognormal = Distribution.lognormal(median: 3, deviation: 0.5)
    #expect(abs(lognormal.quantile(0.5) - 3) < 1e-15)
    #expect(abs(lognormal.quantile(0.9) - 3 * .exp(0.5 * 1.2815515655446004)) < 1e-12)
    #expect(abs(lognormal.mean - 3 * .exp(0.125)) < 1e-12)
  }

  private static let all: [Distribution] = [
    .triangular(low: 1, typical: 2, high: 5), .triangular(low: 1, typical: 1, high: 5),
    .triangular(low: 1, typical: 5, high: 5), .triangular(low: 4, typical: 4, high: 4),
    .uniform(low: 2, high: 3), .normal(mean: 1, deviation: 0.3), .normal(mean: 1, deviation: 0),
    .lognormal(median: 2, deviation: 0.8), .lognormal(median: 2, deviation: 0),
  ]

  @Test("quantiles rise with the chance", arguments: all)
  func rising(distribution: Distribution) {
    var last = -Double.infinity
    for step in 1..<200 {
      let value = distribution.quantile(Double(step) / 200)
      #expect(value >= last - 1e-12)
      last = value
    }
  }

  @Test("a factor scales every quantile", arguments: all)
  func scaling(distribution: Distribution) {
    let scaled = distribution.scaled(by: 3)
    for chance in [0.05, 0.5, 0.95] {
      #expect(abs(scaled.quantile(chance) - 3 * distribution.quantile(chance)) < 1e-9)
    }
    #expect(abs(scaled.typical - 3 * distribution.typical) < 1e-12)
    #expect(distribution.isProper && scaled.isProper)
  }

  @Test(
    "what is no distribution is told",
    arguments: [
      Distribution.triangular(low: 3, typical: 2, high: 5),
      .triangular(low: 1, typical: 6, high: 5), .triangular(low: -.infinity, typical: 0, high: 1),
      .uniform(low: 2, high: 1), .uniform(low: .nan, high: 1),
      .normal(mean: 0, deviation: -1), .normal(mean: .infinity, deviation: 1),
      .lognormal(median: 0, deviation: 1), .lognormal(median: 1, deviation: .nan),
    ])
  func improper(distribution: Distribution) {
    #expect(!distribution.isProper)
  }
}
