package import ScalingCore

/// A part of the Shape screen that can have the focus.
package enum ShapePane: String, Sendable, Hashable, CaseIterable {
  /// Loss of every candidate against its latency.
  case chart
  /// The candidates to train, best first.
  case table
  /// Laws fitted to the same runs, and the lifetime optimum.
  case laws
  /// The small experiment that would forecast the size.
  case plan
}

/// How the Shape screen looks at architectures.
package struct ShapeSettings: Sendable, Hashable {
  /// Part that has the focus.
  package var focus = ShapePane.chart
  /// Value that the keys move.
  package var lever = ShapeLever.size
  /// Weights that a model should have.
  package var size: Parameters = 1.44e9
  /// Training tokens for each parameter.
  package var tokensPerParameter = 20.0
  /// Slowest candidate over the usual shape; nil for no limit.
  package var slowest: Double? = 0.6
  /// Whether every layer is launched by the processor, rather than by the scenario's software.
  package var isEager = true
  /// Query heads that share a key-value head (g); every one is tried.
  package var groupSizes = [1]
  /// Feed-forward width over width (f/d); every one is tried.
  package var feedForwardRatios = [ShapeSpace.openLMFeedForward]
  /// Runs of the small experiment.
  package var runCount = 6
  /// GPU time that these runs may take together; nil for no limit.
  package var budget: Seconds? = 360_000
  /// Place of the experiment that laws are fitted to.
  package var experiment = 0
  /// Place of the cursor among the candidates to train; nil hides it.
  package var row: Int?

  /// 1.4B at 20 tokens a parameter, at most 60 % of the usual latency, six runs in 100 GPU-hours.
  package init() {}
}
