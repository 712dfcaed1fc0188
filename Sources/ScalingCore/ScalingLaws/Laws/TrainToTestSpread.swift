internal import RealModule

/// How the chance of a right sample spreads over questions, by predicted loss (Roberts et al.,
/// arXiv 2604.01411, approach 2).
///
/// The chance of a question is Beta(a, b) with a = μν, b = (1 − μ)ν, μ = σ(θ1 + θ2·L) and
/// ν = exp(θ3 + θ4·L). Coefficients are not published: they are inputs.
public struct TrainToTestSpread: Sendable, Hashable {
  /// Mean on the logistic scale at L = 0 (θ1).
  public var meanOffset: Double
  /// Change of it with the loss (θ2), per nat.
  public var meanSlope: Double
  /// Logarithm of the concentration at L = 0 (θ3).
  public var concentrationOffset: Double
  /// Change of it with the loss (θ4), per nat.
  public var concentrationSlope: Double
  /// Citation of the coefficients.
  public var evidence: Evidence

  /// States the coefficients.
  public init(
    meanOffset: Double, meanSlope: Double, concentrationOffset: Double,
    concentrationSlope: Double, evidence: Evidence
  ) {
    self.meanOffset = meanOffset
    self.meanSlope = meanSlope
    self.concentrationOffset = concentrationOffset
    self.concentrationSlope = concentrationSlope
    self.evidence = evidence
  }

  /// The spread at a loss; pass@k is its ``CoverageFit/coverage(samples:)``, 1 − B(a, b + k)/B(a, b).
  ///
  /// - Parameters:
  ///   - loss: predicted loss.
  ///   - model: name of the model that the loss is predicted for.
  ///   - benchmark: id of the task that the coefficients belong to.
  public func spread(at loss: Loss, model: String, benchmark: String) -> CoverageFit {
    let mean = 1 / (1 + Double.exp(-(meanOffset + meanSlope * loss.value)))
    let concentration = Double.exp(concentrationOffset + concentrationSlope * loss.value)
    return CoverageFit(
      model: model, benchmark: benchmark, alpha: mean * concentration,
      beta: (1 - mean) * concentration, unsolvable: 0,
      evidence: evidence)
  }
}
