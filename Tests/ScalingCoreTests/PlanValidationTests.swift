import Testing

@testable import ScalingCore

@Suite("Terms that a plan needs")
struct PlanValidationTests {
  private func errors(_ scenario: Scenario) -> [String] {
    scenario.validate().filter { $0.severity == .error }.map(\.message)
  }

  private func complete(
    _ plan: PricePlan.Kind, change: (inout Scenario) -> Void = { _ in }
  ) throws -> Scenario {
    var scenario = try EconomicsTestData.complete(plan: plan)
    change(&scenario)
    return scenario
  }

  @Test("complete plans have no error", arguments: PricePlan.Kind.allCases)
  func fine(plan: PricePlan.Kind) throws {
    #expect(errors(try complete(plan)).isEmpty)
    #expect(try complete(plan).conflict == nil)
  }

  @Test(
    "names the term that is missing",
    arguments: [
      (
        PricePlan.Kind.owned,
        "price.owned.depreciationYears: is missing; plan owned needs it; state years"
      ),
      (.owned, "price.owned.electricityPerKWh: is missing; plan owned needs it; state the price"),
      (.api, "price.api.outputPerMillion: is missing; plan api needs it; state a price"),
      (.mix, "workload.dailyProfile: is missing; plan mix needs it; state flat, office-hours"),
    ])
  func missing(plan: PricePlan.Kind, message: String) throws {
    let scenario = try complete(plan) { scenario in
      if message.contains("depreciation") { scenario.price.owned.depreciationYears = nil }
      if message.contains("electricity") { scenario.price.owned.electricityPerKWh = nil }
      scenario.price.api.outputPerMillion = nil
      scenario.workload.dailyProfile = .unstated
    }
    let errors = errors(scenario)
    #expect(errors.count == 1 && errors[0].hasPrefix(message), "\(errors)")
    #expect(scenario.conflict?.message == errors.first)
  }

  @Test("a plan does not need the terms of another", arguments: PricePlan.Kind.rented)
  func others(plan: PricePlan.Kind) throws {
    #expect(errors(try EconomicsTestData.scenario(plan: plan)).isEmpty)
  }

  @Test("a GPU without a street price or a known power needs the user's own")
  func noQuote() throws {
    let scenario = try complete(.owned) { scenario in
      scenario.deployment.gpu.purchase = nil
      scenario.deployment.gpu.allInPower = nil
      scenario.price.owned.purchasePerGPU = nil
    }
    #expect(
      errors(scenario)[0].contains("the price of one H100-SXM, of which the catalogue has none"))
    var powered = scenario
    powered.price.owned.purchasePerGPU = DollarRange(1)
    powered.price.owned.powerPerGPU = nil
    powered.price.owned.pue = nil
    #expect(errors(powered)[0].hasPrefix("price.owned.powerPerGpu: is missing"))
  }

  @Test("PUE on top of all-in power would count cooling twice")
  func doubleCooling() throws {
    let scenario = try complete(.owned) { $0.price.owned.powerPerGPU = nil }
    #expect(errors(scenario)[0].hasPrefix("price.owned.pue: would count cooling twice"))
  }

  @Test("a range of purchases rises")
  func order() throws {
    let scenario = try complete(.owned) {
      $0.price.owned.purchasePerGPU = DollarRange(low: 3, typical: 2, high: 1)
    }
    #expect(errors(scenario)[0].contains("$3.00, $2.00, $1.00 are out of order"))
  }

  @Test("a cache that is counted on has a price")
  func cache() throws {
    let scenario = try complete(.api) { $0.price.api.cachedShare = 0.5 }
    #expect(errors(scenario)[0].hasPrefix("price.api.cachedShare: has no price of cached tokens"))
  }

  @Test("a refresh has both its numbers")
  func refresh() throws {
    let timed = try complete(.onDemand) { $0.horizon.modelRefreshYears = 2 }
    #expect(errors(timed)[0].hasPrefix("horizon.refreshFactor: is missing"))
    let sized = try complete(.onDemand) { $0.horizon.refreshFactor = 0.5 }
    #expect(errors(sized)[0].hasPrefix("horizon.modelRefreshYears: is missing"))
  }

  @Test("a discount rate without years is noticed")
  func years() throws {
    let scenario = try complete(.onDemand) { $0.horizon.discountRate = 0.08 }
    #expect(scenario.validate().contains { $0.path == "horizon.years" && $0.severity == .warning })
    #expect(errors(scenario).isEmpty)
  }

  @Test(
    "a currency has a code and a rate",
    arguments: [
      ("EUR", 0.92, nil), ("USD", nil, nil), ("USD", 1, nil),
      ("EUR", nil, "currency.perUSD: is missing; EUR needs it; state how much of it"),
      ("USD", 0.9, "currency.perUSD: is 0.9 for the dollar itself; use 1"),
      ("euro", 0.9, "currency.code: is no code of a currency; write three capital letters"),
      ("E\u{1B}R", 0.9, "currency.code: is no code of a currency"),
    ])
  func currency(code: String, rate: Double?, message: String?) throws {
    let scenario = try complete(.onDemand) {
      $0.currency = DisplayCurrency(code: code, perUSD: rate)
    }
    let errors = errors(scenario)
    if let message { #expect(errors.first?.hasPrefix(message) == true, "\(errors)") }
    #expect(errors.count == (message == nil ? 0 : 1))
  }
}
