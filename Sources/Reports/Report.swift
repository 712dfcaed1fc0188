package import Dashboard
package import ScalingCore
package import Screen
package import Storage

/// A table of a report.
package struct ReportTable: Sendable {
  /// Which table it is; the raw value is its name on the command line and in JSON.
  package enum ID: String, Sendable, Hashable, CaseIterable {
    /// Scenarios side by side; it stands before all chapters.
    case comparison
    /// What a scenario scores, costs and takes.
    case figures
    /// P10, P50 and P90 of what is uncertain.
    case spread
    /// Uncertain inputs that move the spend most.
    case drivers
    /// Each size of the family against the scenario.
    case frontier
    /// The scenario under every plan whose terms are known.
    case plans
    /// The years ahead.
    case years
    /// Each concurrency.
    case concurrency
    /// Architectures to train.
    case shapes
    /// What the scenario states.
    case inputs
  }

  /// Which table it is.
  package var id: ID
  /// What its rows stand for; empty where the name says it.
  package var title: Wording
  /// Columns and rows.
  package var table: OutputTable
}

/// A figure that leads a report.
package struct ReportIndicator: Sendable, Hashable {
  /// Which figure it is.
  package var indicator: Indicator
  /// The figure with its unit, as the screen shows it.
  package var text: String
  /// Its range, or the way it is counted; may be empty.
  package var detail: String
}

/// What a screen answers about a scenario.
package struct ReportScreen: Sendable {
  /// The screen.
  package var screen: ScreenID
  /// Its sentences.
  package var headline: [Sentence]
  /// Its charts.
  package var charts: [ScreenChart]
  /// Its tables.
  package var tables: [ReportTable]
}

/// All that a report says of one scenario.
package struct ReportChapter: Sendable {
  /// The scenario.
  package var scenario: Scenario
  /// Name of the scenario, else its model.
  package var name: String { scenario.name.isEmpty ? scenario.model.id : scenario.name }
  /// Its answer.
  package var evaluation: Evaluation
  /// The scenario under all plans whose terms are known.
  package var plans: PlanComparison
  /// Spread of its money; nil where nothing is uncertain.
  package var uncertainty: UncertaintyReport?
  /// The answer of Explore in words.
  package var headline: [Sentence]
  /// What to say of it in the meeting.
  package var meetingPhrases: [Sentence]
  /// Leading figures first.
  package var indicators: [ReportIndicator]
  /// What each screen shows.
  package var screens: [ReportScreen]
  /// Tables that belong to no screen: all figures, their spread and what moves them, all inputs.
  package var tables: [ReportTable]
  /// How each figure comes about.
  package var explanations: [Explanation]
  /// Where models, prices, accuracy and latency come from.
  package var sources: [Wording]
}

/// A report for people who were not there: question, answer, charts, tables, inputs, formulas, sources.
///
/// It holds values only; the writers (``ReportFormat``) turn it into text. Its numbers are those of the
/// screens and of `isocost evaluate`.
package struct Report: Sendable {
  /// Screens that a report shows unless others are named: Shape is about training.
  package static let usualScreens: [ScreenID] = [.explore, .frontier, .spend, .speed]

  /// Seed of all draws: that of the screens and commands.
  static let seed: UInt64 = 1

  /// Day on which the report was made, `2026-11-22`.
  package var date: String
  /// Language of all sentences.
  package var language: Language
  /// Version of the program.
  package var version: String
  /// The scenarios side by side; nil for one alone.
  package var comparison: ComparisonReport?
  /// One chapter a scenario, at least one.
  package var chapters: [ReportChapter]

  /// All charts in their order, with the place of their chapter.
  package var charts: [(chapter: Int, chart: ScreenChart)] {
    chapters.enumerated().flatMap { place, chapter in
      chapter.screens.flatMap(\.charts).map { (place, $0) }
    }
  }

  /// All tables of chapters in their order, with the place of the chapter.
  package var tables: [(chapter: Int, table: ReportTable)] {
    chapters.enumerated().flatMap { place, chapter in
      (chapter.screens.flatMap(\.tables) + chapter.tables).map { (place, $0) }
    }
  }
}
