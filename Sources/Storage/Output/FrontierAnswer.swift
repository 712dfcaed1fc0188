package import ScalingCore

/// The frontier of a scenario and what follows from it: who is best at which cost, and what else gives as much.
package struct FrontierAnswer: Sendable {
  /// Why there is no frontier, in words for the user.
  package struct NoAnswer: Error, Sendable, Hashable {
    /// What is missing, and what would give an answer.
    package var message: String
  }

  /// What was asked.
  let question: FrontierQuestion
  /// The most accuracy that a cost buys.
  let envelope: FrontierEnvelope
  /// Sizes that were compared.
  let models: [ModelArchitecture]
  /// Accuracy at which options are compared; nil where neither scenario nor goals state one.
  let target: Probability?
  /// Choices at that accuracy; nil where no option reaches it.
  let regret: FLOPsRegret?
  /// Cost at which options are compared; nil where nothing states one.
  let isoCost: Double?
  /// The best of each size at that cost.
  let atIsoCost: [IsoOption]
  /// The cheapest of each size at the target accuracy.
  let atTarget: [IsoOption]
  /// The least certain evidence on which the frontier rests.
  let evidence: Evidence
  /// What own evaluations give when each question gets its best configuration; nil without such evaluations.
  let questions: QuestionFrontier?
  /// What papers published of these sizes.
  let published: PublishedResults

  private let evaluator: Evaluator

  /// Finds the frontier.
  ///
  /// The target is the accuracy asked for, else that of the scenario's own option, else that of its goals. Costs are
  /// compared at that of the scenario's own option, else at that of the best choice at the target. Options that do
  /// not fit into memory count by FLOPs and eFLOPs, which say nothing about the deployment; by GPU time and money
  /// they do not.
  package init(_ question: FrontierQuestion, evaluator: Evaluator) throws(NoAnswer) {
    let measure = question.measure
    let curves = OptionCurves(
      variants: question.variants.map(\.scenario), evaluator: evaluator,
      lengths: question.lengths, samples: question.samples, models: question.models,
      includesUnfit: true)
    let own = evaluator.evaluate(question.scenario)
    let envelope = curves.envelope(by: measure)
    guard !envelope.segments.isEmpty else { throw Self.noAnswer(question, own, curves) }
    let target =
      question.accuracy ?? own.accuracy.value ?? question.scenario.goals.accuracyAtLeast
    let regret = target.flatMap { FLOPsRegret(curves: curves, target: $0, measure: measure) }
    let isoCost = own.cost(by: measure) ?? regret?.byMeasure.point.cost(by: measure)
    self.question = question
    self.evaluator = evaluator
    self.envelope = envelope
    self.target = target
    self.regret = regret
    self.isoCost = isoCost
    models = curves.models
    atIsoCost = isoCost.map { curves.isoCost($0, by: measure) } ?? []
    atTarget = target.map { curves.isoAccuracy($0, by: measure) } ?? []
    evidence = Self.evidence(of: envelope, models, question, evaluator)
    questions = QuestionFrontier(
      question.scenario, models: curves.models, samples: question.samples, measure: measure,
      evaluator: evaluator)
    published = Self.published(curves, question, evaluator)
  }

  /// The options at which the frontier bends, each more accurate than the one before.
  var points: [OptionChoice] {
    var points: [OptionChoice] = []
    for knot in envelope.knots {
      if let last = points.last, knot.point.accuracy - last.point.accuracy < Self.leastGain {
        continue
      }
      points.append(knot)
    }
    return points
  }

  /// Less is the rounding of two ways to compute one accuracy.
  private static let leastGain: Probability = 1e-9

  /// The size up to which money goes into size; nil where FLOPs are the measure, which can't tell (DESIGN §3.5).
  var thresholdModel: String? {
    question.measure == .flops ? nil : envelope.thresholdModel
  }

  /// The changes that make a choice's variant; nil for the scenario itself.
  func label(of choice: OptionChoice) -> String? { question.variants[choice.variant].label }

  /// Evidence of a choice's accuracy.
  func evidence(of choice: OptionChoice) -> Evidence {
    Self.evidence(of: choice, models, question, evaluator)
  }
}

extension FrontierAnswer {
  private static func noAnswer(
    _ question: FrontierQuestion, _ own: Evaluation, _ curves: OptionCurves
  ) -> NoAnswer {
    guard curves.options.isEmpty else {
      let gpus = question.scenario.deployment
      return NoAnswer(
        message: "no option with evidence fits into \(gpus.gpusPerReplica) x \(gpus.gpu.id); "
          + "take larger or more GPUs, or --cost eflops")
    }
    let benchmark = question.scenario.workload.benchmark
    let reason = own.accuracy.evidence
    let remedy = reason.kind == .none ? reason.source : "other lengths or models may have some"
    return NoAnswer(message: "no option has evidence on \(benchmark): \(remedy)")
  }

  private static func evidence(
    of choice: OptionChoice, _ models: [ModelArchitecture], _ question: FrontierQuestion,
    _ evaluator: Evaluator
  ) -> Evidence {
    var scenario = question.variants[choice.variant].scenario
    if let model = models.first(where: { $0.id == choice.model }) { scenario.model = model }
    if scenario.strategy.kind != .single { scenario.strategy.samples = choice.point.samples }
    scenario.strategy.generationLength = choice.point.length
    return evaluator.evaluate(scenario).accuracy.evidence
  }

  /// The evidence furthest from a measurement; of equal ones the least precise.
  private static func evidence(
    of envelope: FrontierEnvelope, _ models: [ModelArchitecture], _ question: FrontierQuestion,
    _ evaluator: Evaluator
  ) -> Evidence {
    envelope.knots.map { evidence(of: $0, models, question, evaluator) }
      .max { ($0.kind, $0.precision ?? 0) < ($1.kind, $1.precision ?? 0) }
      ?? .missing("no option")
  }

  /// Published curves of the sizes that are compared, by the same way of sampling.
  private static func published(
    _ curves: OptionCurves, _ question: FrontierQuestion, _ evaluator: Evaluator
  ) -> PublishedResults {
    let all = evaluator.catalogue.published()
    let benchmark = question.scenario.workload.benchmark
    let models = curves.models.map(\.id)
    let takesSeveral = curves.curves.contains { $0.samples > 1 }
    return PublishedResults(
      curves: all.curves(
        benchmark: benchmark, strategy: takesSeveral ? .bestOfN : .longCoT, models: models),
      regrets: all.regret(benchmark: benchmark, models: models).map { [$0] } ?? [])
  }
}
