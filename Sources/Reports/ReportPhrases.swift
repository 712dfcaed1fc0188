package import Dashboard

/// A heading of a report.
package enum ReportHeading: String, Sendable, Hashable, CaseIterable {
  /// Leading figures.
  case indicators
  /// All figures, their spread and what moves them.
  case figures
  /// What the scenario states.
  case inputs
  /// How figures come about.
  case formulas
  /// Citations.
  case sources
  /// Limits of all numbers.
  case caveats
  /// Formula of one figure.
  case formula
  /// Inputs of one figure.
  case formulaInputs
  /// Evidence of one figure.
  case evidence
  /// Limits of one figure.
  case limits
}

/// Names of what a chart shows without a label of its own; empty where it shows no such thing.
package struct ReportLegend: Sendable, Hashable {
  /// The curve of the scenario.
  package var own = ""
  /// The frontier.
  package var frontier = ""
  /// What FLOPs alone pick.
  package var flopsChoice = ""
  /// Single points.
  package var points = ""
  /// The range.
  package var band = ""
}

/// All words of a report that are not the screens' own; one type a language.
package protocol ReportPhrases: Sendable {
  /// Code of the language (BCP 47), for readers of the document.
  var language: String { get }
  /// Heads of the columns of the leading figures: name, value, detail.
  var indicatorColumns: [String] { get }
  /// Head of a column of values.
  var valueColumn: String { get }
  /// What a reader has to know of all numbers.
  var caveats: [String] { get }
  /// Title of a vertical axis of accuracy, which a screen leaves out.
  var accuracyAxis: String { get }
  /// What the author of a scenario noted.
  func notes(_ text: String) -> String
  /// Title of a report of several scenarios.
  func comparison(of count: Int) -> String
  /// Line below the title.
  func made(on date: String, version: String) -> String
  /// A heading.
  func heading(_ heading: ReportHeading) -> String
  /// What a screen answers.
  func question(_ screen: ScreenID) -> String
  /// Name of a table.
  func name(of table: ReportTable.ID) -> String
  /// Title of a chart.
  func title(of chart: ScreenChart.ID) -> String
  /// Names of what a chart shows without a label.
  func legend(of chart: ScreenChart.ID) -> ReportLegend
  /// What a chart draws: one axis against the other, its curves, and its marks with their values.
  func description(vertical: String, horizontal: String, curves: [String], marks: [String])
    -> String
  /// A mark of a chart with its values.
  func mark(_ name: String, horizontal: String, vertical: String) -> String
}
