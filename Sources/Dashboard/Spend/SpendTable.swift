import ScalingCore
import Screen

/// A column of the table of years.
private struct YearColumn {
  /// Heading.
  var title: String
  /// Text of a year.
  var text: (SpendForecast.Year) -> String
  /// Text of all years together; empty where a sum says nothing.
  var sum = ""

  /// Columns of the screen that heading and texts need.
  func width(for years: [SpendForecast.Year]) -> Int {
    (years.map(text) + [title, sum]).map(columnWidth).max() ?? 0
  }
}

extension SpendInsight {
  /// Columns of the table, the most important first.
  fileprivate var yearColumns: [YearColumn] {
    let currency = scenario.currency
    let forecast = present?.economics.forecast
    let base = [
      YearColumn(title: "year", text: { String($0.number) }, sum: forecast == nil ? "" : "all"),
      YearColumn(title: "requests", text: { $0.requests.formatted }),
      YearColumn(
        title: "spend", text: { currency.text($0.plan.spend) },
        sum: forecast.map { currency.text($0.total) } ?? ""),
    ]
    let discounted = YearColumn(
      title: "discounted", text: { currency.text($0.presentValue(under: scenario.horizon)) },
      sum: forecast.map { currency.text($0.netPresentValue) } ?? "")
    return base + (forecast == nil ? [] : [discounted]) + useColumns + energyColumns + priceColumns
  }

  private var useColumns: [YearColumn] {
    guard years.contains(where: { $0.plan.gpus > 0 }) else { return [] }
    let utilisation = present?.economics.forecast?.utilisation.map { Probability($0).formatted }
    return [
      YearColumn(title: "replicas") { NumberFormat.grouped.string($0.plan.replicas) },
      YearColumn(
        title: "busy", text: { $0.plan.utilisation.map { Probability($0).formatted } ?? "–" },
        sum: utilisation ?? ""),
    ]
  }

  private var priceColumns: [YearColumn] {
    let currency = scenario.currency
    let bought = YearColumn(title: "bought") { currency.text($0.outlay) }
    let prices = YearColumn(title: "prices") { Probability($0.priceFactor).formatted }
    return [prices] + (scenario.price.kind == .owned ? [bought] : [])
  }

  private var energyColumns: [YearColumn] {
    let forecast = present?.economics.forecast
    guard years.contains(where: { $0.energy != nil }) else { return [] }
    let energy = YearColumn(
      title: "energy", text: { $0.energy?.formatted ?? "–" }, sum: forecast?.energy?.formatted ?? ""
    )
    guard years.contains(where: { $0.carbon != nil }) else { return [energy] }
    return [
      energy,
      YearColumn(
        title: "CO2", text: { $0.carbon?.formatted ?? "–" },
        sum: forecast?.carbon?.formatted ?? ""),
    ]
  }
}

/// Draws one row for each year, and their sum.
func drawYears(
  _ state: DashboardState, _ insight: SpendInsight, in rect: Rect, on frame: inout Frame,
  _ glyphs: GlyphSet
) {
  guard !rect.isEmpty else { return }
  let settings = state.spendSettings
  let hasForecast = insight.present?.economics.forecast != nil
  let inside = pane(
    hasForecast ? "the years" : "this year, no horizon stated",
    isFocused: settings.focus == .years, in: rect, on: &frame, glyphs
  ).inset(horizontal: 1, vertical: 0)
  let visible = max(0, inside.height - (hasForecast ? 2 : 1))
  let first = firstVisibleRow(
    count: insight.years.count, visible: visible, chosen: settings.year ?? 0)
  let shown = Array(insight.years.dropFirst(first).prefix(visible))
  var x = inside.x
  for column in insight.yearColumns {
    let width = column.width(for: insight.years)
    guard x + width <= inside.maxX else { continue }
    let room = Rect(x: x, y: inside.y, width: width, height: inside.height)
    draw(column, of: shown, in: room, on: &frame, glyphs)
    x += width + 2
  }
  if let year = settings.year, (first..<first + shown.count).contains(year) {
    frame.tint(inside.row(year - first + 1), role: .selection)
  }
}

private func draw(
  _ column: YearColumn, of years: [SpendForecast.Year], in room: Rect, on frame: inout Frame,
  _ glyphs: GlyphSet
) {
  frame.writeRight(column.title, in: room.row(0), role: .muted, glyphs: glyphs)
  for (index, year) in years.enumerated() {
    frame.writeRight(column.text(year), in: room.row(index + 1), role: .text, glyphs: glyphs)
  }
  frame.writeRight(column.sum, in: room.row(years.count + 1), role: .strong, glyphs: glyphs)
}
