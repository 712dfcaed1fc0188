import ArgumentParser
import ScalingCore
import Storage

/// Prints scenarios side by side.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print scenarios side by side, each held against a baseline.",
    discussion: """
      The first file is the baseline unless --baseline names another by number, name or file. What is not \
      known exactly is drawn with one seed for all, so that what options have in common is alike in every \
      draw; the chance of being cheaper rests on that. All amounts are in the currency of the baseline. \
      --set changes every file.

      JSON holds the document of `evaluate` for each option, the differences, break-even of volume and \
      time, and in 'probabilityCheaper' the chance that the option of a row costs less than that of a \
      column. CSV has one option a row. Example: isocost compare samples/math-tutor-14b.yaml \
      samples/large-32b.yaml --format markdown
      """)

  @Argument(help: "Scenario files, at least two.", completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp("Number, name or file of the baseline.", valueName: "option"))
  var baseline: String?

  @OptionGroup var settings: Settings

  @OptionGroup var draw: DrawOptions

  @Option(help: "table, markdown, json or csv.")
  var format = PartedFormat.table

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard !(2...ComparisonReport.mostOptions).contains(files.count) else { return }
    throw ValidationError(
      "\(files.count) file\(files.count == 1 ? "" : "s"): compare takes 2 to "
        + "\(ComparisonReport.mostOptions) scenario files")
  }

  func run() throws {
    let workplace = try Workplace()
    let options = try files.map { file in
      let scenario = try settings.applied(
        to: try workplace.scenario(at: file).scenario, in: workplace.catalogue)
      return (file: file, scenario: scenario)
    }
    let place = try usage { try ComparisonReport.baseline(baseline, among: options) }
    let report = ComparisonReport(
      options, baseline: place, evaluator: workplace.evaluator, draws: draw.draws, seed: draw.seed)
    for option in report.comparison.options {
      let timing = option.evaluation.serving.timing
      if let problem = option.scenario.reservationProblem(timing: timing) {
        complain("isocost: \(option.scenario.name): \(problem.message)")
      }
    }
    try printReport(report, as: format)
  }
}

/// How what is uncertain is drawn.
struct DrawOptions: ParsableArguments {
  @Option(help: "Draws of uncertain numbers, up to a million; 0 draws nothing.")
  var draws = SpendSimulation.usualDraws

  @Option(help: "Seed of the draws.")
  var seed: UInt64 = 1

  func validate() throws {
    guard !(0...1_000_000).contains(draws) else { return }
    throw ValidationError("--draws is \(draws); use 0 to 1000000")
  }
}
