/// A model and how long it is trained: what a scaling law predicts a loss for.
public struct TrainingRun: Sendable, Hashable {
  /// Name in tables; empty when there is none.
  public var name: String
  /// Parameters, counted as the law counts them (N).
  public var parameters: Parameters
  /// Training tokens (D).
  public var tokens: Tokens
  /// Width over depth, d_model / n_layers (R); nil when unknown.
  public var aspectRatio: Double?
  /// d_model / √N; nil when unknown.
  public var widthRatio: Double?
  /// Feed-forward over attention parameters (r); nil when unknown.
  public var mlpToAttention: Double?

  /// Describes a run.
  public init(
    name: String = "", parameters: Parameters, tokens: Tokens, aspectRatio: Double? = nil,
    widthRatio: Double? = nil, mlpToAttention: Double? = nil
  ) {
    self.name = name
    self.parameters = parameters
    self.tokens = tokens
    self.aspectRatio = aspectRatio
    self.widthRatio = widthRatio
    self.mlpToAttention = mlpToAttention
  }

  /// A shape, its total parameters and its tokens.
  public init(name: String = "", shape: TransformerShape, tokens: Tokens) {
    self.init(
      name: name, parameters: shape.parameters, tokens: tokens, aspectRatio: shape.aspectRatio,
      widthRatio: shape.widthRatio, mlpToAttention: shape.mlpToAttention)
  }

  /// Training tokens for each parameter (M = D/N).
  public var tokensPerParameter: Double { tokens.value / parameters.value }

  /// Compute of the training, C = 6·N·D.
  public var compute: FLOPs { FLOPs(6 * parameters.value * tokens.value) }
}
