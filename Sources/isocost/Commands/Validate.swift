import ArgumentParser
import ScalingCore
import Screen
import Storage

/// Prints the error of the serving model against measured rows.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: launchLanguage(
      "Print the error of the serving model against measured rows.", ja: "実測の行に対する推論モデルの誤差を表示する。"),
    discussion: launchLanguage(
      """
      Reads CSV with the columns model, gpu, backend, isl, osl, concurrency, ttft_ms, tpot_ms and, where \
      known, ngpu, tp, dp, ep, precision, kv_precision, flag and output_tokens_per_s_per_gpu, one closed-loop \
      measurement a row. Rows that the catalogue does not know are counted and named. Example: \
      isocost validate samples/measurements/serving_dev.csv

      Outputs of benchmarks are read too (see `isocost help import`); options complete what they leave out, and \
      go before what they say. Example: isocost validate bench.json --gpu H100-SXM --tensor-parallel 1
      """,
      ja: """
        CSVを1行1つの閉ループ実測として読む。列はmodel、gpu、backend、isl、osl、
        concurrency、ttft_ms、tpot_ms、あればngpu、tp、dp、ep、precision、
        kv_precision、flag、output_tokens_per_s_per_gpu。カタログにない行は数えて名前
        を示す。
        例：isocost validate samples/measurements/serving_dev.csv

        ベンチマークの出力も読む（`isocost help import`を参照）。ない値はオプションで
        補い、オプションはファイルの値に優先する。
        例：isocost validate bench.json --gpu H100-SXM --tensor-parallel 1
        """))

  @Argument(
    help: launchLanguage(
      "Measured rows (CSV) or outputs of benchmarks.", ja: "実測の行（CSV）、またはベンチマークの出力。"),
    completion: .file())
  var files: [String]

  @OptionGroup(
    title: launchLanguage("What files leave out or say otherwise", ja: "ファイルにない値、ファイルと異なる値"))
  var measurement: MeasurementOptions

  @Flag(
    help: ArgumentHelp(
      launchLanguage("Predict every family by a fit to the others.", ja: "各系列を、ほかの系列への当てはめから予測する。"),
      discussion: launchLanguage(
        "The error then is that on rows which were not fitted; takes some seconds.",
        ja: "当てはめに使わない行での誤差になる。数秒かかる。")))
  var holdOut = false

  @Option(help: launchLanguage("table, json or csv.", ja: "table、jsonまたはcsv。"))
  var format = OutputFormat.table

  @OptionGroup var language: LanguageOption

  func run() throws {
    let workplace = try Workplace()
    let measured = try MeasurementAssembly.rows(
      of: try files.map { try BenchmarkFile.load(path: $0) }, naming: try measurement.naming(),
      catalogue: workplace.catalogue)
    for warning in measured.warnings { complain(warning) }
    guard !measured.rows.isEmpty else {
      for warning in measured.leftOutWarnings { complain(warning) }
      throw Failure(
        Failure.noAnswer,
        launchLanguage(
          "\(measured.file): no row can be compared; all \(measured.count) are left out",
          ja: "\(measured.file)：比べられる行がありません；\(measured.count)行すべてを除外しました"))
    }
    let serving = workplace.evaluator.serving
    let report =
      holdOut
      ? try Self.heldOut(measured, start: serving.parameters)
      : ValidationReport(measured, model: serving)
    switch format {
    case .json: try printText(report.document.document)
    case .csv:
      for warning in measured.leftOutWarnings { complain(warning) }
      try printText(report.csv)
    case .table: try printSections(of: report, workplace.language(chosen: language))
    }
  }

  private func printSections(of report: ValidationReport, _ words: Language) throws {
    let sections = report.sections(in: words).map { section in
      switch section {
      case .sentence(let sentence): prose(sentence) + "\n"
      case .table(let table): table
      }
    }
    try printText(sections.joined(separator: "\n"))
  }
}
