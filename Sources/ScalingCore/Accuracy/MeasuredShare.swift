/// A mean over questions with its interval.
public struct MeasuredShare: Sendable, Hashable {
  /// The mean.
  public var value: Probability
  /// Lower end of the 95 % interval; nil for a single question, which tells nothing of others.
  public var low: Probability?
  /// Upper end of the 95 % interval.
  public var high: Probability?
  /// Questions.
  public var questions: Int

  /// Half-width of the interval, the longer side; nil without an interval.
  public var precision: Double? {
    guard let low, let high else { return nil }
    return max((value - low).value, (high - value).value)
  }

  /// States a mean with its interval.
  public init(value: Probability, low: Probability?, high: Probability?, questions: Int) {
    self.value = value
    self.low = low
    self.high = high
    self.questions = questions
  }

  /// The mean of shares of questions; nil without questions.
  ///
  /// The interval is a bootstrap over questions. Where all questions have the same share no draw differs,
  /// which says nothing about other questions: the interval is then that of Wilson (1927) for this share.
  public init?(shares: [Double], using generator: inout some RandomNumberGenerator) {
    guard let first = shares.first else { return nil }
    let count = Double(shares.count)
    let value = shares.reduce(0, +) / count
    self.init(value: Probability(value), low: nil, high: nil, questions: shares.count)
    guard shares.count > 1 else { return }
    let range =
      shares.allSatisfy { $0 == first }
      ? Self.wilson(share: first, count: count)
      : Resampling.intervals(
        count: shares.count, draws: Resampling.meanDraws, using: &generator
      ) { weights in
        [zip(weights, shares).reduce(0) { $0 + $1.0 * $1.1 } / count]
      }?.first
    low = range.map { Probability(min($0.lowerBound, value)) }
    high = range.map { Probability(max($0.upperBound, value)) }
  }

  private static func wilson(share: Double, count: Double) -> ClosedRange<Double> {
    let quantile = Double.standardNormal975
    let square = quantile * quantile
    let centre = (share + square / (2 * count)) / (1 + square / count)
    let spread = share * (1 - share) / count + square / (4 * count * count)
    let half = quantile / (1 + square / count) * spread.squareRoot()
    return max(0, centre - half)...min(1, centre + half)
  }
}
