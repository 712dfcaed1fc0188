/// A coefficient of a law by the symbol that the papers use.
public enum LawCoefficient: String, Sendable, Hashable, CaseIterable {
  /// Scale of the term of parameters.
  case parameterScale = "A"
  /// Scale of the term of tokens.
  case tokenScale = "B"
  /// Irreducible loss.
  case irreducible = "E"
  /// Exponent of parameters.
  case parameterExponent = "alpha"
  /// Exponent of tokens.
  case tokenExponent = "beta"
  /// Exponent of width over depth.
  case shapeExponent = "gamma"
  /// Scale of the penalty of shape.
  case shapeScale = "epsilon"
  /// Scale of the loss from a small model, by compute.
  case computeParameterScale = "a"
  /// Scale of the loss from little data, by compute.
  case computeTokenScale = "b"
  /// Exponent of compute.
  case computeExponent = "eta"
  /// Constant of the bracket of d/√N.
  case widthConstant = "a0"
  /// Its logarithmic part.
  case widthLogScale = "a1"
  /// Its reciprocal part.
  case widthReciprocalScale = "a2"
  /// Constant of the bracket of r.
  case mlpConstant = "b0"
  /// Its logarithmic part.
  case mlpLogScale = "b1"
  /// Its reciprocal part.
  case mlpReciprocalScale = "b2"
  /// d/√N of the lowest loss.
  case bestWidthRatio
  /// r of the lowest loss.
  case bestMlpToAttention

  /// Coefficients that every family answers with, known or not.
  public static let common: [LawCoefficient] = [
    .parameterScale, .tokenScale, .irreducible, .parameterExponent, .tokenExponent,
    .shapeExponent, .shapeScale,
  ]
}
