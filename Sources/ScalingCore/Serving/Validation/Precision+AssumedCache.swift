extension Precision {
  /// Number format of a KV cache whose source does not record it (`serving_latency.md` §1).
  ///
  /// 16 bit under 16-bit weights. Under quantised ones TensorRT-LLM stores FP8; vLLM and SGLang do so on
  /// Blackwell, where their public recipes ask for it, and keep 16 bit elsewhere.
  public static func assumedCache(
    weights: Precision, backend: Backend, on gpu: Accelerator
  ) -> Precision {
    guard weights != .bf16 else { return .bf16 }
    return backend == .tensorRT || gpu.isBlackwell ? .fp8 : .bf16
  }
}

extension Accelerator {
  /// Whether this is a Blackwell GPU, the first of its maker with 4-bit floating-point arithmetic.
  var isBlackwell: Bool { vendor == "NVIDIA" && peak4 != nil }
}
