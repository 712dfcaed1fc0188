import ArgumentParser
import ScalingCore
import Screen
import Storage

/// Imports own evaluations into the catalogue, and benchmarks of serving as measured rows.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: launchLanguage(
      "Import own evaluations, or benchmarks of serving.", ja: "自分の評価結果、または推論ベンチマークを取り込む。"),
    discussion: launchLanguage(
      """
      Files are told apart by their content. Evaluations: results or samples of lm-evaluation-harness, or CSV with the \
      columns question, correct, total and, where known, tokens, cap, model, benchmark, attention; rows with \
      a total of 1 are single samples. What is found is printed with 95 % intervals and written to your \
      catalogue, where it goes before published numbers. Samples with known lengths also give shorter caps, \
      by strict truncation: right and complete within the cap. Example: \
      isocost import run.csv --model Qwen3-8B --benchmark own-questions --cap 8Ki

      Benchmarks of serving: \(BenchmarkTool.allCases.map(\.rawValue).joined(separator: ", ")). \
      Their points are printed with what each number means, and --output writes them as the rows that \
      `isocost validate` reads. Example: isocost import bench.json --gpu H100-SXM --output rows.csv
      """,
      ja: """
        ファイルの種類は内容で見分ける。評価結果：lm-evaluation-harnessの結果かサンプ
        ル、またはCSV。列はquestion、correct、total、あればtokens、cap、model、
        benchmark、attention。totalが1の行は単一サンプル。結果を95%区間付きで表示して
        自分のカタログに書き込み、公表値より優先する。長さの分かるサンプルからは短い上
        限での値も厳密な打ち切り（上限内に正しく完結したもの）で求める。
        例：isocost import run.csv --model Qwen3-8B --benchmark own-questions --cap
        8Ki

        推論ベンチマーク：\(BenchmarkTool.allCases.map(\.rawValue).joined(separator: ", "))。
        各点を数値の意味とともに表示し、--outputで`isocost validate`が読む行として書き
        込む。
        例：isocost import bench.json --gpu H100-SXM --output rows.csv
        """))

  @Argument(
    help: launchLanguage(
      "Files, all evaluations or all benchmarks.", ja: "ファイル。すべて評価結果か、すべてベンチマーク。"),
    completion: .file())
  var files: [String]

  @OptionGroup(
    title: launchLanguage("What files leave out or say otherwise", ja: "ファイルにない値、ファイルと異なる値"))
  var measurement: MeasurementOptions

  @Option(
    help: launchLanguage(
      "Benchmark: the name for the only one of the files, or one of several.",
      ja: "ベンチマーク：ファイルに1つならその名前、複数なら使う1つ。"))
  var benchmark: String?

  @Option(
    help: ArgumentHelp(
      launchLanguage("Cap on generated tokens.", ja: "生成トークン数の上限。"), valueName: "tokens"))
  var cap: String?

  @Option(
    help: ArgumentHelp(
      launchLanguage(
        "Attention policy: \(AttentionPolicy.examples).",
        ja: "アテンションの方式：\(AttentionPolicy.examples.replacing(" or ", with: ", "))。"),
      valueName: "policy"))
  var attention: String?

  @Option(
    help: launchLanguage(
      "Name of the catalogue file; else the name of the first evaluation.",
      ja: "カタログファイルの名前。省略時は最初の評価の名前。"))
  var name: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      launchLanguage(
        "Write this file: a catalogue file, or rows (CSV).", ja: "書き込むファイル：カタログファイル、または行（CSV）。"),
      valueName: "file"))
  var output: String?

  @OptionGroup var writing: WritingOptions

  @Option(
    help: launchLanguage(
      "Seed of the bootstrap that gives the intervals.", ja: "区間を求めるブートストラップの乱数シード。"))
  var seed: UInt64 = 1

  @Option(help: launchLanguage("table or json.", ja: "tableまたはjson。"))
  var format = OutputFormat.table

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard format != .csv else { throw ValidationError("--format is table or json") }
  }

  func run() throws {
    let workplace = try Workplace()
    let kinds = try files.map { try BenchmarkFile.recognises(path: $0) }
    guard Set(kinds).count == 1 else {
      throw Failure(
        Failure.usage,
        launchLanguage(
          "evaluations and benchmarks of serving are imported apart; name one kind",
          ja: "評価結果と推論ベンチマークは別々に取り込みます；どちらかを指定してください"))
    }
    try kinds.contains(true) ? importBenchmarks(workplace) : importEvaluations(workplace)
  }

  private func importEvaluations(_ workplace: Workplace) throws {
    let contents = try files.map { try EvaluationFile.load(path: $0) }
    let loaded = try EvaluationAssembly.evaluations(
      of: contents, naming: try naming(), catalogue: workplace.catalogue)
    var generator = SplitMix64(seed: seed)
    let entries = loaded.value.map { evaluation in
      EvaluationCatalogue.Entry(
        evaluation: evaluation, summary: EvaluationSummary(of: evaluation, using: &generator))
    }
    for warning in loaded.warnings { complain(warning) }
    let path = writing.dryRun ? nil : try write(entries, workplace)
    switch format {
    case .json:
      let document = EvaluationReport.document(
        of: entries, files: contents, path: path, warnings: loaded.warnings)
      try printText(document.document)
    case .table, .csv: try printTable(of: entries, path, workplace.language(chosen: language))
    }
  }

  private func naming() throws -> EvaluationNaming {
    let tokens = try cap.map { text in
      guard let cap = try? Tokens.parse(text), cap >= 1, cap.value <= 1e9 else {
        throw Failure(
          Failure.usage, "--cap: error: '\(text)' is no number of tokens; write 8192 or 8Ki")
      }
      return cap
    }
    let policy = try attention.map { text in
      guard let policy = AttentionPolicy(text: text) else {
        throw Failure(
          Failure.usage,
          "--attention: error: '\(text)' is no attention policy; write \(AttentionPolicy.examples)")
      }
      return policy
    }
    return EvaluationNaming(
      model: measurement.model, benchmark: benchmark, attention: policy, cap: tokens)
  }
}

// MARK: - Output

extension Import {
  /// Writes the catalogue file, and gives its path.
  private func write(
    _ entries: [EvaluationCatalogue.Entry], _ workplace: Workplace
  ) throws -> String {
    let path = try workplace.cataloguePath(output) { folder in
      ScenarioFolder(path: folder).path(forName: name ?? stem(of: files) ?? "evaluation")
    }
    try writing.check(path, otherwise: "choose another --name")
    if EvaluationCatalogue.runs(of: entries).isEmpty,
      entries.contains(where: { !$0.evaluation.runs.isEmpty })
    {
      complain(
        "\(path): warning: more than \(EvaluationCatalogue.mostQuestions) counts by question are left out "
          + "of the catalogue; numbers and fits are kept")
    }
    try UserCatalogue.write(
      EvaluationCatalogue.text(of: entries), to: path, catalogue: workplace.catalogue)
    return path
  }

  private func printTable(
    of entries: [EvaluationCatalogue.Entry], _ path: String?, _ words: Language
  ) throws {
    try printText(EvaluationReport.table(of: entries).text(in: words))
    try printText(
      "\n" + EvaluationReport.fits(of: entries).map { $0[words] }.joined(separator: "\n"))
    try printText(
      "\n"
        + words(
          "Intervals hold 95 % of a bootstrap over questions with seed \(seed).",
          ja: "区間は質問のブートストラップ（シード\(seed)）の95 %です。"))
    if let path { try printText(writtenTo(path, words)) }
  }
}
