import ArgumentParser
import ScalingCore
import Storage

/// Plans the small training runs that forecast a model.
struct Plan: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Plan the small training runs that forecast a large model.",
    discussion: """
      A few small models of different size and shape, and one that is trained far longer, with compute, hours \
      on the GPU of the scenario, money, and how exact the forecast should get. Within --gpu-hours the \
      models are as large as the budget allows. CSV is the sheet to train from: with its column 'loss' filled \
      it is an input of `isocost fit --law shape`. Exit code 1 when no plan keeps the budget.

      Example: isocost plan --parameters 3B --gpu-hours 85 --format csv
      """)

  @OptionGroup var place: ScenarioPlace

  @Option(
    help: ArgumentHelp(
      "Weights of the model to forecast: those of --shape, else 1.44B.", valueName: "count"),
    transform: { try quantity($0, Parameters.parse) })
  var parameters: Parameters?

  @Option(
    help: ArgumentHelp("Its width and depth, for example 3072x12.", valueName: "shape"),
    transform: Self.shape)
  var shape: StatedShape?

  @Option(help: "Its training tokens for each parameter; all runs but one take 20.")
  var tokensPerParameter = 20.0

  @Option(help: ArgumentHelp("Most GPU-hours of all runs.", valueName: "hours"))
  var gpuHours: Double?

  @Option(help: "Runs, the over-trained one included.")
  var runs = 6

  @Option(
    help: ArgumentHelp(
      "Share of the GPU's peak that training uses: 30 % unless stated.", valueName: "share"),
    transform: { try quantity($0, Probability.parse) })
  var mfu: Probability = TrainingHardware.assumedUtilisation

  @Option(help: "Tokens a parameter of the over-trained run.")
  var overtrained = 160.0

  @Option(help: "table, markdown, json or csv.")
  var format = PartedFormat.table

  @OptionGroup var language: LanguageOption

  func run() throws {
    let workplace = try Workplace()
    let scenario = try place.scenario(in: workplace)
    let plan = try answer(in: place.file) { try question.plan(for: scenario) }
    for problem in plan.problems { complain("isocost: warning: \(problem)") }
    try printReport(PlanReport(plan, for: scenario), as: format)
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
