internal import ScalingCore

/// Reads `architectures.csv`.
enum ModelTable {
  /// Models in the order of the table.
  static func models(_ table: CSVTable) throws(Diagnostic) -> [ModelArchitecture] {
    var models: [ModelArchitecture] = []
    for row in table.rows { models.append(try model(row)) }
    return models
  }

  private static func model(_ row: CSVRow) throws(Diagnostic) -> ModelArchitecture {
    ModelArchitecture(
      id: try row.text("id"), family: try row.text("family"),
      aliases: try row.list("huggingface_ids"), layers: try row.integer("layers"),
      hidden: try row.integer("hidden"), heads: try row.integer("heads"),
      kvHeads: try row.count("kv_heads"), headDim: try row.count("head_dim"),
      ffn: try row.count("ffn"), denseLayers: try row.count("dense_layers"),
      experts: try row.count("experts"), expertsPerToken: try row.count("experts_per_token"),
      expertFFN: try row.count("expert_ffn"), sharedExperts: try row.count("shared_experts"),
      sharedExpertFFN: try row.count("shared_expert_ffn"),
      sharedGate: try row.flag("shared_gate"), routerBias: try row.flag("router_bias"),
      vocabulary: try row.integer("vocab"), tied: try row.flag("tied"),
      queryKeyNorm: try row.choice("qk_norm", of: ModelArchitecture.QueryKeyNorm.self),
      attentionBias: try row.choice("attention_bias", of: ModelArchitecture.AttentionBias.self),
      mlpBias: try row.flag("mlp_bias"), attentionSinks: try row.flag("attention_sinks"),
      normsPerLayer: try row.integer("norms_per_layer"),
      window: try row.optionalInteger("window"),
      fullAttentionLayers: try row.integer("full_attention_layers"),
      attention: try attention(row), publishedParameters: try row.number("total_params"),
      publishedActiveParameters: try row.number("active_params"),
      activeCountsInputEmbedding: try row.optionalFlag("active_counts_input_embedding"),
      isExact: try row.flag("exact"), nativePrecision: try row.text("native_precision"),
      maxContext: try row.integer("max_context"), released: try row.text("released"),
      licence: try row.text("licence"), source: try row.text("source"),
      notes: try row.text("notes"))
  }

  private static func attention(_ row: CSVRow) throws(Diagnostic) -> ModelArchitecture.Attention {
    switch try row.text("attention_kind") {
    case "gqa": .groupedQuery
    case "mla": .latent(try latent(row))
    case "sparse_index": .sparseIndex(try latent(row), try sparseIndex(row))
    case "linear_mix": .linearMix(try linear(row))
    case let kind:
      throw try row.failure(
        "attention_kind",
        "'\(kind)' is not known; gqa, mla, sparse_index and linear_mix are")
    }
  }

  private static func latent(_ row: CSVRow) throws(Diagnostic) -> LatentAttention {
    LatentAttention(
      queryRank: try row.integer("q_lora"), kvRank: try row.integer("kv_lora"),
      ropeDim: try row.integer("rope_dim"), nopeDim: try row.integer("nope_dim"),
      valueDim: try row.integer("v_dim"))
  }

  private static func sparseIndex(_ row: CSVRow) throws(Diagnostic) -> SparseIndex {
    SparseIndex(
      heads: try row.noted("index_heads"), dim: try row.noted("index_dim"),
      topK: try row.noted("index_topk"))
  }

  private static func linear(_ row: CSVRow) throws(Diagnostic) -> LinearAttention {
    LinearAttention(
      keyHeads: try row.noted("linear_key_heads"),
      valueHeads: try row.noted("linear_value_heads"),
      keyDim: try row.noted("linear_key_dim"), valueDim: try row.noted("linear_value_dim"))
  }
}

extension CSVRow {
  /// A count; 0 when the cell is empty, because the model has no such part.
  fileprivate func count(_ column: String) throws(Diagnostic) -> Int {
    try optionalInteger(column) ?? 0
  }

  /// A flag; false when the cell is empty.
  fileprivate func flag(_ column: String) throws(Diagnostic) -> Bool {
    try optionalFlag(column) ?? false
  }

  /// A size that the notes give as `name=value`.
  fileprivate func noted(_ name: String) throws(Diagnostic) -> Int {
    let notes = try text("notes")
    guard let value = ModelNotes.value(of: name, in: notes) else {
      throw try failure("notes", "no '\(name)=' in the notes; this attention needs it")
    }
    return value
  }
}

/// Sizes that the notes of a model give as `name=value`.
enum ModelNotes {
  /// The number after `name=`; nil when the notes have none.
  static func value(of name: String, in notes: String) -> Int? {
    for word in notes.split(whereSeparator: { " ;:,".contains($0) }) {
      let parts = word.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0] == name else { continue }
      return Int(parts[1])
    }
    return nil
  }
}
