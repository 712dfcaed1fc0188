import RealModule

/// The soft-L1 loss, which counts small errors by their square and large ones by their size.
///
/// ρ(r) = 2c²·(√(1 + r²/c²) − 1): r² near 0 and 2c·|r| far away.
struct SoftL1 {
  /// Error at which squares turn into sizes (c); above 0.
  let scale: Double

  /// The loss ρ(r).
  func loss(_ residual: Double) -> Double {
    2 * scale * scale * (.sqrt(1 + square(residual)) - 1)
  }

  /// Weight that makes a least-squares step descend, ρ′(r)/2r: 1 near 0, falling as 1/|r|.
  func weight(_ residual: Double) -> Double {
    1 / .sqrt(1 + square(residual))
  }

  /// Half the curvature ρ″(r)/2, which says how much a row narrows the answer.
  func curvature(_ residual: Double) -> Double {
    let weight = weight(residual)
    return weight * weight * weight
  }

  private func square(_ residual: Double) -> Double {
    (residual / scale) * (residual / scale)
  }
}
