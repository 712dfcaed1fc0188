package import ScalingCore

extension ExperimentPlan {
  /// Plans the small experiment for a candidate on the scenario's GPU.
  ///
  /// - Throws: where no runs of such sizes exist, or the budget does not suffice.
  init(
    for candidate: ShapeCandidate, _ settings: ShapeSettings, _ scenario: Scenario,
    _ score: ShapeFits.Score?
  ) throws(ShapeRefusal) {
    let price = HourlyPrice(scenario.price.perGPUHour.typical.value)
    var planner = ExperimentPlanner(
      target: candidate.run,
      hardware: TrainingHardware(scenario.deployment.gpu, price: price > 0 ? price : nil),
      budget: settings.budget)
    planner.runCount = settings.runCount
    if case .shape(let law)? = score?.fit.law { planner.law = law }
    self = try planner.propose()
  }

  /// Half the width of the forecast's 95 % interval over the loss; nil where nothing tells.
  package var halfWidth: Double? { forecast?.relativeHalfWidth }

  /// What the plan can't tell, and how it differs from what was asked for.
  package var notes: [String] { problems + concessions }
}
