import Charting
import ScalingCore
import Screen

/// Draws the Spend screen: headline, levers, two charts, plans and years.
func drawSpend(
  _ state: DashboardState, _ layout: ExploreLayout, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard let insight = state.spend else { return }
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  drawHeadline(insight.headline(in: language), in: layout.headline, on: &frame, glyphs)
  let parts = SpendLayout(layout, of: state)
  spendLevers(of: state, in: language).draw(in: parts.levers, on: &frame, glyphs)
  let settings = state.spendSettings
  let isKnown = insight.plans.contains { $0.entry != nil }
  drawChart(
    isKnown ? volumeChart(of: state, in: language) : nil, insight.volumeTitle(settings, language),
    isFocused: settings.focus == .volume, missing: insight.missing(language).text, role: .warning,
    in: parts.panes[.volume], on: &frame, glyphs)
  drawChart(
    timeChart(of: state, in: language), insight.timeTitle(settings, language),
    isFocused: settings.focus == .time, missing: insight.timeOffer(surroundings.keys, language),
    in: parts.panes[.time], on: &frame, glyphs)
  drawPlans(state, insight, in: parts.panes[.plans], on: &frame, surroundings)
  drawDrivers(state, insight, in: parts.panes[.drivers], on: &frame, surroundings)
  drawYears(state, insight, in: parts.panes[.years], on: &frame, surroundings)
}

extension SpendInsight {
  /// What the chart of volumes shows, or its values under the cross-hair.
  func volumeTitle(_ settings: SpendSettings, _ language: Language) -> String {
    guard let chosen = settings.volume else {
      let title = language("spend a year", ja: "年間支出")
      let hasRange = outlook.volumeBand?.isRange == true
      return hasRange ? title + language(", P10–P90", ja: "（P10–P90）") : title
    }
    let index = volume(chosen)
    let requests = volumes[index].formatted
    guard let spend = plan(scenario.price.kind)?.curve[safe: index]?.flatMap({ $0 }) else {
      return language(
        "\(requests) requests: the plan can't carry them", ja: "\(requests)リクエスト：このプランでは処理不可")
    }
    let amount = scenario.currency.text(spend) + rangeNote(outlook.volumeBand, index, language)
    return language("\(requests) requests: \(amount)", ja: "\(requests)リクエスト：\(amount)")
  }

  /// What the chart of years shows, or its values under the cross-hair.
  func timeTitle(_ settings: SpendSettings, _ language: Language) -> String {
    let isYearly = settings.view == .yearly
    guard let forecast = present?.economics.forecast else {
      return language("spend over the years", ja: "支出の推移")
    }
    guard let year = settings.year, forecast.years.indices.contains(year) else {
      let title =
        isYearly
        ? language("spend of each year", ja: "各年の支出") : language("paid so far", ja: "累計支払額")
      return title + paybackNote(language)
    }
    let text = scenario.currency.text
    guard isYearly else {
      let paid =
        text(forecast.paid(afterMonths: 12 * (year + 1)))
        + rangeNote(outlook.paidBand, year + 1, language)
      return language(
        "paid after \(year + 1) years: \(paid)", ja: "\(year + 1)年後までの支払額：\(paid)")
    }
    let spend =
      text(forecast.years[year].plan.spend) + rangeNote(outlook.yearBand, year, language)
    return language("year \(year + 1): \(spend)", ja: "\(year + 1)年目：\(spend)")
  }

  private func paybackNote(_ language: Language) -> String {
    guard let (kind, months) = payback else { return "" }
    return language(
      ", back in month \(months) (\(kind.rawValue))", ja: "（\(kind.rawValue)に対し\(months)か月目に回収）")
  }

  /// How to get a forecast.
  func timeOffer(_ keys: KeyMap, _ language: Language) -> String {
    guard scenario.horizon.years == nil else { return missing(language).text }
    let choose = keys.name(of: .nextLever, in: .spend, ascii: true)
    let add = keys.name(of: .raiseLever, in: .spend, ascii: true)
    return language(
      """
      No horizon is stated, so nothing is forecast. State the years ahead: \(choose) chooses the value \
      "years" above, \(add) adds a year. Growth, prices and the discount rate stand beside it.
      """,
      ja: """
        期間の指定がないので予測はありません。先の年数を決めてください：\(choose)で上の「年数」を選び、\(add)で1年増やします。\
        成長率、価格、割引率もその横にあります。
        """)
  }

  private func rangeNote(_ band: SpendBand?, _ index: Int, _ language: Language) -> String {
    guard let band, band.isRange, let cut = band.cuts[safe: index]?.flatMap({ $0 }) else {
      return ""
    }
    let (low, high) = (scenario.currency.text(cut.p10), scenario.currency.text(cut.p90))
    return language(" (\(low) to \(high))", ja: "（\(low)〜\(high)）")
  }
}

extension Array {
  /// An element; nil outside.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
