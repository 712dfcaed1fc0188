internal import RealModule

extension CoverageFit {
  /// Share of questions with at least one right answer among `samples`.
  ///
  /// Chance of no right answer for a question that can be solved: B(α, β + k) / B(α, β).
  public func coverage(samples: Int) -> Probability {
    let solvable = 1 - unsolvable.value
    guard samples > 0, alpha > 0 else { return 0 }
    guard beta > 0 else { return Probability(solvable) }
    return Probability(solvable * (1 - allFail(samples)))
  }

  /// The same spread over questions with another share of right samples.
  ///
  /// Keeps z and α + β and sets the mean, as for a benchmark or cap without a fit of its own. A mean above
  /// the solvable share leaves no spread: every solvable question is always solved.
  public func moved(toMean mean: Probability) -> CoverageFit {
    let solvable = 1 - unsolvable.value
    let share = solvable > 0 ? min(1, max(0, mean.value / solvable)) : 0
    var fit = self
    fit.alpha = (alpha + beta) * share
    fit.beta = (alpha + beta) * (1 - share)
    return fit
  }

  /// Few factors are multiplied, many go through the logarithm of the gamma function.
  private func allFail(_ samples: Int) -> Double {
    guard samples > 16 else {
      return (0..<samples).reduce(1) { product, sample in
        product * (beta + Double(sample)) / (alpha + beta + Double(sample))
      }
    }
    let count = Double(samples)
    return Double.exp(
      Double.logGamma(beta + count) - Double.logGamma(alpha + beta + count)
        + Double.logGamma(alpha + beta) - Double.logGamma(beta))
  }
}
