import ArgumentParser
import ScalingCore
import Storage

/// Prints scenarios side by side.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: launchLanguage(
      "Print scenarios side by side, each held against a baseline.", ja: "シナリオを横に並べ、それぞれを基準と比べる。"),
    discussion: launchLanguage(
      """
      The first file is the baseline unless --baseline names another by number, name or file. What is not \
      known exactly is drawn with one seed for all, so that what options have in common is alike in every \
      draw; the chance of being cheaper rests on that. All amounts are in the currency of the baseline. \
      --set changes every file.

      JSON holds the document of `evaluate` for each option, the differences, break-even of volume and \
      time, and in 'probabilityCheaper' the chance that the option of a row costs less than that of a \
      column. CSV has one option a row. Example: isocost compare samples/math-tutor-14b.yaml \
      samples/large-32b.yaml --format markdown
      """,
      ja: """
        最初のファイルが基準。--baselineで番号、名前またはファイルから別の基準を選べ
        る。正確に分からない値は全選択肢に同じシードで試行し、共通の部分は各試行で同じ
        値になる。安くなる確率はこれに基づく。金額はすべて基準の通貨。--setは全ファイ
        ルを変更する。

        JSONには各選択肢の`evaluate`の文書、差、量と時間の損益分岐が入り、
        'probabilityCheaper'は行の選択肢が列の選択肢より安い確率。CSVは1行に1選択肢。
        例：isocost compare samples/math-tutor-14b.yaml samples/large-32b.yaml
        --format markdown
        """))

  @Argument(
    help: launchLanguage("Scenario files, at least two.", ja: "シナリオファイル、2つ以上。"), completion: .file()
  )
  var files: [String]

  @Option(
    help: ArgumentHelp(
      launchLanguage("Number, name or file of the baseline.", ja: "基準の番号、名前またはファイル。"),
      valueName: "option"))
  var baseline: String?

  @OptionGroup var settings: Settings

  @OptionGroup var draw: DrawOptions

  @Option(help: launchLanguage("table, markdown, json or csv.", ja: "table、markdown、jsonまたはcsv。"))
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
    let words = workplace.language(chosen: language)
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
        complain("isocost: \(option.scenario.name): \(problem.words[words])")
      }
    }
    try printReport(report, as: format, in: words)
  }
}

/// How what is uncertain is drawn.
struct DrawOptions: ParsableArguments {
  @Option(
    help: launchLanguage(
      "Draws of uncertain numbers, up to a million; 0 draws nothing.",
      ja: "不確かな数値の試行回数、100万まで。0なら試行なし。"))
  var draws = SpendSimulation.usualDraws

  @Option(help: launchLanguage("Seed of the draws.", ja: "試行の乱数シード。"))
  var seed: UInt64 = 1

  func validate() throws {
    guard !(0...1_000_000).contains(draws) else { return }
    throw ValidationError("--draws is \(draws); use 0 to 1000000")
  }
}
