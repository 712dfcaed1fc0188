/// What a plan charges for, complete and ready to be counted.
public enum PlanTerms: Sendable, Hashable {
  /// GPU time that is used (on-demand, spot).
  case byUse(PriceRange)
  /// GPUs around the clock for a contract of so many years; a number of replicas, or what the peak needs.
  case reserved(PriceRange, term: Int, replicas: Double?)
  /// A number of replicas around the clock at one price, the rest by the hour at another.
  case mix(base: Double, reserved: PriceRange, onDemand: PriceRange)
  /// Own GPUs.
  case owned(Ownership)
  /// Tokens.
  case api(APICharge)

  /// The terms of the plan that a scenario names; nil where one is missing.
  public init?(_ scenario: borrowing Scenario) {
    let price = scenario.price
    switch price.kind {
    case .onDemand, .spot: self = .byUse(price.perGPUHour)
    case .reserved:
      let paid = 1 - (price.reserved.discount ?? 0)
      self = .reserved(
        price.perGPUHour * paid, term: price.reserved.term ?? 1,
        replicas: price.reserved.commitment.map(Double.init))
    case .mix:
      guard let base = price.mix.base else { return nil }
      self = .mix(
        base: Double(base), reserved: price.perGPUHour * (1 - (price.mix.discount ?? 0)),
        onDemand: price.perGPUHour)
    case .owned:
      guard let ownership = Ownership(price.owned, gpu: scenario.deployment.gpu) else { return nil }
      self = .owned(ownership)
    case .api:
      guard let charge = APICharge(scenario) else { return nil }
      self = .api(charge)
    }
  }
}
