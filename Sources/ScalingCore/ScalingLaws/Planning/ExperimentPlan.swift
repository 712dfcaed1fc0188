/// Runs of a small experiment with what they take and what they will tell of a target.
public struct ExperimentPlan: Sendable, Hashable {
  /// The runs, by rising size; the over-trained one last.
  public let runs: [PlannedRun]
  /// What they are trained on.
  public let hardware: TrainingHardware
  /// What is to be forecast.
  public let target: TrainingRun
  /// What the runs will tell.
  public let design: ForecastDesign
  /// How the plan differs from what was asked for, to keep the budget; empty when it does not.
  public let concessions: [String]

  /// Joins runs with what they will tell.
  init(
    runs: [PlannedRun], hardware: TrainingHardware, target: TrainingRun, design: ForecastDesign,
    concessions: [String] = []
  ) {
    self.runs = runs
    self.hardware = hardware
    self.target = target
    self.design = design
    self.concessions = concessions
  }

  /// Operations of all runs.
  public var compute: FLOPs { runs.reduce(0) { $0 + $1.compute } }

  /// GPU time of all runs.
  public var time: Seconds { runs.reduce(0) { $0 + $1.time } }

  /// Money for all runs; nil without a price.
  public var cost: Dollars? { hardware.cost(of: time) }

  /// The forecast of the target; nil when the runs do not determine the law: ``problems`` says why.
  public var forecast: ForecastDesign.Forecast? { design.forecast(of: target) }

  /// Why the runs can't determine the law, each with what would help; empty when they can.
  public var problems: [String] { design.problems }
}
