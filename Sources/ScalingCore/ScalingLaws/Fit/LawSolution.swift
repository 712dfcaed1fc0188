internal import RealModule

/// Fitted variables: linear coefficients at the middle of the rows, and logarithms of the others.
struct LawSolution: Sendable, Hashable {
  /// E, and A and B as losses at the middle of the rows.
  var scales: LawScales
  /// Logarithms in the order of the form's axes.
  var position: [Double]
  /// Sum of the weighted squares or Huber losses.
  var objective: Double

  /// Loss of a row.
  func loss(_ row: LawRow, _ form: LawForm) -> Double {
    guard let curve = LawCurve(position, form) else { return .nan }
    return loss(row, form, curve)
  }

  /// Loss of a row whose curve is decoded already.
  func loss(_ row: LawRow, _ form: LawForm, _ curve: LawCurve) -> Double {
    let parameters = scales.parameters * .exp(-curve.exponents.parameters * row.parameters)
    let tokens = scales.tokens * .exp(-curve.exponents.tokens * row.tokens)
    return curve.factor(row, form.family) * (scales.irreducible + parameters + tokens)
  }
}

// MARK: - Derivatives

extension LawSolution {
  /// A solution whose linear coefficients are given by their logarithms, before the others.
  init(logarithms: [Double], form: LawForm) {
    func scale(_ index: Int, _ support: NonNegativeLeastSquares.Support) -> Double {
      form.support.contains(support) ? .exp(logarithms[index]) : 0
    }
    scales = .init(
      irreducible: scale(0, .first), parameters: scale(1, .second), tokens: scale(2, .third))
    position = Array(logarithms.dropFirst(3))
    objective = .infinity
  }

  /// Logarithms of all coefficients; one that is 0 counts as the share `least` of the largest.
  func logarithms(least: Double = 1e-9) -> [Double] {
    let largest = max(scales.irreducible, scales.parameters, scales.tokens)
    return [scales.irreducible, scales.parameters, scales.tokens].map {
      .log(max($0, least * largest))
    } + position
  }

  /// Fills the derivatives of a row's loss by the logarithm of every coefficient, in the order of
  /// ``logarithms(least:)``, and gives the loss.
  func differentiate(
    _ row: LawRow, _ form: LawForm, _ curve: LawCurve, into derivative: inout [Double]
  ) -> Double {
    let factor = curve.factor(row, form.family)
    let parameters = scales.parameters * .exp(-curve.exponents.parameters * row.parameters)
    let tokens = scales.tokens * .exp(-curve.exponents.tokens * row.tokens)
    let base = scales.irreducible + parameters + tokens
    derivative[0] = factor * scales.irreducible
    derivative[1] = factor * parameters
    derivative[2] = factor * tokens
    let bySize = -factor * parameters * curve.exponents.parameters * row.parameters
    let byTokens = -factor * tokens * curve.exponents.tokens * row.tokens
    switch form.family {
    case .gadre: derivative[3] = bySize + byTokens
    case .chinchilla:
      derivative[3] = form.freesExponent ? bySize : bySize + byTokens
      if form.freesExponent { derivative[4] = byTokens }
    case .shape:
      let penalty = base * (factor - 1)
      let byExponent = penalty * curve.shape.exponent * row.architecture
      derivative[3] = bySize + byTokens + (form.freesExponent ? 0 : byExponent)
      derivative[4] = penalty
      if form.freesExponent { derivative[5] = byExponent }
    case .conditional:
      if form.hasExponent { derivative[3] = bySize + byTokens }
      differentiateArchitecture(row, base, curve, into: &derivative, at: form.hasExponent ? 4 : 3)
    }
    return factor * base
  }

  /// Derivatives by the four variables of the conditional law.
  private func differentiateArchitecture(
    _ row: LawRow, _ base: Double, _ curve: LawCurve, into derivative: inout [Double],
    at first: Int
  ) {
    let offsets = (row.architecture - curve.width.lowest, row.mlp - curve.mlp.lowest)
    let wide = curve.width.steepness * LawCurve.valley(offsets.0)
    let heavy = curve.mlp.steepness * LawCurve.valley(offsets.1)
    let slopes = (
      curve.width.steepness * (1 - .exp(-offsets.0)), curve.mlp.steepness * (1 - .exp(-offsets.1))
    )
    derivative[first] = base * (1 + heavy) * wide
    derivative[first + 1] = -base * (1 + heavy) * slopes.0
    derivative[first + 2] = base * (1 + wide) * heavy
    derivative[first + 3] = -base * (1 + wide) * slopes.1
  }
}
