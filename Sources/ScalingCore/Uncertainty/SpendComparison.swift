/// How often one option costs less than another under the same circumstances.
public struct SpendComparison: Sendable, Hashable {
  /// Draws in which both have an answer.
  public var draws: Int
  /// Chance that the first costs less.
  public var cheaper: Probability
  /// Chance that both cost the same.
  public var equal: Probability
  /// Chance that the first costs more.
  public var dearer: Probability
  /// Cost of the first less that of the second, on average.
  public var meanDifference: Dollars
}

extension SpendComparison {
  /// The same with first and second option exchanged.
  public var mirrored: SpendComparison {
    SpendComparison(
      draws: draws, cheaper: dearer, equal: equal, dearer: cheaper,
      meanDifference: -1 * meanDifference)
  }
}

extension SpendSimulation {
  /// Compares the draws with those of another option of the same seed; nil for other seeds and where no draw
  /// has both answers.
  public func comparison(
    with other: SpendSimulation, by measure: SpendMeasure
  ) -> SpendComparison? {
    let gaps = differences(from: other, by: measure).map(\.difference)
    guard !gaps.isEmpty else { return nil }
    let count = Double(gaps.count)
    return SpendComparison(
      draws: gaps.count, cheaper: Probability(Double(gaps.count { $0 < 0 }) / count),
      equal: Probability(Double(gaps.count { $0 == 0 }) / count),
      dearer: Probability(Double(gaps.count { $0 > 0 }) / count),
      meanDifference: Dollars(gaps.reduce(0, +) / count))
  }

  /// Cost less that of another option, by draw; none for other seeds.
  func differences(
    from other: SpendSimulation, by measure: SpendMeasure
  ) -> [(draw: Int, difference: Double)] {
    guard option.seed == other.option.seed else { return [] }
    return zip(draws, other.draws).enumerated().compactMap { draw, pair in
      guard let first = measure.finiteAmount(of: pair.0),
        let second = measure.finiteAmount(of: pair.1)
      else { return nil }
      return (draw, first - second)
    }
  }
}
