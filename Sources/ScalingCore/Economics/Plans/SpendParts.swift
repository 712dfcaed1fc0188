/// What the spend of one year is made of; the parts add up to it.
public struct SpendParts: Sendable, Hashable {
  /// A kind of cost.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// GPU time of somebody else's GPUs.
    case rent
    /// Loss of value of own GPUs, network included.
    case depreciation
    /// Electricity of own GPUs.
    case power
    /// Housing of own GPUs.
    case housing
    /// People.
    case staff
    /// Tokens of an API.
    case tokens
  }

  private var amounts: [Part: Dollars] = [:]

  /// Splits a year of a plan.
  ///
  /// - Parameters:
  ///   - year: Replicas and spend of the year.
  ///   - model: The plan.
  ///   - housingPerGPU: Housing of one own GPU for a year; what is left of its running cost is power.
  public init(of year: PlanYear, under model: PlanModel, housingPerGPU: Dollars = 0) {
    switch model.terms {
    case .byUse, .reserved, .mix: amounts[.rent] = year.spend
    case .api: amounts[.tokens] = year.spend
    case .owned(let ownership):
      let (running, housing) = (year.gpus * ownership.runningPerGPU, year.gpus * housingPerGPU)
      amounts[.housing] = housing
      amounts[.power] = running - housing
      amounts[.staff] = ownership.staff
      amounts[.depreciation] = year.spend - running - ownership.staff
    }
  }

  /// A part; 0 where the plan has none.
  public subscript(part: Part) -> Dollars { amounts[part] ?? 0 }
  /// Sum of all parts.
  public var total: Dollars { Part.allCases.reduce(0) { $0 + self[$1] } }
}
