/// Everything that is known of accuracy, indexed by checkpoint and benchmark.
public struct AccuracyLibrary: Sendable {
  /// Single numbers.
  public let points: [AccuracyPoint]
  /// Curves of pass@1 against the cap.
  public let lengthFits: [LengthFit]
  /// Curves of pass@k against k.
  public let coverageFits: [CoverageFit]
  /// What quantisation costs.
  public let quantisation: [QuantisationPoint]

  /// Indexes the evidence.
  public init(
    points: [AccuracyPoint], lengthFits: [LengthFit], coverageFits: [CoverageFit],
    quantisation: [QuantisationPoint]
  ) {
    self.points = points
    self.lengthFits = lengthFits
    self.coverageFits = coverageFits
    self.quantisation = quantisation
  }
}
