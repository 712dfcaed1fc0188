import ScalingCore

/// Explains what is under the cursor of the Spend screen.
func spendExplanation(_ state: DashboardState) -> Explanation {
  let settings = state.spendSettings
  guard let insight = state.spend, let entry = insight.present else {
    return .of(.yearlySpend, scenario: state.scenario, evaluation: state.insight.evaluation)
  }
  switch settings.focus {
  case .volume: return insight.volumeExplanation(entry, at: insight.volume(settings.volume))
  case .plans: return insight.planExplanation(insight.plans[insight.plan(settings.plan)])
  case .time, .years: return insight.yearExplanation(entry, at: settings.year ?? 0)
  }
}

extension SpendInsight {
  private func text(_ dollars: Dollars) -> String { scenario.currency.text(dollars) }

  /// How the spend of a volume, its range and its break-even come about.
  func volumeExplanation(_ entry: PlanComparison.Entry, at index: Int) -> Explanation {
    let requests = volumes[index]
    let year = entry.model.year(requests)
    let cut = band?.cuts[index]
    let range = cut.map { "\(text($0.low)) / \(text($0.middle)) / \(text($0.high))" } ?? "–"
    return Explanation(
      title: "Spend of \(requests.formatted) requests a year", value: text(year.spend),
      meaning: "What the plan \(entry.kind.rawValue) costs in a year of that volume.",
      formula: Explanation.planFormula(entry.kind) + [
        "P10, P50, P90: the price range read as a triangular distribution",
        "break-even: first volume at which the cheaper of two plans changes",
      ],
      inputs: load(year) + Explanation.planInputs(scenario) + [
        Explanation.Input("P10 / P50 / P90", band?.isRange == true ? range : "exact price")
      ] + evenInputs + driverInputs,
      evidence: [
        Explanation.planEvidence(scenario), "requests, growth, horizon: stated in the scenario",
      ],
      limits: Explanation.planLimits(scenario) + [
        "The range is that of the price alone; load and serving model are taken as they are.",
        "Drivers: the price from low to high, the others a quarter down and up.",
      ])
  }

  private func load(_ year: PlanYear) -> [Explanation.Input] {
    guard year.gpus > 0 else { return [] }
    return [
      Explanation.Input("replicas", NumberFormat.grouped.string(year.replicas)),
      Explanation.Input("GPUs", NumberFormat.grouped.string(year.gpus)),
      Explanation.Input(
        "GPU time in use", year.utilisation.map { Probability($0).formatted } ?? "–"),
      Explanation.Input(
        "target utilisation", Probability(scenario.price.targetUtilisation).formatted),
    ]
  }

  private var evenInputs: [Explanation.Input] {
    plans.compactMap { plan in
      plan.breakEven.map { even in
        Explanation.Input(
          "as dear as \(plan.kind.rawValue)",
          "\(even.requests.formatted) requests, cheaper \(even.isFirstCheaperAbove ? "above" : "below")"
        )
      }
    }
  }

  private var driverInputs: [Explanation.Input] {
    drivers.map { driver in
      Explanation.Input(
        driver.input.words(scenario.price.kind), "\(text(driver.atLow)) to \(text(driver.atHigh))")
    }
  }

  /// What a year of a plan is made of.
  func planExplanation(_ plan: SpendPlan) -> Explanation {
    guard let parts = plan.parts, let option = try? scenario.paying(by: plan.kind) else {
      return Explanation(title: "Plan \(plan.kind.rawValue)", value: "–", meaning: plan.problem)
    }
    let present = scenario.price.kind.rawValue
    let even = plan.breakEven.map { even in
      [
        Explanation.Input(
          "break-even",
          "\(present) is cheaper \(even.isFirstCheaperAbove ? "above" : "below") "
            + "\(even.requests.formatted) requests")
      ]
    }
    return Explanation(
      title: "Plan \(plan.kind.rawValue), one year", value: text(parts.total),
      meaning: "The same requests, the same model and GPUs, paid for in another way.",
      formula: Explanation.planFormula(plan.kind),
      inputs: SpendParts.Part.allCases.filter { parts[$0] > 0 }.map {
        Explanation.Input($0.rawValue, text(parts[$0]))
      } + Explanation.planInputs(option) + (even ?? []) + payback(plan),
      evidence: [Explanation.planEvidence(option)], limits: Explanation.planLimits(option))
  }

  private func payback(_ plan: SpendPlan) -> [Explanation.Input] {
    let total = plan.entry?.economics.forecast.map {
      [Explanation.Input("present value of all years", text($0.netPresentValue))]
    }
    let months = plan.paybackMonths.map {
      [Explanation.Input("\(scenario.price.kind.rawValue) paid back in month", String($0))]
    }
    return (total ?? []) + (months ?? [])
  }

  /// How a year of the horizon comes about.
  func yearExplanation(_ entry: PlanComparison.Entry, at index: Int) -> Explanation {
    guard let year = years[safe: index] else { return volumeExplanation(entry, at: volume(nil)) }
    let horizon = scenario.horizon
    let share = { (value: Double) in Probability(value).formatted }
    return Explanation(
      title: "Year \(year.number)", value: text(year.plan.spend),
      meaning: "Spend of the year under the plan \(entry.kind.rawValue).",
      formula: [
        "requests = first year x (1 + growth)^(year - 1)",
        "prices = today's x (1 - decline)^(year - 1); electricity, housing and staff stay",
        "discounted = bought / (1 + r)^(year - 1) + (running - residual) / (1 + r)^year",
      ] + Explanation.planFormula(entry.kind),
      inputs: [
        Explanation.Input("requests", year.requests.formatted),
        Explanation.Input("growth a year", share(scenario.workload.growthPerYear)),
        Explanation.Input("prices over today's", share(year.priceFactor)),
        Explanation.Input("discount rate r", share(horizon.discountRate)),
        Explanation.Input("bought", text(year.outlay)),
        Explanation.Input("running", text(year.running)),
        Explanation.Input("residual", text(year.residual)),
        Explanation.Input("discounted", text(year.presentValue(under: horizon))),
      ] + load(year.plan) + emission(year),
      evidence: [
        Explanation.planEvidence(scenario), "growth, horizon, energy: stated in the scenario",
      ],
      limits: [
        "Spend of own GPUs is their loss of value; what is paid in the year is bought and running.",
        "Paid GPUs count at full power whether they are busy or not.",
      ])
  }

  private func emission(_ year: SpendForecast.Year) -> [Explanation.Input] {
    let energy = year.energy.map { [Explanation.Input("energy", $0.formatted)] }
    let carbon = year.carbon.map { [Explanation.Input("CO2", $0.formatted)] }
    return (energy ?? []) + (carbon ?? [])
  }
}
