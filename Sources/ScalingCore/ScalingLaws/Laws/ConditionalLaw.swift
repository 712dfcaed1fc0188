internal import RealModule

/// How width and MLP share move the loss of a model of given size, data and depth (Bian, Yu, Venkataraman and
/// Park, ICLR 2026, arXiv 2510.18245).
///
/// Its equation 3 is
/// `L = (a0 + a1·ln(d/√N) + a2·√N/d)·(b0 + b1·ln r + b2/r)·L_opt(N, D)`.
///
/// Only the product of both brackets is identifiable; ``factor(widthRatio:mlpToAttention:)`` is calibrated to 1
/// at the optimum, so that L_opt is the loss of the best architecture. N leaves the embeddings out.
public struct ConditionalLaw: Sendable, Hashable {
  /// The bracket of d/√N.
  public var width: LogWithReciprocal
  /// The bracket of r, feed-forward over attention parameters.
  public var mlp: LogWithReciprocal
  /// What loss means here, where the law holds, and its source.
  public var origin: LawOrigin

  /// States the coefficients.
  public init(width: LogWithReciprocal, mlp: LogWithReciprocal, origin: LawOrigin) {
    self.width = width
    self.mlp = mlp
    self.origin = origin
  }

  /// What an architecture multiplies the best loss with; 1 at the optimum and above elsewhere.
  ///
  /// - Parameters:
  ///   - widthRatio: d_model / √N, above 0.
  ///   - mlpToAttention: r, above 0.
  public func factor(widthRatio: Double, mlpToAttention: Double) -> Double {
    width.relative(widthRatio) * mlp.relative(mlpToAttention)
  }

  /// Loss of an architecture where the best one has a known loss.
  public func loss(best: Loss, widthRatio: Double, mlpToAttention: Double) -> Loss {
    factor(widthRatio: widthRatio, mlpToAttention: mlpToAttention) * best
  }

  /// d/√N of the lowest loss, a2/a1.
  public var bestWidthRatio: Double { width.lowest }

  /// r of the lowest loss, b2/b1.
  public var bestMLPToAttention: Double { mlp.lowest }

  /// d_model of the lowest loss, before it is rounded to what hardware likes.
  ///
  /// - Parameter parameters: N without embeddings.
  public func bestWidth(parameters: Parameters) -> Double {
    bestWidthRatio * .sqrt(parameters.value)
  }
}
