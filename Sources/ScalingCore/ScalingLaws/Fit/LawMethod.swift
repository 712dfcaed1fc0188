/// How coefficients are found.
public enum LawMethod: String, Sendable, Hashable, CaseIterable {
  /// Least squares of the loss; linear coefficients are solved for and can't become negative, exponents are
  /// searched on a grid and by a simplex (`scaling_laws.md` §8). Needs no start values.
  case variableProjection = "variable-projection"
  /// Least squares of the loss in the logarithms of all coefficients, from the best cells of the grid.
  case levenbergMarquardt = "levenberg-marquardt"
  /// Sum of Huber losses of ln L with δ = 10⁻³ by L-BFGS (Hoffmann et al.), from the best cells of the grid:
  /// rows that are far off count less.
  case logHuber = "log-huber"

  /// Whether residuals are those of ln L.
  var isLogarithmic: Bool { self == .logHuber }
}
