/// Latency as a straight line of the number of layers, c·L + c0: what depth costs at equal size in short runs
/// of batch 1 (`serving_latency.md` §6).
public struct LayerLatency: Sendable, Hashable {
  /// Time that one more layer takes (c).
  public var perLayer: Seconds
  /// Time that does not depend on the depth (c0).
  public var fixed: Seconds

  /// The line through two measurements of different depth.
  public init(through first: (layers: Int, time: Seconds), _ second: (layers: Int, time: Seconds)) {
    perLayer = (second.time - first.time) / Double(second.layers - first.layers)
    fixed = first.time - Double(first.layers) * perLayer
  }

  /// Latency of a model with so many layers.
  public func latency(layers: Int) -> Seconds {
    fixed + Double(layers) * perLayer
  }
}
