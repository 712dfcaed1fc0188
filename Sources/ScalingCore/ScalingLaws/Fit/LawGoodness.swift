/// How well predicted losses agree with measured ones.
public struct LawGoodness: Sendable, Hashable {
  /// Runs that were compared.
  public let count: Int
  /// Mean of the squared differences, in nats².
  public let meanSquare: Double
  /// Share of the variance that is predicted (R²); nil when all measured losses are equal.
  public let rSquared: Double?
  /// Agreement of the order (Spearman's ρ); nil when there is no order.
  public let spearman: Double?
  /// Mean of the differences' sizes over the measured losses.
  public let meanAbsoluteError: Double

  /// Compares predictions with measurements, pair by pair; nil when there are none.
  public init?(predicted: [Loss], measured: [Loss]) {
    guard !measured.isEmpty, predicted.count == measured.count else { return nil }
    count = measured.count
    let mean = measured.reduce(.zero, +) / Double(count)
    var (squares, variance, errors) = (0.0, 0.0, 0.0)
    for (predicted, measured) in zip(predicted, measured) {
      let difference = (predicted - measured).value
      let distance = (measured - mean).value
      squares += difference * difference
      variance += distance * distance
      errors += abs(difference) / measured.value
    }
    meanSquare = squares / Double(count)
    meanAbsoluteError = errors / Double(count)
    rSquared = variance > 0 ? 1 - squares / variance : nil
    spearman = RankCorrelation.spearman(predicted.map(\.value), measured.map(\.value))
  }

  /// Compares a law with measured runs; nil when it predicts none of them.
  public init?(_ law: ScalingLaw, on runs: [MeasuredRun]) {
    let pairs = runs.compactMap { run in
      law.loss(of: run.run).map { (predicted: $0, measured: run.loss) }
    }
    self.init(predicted: pairs.map(\.predicted), measured: pairs.map(\.measured))
  }
}
