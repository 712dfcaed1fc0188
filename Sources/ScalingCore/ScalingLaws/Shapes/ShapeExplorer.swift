/// How long candidates are trained.
public enum TrainingLength: Sendable, Hashable {
  /// The same tokens for all.
  case tokens(Tokens)
  /// Tokens for each parameter that the law counts.
  case perParameter(Double)

  /// Tokens of a model of so many parameters.
  public func tokens(of parameters: Parameters) -> Tokens {
    switch self {
    case .tokens(let tokens): tokens
    case .perParameter(let ratio): Tokens(ratio * parameters.value)
    }
  }
}

/// Looks for the shape of the lowest loss that is small and fast enough:
/// argmin L(N, D, shape) subject to N ≤ N_C, D ≤ D_C, T ≤ T_C (`scaling_laws.md` §4).
public struct ShapeExplorer: Sendable {
  /// Shapes that are looked at.
  public var space: ShapeSpace
  /// How long they are trained.
  public var training: TrainingLength
  /// The law.
  public var predictor: LossPredictor
  /// Where latencies come from that were not measured; nil for nowhere.
  public var latency: LatencySource?
  /// What a model may be and take at most.
  public var limits: ShapeLimits

  /// States a question.
  public init(
    space: ShapeSpace, training: TrainingLength, predictor: LossPredictor,
    latency: LatencySource? = nil, limits: ShapeLimits = ShapeLimits()
  ) {
    self.space = space
    self.training = training
    self.predictor = predictor
    self.latency = latency
    self.limits = limits
  }

  /// Predicts all candidates: the user's own first, then those of the grid that are not among them.
  ///
  /// - Complexity: one prediction of loss and latency for each candidate, and sorting them.
  /// - Throws: when an input makes no sense, or no shape keeps to the budget.
  public func explore() throws(ShapeRefusal) -> ShapeExploration {
    switch training {
    case .tokens(let tokens): try ShapeRefusal.check(tokens.value, "training tokens")
    case .perParameter(let ratio): try ShapeRefusal.check(ratio, "tokens a parameter")
    }
    let grid = try space.gridShapes()
    let known = Set(space.ownShapes.map { ShapeIdentity($0.shape) })
    var candidates: [ShapeCandidate] = []
    candidates.reserveCapacity(grid.count + space.ownShapes.count)
    for own in space.ownShapes {
      if let candidate = predict(own) { candidates.append(candidate) }
    }
    for shape in grid where !known.contains(ShapeIdentity(shape)) {
      if let candidate = predict(OwnShape(name: "", shape: shape)) { candidates.append(candidate) }
    }
    guard !candidates.isEmpty else {
      throw ShapeRefusal("the law predicts no loss for any of these shapes")
    }
    return ShapeExploration(candidates: candidates, target: space.parameters, predictor: predictor)
  }

  /// One candidate; nil where the law gives no loss.
  private func predict(_ own: OwnShape) -> ShapeCandidate? {
    let shape = own.shape
    let counted = shape.parameters(tied: space.isTied, counting: predictor.counting)
    let run = TrainingRun(
      parameters: counted, tokens: training.tokens(of: counted), aspectRatio: shape.aspectRatio,
      widthRatio: shape.widthRatio, mlpToAttention: shape.mlpToAttention)
    guard let loss = predictor.loss(run), loss.isFinite else { return nil }
    let time = own.measuredLatency ?? latency?.latency(of: shape, tied: space.isTied)
    return ShapeCandidate(
      own, parameters: shape.parameters(tied: space.isTied), run: run, loss: loss, latency: time,
      limits: limits)
  }
}

/// What makes two shapes the same model for laws and latency: how the queries are cut into heads does not.
private struct ShapeIdentity: Hashable {
  private let counts: SIMD8<Int32>

  init(_ shape: TransformerShape) {
    func count(_ value: Int) -> Int32 { Int32(clamping: value) }
    counts = SIMD8(
      count(shape.layers), count(shape.width), count(shape.heads * shape.headWidth),
      count(shape.kvHeads * shape.headWidth), count(shape.feedForward), count(shape.vocabulary), 0,
      0)
  }
}
