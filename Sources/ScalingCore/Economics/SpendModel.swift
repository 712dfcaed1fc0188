/// What requests cost on given replicas, as a function of price and volume (DESIGN §3.4).
///
/// Holds what latency and deployment fix, so that curves over price or volume need no new estimate of
/// the serving model.
public struct SpendModel: Sendable, Hashable {
  /// GPU time that one request takes with all its samples (N·n/X).
  public var gpuTimePerRequest: Seconds
  /// GPUs of one replica (n).
  public var gpusPerReplica: Double
  /// Share of paid GPU time that does useful work, above 0 and at most 1.
  public var targetUtilisation: Double
  /// Peak request rate over mean request rate.
  public var peakToAverage: Double
  /// GPU time, redone work included, over GPU time of the work that counts; 1 unless interrupted.
  public var reworkFactor: Double
  /// Replicas kept whatever the load.
  public var minReplicas: Double

  /// Collects the inputs from an option and its latency.
  public init(scenario: borrowing Scenario, timing: ServingTiming) {
    self.init(scenario: scenario, gpuTimePerRequest: timing.gpuTimePerRequest)
  }

  /// Collects the inputs from an option and the GPU time of one of its requests.
  public init(scenario: borrowing Scenario, gpuTimePerRequest: Seconds) {
    self.gpuTimePerRequest = gpuTimePerRequest
    gpusPerReplica = Double(scenario.deployment.gpusPerReplica)
    targetUtilisation = scenario.price.targetUtilisation
    peakToAverage = scenario.workload.peakToAverage
    reworkFactor =
      scenario.price.kind == .spot ? 1 / (1 - scenario.price.spot.interruptionShare) : 1
    minReplicas = Double(scenario.deployment.minReplicas)
  }
}

extension SpendModel {
  /// Paid GPU time of one request: idle time of the target utilisation and redone work included.
  public var paidTimePerRequest: Seconds { gpuTimePerRequest / targetUtilisation * reworkFactor }

  /// Cost of one request with all its samples when paid by use.
  public func costPerRequest(at price: HourlyPrice) -> Dollars {
    Dollars(paidTimePerRequest / .hour * price.value)
  }

  /// Replicas that the peak of a volume needs, a whole number and at least `minReplicas`.
  ///
  /// `ceil(peak · N / (X · utilisation))`; a relative 10⁻¹² is granted to rounding errors.
  public func replicas(for requests: YearlyRequests) -> Double {
    Self.whole(neededReplicas(for: requests), least: minReplicas)
  }

  /// Replicas, not whole, that the peak of a volume keeps busy.
  func neededReplicas(for requests: YearlyRequests) -> Double {
    let peakPerSecond = requests.value / Seconds.year.value * peakToAverage
    return peakPerSecond * paidTimePerRequest.value / gpusPerReplica
  }

  /// The next whole number, at least `least`.
  static func whole(_ needed: Double, least: Double) -> Double {
    max(least, (needed * (1 - 1e-12)).rounded(.up))
  }

  /// GPUs of all replicas for a volume.
  public func gpus(for requests: YearlyRequests) -> Double {
    replicas(for: requests) * gpusPerReplica
  }

  /// Replicas that the busiest hour of a load needs; without a shape those of ``replicas(for:)``.
  func peakReplicas(for requests: YearlyRequests, shape: LoadShape?) -> Double {
    Self.whole(neededReplicas(for: requests) * (shape?.busiest ?? 1), least: minReplicas)
  }

  /// Cost of GPUs that run around the clock for a year.
  public static func alwaysOn(gpus: Double, price: HourlyPrice) -> Dollars {
    Dollars(gpus * price.value * (Seconds.year / .hour))
  }
}
