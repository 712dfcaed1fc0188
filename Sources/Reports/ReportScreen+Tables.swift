internal import Dashboard
internal import ScalingCore
internal import Screen
internal import Storage

/// Each size of the family against the scenario, as Frontier shows it.
func frontierTable(of state: DashboardState) -> ReportTable? {
  guard let insight = state.frontier, let anchor = insight.anchor(nil) else { return nil }
  let rate = insight.measure == .dollars ? insight.currency.rate : 1
  let cost = anchor.point.cost(by: insight.measure)
  let rows = zip(insight.sizes, insight.rows(at: anchor, in: state.language)).map { size, row in
    let (dearest, equal) = (
      size.choice(within: cost * (1 + 1e-9)), size.choice(atLeast: anchor.point.accuracy)
    )
    return [
      OutputTable.Cell(row.size), .init(row.range),
      .init(.number(dearest?.point.accuracy.value), row.sameCost),
      .init(.number((equal?.point.cost(by: insight.measure)).map { $0 * rate }), row.sameAccuracy),
      .init(row.ratio),
      .init(.number(equal.flatMap { $0.point.fits ? $0.point.latency.value : nil }), row.latency),
      .init(row.remark),
    ]
  }
  return ReportTable(
    id: .frontier, title: state.frontierTableTitle ?? "",
    table: OutputTable(
      columns: [
        .init("size", "size"), .init("bestFromTo", "best from-to"),
        .init("accuracyAtEqualCost", "at equal cost"),
        .init("costAtEqualAccuracy", "equal accuracy"),
        .init("costRatio", "ratio", isNumber: true),
        .init("requestLatencySeconds", "latency", isNumber: true),
        .init("pickedBy", "picked"),
      ], rows: rows))
}

/// Plans, and the years ahead.
func spendTables(of state: DashboardState, _ plans: PlanComparison) -> [ReportTable] {
  guard let insight = state.spend else { return [] }
  let scenario = insight.scenario
  return [
    ReportTable(id: .plans, title: "", table: PlanTable.table(of: plans, scenario: scenario)),
    ReportTable(id: .years, title: "", table: yearTable(of: insight)),
  ].filter { !$0.table.rows.isEmpty }
}

private func yearTable(of insight: SpendInsight) -> OutputTable {
  let scenario = insight.scenario
  let hasHorizon = insight.present?.economics.forecast != nil
  func money(_ amount: Dollars) -> OutputTable.Cell {
    .init(.number(scenario.currency.amount(amount)), scenario.currency.text(amount))
  }
  func known(_ value: Double?, _ text: String?) -> OutputTable.Cell {
    .init(.number(value), text ?? "")
  }
  return OutputTable(
    columns: [
      .init("year", "year", isNumber: true), .init("requests", "requests", isNumber: true),
      .init("spend", "spend", isNumber: true),
      .init("presentValue", "discounted", isNumber: true),
      .init("replicas", "replicas", isNumber: true),
      .init("utilisation", "busy", isNumber: true), .init("energyMWh", "energy", isNumber: true),
      .init("co2Kilograms", "CO2", isNumber: true),
    ],
    rows: insight.years.map { year in
      [
        .init(.number(Double(year.number)), String(year.number)),
        .init(.number(year.requests.value), year.requests.formatted), money(year.plan.spend),
        hasHorizon ? money(year.presentValue(under: scenario.horizon)) : known(nil, nil),
        .init(.number(year.plan.replicas), NumberFormat.grouped.string(year.plan.replicas)),
        known(year.plan.utilisation, year.plan.utilisation.map { Probability($0).formatted }),
        known(year.energy?.value, year.energy?.formatted),
        known(year.carbon?.value, year.carbon?.formatted),
      ]
    })
}

/// Each concurrency, as Speed shows it.
func concurrencyTable(of state: DashboardState) -> ReportTable? {
  guard let insight = state.speed, !insight.rows.isEmpty else { return nil }
  let rows = insight.rows.map { row -> [OutputTable.Cell] in
    let timing = row.timing
    let times = [timing.timeToFirstToken, timing.timePerOutputToken, timing.requestLatency]
    let rates = [row.tokensPerSecondPerUser, timing.tokensPerSecondPerGPU]
    return [.init(.number(Double(row.concurrency)), "\(row.concurrency)")]
      + times.map { .init(.number($0.value), $0.formatted) }
      + rates.map { .init(.number($0.value), rateText($0)) }
      + [
        .init(.number(row.gpusForLoad), NumberFormat.grouped.string(row.gpusForLoad)),
        .init(insight.standing(of: row)?.words(in: state.language) ?? ""),
      ]
  }
  return ReportTable(
    id: .concurrency, title: "",
    table: OutputTable(
      columns: [
        .init("concurrency", "sequences", isNumber: true),
        .init("ttftSeconds", "TTFT", isNumber: true),
        .init("tpotSeconds", "TPOT", isNumber: true),
        .init("requestLatencySeconds", "latency", isNumber: true),
        .init("tokensPerSecondPerUser", "tokens/s a user", isNumber: true),
        .init("tokensPerSecondPerGpu", "tokens/s a GPU", isNumber: true),
        .init("gpus", "GPUs for the load", isNumber: true), .init("remark", ""),
      ], rows: rows))
}

/// Architectures to train, as Shape shows them.
func shapeTable(of state: DashboardState) -> ReportTable? {
  guard let insight = state.shape, !insight.rows.isEmpty else { return nil }
  let predictions = state.shapeDraws?.forecast?.predictions ?? []
  let rows = insight.rows.enumerated().map { place, row -> [OutputTable.Cell] in
    let candidate = insight.candidates[row.place]
    let interval = predictions.indices.contains(place) ? predictions[place].interval : nil
    return [
      .init(candidate.name),
      .init(.number(candidate.parameters.value), candidate.parameters.formatted),
      .init(.number(candidate.loss.value), lossText(candidate.loss)),
      .init(.number(interval?.lowerBound.value), interval.map { lossText($0.lowerBound) } ?? ""),
      .init(.number(interval?.upperBound.value), interval.map { lossText($0.upperBound) } ?? ""),
      .init(.number(candidate.latency?.value), candidate.latency?.formatted ?? ""),
    ]
  }
  return ReportTable(
    id: .shapes, title: "",
    table: OutputTable(
      columns: [
        .init("shape", "shape"), .init("parameters", "size", isNumber: true),
        .init("loss", "loss", isNumber: true), .init("lossLow", "95 % from", isNumber: true),
        .init("lossHigh", "to", isNumber: true),
        .init("requestLatencySeconds", "latency", isNumber: true),
      ], rows: rows))
}
