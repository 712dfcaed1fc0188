internal import RealModule

/// Loss by compute and over-training, L = E + (a·M^η + b·M^−η)·C^−η with M = D/N and C = 6·N·D (Gadre et al.,
/// arXiv 2403.08540).
///
/// The Chinchilla form with α = β = 2η, A = a·6^−η and B = b·6^−η.
public struct GadreLaw: Sendable, Hashable {
  /// Loss that no compute removes (E).
  public var irreducible: Loss
  /// Scale of the loss from a small model (a).
  public var parameterScale: Double
  /// Scale of the loss from little data (b).
  public var tokenScale: Double
  /// Exponent of compute (η); above 0.
  public var exponent: Double
  /// What loss means here, where the law holds, and its source.
  public var origin: LawOrigin

  /// States the coefficients.
  public init(
    irreducible: Loss, parameterScale: Double, tokenScale: Double, exponent: Double,
    origin: LawOrigin
  ) {
    self.irreducible = irreducible
    self.parameterScale = parameterScale
    self.tokenScale = tokenScale
    self.exponent = exponent
    self.origin = origin
  }

  /// The same law as a Chinchilla law, whose two exponents are equal.
  ///
  /// - Parameter law: of its exponents only α counts.
  public init(tied law: ChinchillaLaw) {
    let exponent = law.parameterExponent / 2
    let six = Double.pow(6, exponent)
    self.init(
      irreducible: law.irreducible, parameterScale: law.parameterScale * six,
      tokenScale: law.tokenScale * six, exponent: exponent, origin: law.origin)
  }

  /// Loss of a training of so much compute at so many tokens a parameter.
  public func loss(compute: FLOPs, tokensPerParameter: Double) -> Loss {
    let ratio = Double.pow(tokensPerParameter, exponent)
    let scale = parameterScale * ratio + tokenScale / ratio
    return irreducible + Loss(scale * .pow(compute.value, -exponent))
  }

  /// Loss of a model with so many parameters after so many tokens.
  public func loss(parameters: Parameters, tokens: Tokens) -> Loss {
    let run = TrainingRun(parameters: parameters, tokens: tokens)
    return loss(compute: run.compute, tokensPerParameter: run.tokensPerParameter)
  }
}

extension ChinchillaLaw {
  /// The Chinchilla law that a Gadre law is, α = β = 2η, A = a·6^−η, B = b·6^−η.
  public init(_ law: GadreLaw) {
    let six = Double.pow(6, law.exponent)
    self.init(
      irreducible: law.irreducible, parameterScale: law.parameterScale / six,
      tokenScale: law.tokenScale / six, parameterExponent: 2 * law.exponent,
      tokenExponent: 2 * law.exponent, origin: law.origin)
  }
}
