/// Right answers among the samples of one question.
public struct SampleCounts: Sendable, Hashable {
  /// Right samples (c), at most `total`.
  public var correct: Int
  /// All samples (n).
  public var total: Int

  /// States the counts of one question.
  public init(correct: Int, total: Int) {
    self.correct = correct
    self.total = total
  }

  /// Unbiased estimate of pass@k: 1 − C(n−c, k) / C(n, k).
  ///
  /// The stable product form of Chen et al. (arXiv 2107.03374), 1 − Π (1 − k/i) for i from n−c+1 to n. The
  /// score of a benchmark is the mean over its questions.
  ///
  /// - Returns: nil when k is below 1 or above `total`, or the counts contradict each other.
  public func passAtK(_ k: Int) -> Probability? {
    guard k >= 1, k <= total, correct >= 0, correct <= total else { return nil }
    let wrong = total - correct
    guard wrong >= k else { return 1 }
    let allWrong = (wrong..<total).reduce(1.0) { product, index in
      product * (1 - Double(k) / Double(index + 1))
    }
    return Probability(1 - allWrong)
  }
}
