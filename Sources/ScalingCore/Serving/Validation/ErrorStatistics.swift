/// How far predictions are from measurements, as shares of the measured values (0.05 is 5 %).
public struct ErrorStatistics: Sendable, Hashable {
  /// Predictions that were compared, at least 1.
  public let count: Int
  /// Mean of the absolute errors (MAPE).
  public let meanAbsolute: Double
  /// Median of the absolute errors; of an even number the mean of the two in the middle.
  public let medianAbsolute: Double
  /// Mean of the errors with their sign; positive where predictions are too high.
  public let bias: Double

  /// States errors that were summed up elsewhere, for example in a file.
  public init(count: Int, meanAbsolute: Double, medianAbsolute: Double, bias: Double) {
    self.count = count
    self.meanAbsolute = meanAbsolute
    self.medianAbsolute = medianAbsolute
    self.bias = bias
  }

  /// Sums up relative errors, each `predicted / measured − 1`; nil without any.
  ///
  /// - Complexity: O(n log n) in the number of errors.
  public init?(relativeErrors errors: [Double]) {
    guard !errors.isEmpty else { return nil }
    let sizes = errors.map(abs).sorted()
    count = errors.count
    meanAbsolute = sizes.reduce(0, +) / Double(count)
    medianAbsolute = (sizes[(count - 1) / 2] + sizes[count / 2]) / 2
    bias = errors.reduce(0, +) / Double(count)
  }
}
