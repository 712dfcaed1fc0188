/// How GPUs or tokens are paid for, and how well the GPUs are used.
///
/// `kind` names the plan that counts. The terms of other plans may be stated too, so that they can be
/// compared; what a plan needs and nobody states is an error of ``Scenario/validate()``.
public struct PricePlan: Sendable, Hashable {
  /// What is paid for: GPU time by use or around the clock, GPUs, or tokens.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// By the hour of use: yearly spend is elastic.
    case onDemand = "on-demand"
    /// By the hour of use, interruptible: yearly spend is elastic.
    case spot
    /// For a term: yearly spend is always-on.
    case reserved
    /// GPUs are bought, housed and powered.
    case owned
    /// Tokens of somebody else's GPUs are bought.
    case api
    /// A base load is reserved, the rest is on-demand by the hour.
    case mix

    /// Plans that need no more than a price of a GPU-hour.
    public static let rented: [Kind] = [.onDemand, .spot, .reserved]
  }

  /// What is paid for.
  public var kind: Kind
  /// Price of one GPU for one hour; the list price from which discounts are taken.
  public var perGPUHour: PriceRange
  /// Where the price of a GPU-hour comes from; of kind `none` where a plan does without.
  public var evidence: Evidence
  /// Share of paid GPU time that does useful work, above 0 and at most 1.
  public var targetUtilisation: Double
  /// Terms of interruptible GPUs.
  public var spot = SpotTerms()
  /// Terms of a reservation.
  public var reserved = ReservedTerms()
  /// Costs of own GPUs.
  public var owned = OwnedTerms()
  /// Prices of an API.
  public var api = APITerms()
  /// Terms of a reserved base with on-demand peaks.
  public var mix = MixTerms()

  /// Describes a plan without further terms.
  public init(
    kind: Kind, perGPUHour: PriceRange, evidence: Evidence, targetUtilisation: Double
  ) {
    self.kind = kind
    self.perGPUHour = perGPUHour
    self.evidence = evidence
    self.targetUtilisation = targetUtilisation
  }

  /// Whether yearly spend follows the requests rather than the clock.
  public var isElastic: Bool {
    switch kind {
    case .onDemand, .spot, .api: true
    case .reserved, .owned, .mix: false
    }
  }

  /// Whether spend depends on the price of a GPU-hour.
  public var isRented: Bool { kind != .owned && kind != .api }
}

/// Terms of interruptible GPUs.
public struct SpotTerms: Sendable, Hashable {
  /// Share of the work that is lost to interruptions and redone, from 0 to below 1.
  public var interruptionShare = 0.0

  /// Nothing is lost unless stated.
  public init(interruptionShare: Double = 0) {
    self.interruptionShare = interruptionShare
  }
}

/// Terms of a reservation.
public struct ReservedTerms: Sendable, Hashable {
  /// Years for which one contract keeps its price and its replicas; nil is one year.
  public var term: Int?
  /// Share off the price of a GPU-hour; nil where that price is already the reserved one.
  public var discount: Double?
  /// Replicas that are reserved; nil reserves what the peak needs.
  public var commitment: Int?

  /// States the terms.
  public init(term: Int? = nil, discount: Double? = nil, commitment: Int? = nil) {
    self.term = term
    self.discount = discount
    self.commitment = commitment
  }
}

/// Terms of a reserved base with on-demand peaks.
public struct MixTerms: Sendable, Hashable {
  /// Replicas that are reserved around the clock; a mix needs it.
  public var base: Int?
  /// Share off the price of a GPU-hour for the base; nil is none.
  public var discount: Double?

  /// States the terms.
  public init(base: Int? = nil, discount: Double? = nil) {
    self.base = base
    self.discount = discount
  }
}
