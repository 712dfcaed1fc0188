import Charting
import ScalingCore
import Screen

/// Draws the Spend screen: headline, levers, two charts, plans and years.
func drawSpend(
  _ state: DashboardState, _ layout: ExploreLayout, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard let insight = state.spend else { return }
  let glyphs = surroundings.glyphs
  drawHeadline(
    insight.headline(in: surroundings.language), in: layout.headline, on: &frame, glyphs)
  let parts = SpendLayout(layout, of: state)
  spendLevers(of: state).draw(in: parts.levers, on: &frame, glyphs)
  let settings = state.spendSettings
  let isKnown = insight.plans.contains { $0.entry != nil }
  drawChart(
    isKnown ? volumeChart(of: state) : nil, insight.volumeTitle(settings),
    isFocused: settings.focus == .volume, missing: insight.missing(surroundings.language).text,
    role: .warning,
    in: parts.panes[.volume], on: &frame, glyphs)
  drawChart(
    timeChart(of: state), insight.timeTitle(settings), isFocused: settings.focus == .time,
    missing: insight.timeOffer(surroundings.language), in: parts.panes[.time], on: &frame, glyphs)
  drawPlans(state, insight, in: parts.panes[.plans], on: &frame, glyphs)
  drawDrivers(state, insight, in: parts.panes[.drivers], on: &frame, glyphs)
  drawYears(state, insight, in: parts.panes[.years], on: &frame, glyphs)
}

extension SpendInsight {
  /// What the chart of volumes shows, or its values under the cross-hair.
  func volumeTitle(_ settings: SpendSettings) -> String {
    guard let chosen = settings.volume else {
      return outlook.volumeBand?.isRange == true ? "spend a year, P10–P90" : "spend a year"
    }
    let index = volume(chosen)
    let requests = volumes[index].formatted
    guard let spend = plan(scenario.price.kind)?.curve[safe: index]?.flatMap({ $0 }) else {
      return "\(requests) requests: the plan can't carry them"
    }
    return
      "\(requests) requests: \(scenario.currency.text(spend))\(rangeNote(outlook.volumeBand, index))"
  }

  /// What the chart of years shows, or its values under the cross-hair.
  func timeTitle(_ settings: SpendSettings) -> String {
    let isYearly = settings.view == .yearly
    guard let forecast = present?.economics.forecast else { return "spend over the years" }
    guard let year = settings.year, forecast.years.indices.contains(year) else {
      let end = payback.map { ", back in month \($0.months) (\($0.kind.rawValue))" } ?? ""
      return (isYearly ? "spend of each year" : "paid so far") + end
    }
    let text = scenario.currency.text
    guard isYearly else {
      let paid = forecast.paid(afterMonths: 12 * (year + 1))
      return "paid after \(year + 1) years: \(text(paid))" + rangeNote(outlook.paidBand, year + 1)
    }
    return "year \(year + 1): \(text(forecast.years[year].plan.spend))"
      + rangeNote(outlook.yearBand, year)
  }

  /// How to get a forecast.
  func timeOffer(_ language: Language) -> String {
    guard scenario.horizon.years == nil else { return missing(language).text }
    return language(
      """
      No horizon is stated, so nothing is forecast. State the years ahead: v chooses the value \
      "years" above, + adds a year. Growth, prices and the discount rate stand beside it.
      """,
      ja: """
        期間の指定がないので予測はありません。先の年数を決めてください：vで上の「年数」を選び、+で1年増やします。\
        成長率、価格、割引率もその横にあります。
        """)
  }

  private func rangeNote(_ band: SpendBand?, _ index: Int) -> String {
    guard let band, band.isRange, let cut = band.cuts[safe: index]?.flatMap({ $0 }) else {
      return ""
    }
    let text = scenario.currency.text
    return " (\(text(cut.p10)) to \(text(cut.p90)))"
  }
}

extension Array {
  /// An element; nil outside.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
