import Foundation
import ScalingCore

/// The shipped data files, read without the product's own loader.
enum TestData {
  /// One row: cells by column name.
  typealias Row = [String: String]

  /// Rows of `Sources/CResources/data/<name>.csv`.
  static func rows(_ name: String) throws -> [Row] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/CResources/data/\(name).csv")
    let records = try parse(String(contentsOf: url, encoding: .utf8))
    let header = records.first ?? []
    return records.dropFirst().map { record in
      Row(zip(header, record), uniquingKeysWith: { first, _ in first })
    }
  }

  /// Splits comma-separated text; a quoted cell may hold commas.
  static func parse(_ text: String) -> [[String]] {
    text.split(whereSeparator: \.isNewline).map { line in
      var cells = [""]
      var quoted = false
      for character in line {
        switch character {
        case "\"": quoted.toggle()
        case "," where !quoted: cells.append("")
        default: cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
  }

  /// All models of `architectures.csv`.
  static func models() throws -> [ModelArchitecture] {
    try readModels.get()
  }

  private static let readModels = Result { try rows("architectures").map(model) }

  /// One model of `architectures.csv`.
  static func model(_ id: String) throws -> ModelArchitecture {
    guard let model = try models().first(where: { $0.id == id }) else { throw Missing(name: id) }
    return model
  }

  /// A name that no row has.
  struct Missing: Error {
    var name: String
  }

  /// A number of a row; 0 for an empty cell.
  static func integer(_ row: Row, _ column: String) -> Int {
    Int(row[column] ?? "") ?? 0
  }

  /// A number that the notes state as `name=value`.
  static func noted(_ row: Row, _ name: String) -> Int {
    guard let notes = row["notes"], let range = notes.range(of: "\(name)=") else { return 0 }
    return Int(notes[range.upperBound...].prefix { $0.isNumber }) ?? 0
  }

  private static func model(_ row: Row) -> ModelArchitecture {
    func text(_ column: String) -> String { row[column] ?? "" }
    func number(_ column: String) -> Int { integer(row, column) }
    func flag(_ column: String) -> Bool { row[column] == "true" }
    return ModelArchitecture(
      id: text("id"), family: text("family"),
      aliases: text("huggingface_ids").split(separator: "|").map(String.init),
      layers: number("layers"), hidden: number("hidden"), heads: number("heads"),
      kvHeads: number("kv_heads"), headDim: number("head_dim"), ffn: number("ffn"),
      denseLayers: number("dense_layers"), experts: number("experts"),
      expertsPerToken: number("experts_per_token"), expertFFN: number("expert_ffn"),
      sharedExperts: number("shared_experts"), sharedExpertFFN: number("shared_expert_ffn"),
      sharedGate: flag("shared_gate"), routerBias: flag("router_bias"), vocabulary: number("vocab"),
      tied: flag("tied"), queryKeyNorm: .init(rawValue: text("qk_norm")) ?? .none,
      attentionBias: .init(rawValue: text("attention_bias")) ?? .none, mlpBias: flag("mlp_bias"),
      attentionSinks: flag("attention_sinks"), normsPerLayer: number("norms_per_layer"),
      window: Int(text("window")), fullAttentionLayers: number("full_attention_layers"),
      attention: attention(row), publishedParameters: Double(number("total_params")),
      publishedActiveParameters: Double(number("active_params")),
      activeCountsInputEmbedding: Bool(text("active_counts_input_embedding")),
      isExact: flag("exact"), nativePrecision: text("native_precision"),
      maxContext: number("max_context"), released: text("released"), licence: text("licence"),
      source: text("source"), notes: text("notes"))
  }

  private static func attention(_ row: Row) -> ModelArchitecture.Attention {
    let latent = LatentAttention(
      queryRank: integer(row, "q_lora"), kvRank: integer(row, "kv_lora"),
      ropeDim: integer(row, "rope_dim"), nopeDim: integer(row, "nope_dim"),
      valueDim: integer(row, "v_dim"))
    switch row["attention_kind"] {
    case "mla": return .latent(latent)
    case "sparse_index":
      return .sparseIndex(
        latent,
        SparseIndex(
          heads: noted(row, "index_heads"), dim: noted(row, "index_dim"),
          topK: noted(row, "index_topk")))
    case "linear_mix":
      return .linearMix(
        LinearAttention(
          keyHeads: noted(row, "linear_key_heads"), valueHeads: noted(row, "linear_value_heads"),
          keyDim: noted(row, "linear_key_dim"), valueDim: noted(row, "linear_value_dim")))
    default: return .groupedQuery
    }
  }
}
