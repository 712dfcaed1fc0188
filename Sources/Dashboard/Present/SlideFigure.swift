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
}

extension DashboardState {
  /// The figures of a slide: the three management indicators (MISSION B5), or on Compare what a right
  /// answer costs in each column.
  func figures(of slide: Slide, in language: Language) -> [SlideFigure] {
    switch slide {
    case .answer, .decision:
      Indicator.leading.map { indicator in
        let evaluation = insight.evaluation
        return SlideFigure(
          label: indicator.label[language], shortLabel: indicator.shortLabel[language],
          text: indicator.text(of: evaluation, in: scenario.currency),
          detail: indicator.detail(of: evaluation, in: scenario.currency, language))
      }
    case .comparison:
      comparison.columns.map { column in
        let (evaluation, currency) = (column.evaluation, column.scenario.currency)
        let year = Indicator.yearlySpend.text(of: evaluation, in: currency)
        return SlideFigure(
          label: column.scenario.name, shortLabel: column.scenario.name,
          text: Indicator.costPerCorrect.text(of: evaluation, in: currency),
          detail: language("a right answer; \(year) a year", ja: "正答1件；年間\(year)"))
      }
    }
  }
}
