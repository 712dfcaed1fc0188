/// A training run whose loss is known.
public struct MeasuredRun: Sendable, Hashable {
  /// The run.
  public var run: TrainingRun
  /// Its loss, of the same ``LossKind`` in all rows of a fit.
  public var loss: Loss
  /// How much the row counts: proportional to one over the variance of its loss; above 0.
  public var weight: Double

  /// Joins a run and its loss.
  public init(_ run: TrainingRun, loss: Loss, weight: Double = 1) {
    self.run = run
    self.loss = loss
    self.weight = weight
  }
}
