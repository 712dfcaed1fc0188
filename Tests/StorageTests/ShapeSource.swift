import ScalingCore

@testable import Storage

/// Questions about shapes and reports on them for tests.
enum ShapeSource {
  /// The built-in sample: a model on one H100 with vLLM.
  static func scenario(
    _ change: (inout Scenario) -> Void = { _ in }
  ) throws -> Scenario {
    var scenario = try sample.get()
    change(&scenario)
    return scenario
  }

  private static let sample = Result {
    try ScenarioFile.embeddedSample(catalogue: MeasuredRowsSource.catalogue()).value
  }

  /// The protocol of the published latencies: Hugging Face on A100-40GB, 128 tokens in, 256 out (§2.1).
  static func published() throws -> Scenario {
    let catalogue = try MeasuredRowsSource.catalogue()
    let scenario = try scenario { scenario in
      scenario.workload.promptTokens = 128
      scenario.strategy.generationLength = 256
      if let gpu = catalogue.accelerator(named: "A100-40GB-SXM") { scenario.deployment.gpu = gpu }
    }
    return scenario.launchingEagerly
  }

  /// A question about the laws of the shipped experiment, which is read once.
  static func question(
    _ family: LawFamily = .shape, scenario: Scenario? = nil, own: [OwnShape] = [],
    tolerance: Double = 0.2, _ change: (inout ShapeQuestion) -> Void = { _ in }
  ) throws -> ShapeQuestion {
    let experiment = try experiment()
    var question = ShapeQuestion(
      try scenario ?? published(), fit: try LawFitting(family).fit(experiment.runs),
      to: experiment,
      space: ShapeSpace(parameters: 1.44e9, tolerance: tolerance, ownShapes: own))
    change(&question)
    return question
  }

  /// The 27 published runs.
  static func experiment() throws -> TrainingExperiment {
    guard let first = try experiments.get().first else {
      throw Diagnostic(.error, file: "test", "no experiment")
    }
    return first
  }

  private static let experiments = Result { try Catalogue.trainingExperiments() }

  /// The core on the shipped catalogue.
  static func evaluator() throws -> Evaluator {
    Evaluator(catalogue: try MeasuredRowsSource.catalogue())
  }

  /// The answer to a question.
  static func answer(_ question: ShapeQuestion) throws -> ShapeAnswer {
    try question.answer(by: evaluator())
  }

  /// A report with some draws.
  static func report(_ question: ShapeQuestion, draws: Int = 40) throws -> ShapeReport {
    let answer = try answer(question)
    var bootstrap =
      draws > 0 ? try LawBootstrap(question.fit, candidates: answer.runs) : nil
    bootstrap?.run(draws: 0..<draws)
    return ShapeReport(
      answer, bootstrap: bootstrap, latencyEvidence: Evidence(.estimated, source: "the model"))
  }

  /// Text of a report for people, without its breaks.
  static func text(_ report: some PartedReport) -> String {
    report.parts.map { part in
      switch part {
      case .heading(let text), .sentence(let text): text[.english]
      case .table(let table): table.text
      case .list(let items): items.map { $0[.english] }.joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }
}
