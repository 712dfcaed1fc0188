extension ScalingLaw {
  /// All coefficients that the law has, in the order of the cases.
  public var coefficients: [(coefficient: LawCoefficient, value: Double)] {
    switch self {
    case .chinchilla(let law): Self.coefficients(of: law)
    case .shape(let law):
      Self.coefficients(of: law.base) + [
        (.shapeExponent, law.shapeExponent), (.shapeScale, law.shapeScale),
      ]
    case .gadre(let law):
      Self.coefficients(of: ChinchillaLaw(law)) + [
        (.computeParameterScale, law.parameterScale), (.computeTokenScale, law.tokenScale),
        (.computeExponent, law.exponent),
      ]
    case .conditional(let law, let best):
      Self.coefficients(of: best) + [
        (.widthConstant, law.width.constant), (.widthLogScale, law.width.logScale),
        (.widthReciprocalScale, law.width.reciprocalScale), (.mlpConstant, law.mlp.constant),
        (.mlpLogScale, law.mlp.logScale), (.mlpReciprocalScale, law.mlp.reciprocalScale),
        (.bestWidthRatio, law.bestWidthRatio), (.bestMlpToAttention, law.bestMLPToAttention),
      ]
    }
  }

  private static func coefficients(
    of law: ChinchillaLaw
  ) -> [(coefficient: LawCoefficient, value: Double)] {
    [
      (.parameterScale, law.parameterScale), (.tokenScale, law.tokenScale),
      (.irreducible, law.irreducible.value), (.parameterExponent, law.parameterExponent),
      (.tokenExponent, law.tokenExponent),
    ]
  }
}
