internal import RealModule

/// What one model with one generation length and so many samples scores and costs.
///
/// All samples of a request are included.
public struct OptionPoint: Sendable, Hashable {
  /// Cap on generated tokens of a sample.
  public var length: Tokens
  /// Samples of a request (N).
  public var samples: Int
  /// Share of right answers.
  public var accuracy: Probability
  /// Floating-point operations of a request.
  public var flops: FLOPs
  /// Compute and weighted memory traffic of a request.
  public var eFLOPs: FLOPs
  /// GPU time of a request; infinite where the model does not fit into memory.
  public var gpuTime: Seconds
  /// Money of a request at the typical price; infinite where the model does not fit into memory.
  public var costPerRequest: Dollars
  /// Mean time from request to last token; infinite where the model does not fit into memory.
  public var latency: Seconds

  /// Whether the scenario's deployment can serve the option.
  public var fits: Bool { gpuTime.isFinite }

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

extension OptionPoint {
  /// The option at a share of the way from one point of a curve to a longer one.
  ///
  /// Length and costs go along a power law, accuracy along a line, so that accuracy is linear in the logarithm
  /// of every cost. The length is a whole number of tokens.
  ///
  /// - Parameters:
  ///   - start: The point at share 0; its samples are kept.
  ///   - end: The point at share 1.
  ///   - share: From 0 to 1; beyond, the nearer end is returned.
  public static func between(
    _ start: OptionPoint, _ end: OptionPoint, share: Double
  ) -> OptionPoint {
    guard share > 0 else { return start }
    guard share < 1 else { return end }
    return OptionPoint(
      length: Tokens(geometric(start.length, end.length, share).value.rounded()),
      samples: start.samples,
      accuracy: start.accuracy + (end.accuracy - start.accuracy) * share,
      flops: geometric(start.flops, end.flops, share),
      eFLOPs: geometric(start.eFLOPs, end.eFLOPs, share),
      gpuTime: geometric(start.gpuTime, end.gpuTime, share),
      costPerRequest: geometric(start.costPerRequest, end.costPerRequest, share),
      latency: geometric(start.latency, end.latency, share))
  }

  /// Weighted geometric mean; on the line where one end is nothing, infinite where one is.
  private static func geometric<Unit>(
    _ start: Quantity<Unit>, _ end: Quantity<Unit>, _ share: Double
  ) -> Quantity<Unit> {
    guard start.isFinite, end.isFinite else { return Quantity(.infinity) }
    guard start > 0, end > 0 else { return start + (end - start) * share }
    return start * Double.pow(end / start, share)
  }
}
