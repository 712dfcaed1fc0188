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
  fileprivate func yearColumns(_ language: Language) -> [YearColumn] {
    let currency = scenario.currency
    let forecast = present?.economics.forecast
    let base = [
      YearColumn(
        title: language("year", ja: "年"), text: { String($0.number) },
        sum: forecast == nil ? "" : language("all", ja: "計")),
      YearColumn(title: language("requests", ja: "リクエスト"), text: { $0.requests.formatted }),
      YearColumn(
        title: language("spend", ja: "支出"), text: { currency.text($0.plan.spend) },
        sum: forecast.map { currency.text($0.total) } ?? ""),
    ]
    let discounted = YearColumn(
      title: language("discounted", ja: "現在価値"),
      text: { currency.text($0.presentValue(under: scenario.horizon)) },
      sum: forecast.map { currency.text($0.netPresentValue) } ?? "")
    return base + (forecast == nil ? [] : [discounted]) + useColumns(language)
      + energyColumns(language) + priceColumns(language)
  }

  private func useColumns(_ language: Language) -> [YearColumn] {
    guard years.contains(where: { $0.plan.gpus > 0 }) else { return [] }
    let utilisation = present?.economics.forecast?.utilisation.map { Probability($0).formatted }
    return [
      YearColumn(title: language("replicas", ja: "レプリカ")) {
        NumberFormat.grouped.string($0.plan.replicas)
      },
      YearColumn(
        title: language("busy", ja: "稼働率"),
        text: { $0.plan.utilisation.map { Probability($0).formatted } ?? "–" },
        sum: utilisation ?? ""),
    ]
  }

  private func priceColumns(_ language: Language) -> [YearColumn] {
    let currency = scenario.currency
    let bought = YearColumn(title: language("bought", ja: "購入")) { currency.text($0.outlay) }
    let prices = YearColumn(title: language("prices", ja: "価格比")) {
      Probability($0.priceFactor).formatted
    }
    return [prices] + (scenario.price.kind == .owned ? [bought] : [])
  }

  private func energyColumns(_ language: Language) -> [YearColumn] {
    let forecast = present?.economics.forecast
    guard years.contains(where: { $0.energy != nil }) else { return [] }
    let energy = YearColumn(
      title: language("energy", ja: "電力量"), text: { $0.energy?.formatted ?? "–" },
      sum: forecast?.energy?.formatted ?? "")
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
  _ surroundings: Surroundings
) {
  guard !rect.isEmpty else { return }
  let (settings, glyphs) = (state.spendSettings, surroundings.glyphs)
  let language = surroundings.language
  let hasForecast = insight.present?.economics.forecast != nil
  let inside = pane(
    hasForecast
      ? language("the years", ja: "年ごと")
      : language("this year, no horizon stated", ja: "今年（期間の指定なし）"),
    isFocused: settings.focus == .years, in: rect, on: &frame, glyphs
  ).inset(horizontal: 1, vertical: 0)
  let visible = max(0, inside.height - (hasForecast ? 2 : 1))
  let first = firstVisibleRow(
    count: insight.years.count, visible: visible, chosen: settings.year ?? 0)
  let shown = Array(insight.years.dropFirst(first).prefix(visible))
  var x = inside.x
  for column in insight.yearColumns(language) {
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
