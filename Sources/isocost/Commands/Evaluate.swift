import ArgumentParser
import ScalingCore
import Screen
import Storage

/// Prints what one scenario scores and costs.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: launchLanguage(
      "Print accuracy, cost, latency and yearly spend of a scenario.",
      ja: "シナリオの正答率、費用、応答時間、年間支出を表示する。"),
    discussion: launchLanguage(
      """
      Numbers in JSON and CSV are exact, in SI units; what is not known is null. Example: \
      isocost evaluate samples/math-tutor-14b.yaml --set strategy.samples=8 --format json
      """,
      ja: """
        JSONとCSVの数値は丸めのないSI単位、不明な値はnull。
        例：isocost evaluate samples/math-tutor-14b.yaml --set strategy.samples=8
        --format json
        """))

  @Argument(help: launchLanguage("Scenario file.", ja: "シナリオファイル。"), completion: .file())
  var file: String

  @OptionGroup var settings: Settings

  @Option(help: launchLanguage("table, json or csv.", ja: "table、jsonまたはcsv。"))
  var format = OutputFormat.table

  @OptionGroup var draw: DrawOptions

  @OptionGroup var language: LanguageOption

  func run() throws {
    let workplace = try Workplace()
    let words = workplace.language(chosen: language)
    let scenario = try settings.applied(
      to: try workplace.scenario(at: file).scenario, in: workplace.catalogue)
    var evaluation = workplace.evaluator.evaluate(scenario)
    let uncertainty = UncertaintyReport(
      scenario, evaluator: workplace.evaluator, draws: draw.draws, seed: draw.seed)
    if let spread = uncertainty?.simulation.percentiles(of: .yearlySpend) {
      evaluation.economics?.yearlySpendPercentiles = spread
    }
    if let problem = scenario.reservationProblem(timing: evaluation.serving.timing) {
      complain("isocost: \(problem.words[words])")
    }
    let plans = PlanComparison(
      scenario: scenario, timing: evaluation.serving.timing, accuracy: evaluation.accuracy.value)
    switch format {
    case .json:
      let document = EvaluationJSON.document(
        of: evaluation, scenario: scenario, plans: plans, uncertainty: uncertainty)
      try printText(document.document)
    case .csv: try printText(EvaluationJSON.csv(of: evaluation, scenario: scenario))
    case .table: try printTable(of: evaluation, plans, uncertainty, scenario, words)
    }
  }

  private func printTable(
    of evaluation: Evaluation, _ plans: PlanComparison, _ uncertainty: UncertaintyReport?,
    _ scenario: Scenario, _ language: Language
  ) throws {
    try printText(EvaluationTable.table(of: evaluation, scenario: scenario).text(in: language))
    if !plans.entries.isEmpty {
      let own = scenario.price.kind.rawValue
      try printText(
        "\n"
          + language("Plans, and where they break even with \(own)", ja: "プランと、\(own)との損益分岐"))
      try printText(PlanTable.table(of: plans, scenario: scenario).text(in: language))
    }
    if let uncertainty { try printUncertainty(uncertainty, language) }
    try printText("\n" + Wording.sources[language])
    for source in EvaluationTable.sources(of: evaluation, scenario: scenario) {
      try printText(prose(source[language], indent: "  "))
    }
  }
}

extension Evaluate {
  private func printUncertainty(_ report: UncertaintyReport, _ language: Language) throws {
    try printText("\n" + report.heading[language])
    try printText(report.percentiles.text(in: language))
    for line in [report.budgetText, report.unansweredText] {
      if let line { try printText(line[language]) }
    }
    if !report.drivers.rows.isEmpty { try printText("\n" + report.drivers.text(in: language)) }
  }
}

/// Changes to a scenario on the command line.
struct Settings: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      launchLanguage(
        "Change a value, for example price.perGpuHour=$2.49; may be repeated.",
        ja: "値を変更。例：price.perGpuHour=$2.49。繰り返し可。"),
      valueName: "key=value"))
  var changes: [String] = []

  /// The scenario with all changes.
  ///
  /// - Throws: a usage failure for a key or value that is wrong, and for a scenario that makes no sense.
  func applied(to scenario: Scenario, in catalogue: Catalogue) throws -> Scenario {
    var scenario = scenario
    do throws(Diagnostic) {
      for change in changes {
        try ScenarioSetting(change).apply(to: &scenario, catalogue: catalogue)
      }
    } catch {
      throw Failure(Failure.usage, error.description)
    }
    guard !changes.isEmpty,
      let problem = scenario.validate().first(where: { $0.severity == .error })
    else { return scenario }
    throw Failure(
      Failure.usage,
      launchLanguage("--set: error: ", ja: "--set：エラー：") + problem.words[launchLanguage])
  }
}
