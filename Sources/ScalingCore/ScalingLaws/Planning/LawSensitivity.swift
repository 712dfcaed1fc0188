internal import RealModule

/// How the loss of a run changes with the coefficients of a law: rows of the Jacobian.
///
/// Exponents that are equal count as one coefficient, as in the fits of the authors.
struct LawSensitivity: Sendable, Hashable {
  /// The law; without a penalty of shape it is a Chinchilla law.
  let law: ShapeLaw
  private struct Places: Sendable, Hashable {
    let alpha: Int
    let beta: Int
    let gamma: Int
  }

  /// Place of α, β and γ among the coefficients.
  private let places: Places
  /// Number of coefficients.
  let count: Int

  /// Whether the law asks for width over depth.
  var hasShape: Bool { law.shapeScale != 0 }

  /// Reads the coefficients of a law: E, A, B, the exponents, ε.
  init(_ law: ShapeLaw) {
    self.law = law
    let base = law.base
    let beta = base.tokenExponent == base.parameterExponent ? 3 : 4
    guard law.shapeScale != 0 else {
      places = Places(alpha: 3, beta: beta, gamma: 3)
      count = beta + 1
      return
    }
    let gamma =
      switch law.shapeExponent {
      case base.parameterExponent: 3
      case base.tokenExponent: beta
      default: beta + 1
      }
    places = Places(alpha: 3, beta: beta, gamma: gamma)
    count = max(beta, gamma) + 2
  }

  /// Loss of a run.
  func loss(of run: TrainingRun) -> Loss {
    law.loss(parameters: run.parameters, tokens: run.tokens, aspectRatio: run.aspectRatio ?? 1)
  }

  /// The coefficients, in the order of the derivatives.
  var coefficients: [Double] {
    var values = [Double](repeating: 0, count: count)
    values[0] = law.base.irreducible.value
    values[1] = law.base.parameterScale
    values[2] = law.base.tokenScale
    values[places.alpha] = law.base.parameterExponent
    values[places.beta] = law.base.tokenExponent
    if hasShape {
      values[places.gamma] = law.shapeExponent
      values[count - 1] = law.shapeScale
    }
    return values
  }

  /// Derivatives of the loss by each coefficient, times the coefficient where it is not 0, so that all are of
  /// one size.
  func derivative(at run: TrainingRun) -> [Double] {
    let base = law.base
    let (logSize, logTokens) = (
      Double.log(run.parameters.value), Double.log(run.tokens.value)
    )
    let size = Double.exp(-base.parameterExponent * logSize)
    let data = Double.exp(-base.tokenExponent * logTokens)
    let ratio = hasShape ? run.aspectRatio ?? 1 : 1
    let factor = hasShape ? law.factor(aspectRatio: ratio) : 1
    var derivative = [Double](repeating: 0, count: count)
    derivative[0] = factor
    derivative[1] = factor * size
    derivative[2] = factor * data
    derivative[places.alpha] -= factor * base.parameterScale * size * logSize
    derivative[places.beta] -= factor * base.tokenScale * data * logTokens
    if hasShape {
      let plain = loss(of: run).value / factor
      let power = Double.pow(ratio, law.shapeExponent)
      derivative[places.gamma] += plain * law.shapeScale * power * .log(ratio)
      derivative[count - 1] = plain * power
    }
    for (place, value) in coefficients.enumerated() where value != 0 {
      derivative[place] *= value
    }
    return derivative
  }
}
