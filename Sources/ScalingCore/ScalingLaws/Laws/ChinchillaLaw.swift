internal import RealModule

/// Loss by parameters and tokens, L = E + A·N^−α + B·D^−β (Hoffmann et al., arXiv 2203.15556).
public struct ChinchillaLaw: Sendable, Hashable {
  /// Loss that no size or data removes (E).
  public var irreducible: Loss
  /// Scale of the term of parameters (A), in nats at N = 1.
  public var parameterScale: Double
  /// Scale of the term of tokens (B), in nats at D = 1.
  public var tokenScale: Double
  /// Exponent of parameters (α); above 0.
  public var parameterExponent: Double
  /// Exponent of tokens (β); above 0.
  public var tokenExponent: Double
  /// What loss means here, where the law holds, and its source.
  public var origin: LawOrigin

  /// States the coefficients.
  public init(
    irreducible: Loss, parameterScale: Double, tokenScale: Double, parameterExponent: Double,
    tokenExponent: Double, origin: LawOrigin
  ) {
    self.irreducible = irreducible
    self.parameterScale = parameterScale
    self.tokenScale = tokenScale
    self.parameterExponent = parameterExponent
    self.tokenExponent = tokenExponent
    self.origin = origin
  }

  /// Loss of a model with so many parameters after so many tokens.
  public func loss(parameters: Parameters, tokens: Tokens) -> Loss {
    irreducible + parameterTerm(parameters) + Loss(tokenScale * .pow(tokens.value, -tokenExponent))
  }

  /// Loss of a model with unlimited data, E + A·N^−α.
  public func loss(parameters: Parameters) -> Loss {
    irreducible + parameterTerm(parameters)
  }

  private func parameterTerm(_ parameters: Parameters) -> Loss {
    Loss(parameterScale * .pow(parameters.value, -parameterExponent))
  }
}

// MARK: - Inverse and optimum

extension ChinchillaLaw {
  /// Tokens after which a model reaches a loss, (B / (ℓ − E − A·N^−α))^(1/β).
  ///
  /// - Returns: nil when it never does.
  public func tokens(parameters: Parameters, reaching loss: Loss) -> Tokens? {
    let left = (loss - self.loss(parameters: parameters)).value
    guard left > 0, tokenScale > 0 else { return nil }
    let tokens = Double.pow(tokenScale / left, 1 / tokenExponent)
    return tokens.isFinite ? Tokens(tokens) : nil
  }

  /// Size and tokens of the lowest loss for a training budget C = 6·N·D:
  /// N = G·(C/6)^(β/(α+β)) with G = (αA/βB)^(1/(α+β)), D = C/6N.
  public func computeOptimum(of budget: FLOPs) -> TrainingRun {
    let products = budget.value / 6
    let sum = parameterExponent + tokenExponent
    let size = optimumScale * .pow(products, tokenExponent / sum)
    return TrainingRun(parameters: Parameters(size), tokens: Tokens(products / size))
  }

  /// The run for which a size is compute-optimal: the inverse of ``computeOptimum(of:)``.
  public func computeOptimum(parameters: Parameters) -> TrainingRun {
    let sum = parameterExponent + tokenExponent
    let products = Double.pow(parameters.value / optimumScale, sum / tokenExponent)
    return TrainingRun(parameters: parameters, tokens: Tokens(products / parameters.value))
  }

  /// G of the optimum.
  private var optimumScale: Double {
    .pow(
      parameterExponent * parameterScale / (tokenExponent * tokenScale),
      1 / (parameterExponent + tokenExponent))
  }
}
