import ScalingCore
import Screen

/// A figure of a slide: name, large digits, and what stands below them.
struct SlideFigure: Sendable, Hashable {
  /// Its name.
  var label: String
  /// Its name where room is short.
  var shortLabel: String
  /// The figure with its unit.
  var text: String
  /// Its range, or the way it is counted.
  var detail: String
  /// The same where room is short.
  var shortDetail: String
}

extension DashboardState {
  /// The figures of a slide: the three management indicators (MISSION B5), or on Compare what a right
  /// answer costs in each column.
  func figures(of slide: Slide, in language: Language) -> [SlideFigure] {
    guard slide == .comparison else {
      return Indicator.leading.map { indicator in
        indicator == .yearlySpend ? year(on: slide, language) : figure(indicator, language)
      }
    }
    return comparison.columns.map { column in
      let (evaluation, currency) = (column.evaluation, column.scenario.currency)
      let year = Indicator.yearlySpend.text(of: evaluation, in: currency)
      let detail = language("a right answer; \(year) a year", ja: "正答1件；年間\(year)")
      return SlideFigure(
        label: column.scenario.name, shortLabel: column.scenario.name,
        text: Indicator.costPerCorrect.text(of: evaluation, in: currency), detail: detail,
        shortDetail: detail)
    }
  }

  private func figure(_ indicator: Indicator, _ language: Language) -> SlideFigure {
    let evaluation = insight.evaluation
    let detail = indicator.detail(of: evaluation, in: scenario.currency, language)
    return SlideFigure(
      label: indicator.label[language], shortLabel: indicator.shortLabel[language],
      text: indicator.text(of: evaluation, in: scenario.currency), detail: detail,
      shortDetail: detail)
  }

  /// The year as the slide's headline counts it: P50 and its range beside a headline that states them, else typical.
  private func year(on slide: Slide, _ language: Language) -> SlideFigure {
    guard let year = spendPercentiles(on: slide) else { return figure(.yearlySpend, language) }
    let text = scenario.currency.text
    let range = "\(text(year.p10))–\(text(year.p90))"
    return SlideFigure(
      label: language("yearly running cost, P50", ja: "年間運用費 P50"),
      shortLabel: language("year, P50", ja: "年間 P50"), text: text(year.p50),
      detail: "P10–P90 \(range)", shortDetail: range)
  }

  /// What the draws say of the year, on the slide of Spend; nil on others and where nothing varies.
  func spendPercentiles(on slide: Slide) -> Economics.Percentiles? {
    guard case .answer(.spend, _) = slide, let year = spend?.outlook.yearlySpend,
      year.p10 < year.p90
    else { return nil }
    return year
  }
}
