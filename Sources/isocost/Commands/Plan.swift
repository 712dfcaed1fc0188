import ArgumentParser
import ScalingCore
import Storage

/// Plans the small training runs that forecast a model.
struct Plan: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: launchLanguage(
      "Plan the small training runs that forecast a large model.", ja: "大きなモデルを予測するための小さな学習実行を計画する。"
    ),
    discussion: launchLanguage(
      """
      A few small models of different size and shape, and one that is trained far longer, with compute, hours \
      on the GPU of the scenario, money, and how exact the forecast should get. Within --gpu-hours the \
      models are as large as the budget allows. CSV is the sheet to train from: with its column 'loss' filled \
      it is an input of `isocost fit --law shape`. Exit code 1 when no plan keeps the budget.

      Example: isocost plan --parameters 3B --gpu-hours 85 --format csv
      """,
      ja: """
        サイズと形状の異なる小さなモデル数個と、ずっと長く学習する1つを、計算量、シナ
        リオのGPUでの時間、金額、見込まれる予測精度とともに示す。--gpu-hoursがあれば予
        算の許す限り大きなモデルにする。CSVは学習用の表で、列'loss'を埋めれば`isocost
        fit --law shape`の入力になる。予算に収まる計画がなければ終了コード1。
        例：isocost plan --parameters 3B --gpu-hours 85 --format csv
        """))

  @OptionGroup var place: ScenarioPlace

  @Option(
    help: ArgumentHelp(
      launchLanguage(
        "Weights of the model to forecast: those of --shape, else 1.44B.",
        ja: "予測するモデルの重みの数。省略時は--shapeの値、なければ1.44B。"), valueName: "count"),
    transform: { try quantity($0, Parameters.parse) })
  var parameters: Parameters?

  @Option(
    help: ArgumentHelp(
      launchLanguage("Its width and depth, for example 3072x12.", ja: "その幅と深さ。例：3072x12。"),
      valueName: "shape"),
    transform: Self.shape)
  var shape: StatedShape?

  @Option(
    help: launchLanguage(
      "Its training tokens for each parameter; all runs but one take 20.",
      ja: "そのパラメータあたりの学習トークン数。1つを除く実行は20。"))
  var tokensPerParameter = 20.0

  @Option(
    help: ArgumentHelp(
      launchLanguage("Most GPU-hours of all runs.", ja: "全実行のGPU時間の上限。"), valueName: "hours"))
  var gpuHours: Double?

  @Option(help: launchLanguage("Runs, the over-trained one included.", ja: "実行の数。長く学習する1つを含む。"))
  var runs = 6

  @Option(
    help: ArgumentHelp(
      launchLanguage(
        "Share of the GPU's peak that training uses: 30 % unless stated.",
        ja: "学習で使うGPUピーク性能の割合。省略時は30%。"), valueName: "share"),
    transform: { try quantity($0, Probability.parse) })
  var mfu: Probability = TrainingHardware.assumedUtilisation

  @Option(
    help: launchLanguage(
      "Tokens a parameter of the over-trained run.", ja: "長く学習する実行のパラメータあたりのトークン数。"))
  var overtrained = 160.0

  @Option(help: launchLanguage("table, markdown, json or csv.", ja: "table、markdown、jsonまたはcsv。"))
  var format = PartedFormat.table

  @OptionGroup var language: LanguageOption

  func run() throws {
    let workplace = try Workplace()
    let scenario = try place.scenario(in: workplace)
    let plan = try answer(in: place.file) { try question.plan(for: scenario) }
    for problem in plan.problems {
      complain("isocost: \(launchLanguage("warning: ", ja: "警告："))\(launchLanguage(core: problem))")
    }
    try printReport(
      PlanReport(plan, for: scenario), as: format, in: workplace.language(chosen: language))
  }

  private var question: PlanQuestion {
    var question = PlanQuestion()
    question.parameters = parameters
    question.shape = shape
    question.tokensPerParameter = tokensPerParameter
    question.budget = gpuHours.map { Seconds($0 * 3_600) }
    question.runs = runs
    question.utilisation = mfu
    question.overtrained = overtrained
    return question
  }

  private static func shape(_ text: String) throws -> StatedShape {
    if let shape = StatedShape(text) { return shape }
    throw ValidationError("'\(text)' is no shape; write width x depth, for example 3072x12")
  }
}
