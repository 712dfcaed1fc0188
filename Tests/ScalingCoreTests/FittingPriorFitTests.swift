import Foundation
import ScalingCore
import Testing

@Suite("Fitting under priors")
struct FittingPriorFitTests {
  private static let wide = PriorFit.Prior(median: 1, deviation: 1e3)

  /// Residuals of one factor on measurements: ln(θ·1/measured).
  private func fitFactor(
    _ measured: [Double], prior: PriorFit.Prior, noise: Double = 0.05, softLimit: Double = 1e6
  ) -> PriorFit.Result {
    PriorFit(priors: [prior], noise: noise, softLimit: softLimit).fit(rows: measured.count) {
      row, parameters in log(parameters[0] / measured[row])
    }
  }

  @Test("the prior pulls a factor by the share of its precision")
  func pull() {
    // Six points at ln 1.3: (6/0.05²)·ln 1.3 / (6/0.05² + 1/0.15²) = 0.98182 · 0.26236 = 0.25759.
    let result = fitFactor(
      Array(repeating: 1.3, count: 6), prior: .init(median: 1, deviation: 0.15))
    #expect(abs(log(result.parameters[0]) - 0.257594) < 1e-6)
    // Variance 1 / (2400 + 44.444) = 4.0909e-4.
    #expect(abs(result.covariance[0, 0] - 4.09091e-4) < 1e-8)
    #expect(abs(result.deviation(of: 0) - 0.0202260) < 1e-6)
    #expect(result.isConverged && result.rowsUsed == 6)
  }

  @Test("without rows the prior is the answer")
  func noRows() {
    let result = PriorFit(start: [5], priors: [.init(median: 2, deviation: 0.3)], noise: 0.05)
      .fit(rows: 0) { _, _ in 0 }
    #expect(abs(result.parameters[0] - 2) < 1e-9)
    #expect(abs(result.deviation(of: 0) - 0.3) < 1e-12)
    #expect(result.isConverged && result.rowsUsed == 0)
    let interval = result.interval(of: 0, quantile: 1.645)
    #expect(abs(interval.upperBound - 2 * exp(0.4935)) < 1e-9)
    #expect(abs(interval.lowerBound - 2 / exp(0.4935)) < 1e-9)
  }

  @Test("a stray row counts by its size: the answer stays where the soft loss balances")
  func robust() {
    // Four rows at 0 and one at a stray ln 100. Balance of the slopes, with r = ln θ / 0.05:
    // 4·r/√(1 + r²/4) = (s − r)/√(1 + (s − r)²/4), s = ln 100 / 0.05 = 92.1; the right side is about 2, so
    // 16r² = 4 + r² and r = 0.5163 (0.5162 with the finite s).
    let measured = [1, 1, 1, 1, 100.0]
    let robust = fitFactor(measured, prior: Self.wide, softLimit: 2)
    #expect(abs(log(robust.parameters[0]) / 0.05 - 0.5162) < 3e-4)
    let squares = fitFactor(measured, prior: Self.wide)
    #expect(abs(log(squares.parameters[0]) - log(100) / 5) < 1e-5)
  }

  @Test("a stray row narrows the answer by the curvature of its loss only")
  func robustCovariance() {
    let result = fitFactor([1, 1, 1, 1, 100], prior: Self.wide, softLimit: 2)
    // 4·(1 + 0.5162²/4)^−1.5 = 3.630 rows of precision 1/0.05²; the stray one adds 1e-5.
    #expect(abs(result.covariance[0, 0] - 0.0025 / 3.630) < 2e-6)
  }

  @Test("rows without a residual are left out")
  func leftOut() {
    let result = PriorFit(priors: [Self.wide], noise: 0.05).fit(rows: 4) { row, parameters in
      row.isMultiple(of: 2) ? log(parameters[0] / 1.5) : nil
    }
    #expect(result.rowsUsed == 2)
    #expect(abs(result.parameters[0] - 1.5) < 1e-6)
    #expect(abs(result.covariance[0, 0] - 0.0025 / 2) < 1e-6)
  }

  @Test("sums of terms are told apart, from any start", arguments: [0.05, 1, 20])
  func terms(start: Double) {
    let truth = [0.7, 1.9, 1.2]
    func time(_ row: Int, _ factors: [Double]) -> Double {
      let load = Double(row + 1)
      return 10 * factors[0] + load * factors[1] + load * load / 4 * factors[2]
    }
    let fit = PriorFit(
      start: Array(repeating: start, count: 3), priors: Array(repeating: Self.wide, count: 3),
      noise: 0.05)
    let result = fit.fit(rows: 12) { row, factors in
      log(time(row, factors) / time(row, truth))
    }
    #expect(result.isConverged)
    for (found, expected) in zip(result.parameters, truth) {
      #expect(abs(found / expected - 1) < 1e-5)
    }
  }

  @Test("sixteen parameters with their priors are found in few steps")
  func many() {
    let truth = (0..<16).map { 0.5 + Double($0) / 10 }
    func time(_ row: Int, _ factors: [Double]) -> Double {
      factors.indices.reduce(0) { $0 + factors[$1] * Double((row * ($1 + 3) + $1) % 17 + 1) }
    }
    let fit = PriorFit(
      priors: Array(repeating: .init(median: 1, deviation: 1), count: 16), noise: 0.1)
    let result = fit.fit(rows: 200) { row, factors in
      log(time(row, factors) / time(row, truth))
    }
    #expect(result.isConverged && result.iterations < 30)
    for index in truth.indices {
      let offset = abs(log(result.parameters[index] / truth[index]))
      #expect(offset < 2 * result.deviation(of: index))
    }
  }

  @Test("residuals that can't be computed end the search instead of spreading")
  func notANumber() {
    let result = PriorFit(priors: [.init(median: 1, deviation: 0.3)], noise: 0.05).fit(rows: 3) {
      _, _ in .nan
    }
    #expect(!result.isConverged)
    #expect(result.parameters == [1])
  }

  @Test("a covariance gives the variance along a direction")
  func quadraticForm() {
    // y = a·b: ln y = ln a + ln b is known to 0.05/√4, each factor alone only by its prior.
    let prior = PriorFit.Prior(median: 1, deviation: 0.3)
    let result = PriorFit(priors: [prior, prior], noise: 0.05, softLimit: 1e6).fit(rows: 4) {
      _, factors in log(factors[0] * factors[1] / 1.2)
    }
    // Precision along (1,1)/√2: 2·4/0.0025 + 1/0.09; the variance of the sum is twice its inverse.
    let variance = 2 / (3200 + 1 / 0.09)
    #expect(abs(result.covariance.quadraticForm([1, 1]) - variance) < 1e-8)
    #expect(abs(result.covariance.quadraticForm([1, -1]) - 2 * 0.09) < 1e-6)
    let product = result.covariance.times([1, -1])
    #expect(abs(product[0] - 0.09) < 1e-6 && abs(product[1] + 0.09) < 1e-6)
    #expect(abs(result.parameters[0] - result.parameters[1]) < 1e-9)
  }
}
