/// Bootstrap over questions: how far an estimate moves when the questions are drawn anew.
///
/// Questions are drawn with replacement from those of the evaluation (Efron 1979). The samples of a question
/// stay together, because they are not independent.
enum Resampling {
  /// Draws of a mean.
  static let meanDraws = 400
  /// Draws of a fit, which takes longer.
  static let fitDraws = 200
  /// Share of the draws inside an interval.
  static let coverage = 0.95

  /// How often each question is drawn.
  static func weights(
    count: Int, using generator: inout some RandomNumberGenerator
  ) -> [Double] {
    var weights = [Double](repeating: 0, count: count)
    for _ in 0..<count { weights[index(below: count, using: &generator)] += 1 }
    return weights
  }

  /// Intervals of several estimates, each from the middle 95 % of its draws.
  ///
  /// - Parameter estimates: The estimates for weighted questions; nil where they do not exist, which leaves
  ///   the draw out.
  /// - Returns: nil when more than half of the draws have no estimate.
  static func intervals(
    count: Int, draws: Int, using generator: inout some RandomNumberGenerator,
    estimates: ([Double]) -> [Double]?
  ) -> [ClosedRange<Double>]? {
    var columns: [[Double]] = []
    for _ in 0..<draws {
      guard let values = estimates(weights(count: count, using: &generator)) else { continue }
      if columns.isEmpty { columns = values.map { _ in [] } }
      for (index, value) in values.enumerated() { columns[index].append(value) }
    }
    guard let drawn = columns.first?.count, drawn * 2 > draws else { return nil }
    return columns.map { middle(of: $0.sorted()) }
  }

  /// A whole number from 0 to `bound` − 1, by the high half of a product (Lemire 2019, without rejection: the
  /// bias is below `bound` / 2⁶⁴).
  static func index(
    below bound: Int, using generator: inout some RandomNumberGenerator
  ) -> Int {
    Int(generator.next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// The range that holds the middle share of rising values.
  private static func middle(of values: [Double]) -> ClosedRange<Double> {
    let tail = (1 - coverage) / 2
    let last = Double(values.count - 1)
    let low = Int((tail * last).rounded(.down))
    let high = Int(((1 - tail) * last).rounded(.up))
    return values[low]...values[high]
  }
}
