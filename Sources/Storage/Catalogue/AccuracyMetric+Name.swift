package import ScalingCore

extension AccuracyEstimate.Metric {
  /// Reads `pass@1`, `pass@N`, `cons@N` or `maj@N` (consensus and majority are the same vote).
  ///
  /// - Returns: nil for other texts and for N below 1.
  package init?(name: String) {
    let parts = name.split(separator: "@", maxSplits: 1)
    guard parts.count == 2, let count = Int(parts[1]), count >= 1 else { return nil }
    switch parts[0] {
    case "pass": self = count == 1 ? .pass1 : .passN(count)
    case "cons", "maj": self = .majority(count)
    default: return nil
    }
  }

  /// The metric as `pass@1`, `pass@4`, `maj@8`, or `best-of-4` for a verifier that errs.
  package var name: String {
    switch self {
    case .pass1: "pass@1"
    case .passN(let count): "pass@\(count)"
    case .bestOfN(let count): "best-of-\(count)"
    case .majority(let count): "maj@\(count)"
    }
  }
}
