import ArgumentParser
import ScalingCore
import Storage

/// Ranks the shapes of a size by predicted loss within limits of size, tokens and latency.
struct Shapes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rank the shapes of a model size by loss, within a latency limit.",
    discussion: """
      Width, depth, heads and MLP ratio of a parameter budget: predicted loss with its interval, latency on the \
      GPU and software of the scenario, what keeps the limits, and which to train. The law is fitted to your \
      own runs where the catalogue holds some (`isocost fit --output`), else to the 27 published ones.

      --own adds shapes of yours from CSV, whatever their size: d_model and n_layers, and name, n_heads, \
      n_kv_heads, head_dim, ffn, vocabulary and latency_seconds where there are any; a measured latency \
      goes before the modelled one. With --tolerance 0 they are all that is looked at. Exit code 1 when nothing \
      keeps the limits.

      Example: isocost shapes --own samples/laws/own_shapes.csv --tolerance 0 --most-latency 0.6x
      """)

  @OptionGroup var place: ScenarioPlace

  @OptionGroup(title: "Shapes")
  var grid: ShapeGridOptions

  @OptionGroup(title: "Limits")
  var limits: ShapeLimitOptions

  @Flag(
    help: "Every layer is launched on its own, as by plain PyTorch; else the scenario's software.")
  var eager = false

  @Option(
    help: ArgumentHelp(
      "Runs that the law is fitted to (CSV), as of `isocost fit`.", valueName: "file"),
    completion: .file())
  var runs: String?

  @Option(help: "shape, or chinchilla, which is blind to shape.")
  var law = LawFamily.shape

  @Option(help: "Shapes to train, at most 100.")
  var top = 8

  @OptionGroup var bootstrap: BootstrapOptions

  @Option(help: "table, markdown, json or csv.")
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
      ShapeReport(found, bootstrap: drawn, latencyEvidence: serving.evidence), as: format)
    if let drawn { try work.finish(done: drawn.draws) }
  }

  /// The user's runs, else the first experiment of the catalogue.
  private func experiment(_ catalogue: Catalogue) throws -> TrainingExperiment {
    if let runs {
      let table = try LawTable.load(path: runs, for: .fit, family: law)
      for warning in table.warnings { complain(warning.description) }
      return TrainingExperiment(
        name: runs, runs: table.points, evidence: Evidence(.measured, source: "stated in \(runs)"))
    }
    guard let experiment = catalogue.experiments().first else {
      throw Failure(Failure.noAnswer, "isocost: error: no training runs are known; state --runs")
    }
    return experiment
  }
}
