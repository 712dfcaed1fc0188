import ArgumentParser
import ScalingCore
import Storage

/// Prints the error of the serving model against measured rows.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the error of the serving model against measured rows.",
    discussion: """
      Reads CSV with the columns model, gpu, backend, isl, osl, concurrency, ttft_ms, tpot_ms and, where \
      known, ngpu, tp, dp, ep, precision, kv_precision, flag and output_tokens_per_s_per_gpu, one closed-loop \
      measurement a row. Rows that the catalogue does not know are counted and named. Example: \
      isocost validate samples/measurements/serving_dev.csv

      Outputs of benchmarks are read too (see `isocost help import`); options complete what they leave out, and \
      go before what they say. Example: isocost validate bench.json --gpu H100-SXM --tensor-parallel 1
      """)

  @Argument(help: "Measured rows (CSV) or outputs of benchmarks.", completion: .file())
  var files: [String]

  @OptionGroup(title: "What files leave out or say otherwise")
  var measurement: MeasurementOptions

  @Flag(
    help: ArgumentHelp(
      "Predict every family by a fit to the others.",
      discussion: "The error then is that on rows which were not fitted; takes some seconds."))
  var holdOut = false

  @Option(help: "table, json or csv.")
  var format = OutputFormat.table

  @OptionGroup var language: LanguageOption

  func run() throws {
    let workplace = try Workplace()
    let measured = try MeasurementAssembly.rows(
      of: try files.map { try BenchmarkFile.load(path: $0) }, naming: try measurement.naming(),
      catalogue: workplace.catalogue)
    for warning in measured.warnings { complain(warning.description) }
    guard !measured.rows.isEmpty else {
      for warning in measured.leftOutWarnings { complain(warning.description) }
      throw Failure(
        Failure.noAnswer,
        "\(measured.file): no row can be compared; all \(measured.count) are left out")
    }
    let serving = workplace.evaluator.serving
    let report =
      holdOut
      ? try Self.heldOut(measured, start: serving.parameters)
      : ValidationReport(measured, model: serving)
    switch format {
    case .json: try printText(report.document.document)
    case .csv:
      for warning in measured.leftOutWarnings { complain(warning.description) }
      try printText(report.csv)
    case .table: try printSections(of: report)
    }
  }

  private func printSections(of report: ValidationReport) throws {
    let sections = report.sections.map { section in
      switch section {
      case .sentence(let sentence): prose(sentence) + "\n"
      case .table(let table): table
      }
    }
    try printText(sections.joined(separator: "\n"))
  }
}
