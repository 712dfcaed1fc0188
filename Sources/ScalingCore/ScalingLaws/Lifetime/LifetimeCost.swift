/// What training and using a model costs over its life, linear in N·D and in N (Sardana et al.,
/// arXiv 2401.00448).
///
/// `Unit` is what is counted: FLOPs (Eq. 3) or dollars (Eq. 6).
public struct LifetimeCost<Unit>: Sendable, Hashable {
  /// Cost of training one parameter on one token.
  public var perParameterAndTrainingToken: Quantity<Unit>
  /// Cost of using one parameter over the whole life.
  public var perParameterUsed: Quantity<Unit>

  /// States both rates.
  public init(perParameterAndTrainingToken: Quantity<Unit>, perParameterUsed: Quantity<Unit>) {
    self.perParameterAndTrainingToken = perParameterAndTrainingToken
    self.perParameterUsed = perParameterUsed
  }

  /// Cost of training a model.
  public func training(_ run: TrainingRun) -> Quantity<Unit> {
    run.parameters.value * run.tokens.value * perParameterAndTrainingToken
  }

  /// Cost of using a model.
  public func inference(_ run: TrainingRun) -> Quantity<Unit> {
    run.parameters.value * perParameterUsed
  }
}

extension LifetimeCost<FLOPUnit> {
  /// Counts FLOPs: 6·N·D of training, 2·N of each token that the model reads or writes in its life (equation 3).
  public init(inferenceTokens: Tokens) {
    self.init(
      perParameterAndTrainingToken: 6, perParameterUsed: FLOPs(2 * inferenceTokens.value))
  }
}

extension LifetimeCost<DollarUnit> {
  /// Counts money: the FLOPs of the other form, each at its price over the share of the peak that is used
  /// (equation 6).
  ///
  /// - Parameters:
  ///   - inputTokens: tokens of all prompts in the life of the model.
  ///   - outputTokens: tokens that it generates.
  public init(inputTokens: Tokens, outputTokens: Tokens, prices: LifetimePrices) {
    let used =
      inputTokens.value / prices.inputUtilisation.value
      + outputTokens.value / prices.outputUtilisation.value
    self.init(
      perParameterAndTrainingToken: 6 / prices.trainingUtilisation.value * prices.trainingPerFLOP,
      perParameterUsed: 2 * used * prices.inferencePerFLOP)
  }
}
