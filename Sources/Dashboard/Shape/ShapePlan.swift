package import ScalingCore

/// The small experiment as the screen shows it.
package struct ShapePlan: Sendable, Hashable {
  /// The runs, the over-trained one last.
  package let runs: [PlannedRun]
  /// GPU time of all runs.
  package let time: Seconds
  /// Money for it; nil without a price.
  package let cost: Dollars?
  /// Half the width of the forecast's 95 % interval over the loss; nil where nothing tells.
  package let halfWidth: Double?
  /// What the plan can't tell, and how it differs from what was asked for.
  package let notes: [String]
  /// Name of the GPU.
  package let hardware: String

  /// Plans for a candidate.
  ///
  /// - Throws: where no runs of such sizes exist, or the budget does not suffice.
  init(
    _ candidate: ShapeCandidate, _ settings: ShapeSettings, _ scenario: Scenario,
    _ score: ShapeFits.Score?
  ) throws(ShapeRefusal) {
    let price = HourlyPrice(scenario.price.perGPUHour.typical.value)
    var planner = ExperimentPlanner(
      target: candidate.run,
      hardware: TrainingHardware(scenario.deployment.gpu, price: price > 0 ? price : nil),
      budget: settings.budget)
    planner.runCount = settings.runCount
    if case .shape(let law)? = score?.fit.law { planner.law = law }
    let plan = try planner.propose()
    runs = plan.runs
    time = plan.time
    cost = plan.cost
    halfWidth = plan.forecast?.relativeHalfWidth
    notes = plan.problems + plan.concessions
    hardware = plan.hardware.name
  }
}
