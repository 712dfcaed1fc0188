internal import RealModule

extension LawSolution {
  /// The law with its coefficients as papers write them, at N = 1 and D = 1 in place of the middle of the rows.
  func law(_ form: LawForm, middle: LawRow, origin: LawOrigin) -> ScalingLaw {
    guard let curve = LawCurve(position, form) else {
      preconditionFailure("a solution lies within the limits of its form")
    }
    let base = ChinchillaLaw(
      irreducible: Loss(scales.irreducible),
      parameterScale: scales.parameters * .exp(curve.exponents.parameters * middle.parameters),
      tokenScale: scales.tokens * .exp(curve.exponents.tokens * middle.tokens),
      parameterExponent: curve.exponents.parameters, tokenExponent: curve.exponents.tokens,
      origin: origin)
    switch form.family {
    case .chinchilla: return .chinchilla(base)
    case .gadre: return .gadre(GadreLaw(tied: base))
    case .shape:
      let scale = curve.shape.penalty * .exp(-curve.shape.exponent * middle.architecture)
      return .shape(
        ShapeLaw(base: base, shapeScale: scale, shapeExponent: curve.shape.exponent))
    case .conditional:
      let law = ConditionalLaw(
        width: LogWithReciprocal(
          lowest: .exp(curve.width.lowest + middle.architecture),
          steepness: curve.width.steepness),
        mlp: LogWithReciprocal(
          lowest: .exp(curve.mlp.lowest + middle.mlp), steepness: curve.mlp.steepness),
        origin: origin)
      return .conditional(law, best: base)
    }
  }
}
