internal import RealModule

/// The cheapest size of a quality over the life of a model, against the size that is cheapest to train.
public struct LifetimeComparison<Unit>: Sendable, Hashable {
  /// The law that says which runs are of equal quality.
  public let law: ChinchillaLaw
  /// What training and use cost.
  public let cost: LifetimeCost<Unit>
  /// Loss that all runs reach.
  public let quality: Loss
  /// The run that costs least over the life of the model.
  public let optimum: LifetimeOptimum<Unit>
  /// The run that costs least to train.
  public let trainingOptimum: LifetimeOptimum<Unit>

  /// Compares both runs of a quality.
  ///
  /// - Throws: when the law can't reach the loss, or costs or tokens are not finite.
  public init(
    reaching quality: Loss, law: ChinchillaLaw, cost: LifetimeCost<Unit>
  ) throws(ShapeRefusal) {
    try Self.check(cost)
    guard let optimum = LifetimeOptimum(reaching: quality, law: law, cost: cost),
      let trained = Self.trainingOptimum(reaching: quality, law: law)
    else {
      throw ShapeRefusal(
        "the law does not reach a loss of \(quality.value): without limits of size and data it is "
          + "\(NumberFormat.significant(4).string(law.irreducible.value))")
    }
    self.law = law
    self.cost = cost
    self.quality = quality
    self.optimum = optimum
    trainingOptimum = LifetimeOptimum(trained, cost: cost)
  }

  /// Compares for the quality of a model that is trained compute-optimally.
  ///
  /// - Throws: when the size is not above 0 and finite, or costs are not.
  public init(
    qualityOf parameters: Parameters, law: ChinchillaLaw, cost: LifetimeCost<Unit>
  ) throws(ShapeRefusal) {
    try ShapeRefusal.check(parameters.value, "parameters")
    let run = law.computeOptimum(parameters: parameters)
    try self.init(
      reaching: law.loss(parameters: run.parameters, tokens: run.tokens), law: law, cost: cost)
  }

  /// At the compute optimum αA·N^−α = βB·D^−β, so that the term of parameters is the share β/(α + β) of what is
  /// left above the irreducible loss.
  private static func trainingOptimum(
    reaching quality: Loss, law: ChinchillaLaw
  ) -> TrainingRun? {
    let share = law.tokenExponent / (law.parameterExponent + law.tokenExponent)
    let term = share * (quality - law.irreducible).value
    let size = Parameters(.pow(law.parameterScale / term, 1 / law.parameterExponent))
    return law.tokens(parameters: size, reaching: quality).map {
      TrainingRun(parameters: size, tokens: $0)
    }
  }

  private static func check(_ cost: LifetimeCost<Unit>) throws(ShapeRefusal) {
    try ShapeRefusal.check(cost.perParameterAndTrainingToken.value, "costs of training")
    guard cost.perParameterUsed >= .zero, cost.perParameterUsed.isFinite else {
      throw ShapeRefusal("costs of use are \(cost.perParameterUsed.value); they can't be below 0")
    }
  }

  /// Share of the life's cost that the cheapest run saves.
  public var saving: Double { optimum.saving(against: trainingOptimum) }

  /// Tokens of the cheapest run over those of the run that is cheapest to train.
  public var tokensRatio: Double { optimum.run.tokens / trainingOptimum.run.tokens }

  /// Parameters of the cheapest run over those of the run that is cheapest to train.
  public var parameterRatio: Double {
    optimum.run.parameters / trainingOptimum.run.parameters
  }
}

// MARK: - Curve

extension LifetimeComparison {
  /// Runs of the quality by rising size, for a chart of cost against size.
  ///
  /// Sizes are evenly spaced on a logarithmic axis; those that can't reach the quality are left out.
  ///
  /// - Parameters:
  ///   - points: how many sizes; at least 2.
  ///   - range: sizes over the cheapest one.
  public func curve(
    points: Int = 64, range: ClosedRange<Double> = 0.25...4
  ) -> [LifetimeOptimum<Unit>] {
    guard points > 1, range.lowerBound > 0 else { return [] }
    let (first, ratio) = (range.lowerBound, range.upperBound / range.lowerBound)
    return (0..<points).compactMap { point in
      let factor = first * .pow(ratio, Double(point) / Double(points - 1))
      return run(parameters: factor * optimum.run.parameters)
    }
  }

  /// The run of a size that reaches the quality; nil when no data suffice.
  public func run(parameters: Parameters) -> LifetimeOptimum<Unit>? {
    law.tokens(parameters: parameters, reaching: quality).map {
      LifetimeOptimum(TrainingRun(parameters: parameters, tokens: $0), cost: cost)
    }
  }
}
