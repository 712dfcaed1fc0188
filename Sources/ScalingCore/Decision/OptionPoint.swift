/// What one model with one generation length scores and costs, all samples of a request included.
public struct OptionPoint: Sendable, Hashable {
  /// Cap on generated tokens of a sample.
  public var length: Tokens
  /// Share of right answers.
  public var accuracy: Probability
  /// Floating-point operations of a request.
  public var flops: FLOPs
  /// Compute and weighted memory traffic of a request.
  public var eFLOPs: FLOPs
  /// GPU time of a request.
  public var gpuTime: Seconds
  /// Money of a request at the typical price.
  public var costPerRequest: Dollars
  /// Mean time from request to last token.
  public var latency: Seconds

  /// The cost by one measure, in its own unit: FLOP, seconds or dollars.
  public func cost(by measure: CostMeasure) -> Double {
    switch measure {
    case .flops: flops.value
    case .eFLOPs: eFLOPs.value
    case .gpuSeconds: gpuTime.value
    case .dollars: costPerRequest.value
    }
  }
}
