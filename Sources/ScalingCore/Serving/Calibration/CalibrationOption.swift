import RealModule

/// An option whose time per output token is needed at many factors.
struct CalibrationOption {
  private let shape: ServingShape
  private let deployment: Deployment
  private let load: ServingLoad
  private let parameters: ServingParameters

  /// Step of a logarithm for derivatives, central.
  private static let difference = 1e-4

  /// Describes an option; nil when it does not fit into memory.
  init?(
    model: ModelArchitecture, attention: AttentionPolicy = .dense, deployment: Deployment,
    load: ServingLoad, parameters: ServingParameters
  ) {
    shape = ServingShape(model, attention: attention)
    self.deployment = deployment
    self.load = load
    self.parameters = parameters
    guard setup(SiteScales()).fits else { return nil }
  }

  /// The option of a measurement; nil when the model says that it does not fit.
  init?(_ measured: MeasuredServing, parameters: ServingParameters) {
    self.init(
      model: measured.model, deployment: measured.deployment, load: measured.load,
      parameters: parameters)
  }

  /// Sequences that the memory holds.
  var capacity: Double { setup(SiteScales()).capacitySequences }

  /// Predicted time per output token.
  func timePerOutputToken(_ scales: SiteScales) -> Seconds {
    setup(scales).timing().timePerOutputToken
  }

  /// Derivatives of the logarithm of the time by the logarithm of each factor.
  func sensitivity(at scales: SiteScales) -> [Double] {
    SiteFactor.allCases.indices.map { moved in
      let ends = [1.0, -1].map { side in
        var factors = SiteFactor.allCases.map { scales[$0] }
        factors[moved] *= .exp(side * Self.difference)
        return timePerOutputToken(SiteScales(factors: factors))
      }
      return .log(ends[0] / ends[1]) / (2 * Self.difference)
    }
  }

  private func setup(_ scales: SiteScales) -> ServingSetup {
    ServingSetup(
      shape: shape, deployment: deployment, load: load, parameters: parameters, scales: scales)
  }
}
