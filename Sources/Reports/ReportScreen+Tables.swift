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
    id: .frontier, title: Wording(same: state.frontierTableTitle ?? ""),
    table: OutputTable(
      columns: [
        .init("size", Wording("size", ja: "サイズ")),
        .init("bestFromTo", Wording("best from-to", ja: "最適な範囲")),
        .init("accuracyAtEqualCost", Wording("at equal cost", ja: "同じ費用で")),
        .init("costAtEqualAccuracy", Wording("equal accuracy", ja: "同じ正答率で")),
        .init("costRatio", Wording("ratio", ja: "比"), isNumber: true),
        .init("requestLatencySeconds", Wording("latency", ja: "応答時間"), isNumber: true),
        .init("pickedBy", Wording("picked", ja: "選ぶ基準")),
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
      .init("year", Wording("year", ja: "年"), isNumber: true),
      .init("requests", Wording("requests", ja: "リクエスト"), isNumber: true),
      .init("spend", Wording("spend", ja: "支出"), isNumber: true),
      .init("presentValue", Wording("discounted", ja: "現在価値"), isNumber: true),
      .init("replicas", Wording("replicas", ja: "レプリカ"), isNumber: true),
      .init("utilisation", Wording("busy", ja: "稼働率"), isNumber: true),
      .init("energyMWh", Wording("energy", ja: "電力量"), isNumber: true),
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
        .init("concurrency", Wording("sequences", ja: "系列"), isNumber: true),
        .init("ttftSeconds", "TTFT", isNumber: true),
        .init("tpotSeconds", "TPOT", isNumber: true),
        .init("requestLatencySeconds", Wording("latency", ja: "応答時間"), isNumber: true),
        .init("tokensPerSecondPerUser", Wording("tokens/s a user", ja: "tok/s/人"), isNumber: true),
        .init("tokensPerSecondPerGpu", Wording("tokens/s a GPU", ja: "tok/s/GPU"), isNumber: true),
        .init("gpus", Wording("GPUs for the load", ja: "負荷に必要なGPU数"), isNumber: true),
        .init("remark", ""),
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
        .init("shape", Wording("shape", ja: "形状")),
        .init("parameters", Wording("size", ja: "サイズ"), isNumber: true),
        .init("loss", Wording("loss", ja: "損失"), isNumber: true),
        .init("lossLow", Wording("95 % from", ja: "95 %下端"), isNumber: true),
        .init("lossHigh", Wording("to", ja: "上端"), isNumber: true),
        .init("requestLatencySeconds", Wording("latency", ja: "応答時間"), isNumber: true),
      ], rows: rows))
}
