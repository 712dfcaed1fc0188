/// How far an estimate is from a measurement, each as `predicted / measured − 1`.
public struct ServingDeviation: Sendable, Hashable {
  /// Whether the estimate says that the configuration, which ran, does not fit into memory.
  public let isFalseDoesNotFit: Bool
  /// Of the time per output token; nil where nothing is estimated.
  public let timePerOutputToken: Double?
  /// Of the time to first token; nil where it is not estimated or not measured.
  public let timeToFirstToken: Double?
  /// Of the generated tokens a second and GPU; nil where they are not estimated or not known.
  public let throughput: Double?

  /// Compares an estimate with what was measured on the same configuration.
  public init(_ estimate: ServingEstimate, from measured: MeasuredServing) {
    let timing = estimate.timing
    isFalseDoesNotFit = !estimate.fits
    timePerOutputToken = relative(timing?.timePerOutputToken, to: measured.timePerOutputToken)
    timeToFirstToken = relative(timing?.timeToFirstToken, to: measured.timeToFirstToken)
    throughput = relative(timing?.tokensPerSecondPerGPU, to: measured.tokensPerSecondPerGPU)
  }
}

/// The error of a prediction; nil when one of the two is unknown.
private func relative<Unit>(_ predicted: Quantity<Unit>?, to measured: Quantity<Unit>?) -> Double? {
  guard let predicted, let measured else { return nil }
  return predicted / measured - 1
}
