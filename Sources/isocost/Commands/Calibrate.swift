import ArgumentParser
import ScalingCore
import Screen
import Storage

/// Fits the serving model to a site.
struct Calibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: launchLanguage(
      "Fit the serving model to your site from a few measurements.", ja: "少数の実測から、推論モデルを自分の環境に較正する。"
    ),
    discussion: launchLanguage(
      """
      From three points on, typically six of different concurrency and prompt length, three factors are fitted: \
      on memory traffic, on fixed costs and on prefill. Prints them with 90 % intervals, the error before, after \
      and on points left out, and which further measurement would help most; writes a profile into your \
      catalogue, which scenarios name in deployment.backend. Example: \
      isocost calibrate samples/measurements/six-points.csv --name my-site
      """,
      ja: """
        3点以上、ふつうは同時実行数とプロンプト長の異なる6点から、3つの係数（メモリ転
        送、固定費用、プリフィル）を当てはめる。90%区間付きの係数、較正前と較正後と除
        外した点での誤差、次に最も役立つ実測を表示し、プロファイルを自分のカタログに書
        き込む。シナリオではdeployment.backendにその名前を書く。
        例：isocost calibrate samples/measurements/six-points.csv --name my-site
        """))

  @Argument(
    help: launchLanguage(
      "Measured rows (CSV) or outputs of benchmarks.", ja: "実測の行（CSV）、またはベンチマークの出力。"),
    completion: .file())
  var files: [String]

  @OptionGroup(
    title: launchLanguage("What files leave out or say otherwise", ja: "ファイルにない値、ファイルと異なる値"))
  var measurement: MeasurementOptions

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      launchLanguage(
        "Use only rows with this value, for example gpu=B200-SXM (keys: gpu, model, backend, precision, kind, "
          + "concurrency, flag); may be repeated.",
        ja: "この値の行だけを使う。例：gpu=B200-SXM（キー：gpu, model, backend, precision, kind, concurrency, flag）。"
          + "繰り返し可。"),
      valueName: "key=value"))
  var only: [String] = []

  @Option(
    help: launchLanguage(
      "Scenario whose forecast the next measurement is to narrow.", ja: "次の実測で予測の幅を狭めたいシナリオ。"),
    completion: .file())
  var scenario: String?

  @Option(
    help: launchLanguage(
      "Name of the profile; else made of the first file's name.", ja: "プロファイルの名前。省略時は最初のファイル名から作る。")
  )
  var name: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      launchLanguage("Write this catalogue file.", ja: "書き込むカタログファイル。"), valueName: "file"))
  var output: String?

  @OptionGroup var writing: WritingOptions

  @Option(help: launchLanguage("table or json.", ja: "tableまたはjson。"))
  var format = OutputFormat.table

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard format != .csv else { throw ValidationError("--format is table or json") }
    if let name, !ProfileName.isValid(name) {
      throw ValidationError("--name: '\(name)' is no name of a profile: \(ProfileName.rule)")
    }
  }

  func run() throws {
    let workplace = try Workplace()
    let measured = try rows(workplace.catalogue)
    let goal = try scenario.map { try workplace.scenario(at: $0).scenario }
    let selection = try usage { try CalibrationSelection(only, catalogue: workplace.catalogue) }
    let rows = measured.rows.filter(selection.contains)
    let model = workplace.evaluator.serving
    let calibration = try calibration(of: rows, model: model)
    let profile = calibration.profile(
      id: id, source: source(calibration), date: today())
    if let goal, !profile.covers(goal.deployment) {
      throw Failure(
        Failure.usage,
        "--scenario: error: '\(goal.name)' runs on \(ServingTarget(goal.deployment).text), the points were "
          + "measured on \(profile.target.text); a profile says nothing of the former")
    }
    var report = CalibrationReport(
      calibration, profile: profile, given: rows.count, goal: goal, parameters: model.parameters)
    report.path = writing.dryRun ? nil : try write(profile, calibration.points, workplace)
    report.warnings = measured.warnings + measured.leftOutWarnings
    try printReport(report, workplace.language(chosen: language))
  }

  private func rows(_ catalogue: Catalogue) throws -> MeasuredRows {
    let measured = try MeasurementAssembly.rows(
      of: try files.map { try BenchmarkFile.load(path: $0) }, naming: try measurement.naming(),
      catalogue: catalogue)
    for warning in measured.warnings + measured.leftOutWarnings { complain(warning) }
    return measured
  }

  private func calibration(
    of rows: [MeasuredServing], model: ServingModel
  ) throws -> ServingCalibration {
    do throws(CalibrationRefusal) {
      return try ServingCalibration(rows, model: model)
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ refusal: CalibrationRefusal) -> Failure {
    let names = files.joined(separator: ", ")
    switch refusal {
    case .severalTargets(let targets):
      let lines = targets.map {
        launchLanguage("  \($0.value) on \($0.key.text): ", ja: "  \($0.key.text)の\($0.value)点：")
          + CalibrationSelection.text(of: $0.key)
      }
      return Failure(
        Failure.usage,
        launchLanguage(
          "\(names): error: a profile holds for one GPU, software and precision; choose one of\n",
          ja: "\(names)：エラー：プロファイルは1つのGPU、ソフトウェア、精度のものです；次から選んでください\n")
          + lines.sorted().joined(separator: "\n"))
    case .tooFewPoints(let count):
      return Failure(
        Failure.noAnswer,
        launchLanguage(
          "\(names): \(count) usable points; at least \(ServingCalibration.fewestPoints) are needed, six are "
            + "better: measure concurrency 1, 8 and 64, each with short and long prompts",
          ja: "\(names)：使える点は\(count)；最低\(ServingCalibration.fewestPoints)点、できれば6点必要です："
            + "同時実行数1、8、64を、短いプロンプトと長いプロンプトで実測してください"))
    }
  }
}

// MARK: - Output

extension Calibrate {
  /// Name of the profile.
  private var id: String { name ?? ProfileName.made(from: stem(of: files) ?? "") }

  private func source(_ calibration: ServingCalibration) -> String {
    let unseen = calibration.summary.leaveOneOut.meanAbsolute * 100
    let names = files.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    return "profile '\(id)': factors of the site fitted to \(calibration.points.count) points of "
      + "\(names.joined(separator: ", ")); mean error on points left out "
      + "\(NumberFormat.decimals(1).string(unseen)) %"
  }

  private func write(
    _ profile: ServingProfile, _ points: [MeasuredServing], _ workplace: Workplace
  ) throws -> String {
    let path = try workplace.cataloguePath(output) { "\($0)/profile-\(id).yaml" }
    try writing.check(path, otherwise: "choose another --name")
    try UserCatalogue.write(
      ProfileFile.text(of: profile, measurements: points), to: path,
      catalogue: workplace.catalogue)
    return path
  }

  private func printReport(_ report: CalibrationReport, _ words: Language) throws {
    guard format == .table else { return try printText(report.document.document) }
    let paragraphs = report.paragraphs.map { prose($0[words]) }
    try printText(paragraphs[0] + "\n\n" + report.table.text(in: words))
    try printText("\n" + paragraphs.dropFirst().joined(separator: "\n\n"))
    if let command = report.nextCommand { try printText("\n  " + command) }
    if let path = report.path { try printText("\n" + writtenTo(path, words)) }
    if let use = report.use { try printText(use[words]) }
  }
}
