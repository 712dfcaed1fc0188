/// What counting FLOPs alone would choose, and what that choice would cost.
///
/// All three choices are the cheapest option that is right at least as often as the current one, between the
/// lengths of the grid as ``FLOPsRegret`` finds them; they differ in what counts as cost.
public struct FLOPsVerdict: Sendable, Hashable {
  /// Accuracy of the current option, which all choices reach.
  public var target: Probability
  /// Cheapest by floating-point operations.
  public var byFLOPs: OptionChoice
  /// Cheapest by compute and memory traffic.
  public var byEFLOPs: OptionChoice
  /// Cheapest by money.
  public var byDollars: OptionChoice

  /// Compares the choices at an accuracy; nil when no option reaches it.
  public init?(curves: OptionCurves, target: Probability) {
    guard let flops = curves.cheapest(atLeast: target, by: .flops),
      let eFLOPs = curves.cheapest(atLeast: target, by: .eFLOPs),
      let dollars = curves.cheapest(atLeast: target, by: .dollars)
    else { return nil }
    self.target = target
    byFLOPs = flops
    byEFLOPs = eFLOPs
    byDollars = dollars
  }

  /// Compares the choices at the accuracy of an evaluated option; nil without accuracy.
  public init?(curves: OptionCurves, evaluation: Evaluation) {
    guard let accuracy = evaluation.accuracy.value else { return nil }
    self.init(curves: curves, target: accuracy)
  }

  /// Money of the FLOPs-only choice over that of the cheapest by money, at least 1.
  public var dollarRatio: Double {
    Self.ratio(byFLOPs, byDollars, .dollars)
  }

  /// eFLOPs of the FLOPs-only choice over those of the cheapest by eFLOPs, at least 1.
  public var eFLOPRatio: Double {
    Self.ratio(byFLOPs, byEFLOPs, .eFLOPs)
  }

  /// Whether compute, memory traffic and money all pick the same option.
  public var isUnanimous: Bool {
    byFLOPs.isSameOption(as: byEFLOPs) && byFLOPs.isSameOption(as: byDollars)
  }

  /// Whether counting FLOPs alone picks another model than money does.
  public var picksAnotherModel: Bool { byFLOPs.model != byDollars.model }

  /// Ratio of two costs; 1 where both are nothing.
  private static func ratio(
    _ choice: OptionChoice, _ best: OptionChoice, _ measure: CostMeasure
  ) -> Double {
    let least = best.point.cost(by: measure)
    return least > 0 ? choice.point.cost(by: measure) / least : 1
  }
}
