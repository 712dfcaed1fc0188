package import ScalingCore
package import Screen

/// A screen of the dashboard; the raw value is the digit that usually shows it.
package enum ScreenID: Int, Sendable, Hashable, CaseIterable {
  /// What does this option give and cost?
  case explore = 1
  /// Which size, how long, how many samples?
  case frontier = 2
  /// What will it cost over the years?
  case spend = 3
  /// How fast will it answer?
  case speed = 4
  /// Which architecture and training?
  case shape = 5
  /// Which saved scenario wins?
  case compare = 6

  /// The command that shows it.
  package var command: Command {
    switch self {
    case .explore: .showExplore
    case .frontier: .showFrontier
    case .spend: .showSpend
    case .speed: .showSpeed
    case .shape: .showShape
    case .compare: .showCompare
    }
  }

  /// Name on the tab.
  package var title: Wording {
    switch self {
    case .explore: Wording("Explore", ja: "探索")
    case .frontier: Wording("Frontier", ja: "フロンティア")
    case .spend: Wording("Spend", ja: "支出")
    case .speed: Wording("Speed", ja: "速度")
    case .shape: Wording("Shape", ja: "形状")
    case .compare: Wording("Compare", ja: "比較")
    }
  }
}

/// A part of Explore that can have the focus.
package enum Pane: String, Sendable, Hashable, CaseIterable {
  /// The sliders.
  case options
  /// The three indicators and the figures beside them.
  case indicators
  /// Accuracy per cost.
  case accuracyChart = "accuracy-chart"
  /// Yearly spend.
  case spendChart = "spend-chart"

  /// Whether the pane is a chart.
  package var isChart: Bool { self == .accuracyChart || self == .spendChart }
}

/// Everything the dashboard knows; ``Dashboard`` changes it, views only read it.
package struct DashboardState: Sendable, Hashable {
  /// What undo brings back.
  package struct Snapshot: Sendable, Hashable {
    /// Scenarios by document.
    package var scenarios: [Int: Scenario]
    /// Document on the screen.
    package var current: Int
    /// Columns of Compare.
    package var comparison: Comparison
  }

  /// What the mouse holds while its button is down.
  package enum Grab: Sendable, Hashable {
    /// The knob of a slider; `isRecorded` says whether the history has the state before the drag.
    case slider(OptionSlider.ID, isRecorded: Bool)
    /// The cross-hair of the chart in focus.
    case crosshair
    /// The chosen value of the row on top of Spend or Shape, moved last at a column of the screen.
    case lever(column: Int, isRecorded: Bool)
  }

  /// A line about what just happened.
  package struct Message: Sendable, Hashable {
    /// The line.
    package var text: String
    /// How it is drawn: `success`, `warning` or `error`.
    package var role: Role
  }

  /// Size of the terminal.
  package var size: Size
  /// Screen shown.
  package var screen = ScreenID.explore
  /// Open scenarios, at least one.
  package var documents: [Document]
  /// Place of the scenario on the screen.
  package var current = 0
  /// Columns of Compare.
  package var comparison = Comparison()
  /// Draws of the columns of Compare; nil while another screen is shown.
  package var comparisonDraws: ComparisonDraws?
  /// Part of Explore that has the focus.
  package var focus = Pane.options
  /// OptionSlider under the cursor.
  package var slider = OptionSlider.ID.modelSize
  /// Indicator under the cursor.
  package var indicator = Indicator.latency
  /// Point under the cross-hair of the accuracy chart; nil hides it.
  package var accuracyCrosshair: Int?
  /// Point under the cross-hair of the spend chart; nil hides it.
  package var spendCrosshair: Int?
  /// How the Frontier screen looks at the options.
  package var frontierSettings = FrontierSettings()
  /// What papers published about frontiers; nil until the Frontier screen is shown.
  package var published: PublishedResults?
  /// What the Frontier screen shows; nil while another screen is shown.
  package var frontier: FrontierInsight?
  /// How the Spend screen looks at a scenario.
  package var spendSettings = SpendSettings()
  /// What the Spend screen shows; nil while another screen is shown.
  package var spend: SpendInsight?
  /// Draws of the scenario; nil while a screen is shown that needs none.
  package var draws: SpendDraws?
  /// How the Speed screen looks at a deployment.
  package var speedSettings = SpeedSettings()
  /// Measured serving configurations; nil until the Speed screen is shown.
  package var measurements: [MeasuredServing]?
  /// What the Speed screen shows; nil while another screen is shown.
  package var speed: SpeedInsight?
  /// How the Shape screen looks at architectures.
  package var shapeSettings = ShapeSettings()
  /// Training experiments; nil until the Shape screen is shown.
  package var experiments: [TrainingExperiment]?
  /// What the Shape screen shows; nil while another screen is shown.
  package var shape: ShapeInsight?
  /// Intervals of the candidates; nil while another screen is shown.
  package var shapeDraws: ShapeDraws?
  /// Whether the focused chart fills the body.
  package var isExpanded = false
  /// Whether cost axes are logarithmic.
  package var isLogarithmic = true
  /// The slides; nil while nothing is presented.
  package var presentation: Presentation?
  /// What lies over the screen.
  package var overlay: Overlay?
  /// What just happened.
  package var message: Message?
  /// Place of the theme among the environment's.
  package var theme: Int
  /// Language of all words.
  package var language: Language
  /// Whether the mouse is wanted.
  package var usesMouse: Bool
  /// Whether the program ends as soon as all changes are saved.
  package var isQuitting = false
  /// What the mouse holds.
  package var grabbed: Grab?
  /// States to go back to.
  package var history = History<Snapshot>()
  /// What follows from the current scenario.
  package var insight: Insight
  /// Number for the next document.
  package var nextDocument: Int

  /// The document on the screen.
  package var document: Document { documents[current] }
  /// The scenario on the screen.
  package var scenario: Scenario { documents[current].scenario }

  /// Place of the last point of the current model's curve; -1 without points.
  package var lastCurvePoint: Int { insight.curvePoints(of: scenario.model).count - 1 }
  /// Place of the last point of the spend curve; -1 without points.
  package var lastSpendPoint: Int { (insight.spend?.points.count ?? 0) - 1 }

  /// Opens a scenario in a document of its own and shows it.
  mutating func add(_ scenario: Scenario, path: String?) {
    documents.append(Document(id: nextDocument, scenario: scenario, path: path))
    nextDocument += 1
    current = documents.count - 1
  }

  /// What undo brings back, as it is now.
  package var snapshot: Snapshot {
    Snapshot(
      scenarios: Dictionary(uniqueKeysWithValues: documents.map { ($0.id, $0.scenario) }),
      current: documents[current].id, comparison: comparison)
  }
}

/// A scenario that the dashboard starts with.
package struct OpenedScenario: Sendable, Hashable {
  /// The scenario.
  package var scenario: Scenario
  /// Its file; nil for the built-in sample.
  package var path: String?

  /// Joins a scenario and its file.
  package init(scenario: Scenario, path: String?) {
    self.scenario = scenario
    self.path = path
  }
}

extension DashboardState {
  /// A dashboard with open scenarios, at least one; several fill the columns of Compare and start there.
  package init(
    opening opened: [OpenedScenario], theme: Int, size: Size, usesMouse: Bool,
    language: Language = .english, in environment: Environment
  ) {
    precondition(!opened.isEmpty, "a dashboard shows a scenario")
    self.size = size
    self.theme = theme
    self.usesMouse = usesMouse
    self.language = language
    documents = opened.enumerated().map { id, opened in
      Document(id: id, scenario: opened.scenario, path: opened.path)
    }
    nextDocument = opened.count
    insight = Insight(opened[0].scenario, by: environment.evaluator)
    guard opened.count > 1 else {
      refreshDraws(&self, in: environment)
      return
    }
    comparison.columns = opened.prefix(Comparison.limit).map { opened in
      ComparedColumn(
        scenario: opened.scenario, evaluation: environment.evaluator.evaluate(opened.scenario))
    }
    screen = .compare
    refreshComparison(&self, in: environment)
  }
}
