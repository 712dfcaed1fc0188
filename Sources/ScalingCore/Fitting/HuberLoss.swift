/// The Huber loss, r²/2 near 0 and δ·(|r| − δ/2) from the distance δ on.
struct HuberLoss {
  /// Distance from which an error counts by its size (δ); above 0.
  let scale: Double

  /// The loss of a residual.
  func loss(_ residual: Double) -> Double {
    let size = abs(residual)
    return size <= scale ? residual * residual / 2 : scale * (size - scale / 2)
  }

  /// Its derivative: the residual, held between −δ and δ.
  func slope(_ residual: Double) -> Double {
    min(scale, max(-scale, residual))
  }
}
