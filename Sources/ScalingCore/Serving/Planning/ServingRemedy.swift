/// A change of the deployment that makes something possible which is not: to fit, or to be fast enough.
public enum ServingRemedy: Sendable, Hashable {
  /// More GPUs share each weight matrix.
  case tensorParallel(Int)
  /// Weights in a smaller number format.
  case weights(Precision)

  /// A scenario with the change.
  public func applied(to scenario: Scenario) -> Scenario {
    var scenario = scenario
    switch self {
    case .tensorParallel(let gpus): scenario.deployment.tensorParallel = gpus
    case .weights(let precision): scenario.deployment.weights = precision
    }
    return scenario
  }

  /// The least change of each kind after which a test passes: more GPUs first.
  ///
  /// GPUs are doubled as far as a server or the fast link reaches. Formats are tried from the widest.
  public static func all(
    for scenario: Scenario, passing test: (Scenario) -> Bool
  ) -> [ServingRemedy] {
    let passes = { (remedy: ServingRemedy) in test(remedy.applied(to: scenario)) }
    return [
      wider(than: scenario.deployment).first(where: passes),
      narrower(than: scenario.deployment).first(where: passes),
    ].compactMap(\.self)
  }

  /// GPUs of a usual server.
  private static let serverGPUs = 8

  /// Tensor parallelism in doublings, inside of one server or link domain.
  private static func wider(than deployment: Deployment) -> [ServingRemedy] {
    let ranks = max(1, deployment.dataParallel)
    let powers = (1..<Int.bitWidth - 2).lazy.map { 1 << $0 }
    return powers.prefix { $0 * ranks <= max(serverGPUs, deployment.gpu.linkDomain) }
      .filter { $0 > deployment.tensorParallel }.map { .tensorParallel($0) }
  }

  /// Formats with fewer bytes, those that the accelerator multiplies natively.
  private static func narrower(than deployment: Deployment) -> [ServingRemedy] {
    let four: Precision = deployment.gpu.peak4 == nil ? .int4 : .fp4
    let eight: Precision = deployment.gpu.peak8 == nil ? .int8 : .fp8
    let bytes = deployment.weights.bytesPerElement
    return [eight, four].filter { $0.bytesPerElement < bytes }.map { .weights($0) }
  }
}
