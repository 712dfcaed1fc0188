/// How weights of a precision are stored, streamed and multiplied on an accelerator.
///
/// The rules of `serving_latency.md` §2: 4-bit mixture checkpoints keep attention at 16 bit; formats
/// without native arithmetic compute at 16 bit.
public struct WeightArithmetic: Sendable, Hashable {
  /// Bytes of one feed-forward weight (w).
  public var bytes: Double
  /// Bytes of one attention weight (w_a).
  public var attentionBytes: Double
  /// Rate at which memory streams weights other than experts (B·mbu_w).
  public var streaming: ByteRate
  /// Rate at which memory streams experts (B·mbu_moe).
  public var expertStreaming: ByteRate
  /// Rate of feed-forward products (F·mfu).
  public var feedForward: FLOPRate
  /// Rate of attention projections (F_a).
  public var attention: FLOPRate
  /// Rate of grouped products of experts (F·mfu·mfu_moe).
  public var experts: FLOPRate

  /// Applies the rules to a precision on an accelerator.
  public init(
    _ precision: Precision, on gpu: Accelerator, isMixture: Bool, parameters: ServingParameters
  ) {
    let isFourBit = precision.bytesPerElement < 1
    bytes = precision.bytesPerElement
    attentionBytes = isFourBit && isMixture ? Self.bytesAt16Bit : bytes
    let share =
      isFourBit && !isMixture ? parameters.weightBandwidth4 : parameters.weightBandwidth
    streaming = gpu.bandwidth * share
    expertStreaming = gpu.bandwidth * parameters.expertBandwidth
    let at16Bit = gpu.peak16 * parameters.utilisation16
    let native = Self.nativeRate(precision, on: gpu, parameters: parameters)
    feedForward = native ?? at16Bit
    attention = attentionBytes >= Self.bytesAt16Bit ? at16Bit : feedForward
    experts = feedForward * parameters.expertUtilisation
  }

  /// Bytes of a 16-bit weight.
  static let bytesAt16Bit = 2.0

  /// Rate of matrix products in the precision itself; nil where they run at 16 bit.
  private static func nativeRate(
    _ precision: Precision, on gpu: Accelerator, parameters: ServingParameters
  ) -> FLOPRate? {
    switch precision {
    case .bf16, .int4: return nil
    case .fp8: return gpu.peak8.map { $0 * parameters.utilisation8 }
    case .int8:
      // Some accelerators keep an INT8 unit slower than the 16-bit one: engines then multiply at 16 bit.
      guard let peak = gpu.peakInt8, peak > gpu.peak16 else { return nil }
      return peak * parameters.utilisation8
    case .fp4, .mxfp4: return gpu.peak4.map { $0 * parameters.utilisation4 }
    }
  }
}
