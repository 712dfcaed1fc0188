/// One size with one generation length, picked from option curves.
public struct OptionChoice: Sendable, Hashable {
  /// Catalogue id of the model.
  public var model: String
  /// What it scores and costs.
  public var point: OptionPoint
}

extension OptionCurves {
  /// All options that have a point, size by size and length by length.
  public var options: [OptionChoice] {
    curves.flatMap { curve in
      curve.points.compactMap { point in
        point.map { OptionChoice(model: curve.model.id, point: $0) }
      }
    }
  }

  /// The cheapest option that is right often enough; nil when none is.
  ///
  /// Of options that cost the same the more accurate one, then the smaller model.
  public func cheapest(atLeast accuracy: Probability, by measure: CostMeasure) -> OptionChoice? {
    var best: OptionChoice?
    for curve in curves {
      for case let point? in curve.points where point.accuracy >= accuracy {
        if let best, !Self.prefers(point, to: best.point, by: measure) { continue }
        best = OptionChoice(model: curve.model.id, point: point)
      }
    }
    return best
  }

  private static func prefers(
    _ candidate: OptionPoint, to best: OptionPoint, by measure: CostMeasure
  ) -> Bool {
    let (cost, least) = (candidate.cost(by: measure), best.cost(by: measure))
    return cost < least || (cost == least && candidate.accuracy > best.accuracy)
  }

  /// The options that no other beats in both cost and accuracy, by rising cost.
  public func frontier(by measure: CostMeasure) -> [OptionChoice] {
    let options = options
    let frontier = ParetoFrontier(
      options.map { FrontierPoint(cost: $0.point.cost(by: measure), accuracy: $0.point.accuracy) })
    return frontier.indices.map { options[$0] }
  }
}
