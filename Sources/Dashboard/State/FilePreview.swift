package import ScalingCore

/// What a list tells of the chosen file.
package enum FilePreview: Sendable, Hashable {
  /// The scenario and what follows from it.
  case scenario(Scenario, Evaluation)
  /// Why the file can't be read.
  case problem(String)
}
