internal import RealModule

/// The size and training that reach a quality for the least cost of training and use together (Sardana et al.,
/// arXiv 2401.00448).
///
/// A smaller model that is trained longer costs less to use. Laws that were fitted near 20 tokens a parameter
/// promise too much of very long training (same paper): see ``LawOrigin/domain``.
public struct LifetimeOptimum<Unit>: Sendable, Hashable {
  /// The size and its tokens.
  public let run: TrainingRun
  /// Cost of its training.
  public let training: Quantity<Unit>
  /// Cost of its use.
  public let inference: Quantity<Unit>

  /// Cost of training and use.
  public var total: Quantity<Unit> { training + inference }

  /// Prices a run.
  public init(_ run: TrainingRun, cost: LifetimeCost<Unit>) {
    self.run = run
    training = cost.training(run)
    inference = cost.inference(run)
  }
}

extension LifetimeOptimum {
  /// The cheapest run that reaches a loss.
  ///
  /// - Complexity: about 130 evaluations of the law.
  /// - Returns: nil when the law can't reach the loss.
  public init?(reaching loss: Loss, law: ChinchillaLaw, cost: LifetimeCost<Unit>) {
    guard let range = Self.sizes(reaching: loss, law: law) else { return nil }
    func run(_ logSize: Double) -> TrainingRun? {
      let parameters = Parameters(.exp(logSize))
      return law.tokens(parameters: parameters, reaching: loss).map {
        TrainingRun(parameters: parameters, tokens: $0)
      }
    }
    let best = LineSearch(range: range).lowest { logSize in
      run(logSize).map { Self($0, cost: cost).total.value } ?? .infinity
    }
    guard let run = run(best) else { return nil }
    self.init(run, cost: cost)
  }

  /// ln N from just above the size that needs endless data to the compute-optimal one, beyond which training
  /// and use both cost more.
  private static func sizes(reaching loss: Loss, law: ChinchillaLaw) -> ClosedRange<Double>? {
    let left = (loss - law.irreducible).value
    guard left > 0, law.parameterScale > 0, law.tokenScale > 0 else { return nil }
    // A·N^−α = left bounds N from below. At the compute optimum αA·N^−α = βB·D^−β, so that the term of
    // parameters is the share β/(α + β) of what is left.
    let floor = Double.log(law.parameterScale / left) / law.parameterExponent
    let share = law.tokenExponent / (law.parameterExponent + law.tokenExponent)
    let optimum = floor - Double.log(share) / law.parameterExponent
    guard floor.isFinite, optimum.isFinite, floor < optimum else { return nil }
    return floor...optimum
  }

  /// Cost that another run of the same quality takes more, as a share of that run's: 0.16 saves 16 %.
  public func saving(against other: LifetimeOptimum) -> Double {
    1 - total / other.total
  }
}
