import ArgumentParser
import ScalingCore
import Storage

/// Ranks the shapes of a size by predicted loss within limits of size, tokens and latency.
struct Shapes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: launchLanguage(
      "Rank the shapes of a model size by loss, within a latency limit.",
      ja: "応答時間の上限内で、あるサイズのモデルの形状を損失順に並べる。"),
    discussion: launchLanguage(
      """
      Width, depth, heads and MLP ratio of a parameter budget: predicted loss with its interval, latency on the \
      GPU and software of the scenario, what keeps the limits, and which to train. The law is fitted to your \
      own runs where the catalogue holds some (`isocost fit --output`), else to the 27 published ones.

      --own adds shapes of yours from CSV, whatever their size: d_model and n_layers, and name, n_heads, \
      n_kv_heads, head_dim, ffn, vocabulary and latency_seconds where there are any; a measured latency \
      goes before the modelled one. With --tolerance 0 they are all that is looked at. Exit code 1 when nothing \
      keeps the limits.

      Example: isocost shapes --own samples/laws/own_shapes.csv --tolerance 0 --most-latency 0.6x
      """,
      ja: """
        パラメータ数の予算での幅、深さ、ヘッド数、MLP比：区間付きの予測損失、シナリオ
        のGPUとソフトウェアでの応答時間、上限を守るもの、学習すべきもの。法則は、カタ
        ログにあれば自分の実行（`isocost fit --output`）に、なければ公表された27実行に
        当てはめる。

        --ownはCSVから自分の形状をサイズを問わず加える。列はd_modelとn_layers、あれば
        name、n_heads、n_kv_heads、head_dim、ffn、vocabulary、latency_seconds。実測の
        応答時間はモデルの値に優先する。--tolerance 0ならこれらだけを見る。上限を守る
        ものがなければ終了コード1。
        例：isocost shapes --own samples/laws/own_shapes.csv --tolerance 0
        --most-latency 0.6x
        """))

  @OptionGroup var place: ScenarioPlace

  @OptionGroup(title: launchLanguage("Shapes", ja: "形状"))
  var grid: ShapeGridOptions

  @OptionGroup(title: launchLanguage("Limits", ja: "上限"))
  var limits: ShapeLimitOptions

  @Flag(
    help: launchLanguage(
      "Every layer is launched on its own, as by plain PyTorch; else the scenario's software.",
      ja: "素のPyTorchのように層を1つずつ起動する。省略時はシナリオのソフトウェア。"))
  var eager = false

  @Option(
    help: ArgumentHelp(
      launchLanguage(
        "Runs that the law is fitted to (CSV), as of `isocost fit`.",
        ja: "法則を当てはめる学習実行（CSV）。`isocost fit`と同じ形式。"), valueName: "file"),
    completion: .file())
  var runs: String?

  @Option(
    help: launchLanguage(
      "shape, or chinchilla, which is blind to shape.", ja: "shape、または形状を考慮しないchinchilla。"))
  var law = LawFamily.shape

  @Option(help: launchLanguage("Shapes to train, at most 100.", ja: "学習する形状の数、100まで。"))
  var top = 8

  @OptionGroup var bootstrap: BootstrapOptions

  @Option(help: launchLanguage("table, markdown, json or csv.", ja: "table、markdown、jsonまたはcsv。"))
  var format = PartedFormat.table

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (1...100).contains(top) else { throw ValidationError("--top is \(top); use 1 to 100") }
    guard [.shape, .chinchilla].contains(law) else {
      throw ValidationError("--law is shape or chinchilla: other laws do not rank shapes of a size")
    }
  }

  func run() throws {
    let workplace = try Workplace()
    let stated = try place.scenario(in: workplace)
    let scenario = eager ? stated.launchingEagerly : stated
    let experiment = try experiment(workplace.catalogue)
    let origin = runs ?? neutralised("runs '\(experiment.name)'")
    let fit = try answer(in: origin) { try LawFitting(law).fit(experiment.runs) }
    let own = try grid.ownShapes()
    let question = ShapeQuestion(
      scenario, fit: fit, to: experiment, space: grid.space(own: own),
      tokensPerParameter: grid.tokensPerParameter, limits: limits.limits,
      slowest: limits.mostLatency, trained: top)
    let found = try answer(in: place.file) { try question.answer(by: workplace.evaluator) }
    let work = LongWork(bootstrap.progress)
    let drawn = try answer(in: origin) { try bootstrap.draw(fit, found.runs, work) }
    let serving = workplace.evaluator.evaluate(scenario).serving
    try printReport(
      ShapeReport(found, bootstrap: drawn, latencyEvidence: serving.evidence), as: format,
      in: workplace.language(chosen: language))
    if let drawn { try work.finish(done: drawn.draws) }
  }

  /// The user's runs, else the first experiment of the catalogue.
  private func experiment(_ catalogue: Catalogue) throws -> TrainingExperiment {
    if let runs {
      let table = try LawTable.load(path: runs, for: .fit, family: law)
      for warning in table.warnings { complain(warning) }
      return TrainingExperiment(
        name: runs, runs: table.points, evidence: Evidence(.measured, source: "stated in \(runs)"))
    }
    guard let experiment = catalogue.experiments().first else {
      throw Failure(
        Failure.noAnswer,
        launchLanguage(
          "isocost: error: no training runs are known; state --runs",
          ja: "isocost：エラー：訓練の実行がありません；--runsで指定してください"))
    }
    return experiment
  }
}
