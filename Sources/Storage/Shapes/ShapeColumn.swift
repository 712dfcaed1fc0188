/// A quantity of a table of shapes, and the names that its column may have.
enum ShapeColumn: String, NamedColumn {
  /// Name of the shape.
  case name
  /// Width of the model.
  case width
  /// Number of layers.
  case layers
  /// Query heads.
  case heads
  /// Key-value heads.
  case kvHeads
  /// Width of a head.
  case headWidth
  /// Width of the feed-forward block.
  case feedForward
  /// Entries of the vocabulary.
  case vocabulary
  /// Measured seconds from a request to its last token.
  case latency

  var names: [String] {
    switch self {
    case .name: LawColumn.name.names + ["shape"]
    case .width: LawColumn.width.names
    case .layers: LawColumn.layers.names
    case .heads: LawColumn.heads.names
    case .kvHeads: LawColumn.kvHeads.names
    case .headWidth: LawColumn.headWidth.names
    case .feedForward: LawColumn.feedForward.names
    case .vocabulary: ["vocabulary", "vocab_size", "vocab", "V"]
    case .latency: ["latency_seconds", "latency_s", "latency", "seconds"]
    }
  }
}
