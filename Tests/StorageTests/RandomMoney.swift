import ScalingCore

/// Terms of plans, load, years ahead and currency, drawn at random.
enum RandomMoney {
  /// States about half of all terms, and names any plan whose terms are complete then.
  static func add(to scenario: inout Scenario, _ draw: inout SplitMix64) {
    addTerms(to: &scenario.price, &draw)
    addOutlook(to: &scenario, &draw)
    guard Bool.random(using: &draw) else { return }
    let kind = PricePlan.Kind.allCases.randomElement(using: &draw) ?? .onDemand
    var other = scenario
    other.price.kind = kind
    if !other.validate().contains(where: { $0.severity == .error }) { scenario = other }
  }

  private static func some(
    _ range: ClosedRange<Double>, _ draw: inout SplitMix64
  ) -> Double? {
    Bool.random(using: &draw) ? RandomScenario.number(range, &draw) : nil
  }

  private static func addTerms(to price: inout PricePlan, _ draw: inout SplitMix64) {
    price.spot.interruptionShare = some(0...0.4, &draw) ?? 0
    price.reserved = ReservedTerms(
      term: some(1...20, &draw).map { Int($0) }, discount: some(0...1, &draw))
    price.mix = MixTerms(base: some(0...50, &draw).map { Int($0) }, discount: some(0...1, &draw))
    let prices = (0..<3).map { _ in Dollars(RandomScenario.number(1...5e4, &draw)) }.sorted()
    price.owned.purchasePerGPU =
      Bool.random(using: &draw)
      ? DollarRange(low: prices[0], typical: prices[1], high: prices[2]) : nil
    price.owned.depreciationYears = some(1...20, &draw).map { Int($0) }
    price.owned.residualShare = some(0...1, &draw)
    price.owned.powerPerGPU = Kilowatts(RandomScenario.number(0.1...3, &draw))
    price.owned.pue = some(1...3, &draw)
    price.owned.electricityPerKWh = some(0...1, &draw).map { Dollars($0) }
    price.owned.hostingPerGPUYear = some(0...9e3, &draw).map { Dollars($0) }
    price.owned.networkPerGPU = some(0...9e3, &draw).map { Dollars($0) }
    price.owned.staffPerYear = some(0...9e5, &draw).map { Dollars($0) }
    guard Bool.random(using: &draw) else { return }
    price.api.inputPerMillion = DollarRange(Dollars(RandomScenario.number(0...9, &draw)))
    price.api.outputPerMillion = DollarRange(Dollars(RandomScenario.number(0...9, &draw)))
    price.api.cachedInputPerMillion = some(0...9, &draw).map { DollarRange(Dollars($0)) }
    price.api.batchDiscount = some(0...1, &draw) ?? 0
    price.api.evidence = Evidence(.assumed, source: "stated in the scenario")
  }

  private static func addOutlook(to scenario: inout Scenario, _ draw: inout SplitMix64) {
    scenario.workload.growthPerYear = some(-0.9...3, &draw) ?? 0
    let hours = (0..<24).map { _ in RandomScenario.number(0.5...9, &draw) }
    let months = (0..<12).map { _ in RandomScenario.number(0.5...9, &draw) }
    scenario.workload.dailyProfile =
      [.unstated, .flat, .officeHours, .twoPeak, .hours(hours)].randomElement(using: &draw) ?? .flat
    scenario.workload.seasonality = Bool.random(using: &draw) ? .flat : .months(months)
    scenario.energy.gridIntensity = some(0...900, &draw).map { GridIntensity($0) }
    if let rate = some(0.1...200, &draw) {
      scenario.currency = DisplayCurrency(code: "JPY", perUSD: rate, date: "2026-11-20")
    }
    guard let years = some(1...20, &draw) else { return }
    scenario.horizon.years = Int(years)
    scenario.horizon.discountRate = some(0...1, &draw) ?? 0
    scenario.horizon.priceDeclinePerYear = some(0...0.4, &draw) ?? 0
    guard Bool.random(using: &draw) else { return }
    scenario.horizon.modelRefreshYears = 2
    scenario.horizon.refreshFactor = RandomScenario.number(0.1...1, &draw)
  }
}
