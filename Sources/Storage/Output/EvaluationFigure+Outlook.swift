internal import ScalingCore

/// Use of GPUs, energy, and the years ahead.
extension EvaluationFigure {
  /// Utilisation, energy and emission of one year and of one request.
  static let energy: [EvaluationFigure] = [
    number("economics.utilisation", ProbabilityUnit.notation) { evaluation, _ in
      evaluation.economics?.utilisation
    },
    number("economics.energyKWhPerRequest") { evaluation, scenario in
      let energy = evaluation.economics?.energyPerRequest(of: scenario.workload.requestsPerYear)
      return (energy?.value).map { $0 * 1_000 }
    },
    number("economics.co2KilogramsPerYear", KilogramUnit.notation) { evaluation, _ in
      evaluation.economics?.carbonPerYear?.value
    },
    number("economics.co2KilogramsPerRequest", KilogramUnit.notation) { evaluation, scenario in
      evaluation.economics?.carbonPerRequest(of: scenario.workload.requestsPerYear)?.value
    },
  ]

  /// The years of the horizon; unknown as a whole without one.
  static let forecast: [EvaluationFigure] =
    moneyIfKnown("economics.forecast.total") { evaluation, _ in
      evaluation.economics?.forecast?.total
    }
    + moneyIfKnown("economics.forecast.npv") { evaluation, _ in
      evaluation.economics?.forecast?.netPresentValue
    }
    + [
      number("economics.forecast.utilisation", ProbabilityUnit.notation) { evaluation, _ in
        evaluation.economics?.forecast?.utilisation
      },
      number("economics.forecast.energyMWh", MegawattHourUnit.notation) { evaluation, _ in
        evaluation.economics?.forecast?.energy?.value
      },
      number("economics.forecast.co2Kilograms", KilogramUnit.notation) { evaluation, _ in
        evaluation.economics?.forecast?.carbon?.value
      },
      EvaluationFigure(
        key: "economics.forecast.years", kind: .list,
        place: .list { evaluation, scenario in
          evaluation.economics?.forecast?.years.map { $0.json(in: scenario.currency) }
        }),
    ]

  /// Where the prices of the plan come from.
  static let priceEvidence: [EvaluationFigure] = [
    text("economics.evidence.kind") { _, scenario in scenario.spendEvidence.kind.rawValue },
    text("economics.evidence.source") { _, scenario in scenario.spendEvidence.source },
    text("economics.evidence.date") { _, scenario in scenario.spendEvidence.date },
    number("economics.evidence.precision") { _, scenario in scenario.spendEvidence.precision },
  ]
}

extension SpendForecast.Year {
  /// The year as an object; amounts in a currency.
  fileprivate func json(in currency: DisplayCurrency) -> JSONValue {
    [
      "year": .number(Double(number)), "requests": .number(requests.value),
      "priceFactor": .number(priceFactor), "replicas": .number(plan.replicas),
      "gpus": .number(plan.gpus), "spend": .money(plan.spend, in: currency),
      "outlay": .money(outlay, in: currency), "running": .money(running, in: currency),
      "residual": .money(residual, in: currency), "utilisation": .number(plan.utilisation),
      "energyMWh": .number(energy?.value), "co2Kilograms": .number(carbon?.value),
    ]
  }
}

extension JSONValue {
  /// An amount with its currency; `null` for nil.
  static func money(_ dollars: Dollars?, in currency: DisplayCurrency) -> JSONValue {
    guard let dollars else { return .null }
    return ["amount": .number(currency.amount(dollars)), "currency": .text(currency.code)]
  }
}
