/// A quantity of a table of runs, and the names that its column may have.
enum LawColumn: String, NamedColumn {
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

  /// Names, the usual one first: `R` is width over depth, `r` the share of the feed-forward block.
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
}
