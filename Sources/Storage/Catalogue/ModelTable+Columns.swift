internal import ScalingCore

extension ModelTable {
  /// The cells of a model's row by column; absent parts are empty.
  static func columns(of model: ModelArchitecture) -> [String: String] {
    identity(of: model)
      .merging(shape(of: model)) { first, _ in first }
      .merging(options(of: model)) { first, _ in first }
      .merging(attention(of: model)) { first, _ in first }
  }

  private static func identity(of model: ModelArchitecture) -> [String: String] {
    [
      "id": model.id, "family": model.family,
      "huggingface_ids": model.aliases.joined(separator: "|"),
      "total_params": NumberText.shortest(model.publishedParameters),
      "active_params": NumberText.shortest(model.publishedActiveParameters),
      "active_counts_input_embedding": model.activeCountsInputEmbedding.map { "\($0)" } ?? "",
      "exact": "\(model.isExact)", "native_precision": model.nativePrecision,
      "max_context": "\(model.maxContext)", "released": model.released,
      "licence": model.licence, "source": model.source, "notes": model.notes,
    ]
  }

  private static func shape(of model: ModelArchitecture) -> [String: String] {
    [
      "layers": "\(model.layers)", "hidden": "\(model.hidden)", "heads": "\(model.heads)",
      "kv_heads": cell(model.kvHeads), "head_dim": cell(model.headDim), "ffn": cell(model.ffn),
      "dense_layers": "\(model.denseLayers)", "experts": cell(model.experts),
      "experts_per_token": cell(model.expertsPerToken), "expert_ffn": cell(model.expertFFN),
      "shared_experts": cell(model.sharedExperts),
      "shared_expert_ffn": cell(model.sharedExpertFFN), "vocab": "\(model.vocabulary)",
      "norms_per_layer": "\(model.normsPerLayer)", "window": model.window.map { "\($0)" } ?? "",
      "full_attention_layers": "\(model.fullAttentionLayers)",
    ]
  }

  private static func options(of model: ModelArchitecture) -> [String: String] {
    [
      "shared_gate": "\(model.sharedGate)", "router_bias": "\(model.routerBias)",
      "tied": "\(model.tied)", "qk_norm": model.queryKeyNorm.rawValue,
      "attention_bias": model.attentionBias.rawValue, "mlp_bias": "\(model.mlpBias)",
      "attention_sinks": "\(model.attentionSinks)",
    ]
  }

  private static func attention(of model: ModelArchitecture) -> [String: String] {
    switch model.attention {
    case .groupedQuery: ["attention_kind": "gqa"]
    case .latent(let latent): columns(of: latent, kind: "mla")
    case .sparseIndex(let latent, _): columns(of: latent, kind: "sparse_index")
    case .linearMix: ["attention_kind": "linear_mix"]
    }
  }

  private static func columns(of latent: LatentAttention, kind: String) -> [String: String] {
    [
      "attention_kind": kind, "q_lora": "\(latent.queryRank)", "kv_lora": "\(latent.kvRank)",
      "rope_dim": "\(latent.ropeDim)", "nope_dim": "\(latent.nopeDim)",
      "v_dim": "\(latent.valueDim)",
    ]
  }

  private static func cell(_ count: Int) -> String {
    count == 0 ? "" : "\(count)"
  }
}
