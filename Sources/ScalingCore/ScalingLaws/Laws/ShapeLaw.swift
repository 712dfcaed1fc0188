internal import RealModule

/// Loss by parameters, tokens and shape, L = (E + A·N^−α + B·D^−β)·(1 + ε·R^γ) with R = d_model / n_layers
/// (Bian, Yan and Venkataraman, ICML 2025, arXiv 2501.18107).
///
/// N counts both embeddings. The authors tie α = β = γ; ``ChinchillaLaw`` and ``shapeExponent`` hold each
/// exponent of its own, so that a freed one fits in. With ε > 0 the loss rises with R everywhere, while models
/// that are too deep are worse in truth: below the fitted range of R the law says nothing.
public struct ShapeLaw: Sendable, Hashable {
  /// The part without shape; its origin is that of the whole law.
  public var base: ChinchillaLaw
  /// Scale of the penalty of shape (ε); 0 for none.
  public var shapeScale: Double
  /// Exponent of the aspect ratio (γ).
  public var shapeExponent: Double

  /// States the coefficients.
  public init(base: ChinchillaLaw, shapeScale: Double, shapeExponent: Double) {
    self.base = base
    self.shapeScale = shapeScale
    self.shapeExponent = shapeExponent
  }

  /// What loss means here, where the law holds, and its source.
  public var origin: LawOrigin { base.origin }

  /// What a shape multiplies the loss with, 1 + ε·R^γ.
  ///
  /// - Parameter aspectRatio: R, above 0.
  public func factor(aspectRatio: Double) -> Double {
    1 + shapeScale * .pow(aspectRatio, shapeExponent)
  }

  /// Loss of a model.
  public func loss(parameters: Parameters, tokens: Tokens, aspectRatio: Double) -> Loss {
    factor(aspectRatio: aspectRatio) * base.loss(parameters: parameters, tokens: tokens)
  }
}
