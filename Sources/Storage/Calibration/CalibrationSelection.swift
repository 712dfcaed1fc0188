package import ScalingCore

/// Chooses rows of measurements by what they ran on.
package struct CalibrationSelection: Sendable {
  private let wanted: [(dimension: ServingValidation.Dimension, value: String)]

  /// Reads conditions such as `gpu=B200-SXM`.
  ///
  /// - Throws: about the first that can't be read.
  package init(_ conditions: [String], catalogue: Catalogue) throws(Diagnostic) {
    var wanted: [(ServingValidation.Dimension, String)] = []
    for condition in conditions {
      let parts = condition.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let key = ServingValidation.Dimension(rawValue: parts[0]) else {
        let known = ServingValidation.Dimension.allCases.map(\.rawValue).joined(separator: ", ")
        throw Diagnostic(
          .error, file: "--only",
          "'\(condition)' is not key=value with one of the keys \(known)")
      }
      wanted.append((key, Self.identity(parts[1], key, catalogue)))
    }
    self.wanted = wanted
  }

  /// Whether a row is wanted.
  package func contains(_ row: MeasuredServing) -> Bool {
    wanted.allSatisfy { $0.dimension.value(of: row).lowercased() == $0.value.lowercased() }
  }

  /// The conditions that choose a target.
  package static func text(of target: ServingTarget) -> String {
    "--only gpu=\(target.gpu) --only backend=\(target.backend.rawValue) "
      + "--only precision=\(target.weights.rawValue)"
  }

  /// Catalogue id for an alias; other values as they are.
  private static func identity(
    _ value: String, _ key: ServingValidation.Dimension, _ catalogue: Catalogue
  ) -> String {
    switch key {
    case .gpu: catalogue.accelerator(named: value)?.id ?? value
    case .model: catalogue.model(named: value)?.id ?? value
    default: value
    }
  }
}
