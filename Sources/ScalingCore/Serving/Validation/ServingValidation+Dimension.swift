extension ServingValidation {
  /// By what rows are parted into slices; raw values are keys of the output.
  public enum Dimension: String, Sendable, Hashable, CaseIterable {
    /// Accelerator, by catalogue id.
    case gpu
    /// Model, by catalogue id.
    case model
    /// Serving software.
    case backend
    /// Number format of the weights.
    case precision
    /// Dense model or mixture of experts, by the catalogue.
    case kind
    /// Sequences in the closed loop.
    case concurrency
    /// What the source says of the rows.
    case flag
  }
}

extension ServingValidation.Dimension {
  /// What a row has on this dimension, as slices name it.
  public func value(of row: MeasuredServing) -> String { key(of: row).text }

  /// Value of a row on this dimension.
  func key(of row: MeasuredServing) -> SliceKey {
    let deployment = row.deployment
    return switch self {
    case .gpu: SliceKey(text: deployment.gpu.id)
    case .model: SliceKey(text: row.model.id)
    case .backend: SliceKey(text: deployment.backend.rawValue)
    case .precision: SliceKey(text: deployment.weights.rawValue)
    case .kind: SliceKey(text: row.model.isMixture ? "moe" : "dense")
    case .concurrency:
      SliceKey(number: deployment.concurrency, text: String(deployment.concurrency))
    case .flag: SliceKey(text: row.flag)
    }
  }
}

/// Value that rows of a slice share; numbers go by size, names by letter.
struct SliceKey: Hashable, Comparable {
  /// The number; 0 for a name.
  var number = 0
  /// The value as it is shown.
  let text: String

  static func < (left: Self, right: Self) -> Bool {
    (left.number, left.text) < (right.number, right.text)
  }
}
