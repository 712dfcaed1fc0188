/// What the user measured of one checkpoint on one benchmark under one attention policy.
public struct OwnEvaluation: Sendable, Hashable {
  /// Counts by question of one way to grade.
  public struct Series: Sendable, Hashable {
    /// pass@1 for single samples, or a majority vote whose counts are one vote a question.
    public var metric: AccuracyEstimate.Metric
    /// Another way to grade the same answers; empty for the one that counts.
    public var variant: String
    /// The counts.
    public var run: QuestionRun

    /// States one series.
    public init(metric: AccuracyEstimate.Metric, variant: String = "", run: QuestionRun) {
      self.metric = metric
      self.variant = variant
      self.run = run
    }
  }

  /// Counts by question; each metric, variant and cap once.
  public var series: [Series]
  /// Numbers that the files state without counts.
  public var scores: [AccuracyPoint]

  /// Joins counts and numbers of one checkpoint, benchmark and policy.
  public init(series: [Series], scores: [AccuracyPoint]) {
    self.series = series
    self.scores = scores
  }

  /// Runs of single samples as the checkpoint is scored, by rising cap; those without cap first.
  public var runs: [QuestionRun] {
    series.filter { $0.metric == .pass1 && $0.variant.isEmpty }.map(\.run)
      .sorted { ($0.cap ?? 0) < ($1.cap ?? 0) }
  }
}
