/// A small model to train, and what that takes.
public struct PlannedRun: Sendable, Hashable {
  /// The shape.
  public let shape: TransformerShape
  /// What a law is told of it: its name, N, tokens, and architecture.
  public let run: TrainingRun
  /// GPU time of the training.
  public let time: Seconds
  /// Money for it; nil without a price.
  public let cost: Dollars?

  /// Prices the training of a shape.
  ///
  /// - Parameters:
  ///   - shape: what to train.
  ///   - tokens: how long.
  ///   - tied: whether one matrix serves as input embedding and output head.
  ///   - hardware: what it is trained on.
  public init(
    _ shape: TransformerShape, tokens: Tokens, tied: Bool = false, hardware: TrainingHardware
  ) {
    let parameters = shape.parameters(tied: tied)
    let ratio = NumberFormat.decimals(0).string(tokens / Tokens(parameters.value))
    self.shape = shape
    run = TrainingRun(
      name: "\(shape.width)x\(shape.layers)-\(ratio)N", parameters: parameters, tokens: tokens,
      aspectRatio: shape.aspectRatio, widthRatio: shape.widthRatio,
      mlpToAttention: shape.mlpToAttention)
    time = hardware.time(of: run.compute)
    cost = hardware.cost(of: time)
  }

  /// Name in tables and files: width x depth - tokens a parameter.
  public var name: String { run.name }

  /// Operations of the training, 6·N·D.
  public var compute: FLOPs { run.compute }
}
