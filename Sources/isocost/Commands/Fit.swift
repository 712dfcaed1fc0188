import ArgumentParser
import ScalingCore
import Screen
import Storage

/// Fits a scaling law to training runs and predicts others.
struct Fit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: launchLanguage(
      "Fit a scaling law to training runs and predict the loss of others.",
      ja: "スケーリング法則を学習実行に当てはめ、ほかの実行の損失を予測する。"),
    discussion: launchLanguage(
      """
      Reads CSV, one run a row, with the columns N (or N_total, params), D (D_tokens, tokens), loss and, as \
      the law asks, R or d_model and n_layers (shape), d_model and r (conditional); name and weight where \
      there are any. All losses must be of one kind: averages over the run and final losses do not mix.

      Without --predict the rows themselves are predicted. Rows that can't determine the law (too few, one \
      ratio of tokens to parameters, one shape) are refused with the run that would help; exit code 1.

      --output keeps the rows: once the file lies in the folder of your catalogue the Shape screen opens on \
      them, and `isocost shapes` ranks by their law.

      Example: isocost fit samples/laws/morph_six_points.csv --law shape \
      --predict samples/laws/morph_1b_candidates.csv
      """,
      ja: """
        CSVを1行1実行で読む。列はN（またはN_total, params）、D（D_tokens, tokens）、
        loss、法則に応じてRまたはd_modelとn_layers（shape）、d_modelと
        r（conditional）、あればnameとweight。損失は1種類に揃える。実行中の平均と最終
        の損失は混ぜられない。

        --predictがなければ読んだ行自体を予測する。法則を決められない行（少なすぎる、
        トークンとパラメータの比が1つ、形状が1つ）は、足りない実行を示して拒否する。終
        了コードは1。

        --outputは行を保存する。自分のカタログのフォルダに置けば形状画面がそれで開き、
        `isocost shapes`はその法則で順位を付ける。

        例：isocost fit samples/laws/morph_six_points.csv --law shape --predict
        samples/laws/morph_1b_candidates.csv
        """))

  @Argument(
    help: launchLanguage("Runs with their losses (CSV).", ja: "損失付きの学習実行（CSV）。"),
    completion: .file())
  var file: String

  @Option(
    help: launchLanguage(
      "chinchilla, shape, conditional or gadre.", ja: "法則：chinchilla、shape、conditionalまたはgadre。"))
  var law: LawFamily

  @Option(
    help: launchLanguage(
      "variable-projection, levenberg-marquardt or log-huber.",
      ja: "解法：variable-projection、levenberg-marquardtまたはlog-huber。"))
  var method = LawMethod.variableProjection

  @Flag(
    help: ArgumentHelp(
      launchLanguage("Fit one more exponent.", ja: "指数をもう1つ当てはめる。"),
      discussion: launchLanguage(
        "That of R (shape); that of tokens, apart from that of parameters (chinchilla).",
        ja: "Rの指数（shape）。パラメータの指数とは別のトークンの指数（chinchilla）。")))
  var freeExponent = false

  @Option(
    help: ArgumentHelp(
      launchLanguage(
        "Runs to predict (CSV); a loss, where known, is compared.", ja: "予測する学習実行（CSV）。損失があれば比べる。"),
      valueName: "file"),
    completion: .file())
  var predict: String?

  @OptionGroup var bootstrap: BootstrapOptions

  @Option(
    help: launchLanguage(
      "What is redrawn: residuals, or pairs (rows, from 12 on).",
      ja: "引き直す対象：residuals（残差）、またはpairs（行、12行から）。"))
  var resample = LawResampling.residuals

  @Option(help: launchLanguage("table, json or csv.", ja: "table、jsonまたはcsv。"))
  var format = OutputFormat.table

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      launchLanguage(
        "Write the rows to this catalogue file; candidates with a loss become held-out runs.",
        ja: "行を書き込むカタログファイル。損失のある候補は検証用の実行になる。"),
      valueName: "file"))
  var output: String?

  @Option(
    help: launchLanguage(
      "Name of the rows in that file; else made of the first file's name.",
      ja: "そのファイルでの行の名前。省略時は最初のファイル名から作る。"))
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
    let words = (try? Workplace())?.language(chosen: language) ?? launchLanguage
    try print(report, words)
    if let path, format == .table { try printText("\n" + writtenTo(neutralised(path), words)) }
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

  private func print(_ report: LawReport, _ words: Language) throws {
    switch format {
    case .json: try printText(report.document.document)
    case .csv: try printText(report.csv)
    case .table:
      let paragraphs = report.paragraphs.map {
        Paragraph($0[words]).lines(width: 94).joined(separator: "\n")
      }
      try printText(paragraphs[0] + "\n\n" + report.coefficientTable.text(in: words))
      try printText("\n" + report.predictionTable.text(in: words))
      try printText("\n" + paragraphs.dropFirst().joined(separator: "\n\n"))
    }
  }
}
