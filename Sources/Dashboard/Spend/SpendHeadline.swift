package import ScalingCore

extension SpendInsight {
  /// The answer of the Spend screen in words: plan, range, break-even and driver first.
  package var headline: [[HeadlinePart]] {
    guard let present else { return [missing] }
    return [answer(present), risk, ahead(present), cheaper(present)].compactMap(\.self)
  }

  private func text(_ dollars: Dollars) -> String { scenario.currency.text(dollars) }

  private func answer(_ entry: PlanComparison.Entry) -> [HeadlinePart] {
    [HeadlinePart("\(entry.kind.rawValue):", isFigure: true)] + spend(entry)
      + [HeadlinePart("a year;")] + evenness + driver
  }

  /// P50 and the range around it; the amount alone where the price is exact.
  private func spend(_ entry: PlanComparison.Entry) -> [HeadlinePart] {
    guard let percentiles = outlook.yearlySpend, percentiles.p10 < percentiles.p90 else {
      return [HeadlinePart(text(entry.economics.yearlySpend.typical), isFigure: true)]
    }
    return [
      HeadlinePart("P50"), HeadlinePart(text(percentiles.p50), isFigure: true),
      HeadlinePart("(P10–P90 \(text(percentiles.p10))–\(text(percentiles.p90)))"),
    ]
  }

  private var evenness: [HeadlinePart] {
    guard let rival, let even = rival.breakEven else { return [HeadlinePart("no break-even;")] }
    return [
      HeadlinePart("beats \(rival.kind.rawValue) \(even.isFirstCheaperAbove ? "above" : "below")"),
      HeadlinePart(even.requests.formatted, isFigure: true), HeadlinePart("requests;"),
    ]
  }

  private var driver: [HeadlinePart] {
    guard let driver = outlook.drivers.first else { return [HeadlinePart("nothing moves it.")] }
    return [
      HeadlinePart("\(UncertainInput.words(of: driver.input)) moves it most:"),
      HeadlinePart("\(change(driver.smaller)) to \(change(driver.larger)).", isFigure: true),
    ]
  }

  /// Share by which an amount differs from that of the typical inputs.
  func change(_ amount: Dollars) -> String {
    guard let base = outlook.tornado?.base, base > 0 else { return "–" }
    return changeText(amount / base - 1)
  }

  /// Chance to miss the goal of the year.
  private var risk: [HeadlinePart]? {
    guard let chance = outlook.budgetExceedance, let goal = scenario.goals.yearlyBudgetAtMost else {
      return nil
    }
    return [
      HeadlinePart("Above the budget of \(text(goal)) with"),
      HeadlinePart(chance.formatted, isFigure: true), HeadlinePart("chance."),
    ]
  }

  private func ahead(_ entry: PlanComparison.Entry) -> [HeadlinePart]? {
    guard let forecast = entry.economics.forecast else { return nil }
    let years = forecast.years.count == 1 ? "1 year" : "\(forecast.years.count) years"
    var parts = [
      HeadlinePart("\(years):"), HeadlinePart(text(forecast.total) + ",", isFigure: true),
      HeadlinePart("present value"),
      HeadlinePart(text(forecast.netPresentValue), isFigure: true),
    ]
    guard let (kind, months) = payback else {
      parts[3].text += "."
      return parts
    }
    parts[3].text += ","
    return parts + [
      HeadlinePart("paid back against \(kind.rawValue) in month"),
      HeadlinePart("\(months).", isFigure: true),
    ]
  }

  /// The plan against which the present one is paid back first.
  package var payback: (kind: PricePlan.Kind, months: Int)? {
    plans.compactMap { plan in plan.paybackMonths.map { (plan.kind, $0) } }
      .min { $0.1 < $1.1 }
  }

  private func cheaper(_ entry: PlanComparison.Entry) -> [HeadlinePart]? {
    let own = entry.economics.yearlySpend.typical
    guard let cheapest, own > 0, let total = cheapest.parts?.total else { return nil }
    guard cheapest.kind != entry.kind, total < own else {
      return [HeadlinePart("No stated plan is cheaper this year.")]
    }
    return [
      HeadlinePart("Cheapest this year:"),
      HeadlinePart(cheapest.kind.rawValue + ",", isFigure: true),
      HeadlinePart(changeText(total / own - 1) + ".", isFigure: true),
    ]
  }

  /// Why there is no money.
  package var missing: [HeadlinePart] {
    [
      HeadlinePart("\(scenario.price.kind.rawValue):", isFigure: true),
      HeadlinePart((plan(scenario.price.kind)?.problem ?? "nothing to pay for") + "."),
    ]
  }
}

/// A share with its sign, for example `+12 %`.
func changeText(_ share: Double) -> String {
  (share > 0 ? "+" : "") + Probability(share).formatted
}

extension Tornado.Bar {
  /// The smaller of both amounts.
  var smaller: Dollars { min(atLow, atHigh) }
  /// The larger of both amounts.
  var larger: Dollars { max(atLow, atHigh) }
}
