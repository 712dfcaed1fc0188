/// What counts as the cost of an option; the names are those of `--cost`.
public enum CostMeasure: String, Sendable, Hashable, CaseIterable {
  /// Floating-point operations only, as older scaling laws count.
  case flops
  /// Compute and weighted memory traffic (Kinetics).
  case eFLOPs = "eflops"
  /// GPU time of a request.
  case gpuSeconds = "gpu-seconds"
  /// Money of a request.
  case dollars
}

extension CostMeasure {
  /// What is counted, as a noun for sentences: `eFLOPs`, `GPU time`.
  public var noun: String {
    switch self {
    case .flops: "FLOPs"
    case .eFLOPs: "eFLOPs"
    case .gpuSeconds: "GPU time"
    case .dollars: "money"
    }
  }
}
