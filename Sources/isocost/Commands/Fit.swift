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

  @Option(help: "Fits to redrawn rows, up to a million; 0 gives no intervals.")
  var bootstraps = LawBootstrap.usualDraws

  @Option(help: "What is redrawn: residuals, or pairs (rows, from 12 on).")
  var resample = LawResampling.residuals

  @Option(help: "Seed of the draws.")
  var seed: UInt64 = 1

  @Option(help: "table, json or csv.")
  var format = OutputFormat.table

  func validate() throws {
    guard (0...1_000_000).contains(bootstraps) else {
      throw ValidationError("--bootstraps is \(bootstraps); use 0 to 1000000")
    }
    guard !freeExponent || law.hasFreeExponent else {
      throw ValidationError("--free-exponent: the \(law.rawValue) law has no exponent to free")
    }
  }

  func run() throws {
    let table = try LawTable.load(path: file, for: .fit, family: law)
    let candidates =
      try predict.map { try LawTable.load(path: $0, for: .prediction, family: law) } ?? table
    let fit = try answer {
      try LawFitting(law, freesExponent: freeExponent, method: method).fit(table.points)
    }
    let work = LongWork(ProgressText(unit: "draws", total: bootstraps))
    let drawn = try draw(fit, candidates.runs, work)
    let forecast = LawForecast(fit, candidates: candidates.runs, bootstrap: drawn)
    let report = LawReport(forecast, table: table, candidates: candidates)
    for warning in report.warnings { complain(warning) }
    try print(report)
    if let drawn { try work.finish(done: drawn.draws) }
  }

  /// Losses that all draws together may hold, each 16 bytes.
  private static let mostLosses = 10_000_000

  /// Draws until the end or ^C; nil when nothing is to be drawn.
  private func draw(
    _ fit: LawFit, _ candidates: [TrainingRun], _ work: LongWork
  ) throws -> LawBootstrap? {
    guard bootstraps > 0, fit.degreesOfFreedom > 0 else { return nil }
    let most = Self.mostLosses / candidates.count
    guard bootstraps <= most else {
      throw Failure(
        Failure.usage,
        "--bootstraps: error: \(bootstraps) draws of \(candidates.count) runs are too many to keep; use "
          + "at most \(most)")
    }
    var bootstrap = try answer {
      try LawBootstrap(fit, candidates: candidates, resampling: resample, seed: seed)
    }
    let empty = bootstrap
    _ = try work.run(
      0..<bootstraps, in: BlockRunner(blockSize: 50), { empty.drawn($0) }
    ) { bootstrap.add($0) }
    return bootstrap
  }

  /// Asks the core; a refusal means that the question has no answer.
  private func answer<Value>(_ ask: () throws -> Value) throws -> Value {
    do {
      return try ask()
    } catch let refusal as FitRefusal {
      throw Failure(Failure.noAnswer, Diagnostic(.error, file: file, refusal.reason).description)
    }
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
