/// Spend of one plan over several years.
///
/// Amounts of a year are paid at its end, purchases at its start; the GPUs that are owned in the end are
/// sold at what their straight-line depreciation has left. Without discounting the present value is therefore
/// the sum of the yearly spends.
public struct SpendForecast: Sendable, Hashable {
  /// One year.
  public struct Year: Sendable, Hashable {
    /// Number of the year, from 1.
    public var number: Int
    /// Requests of the year.
    public var requests: YearlyRequests
    /// Prices over those of the first year.
    public var priceFactor: Double
    /// Replicas, GPU time and spend; the spend of own GPUs is their loss of value and what runs them.
    public var plan: PlanYear
    /// Purchases at the start of the year, less the sale of GPUs that are replaced.
    public var outlay: Dollars
    /// Payments at the end of the year.
    public var running: Dollars
    /// Sale of all GPUs at the end of the year; 0 but for the last year.
    public var residual: Dollars
    /// Energy of the paid GPU time; nil when unknown.
    public var energy: MegawattHours?
    /// Emission of that energy; nil without a grid intensity.
    public var carbon: Kilograms?
  }

  /// The years in their order; at least one.
  public let years: [Year]
  /// Sum of the yearly spends, not discounted.
  public let total: Dollars
  /// Value today of all payments.
  public let netPresentValue: Dollars

  /// Joins years.
  init(years: [Year], horizon: Horizon) {
    self.years = years
    total = years.reduce(0) { $0 + $1.plan.spend }
    netPresentValue = years.reduce(0) { $0 + $1.presentValue(under: horizon) }
  }
}

extension SpendForecast.Year {
  /// Value today of the payments of the year.
  public func presentValue(under horizon: Horizon) -> Dollars {
    outlay * horizon.discountFactor(after: number - 1)
      + (running - residual) * horizon.discountFactor(after: number)
  }
}

extension SpendForecast {
  /// Forecasts a plan over the horizon of a scenario; nil where it has none, and where a stated reservation
  /// does not hold the peak of a year.
  public init?(model: PlanModel, scenario: borrowing Scenario) {
    self.init(
      model: model, requests: scenario.workload.requestsPerYear,
      growth: scenario.workload.growthPerYear, horizon: scenario.horizon, energy: scenario.energy)
  }

  /// Forecasts a plan.
  ///
  /// - Parameters:
  ///   - model: The plan.
  ///   - requests: Requests of the first year.
  ///   - growth: Share by which they grow a year, above -1.
  ///   - horizon: Number of years, prices and discounting.
  ///   - energy: Emission of electricity.
  public init?(
    model: PlanModel, requests: YearlyRequests, growth: Double, horizon: Horizon,
    energy: EnergyTerms = EnergyTerms()
  ) {
    guard
      let years = ForecastWalk(
        model: model, requests: requests, growth: growth, horizon: horizon, energy: energy
      ).years()
    else { return nil }
    self.init(years: years, horizon: horizon)
  }

  /// Useful over paid GPU time of all years; nil where no GPU is paid for.
  public var utilisation: Double? {
    let paid = years.reduce(Seconds(0)) { $0 + $1.plan.paidTime }
    return paid > 0 ? years.reduce(Seconds(0)) { $0 + $1.plan.usefulTime } / paid : nil
  }

  /// Energy of all years; nil when unknown.
  public var energy: MegawattHours? {
    years.first?.energy.map { _ in years.reduce(0) { $0 + ($1.energy ?? 0) } }
  }

  /// Emission of all years; nil without a grid intensity.
  public var carbon: Kilograms? {
    years.first?.carbon.map { _ in years.reduce(0) { $0 + ($1.carbon ?? 0) } }
  }

  /// Whether all amounts are numbers.
  var isFinite: Bool {
    total.isFinite && netPresentValue.isFinite && (energy?.isFinite ?? true)
      && years.allSatisfy { $0.requests.isFinite && $0.outlay.isFinite && $0.residual.isFinite }
  }
}
