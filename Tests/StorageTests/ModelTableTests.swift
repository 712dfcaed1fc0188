import ScalingCore
import Testing

@testable import Storage

@Suite struct ModelTableTests {
  static let dense: [(key: String, value: String)] = [
    ("id", "own-1b"), ("family", "own"), ("huggingface_ids", "me/own-1b|own"), ("layers", "16"),
    ("hidden", "2048"), ("heads", "32"), ("kv_heads", "8"), ("head_dim", "64"), ("ffn", "8192"),
    ("vocab", "128256"), ("tied", "true"), ("max_context", "131072"),
  ]

  @Test func readsADenseModel() throws {
    let model = try model(Self.dense)
    #expect(model.id == "own-1b" && model.family == "own")
    #expect(model.aliases == ["me/own-1b", "own"])
    #expect(model.layers == 16 && model.hidden == 2048)
    #expect(model.heads == 32 && model.kvHeads == 8 && model.headDim == 64)
    #expect(model.ffn == 8192 && model.vocabulary == 128_256 && model.tied)
  }

  @Test func fillsWhatTheShapeImplies() throws {
    let model = try model(Self.dense)
    #expect(model.denseLayers == 16 && model.fullAttentionLayers == 16)
    #expect(model.normsPerLayer == 2 && model.window == nil)
    #expect(model.queryKeyNorm == .none && model.attentionBias == .none)
    #expect(model.attention == .groupedQuery)
    #expect(!model.isExact && model.activeCountsInputEmbedding == nil)
    #expect(model.publishedParameters == model.totalParameters.value)
    #expect(model.publishedActiveParameters == model.activeParameters.value)
  }

  @Test func aMixtureHasNoDenseLayersUnlessStated() throws {
    let experts = [("experts", "8"), ("experts_per_token", "2"), ("expert_ffn", "4096")]
    #expect(try model(Self.dense + experts).denseLayers == 0)
    #expect(try model(Self.dense + experts + [("dense_layers", "3")]).denseLayers == 3)
  }

  @Test func statedCountsStay() throws {
    let counts = [("total_params", "1.3e9"), ("active_params", "1.2e9"), ("exact", "true")]
    let model = try model(Self.dense + counts)
    #expect(model.publishedParameters == 1.3e9 && model.publishedActiveParameters == 1.2e9)
    #expect(model.isExact)
  }

  @Test(arguments: [
    ("shared_gate", \ModelArchitecture.sharedGate), ("router_bias", \.routerBias),
    ("mlp_bias", \.mlpBias), ("attention_sinks", \.attentionSinks), ("tied", \.tied),
    ("exact", \.isExact),
  ])
  func readsFlags(key: String, path: any KeyPath<ModelArchitecture, Bool> & Sendable) throws {
    let others = Self.dense.filter { $0.key != key }
    #expect(try model(others + [(key, "true")])[keyPath: path])
    #expect(try !model(others + [(key, "false")])[keyPath: path])
    #expect(try !model(others)[keyPath: path])
  }

  @Test(arguments: [
    ("window", "4096", \ModelArchitecture.window), ("window", "", \.window),
  ])
  func readsTheWindow(
    key: String, value: String, path: any KeyPath<ModelArchitecture, Int?> & Sendable
  ) throws {
    #expect(try model(Self.dense + [(key, value)])[keyPath: path] == Int(value))
  }

  @Test func readsLatentAttention() throws {
    let columns = [
      ("attention_kind", "mla"), ("q_lora", "1536"), ("kv_lora", "512"), ("rope_dim", "64"),
      ("nope_dim", "128"), ("v_dim", "96"),
    ]
    let latent = LatentAttention(
      queryRank: 1536, kvRank: 512, ropeDim: 64, nopeDim: 128, valueDim: 96)
    #expect(try model(Self.dense + columns).attention == .latent(latent))
    let indexed =
      columns.dropFirst() + [
        ("attention_kind", "sparse_index"),
        ("notes", "index_heads=4; index_dim=8; index_topk=16; more"),
      ]
    let index = SparseIndex(heads: 4, dim: 8, topK: 16)
    #expect(try model(Self.dense + indexed).attention == .sparseIndex(latent, index))
  }

  @Test func readsLinearAttention() throws {
    let columns = [
      ("attention_kind", "linear_mix"), ("full_attention_layers", "4"),
      (
        "notes",
        "12 layers: linear_key_heads=2; linear_value_heads=4; linear_key_dim=8; linear_value_dim=16"
      ),
    ]
    let linear = LinearAttention(keyHeads: 2, valueHeads: 4, keyDim: 8, valueDim: 16)
    let model = try model(Self.dense + columns)
    #expect(model.attention == .linearMix(linear) && model.fullAttentionLayers == 4)
  }

  @Test(arguments: ["id", "layers", "hidden", "heads", "vocab", "max_context"])
  func needsTheShape(key: String) {
    let error = #expect(throws: Diagnostic.self) {
      try model(Self.dense.filter { $0.key != key })
    }
    #expect(error?.message.hasPrefix("'\(key)' is missing") == true)
  }

  @Test(arguments: [
    ("layers", "many", "'many' is not a whole number"),
    ("layers", "99999999999999", "'99999999999999' is not a whole number"),
    ("tied", "maybe", "'maybe' is neither true nor false"),
    ("qk_norm", "all", "'all' is not known in 'qk_norm'; write one of none, head, layer"),
    ("attention_bias", "q", "'q' is not known in 'attention_bias'; write one of none, qkv, qkvo"),
    ("attention_kind", "mqa", "'mqa' is not known; gqa, mla, sparse_index and linear_mix are"),
    ("attention_kind", "mla", "'q_lora' is missing; a whole number belongs here"),
    ("attention_kind", "linear_mix", "no 'linear_key_heads=' in the notes"),
    ("total_params", "1B", "'1B' is not a number"),
  ])
  func refusesWrongColumns(key: String, value: String, message: String) {
    let error = #expect(throws: Diagnostic.self) {
      try model(Self.dense.filter { $0.key != key } + [(key, value)])
    }
    #expect(error?.message.hasPrefix(message) == true, "\(error as Any)")
  }

  @Test(arguments: [
    ("a=1; b=22", "b", 22), ("text: a=3, more", "a", 3), ("ab=4", "b", nil), ("a=x", "a", nil),
    ("", "a", nil),
  ])
  func findsSizesInNotes(notes: String, name: String, value: Int?) {
    #expect(ModelNotes.value(of: name, in: notes) == value)
  }

  @Test func columnsReadBackForEveryModel() throws {
    for known in try Catalogue.shipped().models {
      let columns = ModelTable.columns(of: known)
      #expect(Set(columns.keys).isSubset(of: ScenarioKeys.modelColumns))
      #expect(try model(columns.map { ($0.key, $0.value) }) == known)
    }
  }

  private func model(
    _ columns: some Sequence<(key: String, value: String)>
  ) throws -> ModelArchitecture {
    try ModelTable.model(Fields(columns))
  }
}

/// A record of texts, for tests of readers.
struct Fields: Record {
  let texts: [String: String]

  init(_ texts: some Sequence<(key: String, value: String)>) {
    self.texts = Dictionary(texts.map { ($0.key, $0.value) }) { _, last in last }
  }

  func text(_ field: String) throws(Diagnostic) -> String {
    texts[field] ?? ""
  }

  func failure(_ field: String, _ message: String) throws(Diagnostic) -> Diagnostic {
    Diagnostic(.error, file: "fields", message)
  }
}
