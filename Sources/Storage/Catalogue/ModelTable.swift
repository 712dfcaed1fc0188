internal import ScalingCore

/// Reads `architectures.csv`.
enum ModelTable {
  /// Models in the order of the table.
  static func models(_ table: CSVTable) throws(Diagnostic) -> [ModelArchitecture] {
    var models: [ModelArchitecture] = []
    for row in table.rows { models.append(try model(row)) }
    return models
  }

  /// The model that a record describes with the columns of the table.
  ///
  /// A record of a YAML file may leave out what its shape implies: all layers are full attention
  /// and dense unless stated, and missing published counts are derived from the shape.
  static func model(_ row: some Record) throws(Diagnostic) -> ModelArchitecture {
    let shape = try Shape(row)
    var model = ModelArchitecture(
      id: try row.requiredText("id"), family: try row.text("family"),
      aliases: try row.list("huggingface_ids"), layers: shape.layers,
      hidden: try row.integer("hidden"), heads: try row.integer("heads"),
      kvHeads: try row.count("kv_heads"), headDim: try row.count("head_dim"),
      ffn: try row.count("ffn"), denseLayers: shape.denseLayers,
      experts: shape.experts, expertsPerToken: try row.count("experts_per_token"),
      expertFFN: try row.count("expert_ffn"), sharedExperts: try row.count("shared_experts"),
      sharedExpertFFN: try row.count("shared_expert_ffn"),
      sharedGate: try row.flag("shared_gate"), routerBias: try row.flag("router_bias"),
      vocabulary: try row.integer("vocab"), tied: try row.flag("tied"),
      queryKeyNorm: try row.choice("qk_norm", among: [.none, .head, .layer]),
      attentionBias: try row.choice("attention_bias", among: [.none, .qkv, .qkvo]),
      mlpBias: try row.flag("mlp_bias"), attentionSinks: try row.flag("attention_sinks"),
      normsPerLayer: try row.optionalInteger("norms_per_layer") ?? 2,
      window: try row.optionalInteger("window"), fullAttentionLayers: shape.fullAttentionLayers,
      attention: try attention(row),
      publishedParameters: try row.optionalNumber("total_params") ?? 0,
      publishedActiveParameters: try row.optionalNumber("active_params") ?? 0,
      activeCountsInputEmbedding: try row.optionalFlag("active_counts_input_embedding"),
      isExact: try row.flag("exact"), nativePrecision: try row.text("native_precision"),
      maxContext: try row.integer("max_context"), released: try row.text("released"),
      licence: try row.text("licence"), source: try row.text("source"),
      notes: try row.text("notes"))
    model.completePublishedCounts()
    return model
  }

  /// Counts that imply each other.
  private struct Shape {
    let layers: Int
    let experts: Int
    let denseLayers: Int
    let fullAttentionLayers: Int

    init(_ row: some Record) throws(Diagnostic) {
      layers = try row.integer("layers")
      experts = try row.count("experts")
      denseLayers = try row.optionalInteger("dense_layers") ?? (experts == 0 ? layers : 0)
      fullAttentionLayers = try row.optionalInteger("full_attention_layers") ?? layers
    }
  }

  private static func attention(_ row: some Record) throws(Diagnostic)
    -> ModelArchitecture.Attention
  {
    switch try row.text("attention_kind") {
    case "", "gqa": .groupedQuery
    case "mla": .latent(try latent(row))
    case "sparse_index": .sparseIndex(try latent(row), try sparseIndex(row))
    case "linear_mix": .linearMix(try linear(row))
    case let kind:
      throw try row.failure(
        "attention_kind",
        "'\(kind)' is not known; gqa, mla, sparse_index and linear_mix are")
    }
  }

  private static func latent(_ row: some Record) throws(Diagnostic) -> LatentAttention {
    LatentAttention(
      queryRank: try row.integer("q_lora"), kvRank: try row.integer("kv_lora"),
      ropeDim: try row.integer("rope_dim"), nopeDim: try row.integer("nope_dim"),
      valueDim: try row.integer("v_dim"))
  }

  private static func sparseIndex(_ row: some Record) throws(Diagnostic) -> SparseIndex {
    SparseIndex(
      heads: try row.noted("index_heads"), dim: try row.noted("index_dim"),
      topK: try row.noted("index_topk"))
  }

  private static func linear(_ row: some Record) throws(Diagnostic) -> LinearAttention {
    LinearAttention(
      keyHeads: try row.noted("linear_key_heads"),
      valueHeads: try row.noted("linear_value_heads"),
      keyDim: try row.noted("linear_key_dim"), valueDim: try row.noted("linear_value_dim"))
  }
}

extension Record {
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

extension ModelArchitecture {
  /// Derives the counts that the record does not state.
  fileprivate mutating func completePublishedCounts() {
    if publishedParameters == 0 { publishedParameters = totalParameters.value }
    if publishedActiveParameters == 0 { publishedActiveParameters = activeParameters.value }
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
