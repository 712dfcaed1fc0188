/// A law as the explorer sees it: the loss of a run, with what the law means by it.
public struct LossPredictor: Sendable {
  /// What loss means, where the law holds, and its source.
  public var origin: LawOrigin
  /// Which weights the law calls N.
  public var counting: ParameterCounting
  /// Loss of a run; nil where the law can't tell.
  public var loss: @Sendable (TrainingRun) -> Loss?
  /// Where the loss of a run lies with a chance of 95 %; nil where nothing tells.
  public var interval: @Sendable (TrainingRun) -> ClosedRange<Loss>?

  /// Wraps a law of any kind.
  ///
  /// - Parameters:
  ///   - origin: what the law means by loss and where it holds.
  ///   - counting: which weights it calls N.
  ///   - interval: asked only for what is shown; published laws have none.
  ///   - loss: asked for every candidate.
  public init(
    origin: LawOrigin, counting: ParameterCounting = .total,
    interval: @escaping @Sendable (TrainingRun) -> ClosedRange<Loss>? = { _ in nil },
    loss: @escaping @Sendable (TrainingRun) -> Loss?
  ) {
    self.origin = origin
    self.counting = counting
    self.interval = interval
    self.loss = loss
  }

  /// Predicts by size, tokens and width over depth.
  public init(_ law: ShapeLaw) {
    self.init(origin: law.origin) { run in
      run.aspectRatio.map {
        law.loss(parameters: run.parameters, tokens: run.tokens, aspectRatio: $0)
      }
    }
  }

  /// Predicts by size and tokens: all shapes of a size are alike.
  public init(_ law: ChinchillaLaw) {
    self.init(origin: law.origin) { law.loss(parameters: $0.parameters, tokens: $0.tokens) }
  }

  /// Predicts by d/√N and r around the loss of the best architecture.
  ///
  /// - Parameter best: loss of the best architecture, its N without embeddings.
  public init(_ law: ConditionalLaw, best: ChinchillaLaw) {
    self.init(origin: law.origin, counting: .withoutEmbeddings) { run in
      guard let widthRatio = run.widthRatio, let mlpToAttention = run.mlpToAttention else {
        return nil
      }
      return law.loss(
        best: best.loss(parameters: run.parameters, tokens: run.tokens), widthRatio: widthRatio,
        mlpToAttention: mlpToAttention)
    }
  }
}
