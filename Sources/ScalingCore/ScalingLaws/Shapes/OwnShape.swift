/// A shape that the user names, with the latency that was measured of it.
public struct OwnShape: Sendable, Hashable {
  /// Name in tables.
  public var name: String
  /// Its counts.
  public var shape: TransformerShape
  /// Measured latency of a request; counts in place of the model's.
  public var measuredLatency: Seconds?

  /// States a shape.
  public init(name: String, shape: TransformerShape, measuredLatency: Seconds? = nil) {
    self.name = name
    self.shape = shape
    self.measuredLatency = measuredLatency
  }
}

extension OwnShape {
  /// The three 1B models of Bian, Yan and Venkataraman with their published latencies: Hugging Face on
  /// A100-40GB, batch 1, 128 tokens in, 256 out (`scaling_laws.md` §2.2).
  public static let morph: [OwnShape] = [
    OwnShape(
      name: "Morph-1B-v1", shape: .openLM(width: 2_048, layers: 24, heads: 16),
      measuredLatency: 3.61),
    OwnShape(
      name: "Morph-1B-v2", shape: .openLM(width: 2_560, layers: 16, heads: 16),
      measuredLatency: 2.57),
    OwnShape(
      name: "Morph-1B", shape: .openLM(width: 3_072, layers: 12, heads: 16),
      measuredLatency: 1.96),
  ]
}
