package import ScalingCore

/// How the Frontier screen looks at the options.
package struct FrontierSettings: Sendable, Hashable {
  /// What counts as cost.
  package var measure = CostMeasure.eFLOPs
  /// Whether the number of samples is searched as well as size and length.
  package var searchesSamples = false
  /// Whether published curves of dense and sparse attention are drawn.
  package var showsPublished = false
  /// Place of the cross-hair among the options of the frontier; nil hides it.
  package var crosshair: Int?

  /// Memory-aware cost, the scenario's own samples.
  package init() {}

  /// Samples that are searched beside the scenario's own: those of the paper (arXiv 2506.05333).
  static let searchedSamples = [1, 2, 4, 8, 16, 32]
}
