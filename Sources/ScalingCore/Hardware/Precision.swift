/// Number format of weights or KV cache.
public enum Precision: String, Sendable, Hashable, CaseIterable {
  /// 16-bit brain float.
  case bf16
  /// 8-bit float.
  case fp8
  /// 8-bit integer.
  case int8
  /// 4-bit float with scales (NVFP4).
  case fp4
  /// 4-bit integer, weights only.
  case int4
  /// 4-bit microscaling float.
  case mxfp4

  /// Bytes of one stored element, scales included (`serving_latency.md` §2, symbol w).
  public var bytesPerElement: Double {
    switch self {
    case .bf16: 2
    case .fp8, .int8: 1
    case .fp4, .int4: 0.5625
    case .mxfp4: 0.53125
    }
  }
}
