/// What the choice by FLOPs alone costs by another measure, at equal accuracy.
///
/// Both choices lie on the envelope of their measure, between the lengths of the grid, as those of
/// ``FLOPsVerdict`` do.
public struct FLOPsRegret: Sendable, Hashable {
  /// Accuracy that both choices reach.
  public var target: Probability
  /// What counts as cost.
  public var measure: CostMeasure
  /// Cheapest by floating-point operations.
  public var byFLOPs: OptionChoice
  /// Cheapest by the measure.
  public var byMeasure: OptionChoice

  /// Compares the choices at an accuracy; nil when no option reaches it.
  ///
  /// Where GPU time or money is asked, only options that fit into memory count for both choices.
  public init?(curves: OptionCurves, target: Probability, measure: CostMeasure) {
    let isServed = measure == .gpuSeconds || measure == .dollars
    let curves = isServed ? curves.fitting : curves
    self.init(
      byFLOPs: curves.envelope(by: .flops), byMeasure: curves.envelope(by: measure),
      target: target)
    byFLOPs = Self.cheapest(like: byFLOPs, in: curves, target, measure)
  }

  /// Of variants that take the same FLOPs, such as other GPUs, the one that costs least by the measure.
  private static func cheapest(
    like choice: OptionChoice, in curves: OptionCurves, _ target: Probability,
    _ measure: CostMeasure
  ) -> OptionChoice {
    let same = curves.curves.filter {
      $0.model.id == choice.model && $0.samples == choice.point.samples
    }
    let equal = same.compactMap { FrontierEnvelope([$0], .flops).choice(atLeast: target) }
      .filter { $0.point.flops <= choice.point.flops * (1 + 1e-9) }
    return equal.min { $0.point.cost(by: measure) < $1.point.cost(by: measure) } ?? choice
  }

  /// Compares the choices of two envelopes of the same curves; nil when one does not reach the target.
  ///
  /// - Parameters:
  ///   - byFLOPs: The envelope by floating-point operations, of options that the measure knows.
  ///   - byMeasure: The envelope by the measure.
  ///   - target: Accuracy to reach.
  public init?(byFLOPs: FrontierEnvelope, byMeasure: FrontierEnvelope, target: Probability) {
    guard let flops = byFLOPs.choice(atLeast: target),
      let best = byMeasure.choice(atLeast: target)
    else { return nil }
    self.target = target
    measure = byMeasure.measure
    self.byFLOPs = flops
    self.byMeasure = best
  }

  /// Cost of the FLOPs-only choice over the least cost, by the measure: at least 1 but for rounding.
  public var ratio: Double {
    byFLOPs.point.cost(by: measure) / byMeasure.point.cost(by: measure)
  }

  /// Whether counting FLOPs alone picks another model.
  public var picksAnotherModel: Bool { byFLOPs.model != byMeasure.model }
}
