/// Training runs that belong together: some to fit a law to, others to hold it against.
public struct TrainingExperiment: Sendable, Hashable {
  /// Name in a few words, for example `27 runs`.
  public var name: String
  /// Runs that a law is fitted to.
  public var runs: [MeasuredRun]
  /// Larger runs that were never fitted.
  public var heldOut: [MeasuredRun]
  /// Citation of the losses.
  public var evidence: Evidence

  /// States an experiment.
  public init(
    name: String, runs: [MeasuredRun], heldOut: [MeasuredRun] = [], evidence: Evidence
  ) {
    self.name = name
    self.runs = runs
    self.heldOut = heldOut
    self.evidence = evidence
  }
}
