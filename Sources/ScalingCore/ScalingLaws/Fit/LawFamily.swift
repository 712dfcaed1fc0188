/// A law that can be fitted to runs.
public enum LawFamily: String, Sendable, Hashable, CaseIterable {
  /// E + A·N^−α + B·D^−β, with α = β unless freed.
  case chinchilla
  /// (E + A·N^−α + B·D^−α)·(1 + ε·R^γ), with γ = α unless freed.
  case shape
  /// (E + A·N^−α + B·D^−α), multiplied with brackets of d/√N and r that are 1 at their optimum.
  case conditional
  /// E + (a·M^η + b·M^−η)·C^−η.
  case gadre

  /// Whether one exponent can be freed: β of `chinchilla`, γ of `shape`.
  public var hasFreeExponent: Bool {
    switch self {
    case .chinchilla, .shape: true
    case .conditional, .gadre: false
    }
  }
}
