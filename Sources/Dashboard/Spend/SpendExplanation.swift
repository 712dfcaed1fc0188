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
  case .drivers: return insight.driverExplanation(settings.driver ?? 0)
  case .time, .years: return insight.yearExplanation(entry, at: settings.year ?? 0)
  }
}

extension SpendInsight {
  private func text(_ dollars: Dollars) -> String { scenario.currency.text(dollars) }

  /// How the spend of a volume, its range and its break-even come about.
  func volumeExplanation(_ entry: PlanComparison.Entry, at index: Int) -> Explanation {
    let requests = volumes[index]
    let year = entry.model.year(requests)
    let cut = outlook.volumeBand?.cuts[safe: index]?.flatMap { $0 }
    let range = cut.map { "\(text($0.p10)) / \(text($0.p50)) / \(text($0.p90))" } ?? "–"
    return Explanation(
      title: "Spend of \(requests.formatted) requests a year", value: text(year.spend),
      meaning: "What the plan \(entry.kind.rawValue) costs in a year of that volume.",
      formula: Explanation.planFormula(entry.kind) + [
        "P10, P50, P90: of \(drawCount(SpendFan.draws)) draws of all that is uncertain",
        "break-even: first volume at which the cheaper of two plans changes",
      ],
      inputs: load(year) + Explanation.planInputs(scenario) + [
        Explanation.Input(
          "P10 / P50 / P90",
          outlook.volumeBand?.isRange == true ? range : "nothing is uncertain")
      ] + evenInputs + driverInputs,
      evidence: [
        Explanation.planEvidence(scenario), "requests, growth, horizon: stated in the scenario",
      ],
      limits: Explanation.planLimits(scenario) + [
        "Ranges of prices are triangular; numbers of the scenario without a range are taken as exact."
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
    outlook.drivers.map { driver in
      Explanation.Input(
        UncertainInput.words(of: driver.input), "\(text(driver.atLow)) to \(text(driver.atHigh))")
    }
  }

  private func drawCount(_ most: Int) -> String {
    NumberFormat.grouped.string(Double(min(outlook.draws, most)))
  }

  /// How the swing of an input comes about, and what all inputs together do.
  func driverExplanation(_ index: Int) -> Explanation {
    guard let tornado = outlook.tornado, let bar = outlook.drivers[safe: index] else {
      return Explanation(
        title: "What moves the spend", value: "–",
        meaning: "Nothing is uncertain: no value, price or model error has a range.")
    }
    let (low, high) = (
      UncertainInput.text(of: bar.low, for: bar.input),
      UncertainInput.text(of: bar.high, for: bar.input)
    )
    return Explanation(
      title: "Spend by \(UncertainInput.words(of: bar.input))", value: text(bar.swing),
      meaning: "What the input alone makes of the spend (\(tornado.measure.words)), P10 to P90.",
      formula: [
        "swing = |spend(input at P90) - spend(input at P10)|, all other inputs typical",
        "worth of measuring = expected saving when the cheaper plan is known by the input (EVPPI)",
      ],
      inputs: [
        Explanation.Input("\(bar.input) at P10", "\(low): \(text(bar.atLow))"),
        Explanation.Input("at P90", "\(high): \(text(bar.atHigh))"),
        Explanation.Input("all inputs typical", text(tornado.base)),
      ] + worth(of: bar.input) + spreadInputs,
      evidence: [inputEvidence(bar.input)],
      limits: [
        "One input after the other; what they do together is in P10, P50 and P90.",
        "Values without a range are taken as exact. Write low..typical..high to state one.",
      ])
  }

  /// Saving of a year from measuring an input before the plan is chosen.
  private func worth(of input: String) -> [Explanation.Input] {
    guard let rival = outlook.rival, let saving = outlook.worthMeasuring[input] else { return [] }
    return [
      Explanation.Input(
        "measuring it, then \(rival.rawValue) or not", "saves \(text(saving)) a year")
    ]
  }

  private var spreadInputs: [Explanation.Input] {
    let amounts = [("a year", outlook.yearlySpend), ("all years", outlook.total)]
    return amounts.compactMap { name, amount in
      amount.map {
        Explanation.Input(
          "P10 / P50 / P90, \(name)", "\(text($0.p10)) / \(text($0.p50)) / \(text($0.p90))")
      }
    } + [Explanation.Input("draws", drawCount(.max) + ", seed 1")]
  }

  private func inputEvidence(_ input: String) -> String {
    switch input {
    case UncertainInput.servingError:
      "serving model: its mean error on measured rows, read as a log-normal factor on GPU time"
    case UncertainInput.accuracyError: "accuracy: the 95 % interval of its evidence"
    case let path where path.hasPrefix("price."): Explanation.planEvidence(scenario)
    default: "range stated in the scenario"
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
