package import Dashboard
package import ScalingCore
package import Screen
internal import Storage

extension Report {
  /// Makes a report of scenarios as their files state them.
  ///
  /// - Parameters:
  ///   - options: At least one scenario with its file; several are compared with the first.
  ///   - screens: Screens whose answers are shown.
  ///   - language: Language of all sentences.
  ///   - environment: Core and version.
  ///   - date: Day of the report, `2026-11-22`.
  package init(
    _ options: [(file: String, scenario: Scenario)], screens: [ScreenID] = Report.usualScreens,
    language: Language = .english, in environment: Environment, date: String
  ) {
    self.init(
      options, screens: screens, language: language, in: environment, date: date,
      chapters: options.map { option in
        let state = DashboardState(
          opening: [OpenedScenario(scenario: option.scenario, path: nil)], theme: 0,
          size: Size(width: 120, height: 40), usesMouse: false, language: language,
          in: environment)
        return ReportChapter(state, screens: screens, in: environment)
      })
  }

  /// Makes a report of what a dashboard shows: the scenario on the screen with the settings of its screens,
  /// or on Compare the columns that stand there.
  package init(
    _ state: DashboardState, screens: [ScreenID] = Report.usualScreens,
    in environment: Environment, date: String
  ) {
    let columns = state.comparison.columns.map(\.scenario)
    guard state.screen == .compare, let first = columns.first else {
      self.init(
        [(file: "", scenario: state.scenario)], screens: screens, language: state.language,
        in: environment, date: date,
        chapters: [ReportChapter(state, screens: screens, in: environment)])
      return
    }
    let base = columns.indices.contains(state.comparison.baseline) ? state.comparison.baseline : 0
    let others = columns.enumerated().filter { $0.offset != base }.map(\.element)
    let ordered = [columns.indices.contains(base) ? columns[base] : first] + others
    self.init(
      ordered.map { (file: "", scenario: $0) }, screens: screens, language: state.language,
      in: environment, date: date)
  }

  private init(
    _ options: [(file: String, scenario: Scenario)], screens: [ScreenID], language: Language,
    in environment: Environment, date: String, chapters: [ReportChapter]
  ) {
    self.language = language
    self.date = date
    version = environment.version
    self.chapters = chapters
    comparison =
      options.count > 1
      ? ComparisonReport(
        options, baseline: 0, evaluator: environment.evaluator, draws: SpendSimulation.usualDraws,
        seed: Report.seed) : nil
  }
}

extension ReportChapter {
  /// Gathers what the screens of a dashboard say of its scenario.
  package init(
    _ state: DashboardState, screens: [ScreenID], in environment: Environment
  ) {
    var state = state.withoutCursors
    let scenario = state.scenario
    let uncertainty = UncertaintyReport(
      scenario, evaluator: environment.evaluator, draws: SpendSimulation.usualDraws,
      seed: Report.seed)
    var evaluation = state.insight.evaluation
    if let spread = uncertainty?.simulation.percentiles(of: .yearlySpend) {
      evaluation.economics?.yearlySpendPercentiles = spread
    }
    self.scenario = scenario
    self.evaluation = evaluation
    self.uncertainty = uncertainty
    plans = PlanComparison(
      scenario: scenario, timing: evaluation.serving.timing, accuracy: evaluation.accuracy.value)
    headline = state.insight.headline.sentences(in: state.language)
    meetingPhrases = state.meetingPhrases.sentences(in: state.language)
    let order = Indicator.leading + Indicator.allCases.filter { !Indicator.leading.contains($0) }
    indicators = order.map { ReportIndicator($0, evaluation, scenario.currency, state.language) }
    explanations = order.map {
      .of($0, scenario: scenario, evaluation: evaluation, in: state.language)
    }
    sources = Self.sources(of: evaluation, scenario)
    tables = Self.tables(of: evaluation, scenario, uncertainty)
    self.screens = []
    // The draws that Spend makes serve Explore as well.
    let answers = [ScreenID.spend, .explore, .frontier, .speed, .shape]
      .filter(screens.contains).map { screen in
        state.settle(on: screen, in: environment)
        return ReportScreen(state, plans: plans, in: environment)
      }
    self.screens = ScreenID.allCases.compactMap { id in answers.first { $0.screen == id } }
  }

  private static func sources(of evaluation: Evaluation, _ scenario: Scenario) -> [Wording] {
    EvaluationTable.sources(of: evaluation, scenario: scenario) + [
      Wording(same: "\(scenario.model.id): \(scenario.model.source)"),
      Wording(same: "\(scenario.deployment.gpu.id): \(scenario.deployment.gpu.specSource)"),
    ]
  }

  private static func tables(
    of evaluation: Evaluation, _ scenario: Scenario, _ uncertainty: UncertaintyReport?
  ) -> [ReportTable] {
    let drawn = uncertainty.map { report in
      [
        ReportTable(id: .spread, title: report.heading, table: report.percentiles),
        ReportTable(id: .drivers, title: "", table: report.drivers),
      ].filter { !$0.table.rows.isEmpty }
    }
    return [
      ReportTable(
        id: .figures, title: "", table: EvaluationTable.table(of: evaluation, scenario: scenario))
    ] + (drawn ?? []) + [
      ReportTable(id: .inputs, title: "", table: InputTable.table(of: scenario))
    ]
  }
}

extension ReportIndicator {
  /// Reads a figure of an evaluation.
  fileprivate init(
    _ indicator: Indicator, _ evaluation: Evaluation, _ currency: DisplayCurrency,
    _ language: Language
  ) {
    self.indicator = indicator
    text = indicator.text(of: evaluation, in: currency)
    detail = indicator.detail(of: evaluation, in: currency, language)
  }
}

extension ReportScreen {
  /// Reads the screen that a settled dashboard shows.
  fileprivate init(
    _ state: DashboardState, plans: PlanComparison, in environment: Environment
  ) {
    screen = state.screen
    headline = state.headline(in: environment.catalogue, keys: environment.keys)
    charts = state.charts
    tables =
      switch state.screen {
      case .frontier: [frontierTable(of: state)].compactMap(\.self)
      case .spend: spendTables(of: state, plans)
      case .speed: [concurrencyTable(of: state)].compactMap(\.self)
      case .shape: [shapeTable(of: state)].compactMap(\.self)
      case .explore, .compare: []
      }
  }
}
