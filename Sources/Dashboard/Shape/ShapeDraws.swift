package import ScalingCore

/// Bootstraps of the shape law for the candidates to train, made a few at a time.
package struct ShapeDraws: Sendable, Hashable {
  /// Draws of one step.
  static let step = 100

  /// The candidates, in the order of the rows.
  package let runs: [TrainingRun]
  /// What the draws say; nil until all are made.
  package private(set) var forecast: LawForecast?
  private var bootstrap: LawBootstrap?
  private var isStopped = false

  /// Prepares the draws; none where the fit leaves no residual.
  init(_ fit: LawFit?, _ runs: [TrainingRun]) {
    self.runs = runs
    bootstrap = fit.flatMap { try? LawBootstrap($0, candidates: runs) }
  }

  /// Whether no more draws will come.
  package var isComplete: Bool { isStopped || progress >= 1 }

  /// Share of the draws that are made.
  package var progress: Double {
    bootstrap.map { Double($0.draws) / Double(LawBootstrap.usualDraws) } ?? 1
  }

  /// Makes some more draws.
  mutating func refine() {
    guard !isComplete, let made = bootstrap?.draws else { return }
    bootstrap?.run(draws: 0..<min(made + Self.step, LawBootstrap.usualDraws))
    guard progress >= 1, let bootstrap else { return }
    forecast = LawForecast(bootstrap.fit, candidates: runs, bootstrap: bootstrap)
  }

  /// Makes no more draws.
  mutating func stop() { isStopped = true }
}
