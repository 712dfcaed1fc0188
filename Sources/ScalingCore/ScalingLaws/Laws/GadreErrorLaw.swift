internal import RealModule

/// Mean top-1 error over a set of tasks by C4 loss, Err = ε − k·exp(−γ·L) (Gadre et al., arXiv 2403.08540).
///
/// Holds for averages over the tasks, not for one task, and not for a run-average loss.
public struct GadreErrorLaw: Sendable, Hashable {
  /// Error of a model that knows nothing (ε).
  public var ceiling: Probability
  /// Scale of the improvement (k).
  public var scale: Double
  /// Steepness over the loss (γ), per nat.
  public var steepness: Double
  /// Tasks over which the error is averaged.
  public var tasks: Int
  /// Citation of the coefficients.
  public var evidence: Evidence

  /// States the coefficients.
  public init(
    ceiling: Probability, scale: Double, steepness: Double, tasks: Int, evidence: Evidence
  ) {
    self.ceiling = ceiling
    self.scale = scale
    self.steepness = steepness
    self.tasks = tasks
    self.evidence = evidence
  }

  /// Mean error at a loss.
  ///
  /// - Returns: nil for every kind of loss but the one on C4, which this law must not be fed with.
  public func error(at loss: Loss, of kind: LossKind) -> Probability? {
    guard kind == .c4Evaluation else { return nil }
    return ceiling - Probability(scale * .exp(-steepness * loss.value))
  }
}
