import ArgumentParser
import ScalingCore
import Screen
import Storage

/// Finds the best option that meets the goals of a scenario.
struct Optimize: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: launchLanguage(
      "Find the cheapest option that meets all goals of a scenario.",
      ja: "シナリオの目標をすべて満たす最も安い選択肢を探す。"),
    discussion: launchLanguage(
      """
      Looks through all sizes of the model's family, the generation lengths measured on the benchmark, 1 to \
      32 samples (one for a single answer), the weights as stated and FP8 where its loss is known, the GPUs \
      of the catalogue with a price, tensor parallelism 1 to 8 and concurrency 1 to 256, both doubling. \
      What the scenario states is among them; all else stays, attention included. --over takes the place \
      of a key's values or adds a key. A GPU other than the scenario's costs what the catalogue says.

      Options for which the serving model does not hold are left out: heads that the GPUs do not divide, \
      replicas wider than a fast link, samples of a request that do not run together.

      --minimize cost (the default) finds the least yearly spend, --minimize latency the fastest answer, \
      --maximize accuracy the most right answers, each within the goals that the file states. Of equal \
      options the cheaper, then the smaller model, then the shorter answer is taken.

      'missed' counts the options that miss a goal, 'missedAlone' those that miss no other goal. Exit \
      code 1: no option meets all goals; the nearest is shown.

      Example: isocost optimize samples/math-tutor-14b.yaml --set goals.latencyAtMost=60s
      """,
      ja: """
        モデル系列の全サイズ、ベンチマークで実測した生成長、1～32サンプル（単一回答な
        ら1）、シナリオの重みと損失の分かるFP8、カタログで価格のあるGPU、テンソル並列1
        ～8と同時実行数1～256（どちらも倍々）を探す。シナリオの値も含み、アテンション
        など、ほかは変えない。--overはキーの値を置き換えるか、キーを加える。シナリオと
        異なるGPUの価格はカタログによる。

        推論モデルが成り立たない選択肢は除く：GPUで割り切れないヘッド、高速リンクより
        広いレプリカ、同時に動かないリクエスト内のサンプル。

        --minimize cost（既定）は最少の年間支出、--minimize latencyは最短の応答時間、
        --maximize accuracyは最高の正答率を、ファイルの目標の範囲で探す。同等なら安い
        もの、次に小さいモデル、次に短い回答を選ぶ。

        'missed'は目標を満たさない選択肢の数、'missedAlone'はその目標だけを満たさない
        数。終了コード1：すべての目標を満たす選択肢がない。最も近いものを表示する。
        例：isocost optimize samples/math-tutor-14b.yaml --set goals.latencyAtMost=60s
        """))

  /// What there should be little of.
  enum Least: String, CaseIterable, ExpressibleByArgument {
    /// Yearly spend.
    case cost
    /// Latency of a request.
    case latency
  }

  /// What there should be much of.
  enum Most: String, CaseIterable, ExpressibleByArgument {
    /// Right answers.
    case accuracy
  }

  @Argument(help: launchLanguage("Scenario file.", ja: "シナリオファイル。"), completion: .file())
  var file: String

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      launchLanguage(
        "A key and the values to look through; may be repeated.", ja: "キーと探索する値。繰り返し可。"),
      valueName: "key=v1,v2"))
  var over: [String] = []

  @Option(help: launchLanguage("cost or latency.", ja: "最小にするもの：costまたはlatency。"))
  var minimize: Least?

  @Option(help: launchLanguage("accuracy.", ja: "最大にするもの：accuracy。"))
  var maximize: Most?

  @OptionGroup var settings: Settings

  @Option(help: launchLanguage("table, json or csv.", ja: "table、jsonまたはcsv。"))
  var format = OutputFormat.table

  @Option(
    help: ArgumentHelp(
      launchLanguage("Most alternatives of other sizes to show.", ja: "表示する別サイズの代替案の最大数。"),
      valueName: "k"))
  var top = 5

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard minimize == nil || maximize == nil else {
      throw ValidationError("--minimize and --maximize exclude each other; state one of them")
    }
    guard top >= 0 else { throw ValidationError("--top is \(top); use 0 or more") }
  }

  func run() throws {
    let workplace = try Workplace()
    let scenario = try settings.applied(
      to: try workplace.scenario(at: file).scenario, in: workplace.catalogue)
    let search = OptionSearch(
      space: try usage { try space(for: scenario, workplace.catalogue) }, objective: objective,
      evaluator: workplace.evaluator)
    let work = LongWork(
      ProgressText(
        unit: Wording("options", ja: "選択肢"), total: search.space.count, in: launchLanguage))
    var result = search.nothing
    let done = try work.run(0..<search.space.count, search.run) { search.add($0, to: &result) }
    let report = SearchReport(
      search: search, result: result, evaluator: workplace.evaluator, top: top)
    try print(report, workplace.language(chosen: language))
    try work.finish(done: done)
    guard let refusal = report.refusal else { return }
    throw Failure(Failure.noAnswer, "isocost: \(launchLanguage(core: refusal))")
  }

  private var objective: SearchObjective {
    if maximize != nil { return .accuracy }
    return minimize == .latency ? .latency : .cost
  }

  private func space(for scenario: Scenario, _ catalogue: Catalogue) throws -> OptionSpace {
    let own = try AxisArgument.space(over, of: scenario, catalogue: catalogue)
    if let goal = own.axes.first(where: { $0.path.hasPrefix("goals.") }) {
      let message = "options are held against '\(goal.path)'; state one value with --set"
      throw Failure(Failure.usage, Diagnostic(.error, file: "--over", message).description)
    }
    return try AxisArgument.space(
      try SearchAxes.axes(for: scenario, catalogue: catalogue, own: own.axes), of: scenario)
  }

  private func print(_ report: SearchReport, _ words: Language) throws {
    switch format {
    case .json: try printText(report.json.document)
    case .csv: try ByteOutput().write(report.csv)
    case .table: try printText(report.text(in: words))
    }
  }
}
