/// One option picked from option curves: a size with its samples, attention and generation length.
public struct OptionChoice: Sendable, Hashable {
  /// Catalogue id of the model.
  public var model: String
  /// Which cached tokens a query reads.
  public var attention: AttentionPolicy
  /// Position of the scenario among the variants that the curves join.
  public var variant: Int
  /// What it scores and costs.
  public var point: OptionPoint

  /// Picks a point of a curve.
  init(_ curve: OptionCurves.Curve, _ point: OptionPoint) {
    model = curve.model.id
    attention = curve.attention
    variant = curve.variant
    self.point = point
  }
}

extension OptionChoice {
  /// Whether both choose the same size, attention, length and samples of the same variant.
  ///
  /// Costs are not compared: between the lengths of the grid they are computed on several ways.
  public func isSameOption(as other: OptionChoice) -> Bool {
    (model, attention, variant) == (other.model, other.attention, other.variant)
      && (point.length, point.samples) == (other.point.length, other.point.samples)
  }

  /// A scenario with the size, length and samples of the choice.
  ///
  /// Several samples turn a single answer into Best-of-N. Attention and all else stay the scenario's.
  ///
  /// - Parameters:
  ///   - scenario: All that the choice does not say.
  ///   - model: The model that ``model`` names.
  public func applied(to scenario: Scenario, model: ModelArchitecture) -> Scenario {
    var scenario = scenario
    scenario.model = model
    scenario.strategy.generationLength = point.length
    scenario.strategy.samples = point.samples
    if point.samples > 1, scenario.strategy.kind == .single { scenario.strategy.kind = .bestOfN }
    return scenario
  }
}

extension OptionCurves {
  /// All options that have a point, curve by curve and length by length.
  public var options: [OptionChoice] {
    curves.flatMap { curve in
      curve.points.compactMap { point in point.map { OptionChoice(curve, $0) } }
    }
  }

  /// The cheapest option that is right often enough, between the lengths of the grid; nil when none is.
  ///
  /// It lies on the ``FrontierEnvelope`` of all curves, which this does not merge. Of options that cost the same
  /// the more accurate one, then the smaller model. Options that do not fit have no GPU time and no price.
  public func cheapest(atLeast accuracy: Probability, by measure: CostMeasure) -> OptionChoice? {
    var best: OptionChoice?
    for curve in curves {
      guard let point = curve.cheapestPoint(atLeast: accuracy, by: measure) else { continue }
      if let best, !Self.prefers(point, to: best.point, by: measure) { continue }
      best = OptionChoice(curve, point)
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

extension OptionCurves.Curve {
  /// Where the curve first reaches an accuracy, by rising cost.
  fileprivate func cheapestPoint(
    atLeast accuracy: Probability, by measure: CostMeasure
  ) -> OptionPoint? {
    let rising = [EnvelopePiece](self, index: 0, measure: measure)
    guard let piece = rising.first(where: { $0.end.y >= accuracy.value }),
      let lower = points[piece.lower], let upper = points[piece.upper]
    else { return nil }
    guard lower.accuracy < upper.accuracy else { return upper }
    let reached = Swift.max(accuracy.value, piece.start.y)
    let share = (reached - lower.accuracy.value) / (upper.accuracy - lower.accuracy).value
    return .between(lower, upper, share: share)
  }
}
