/// A quantity of a table of runs, and the names that its column may have.
enum LawColumn: String, CaseIterable {
  /// Name of the run.
  case name
  /// Parameters.
  case parameters
  /// Training tokens.
  case tokens
  /// Width over depth.
  case aspectRatio
  /// Width of the model.
  case width
  /// Number of layers.
  case layers
  /// d_model / √N.
  case widthRatio
  /// Feed-forward over attention parameters.
  case mlpToAttention
  /// Width of the feed-forward block.
  case feedForward
  /// Query heads.
  case heads
  /// Key-value heads.
  case kvHeads
  /// Width of a head.
  case headWidth
  /// Loss.
  case loss
  /// Weight of the row.
  case weight

  /// Names, the usual one first.
  ///
  /// Single letters tell upper from lower case (`R` is width over depth, `r` the share of the feed-forward
  /// block); in longer names case does not count.
  var names: [String] {
    switch self {
    case .name: ["name", "variant", "model", "run"]
    case .parameters: ["N", "N_total", "params", "parameters", "n_params"]
    case .tokens: ["D", "D_tokens", "tokens", "n_tokens"]
    case .aspectRatio: ["R", "aspect_ratio"]
    case .width: ["d_model", "d", "width", "hidden"]
    case .layers: ["n_layers", "layers", "depth"]
    case .widthRatio: ["d_over_sqrt_n", "width_ratio"]
    case .mlpToAttention: ["r", "mlp_to_attention"]
    case .feedForward: ["f", "ffn", "d_ff"]
    case .heads: ["n_heads", "heads"]
    case .kvHeads: ["n_kv_heads", "kv_heads"]
    case .headWidth: ["head_dim", "d_head"]
    case .loss: ["loss", "L", "final_loss"]
    case .weight: ["weight", "w"]
    }
  }

  /// The quantity that a column of this name holds; nil when it is not known.
  init?(column name: String) {
    let match = Self.allCases.first { quantity in
      quantity.names.contains { known in
        known == name || (known.count > 1 && known.lowercased() == name.lowercased())
      }
    }
    guard let match else { return nil }
    self = match
  }

  /// What holds a quantity of every run, in the words of an error message.
  static let understood = allCases.map { $0.names[0] }
}
