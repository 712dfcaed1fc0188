extension Accelerator {
  /// Dense peak at which weights of a precision are multiplied.
  ///
  /// Precisions without native arithmetic compute at 16 bit: 4-bit integers everywhere, FP8 on Ampere, MXFP4 on
  /// Hopper (`serving_latency.md` §2). So does INT8 where its unit is slower than the one for 16 bit.
  public func peak(for weights: Precision) -> FLOPRate {
    switch weights {
    case .bf16, .int4: peak16
    case .fp8: peak8 ?? peak16
    case .int8: max(peakInt8 ?? peak16, peak16)
    case .fp4, .mxfp4: peak4 ?? peak16
    }
  }
}
