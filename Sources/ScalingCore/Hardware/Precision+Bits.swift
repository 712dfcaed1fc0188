extension Precision {
  /// Bits of one element without its scales.
  public var bits: Int {
    switch self {
    case .bf16: 16
    case .fp8, .int8: 8
    case .fp4, .int4, .mxfp4: 4
    }
  }
}
