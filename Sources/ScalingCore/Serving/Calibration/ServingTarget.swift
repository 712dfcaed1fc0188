/// What a profile holds for: accelerator, serving software and number format of the weights.
public struct ServingTarget: Sendable, Hashable {
  /// Catalogue id of the accelerator.
  public var gpu: String
  /// Serving software.
  public var backend: Backend
  /// Number format of the weights.
  public var weights: Precision

  /// States a target.
  public init(gpu: String, backend: Backend, weights: Precision) {
    self.gpu = gpu
    self.backend = backend
    self.weights = weights
  }

  /// What a deployment runs on.
  public init(_ deployment: Deployment) {
    gpu = deployment.gpu.id
    backend = deployment.backend
    weights = deployment.weights
  }

  /// Whether a deployment runs on it.
  func covers(_ deployment: borrowing Deployment) -> Bool {
    backend == deployment.backend && weights == deployment.weights && gpu == deployment.gpu.id
  }

  /// `H100-SXM, vllm, bf16`.
  public var text: String { "\(gpu), \(backend.rawValue), \(weights.rawValue)" }
}

extension ServingProfile {
  /// What it holds for.
  public var target: ServingTarget {
    ServingTarget(gpu: gpu, backend: backend, weights: weights)
  }
}

/// Why points can't be calibrated with.
public enum CalibrationRefusal: Error, Sendable, Hashable {
  /// A profile holds for one target; the points were measured on these, with so many points each.
  case severalTargets([ServingTarget: Int])
  /// Only so many points can be estimated, see ``ServingCalibration/fewestPoints``.
  case tooFewPoints(Int)
}
