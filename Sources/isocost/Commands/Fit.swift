import ArgumentParser
import ScalingCore
import Screen
import Storage

/// Fits a scaling law to training runs and predicts others.
struct Fit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fit a scaling law to training runs and predict the loss of others.",
    discussion: """
      Reads CSV, one run a row, with the columns N (or N_total, params), D (D_tokens, tokens), loss and, as \
      the law asks, R or d_model and n_layers (shape), d_model and r (conditional); name and weight where \
      there are any. All losses must be of one kind: averages over the run and final losses do not mix.

      Without --predict the rows themselves are predicted. Rows that can't determine the law (too few, one \
      ratio of tokens to parameters, one shape) are refused with the run that would help; exit code 1.

      --output keeps the rows: once the file lies in the folder of your catalogue the Shape screen opens on \
      them, and `isocost shapes` ranks by their law.

      Example: isocost fit samples/laws/morph_six_points.csv --law shape \
      --predict samples/laws/morph_1b_candidates.csv
      """)

  @Argument(help: "Runs with their losses (CSV).", completion: .file())
  var file: String

  @Option(help: "chinchilla, shape, conditional or gadre.")
  var law: LawFamily

  @Option(help: "variable-projection, levenberg-marquardt or log-huber.")
  var method = LawMethod.variableProjection

  @Flag(
    help: ArgumentHelp(
      "Fit one more exponent.",
      discussion: "That of R (shape); that of tokens, apart from that of parameters (chinchilla)."))
  var freeExponent = false

  @Option(
    help: ArgumentHelp(
      "Runs to predict (CSV); a loss, where known, is compared.", valueName: "file"),
    completion: .file())
  var predict: String?

  @OptionGroup var bootstrap: BootstrapOptions

  @Option(help: "What is redrawn: residuals, or pairs (rows, from 12 on).")
  var resample = LawResampling.residuals

  @Option(help: "table, json or csv.")
  var format = OutputFormat.table

  @Option(
    help: ArgumentHelp(
      "Write the rows to this catalogue file; candidates with a loss become held-out runs.",
      valueName: "file"))
  var output: String?

  @Option(help: "Name of the rows in that file; else made of the first file's name.")
  var name: String?

  @OptionGroup var writing: WritingOptions

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard output == nil || law == .shape else {
      throw ValidationError("--output keeps runs for the shape law; add --law shape")
    }
    guard output != nil || (name == nil && !writing.replace && !writing.dryRun) else {
      throw ValidationError("--name, --replace and --dry-run go with --output")
    }
    guard name != "" else { throw ValidationError("--name is empty; write a name") }
    guard !freeExponent || law.hasFreeExponent else {
      throw ValidationError("--free-exponent: the \(law.rawValue) law has no exponent to free")
    }
  }

  func run() throws {
    try checkOutput()
    let table = try LawTable.load(path: file, for: .fit, family: law)
    let candidates =
      try predict.map { try LawTable.load(path: $0, for: .prediction, family: law) } ?? table
    let fit = try answer(in: file) {
      try LawFitting(law, freesExponent: freeExponent, method: method).fit(table.points)
    }
    let work = LongWork(bootstrap.progress)
    let drawn = try answer(in: file) {
      try bootstrap.draw(fit, candidates.runs, resampling: resample, work)
    }
    let forecast = LawForecast(fit, candidates: candidates.runs, bootstrap: drawn)
    let report = LawReport(forecast, table: table, candidates: candidates)
    for warning in report.warnings { complain(warning) }
    let path = try write(table, candidates)
    try print(report)
    if let path, format == .table { try printText("\nWritten to \(neutralised(path))") }
    if let drawn { try work.finish(done: drawn.draws) }
  }

  /// Refuses to write over what is read.
  private func checkOutput() throws {
    guard let output else { return }
    for input in [file, predict].compactMap(\.self) where OutputFile.isSame(input, output) {
      throw Failure(
        Failure.usage,
        "--output: error: '\(neutralised(output))' is read by this command; choose another file")
    }
    try writing.check(output, otherwise: "choose another --output")
  }

  /// Writes the rows as an experiment where the user asks for it.
  ///
  /// - Returns: the path; nil where nothing is written.
  private func write(_ table: LawTable, _ candidates: LawTable) throws -> String? {
    guard let output else { return nil }
    let label = stem(of: [file]) ?? "runs"
    let experiment = TrainingExperiment(
      name: name ?? label, runs: table.points, heldOut: predict == nil ? [] : candidates.points,
      evidence: Evidence(.measured, source: "own training runs of \(label)", date: today()))
    guard !writing.dryRun else { return nil }
    try UserCatalogue.write(
      ExperimentFile.text(of: experiment), to: output, catalogue: try Workplace().catalogue)
    return output
  }

  private func print(_ report: LawReport) throws {
    switch format {
    case .json: try printText(report.document.document)
    case .csv: try printText(report.csv)
    case .table:
      let paragraphs = report.paragraphs.map {
        Paragraph($0).lines(width: 94).joined(separator: "\n")
      }
      try printText(paragraphs[0] + "\n\n" + report.coefficientTable.text)
      try printText("\n" + report.predictionTable.text)
      try printText("\n" + paragraphs.dropFirst().joined(separator: "\n\n"))
    }
  }
}
