import Foundation
import ScalingCore

extension DataFile.Row {
  func text(_ column: String) -> String { self[column] ?? "" }
  func integer(_ column: String) -> Int { Int(text(column)) ?? 0 }
  func number(_ column: String) -> Double { Double(text(column)) ?? 0 }
}

extension ModelArchitecture {
  /// A dense model with grouped-query attention.
  init(_ row: DataFile.Row) {
    self.init(
      id: row.text("id"), family: row.text("family"), aliases: [], layers: row.integer("layers"),
      hidden: row.integer("hidden"), heads: row.integer("heads"),
      kvHeads: row.integer("kv_heads"), headDim: row.integer("head_dim"), ffn: row.integer("ffn"),
      denseLayers: row.integer("dense_layers"), experts: 0, expertsPerToken: 0, expertFFN: 0,
      sharedExperts: 0, sharedExpertFFN: 0, sharedGate: false, routerBias: false,
      vocabulary: row.integer("vocab"), tied: row.text("tied") == "true",
      queryKeyNorm: .init(rawValue: row.text("qk_norm")) ?? .none,
      attentionBias: .init(rawValue: row.text("attention_bias")) ?? .none, mlpBias: false,
      attentionSinks: false, normsPerLayer: row.integer("norms_per_layer"), window: nil,
      fullAttentionLayers: row.integer("full_attention_layers"), attention: .groupedQuery,
      publishedParameters: row.number("total_params"),
      publishedActiveParameters: row.number("active_params"),
      activeCountsInputEmbedding: true, isExact: true, nativePrecision: "bf16",
      maxContext: row.integer("max_context"), released: row.text("released"),
      licence: row.text("licence"), source: row.text("source"), notes: "")
  }
}

extension Accelerator {
  /// The specification without prices.
  init(_ row: DataFile.Row) {
    self.init(
      id: row.text("id"), aliases: [], vendor: row.text("vendor"),
      peak16: FLOPRate(row.number("bf16_tflops") * 1e12),
      peak8: FLOPRate(row.number("fp8_tflops") * 1e12),
      peakInt8: FLOPRate(row.number("int8_tops") * 1e12), peak4: nil,
      memory: Bytes(row.number("memory_gb") * 1e9),
      bandwidth: ByteRate(row.number("bandwidth_tbps") * 1e12),
      link: ByteRate(row.number("link_gbps_one_direction") * 1e9),
      linkDomain: row.integer("link_domain"), allInPower: nil,
      price: PriceQuote(low: nil, typical: nil, high: nil, spot: nil, date: "", source: ""),
      specSource: row.text("spec_sources"), notes: "")
  }
}

extension AccuracyLibrary {
  /// pass@1 on AIME24 against the cap, and the coverage fits.
  static func shipped() throws -> AccuracyLibrary {
    let run = "kinetics_fig4_dense"
    let evidence = Evidence(.digitised, source: run, precision: 0.01)
    let points = try DataFile("accuracy_aime24_length.csv").rows.filter { $0["run"] == run }.map {
      AccuracyPoint(
        model: $0.text("model"), benchmark: "aime24", metric: .pass1,
        tokenCap: Tokens($0.number("token_cap")), value: Probability($0.number("pass_at_1")),
        evidence: evidence)
    }
    let fits = try DataFile("accuracy_coverage_fits.csv").rows.map {
      CoverageFit(
        model: $0.text("model"), benchmark: $0.text("benchmark"), alpha: $0.number("alpha"),
        beta: $0.number("beta"), unsolvable: Probability($0.number("unsolvable")),
        evidence: evidence)
    }
    return AccuracyLibrary(points: points, lengthFits: [], coverageFits: fits, quantisation: [])
  }
}

extension ServingParameters {
  /// The parameters of `serving_parameters.json`.
  static func shipped() throws -> ServingParameters {
    let values = try JSONDecoder().decode(
      File.self, from: DataFile("serving_parameters.json").bytes
    )
    .params
    func value(_ name: String) throws -> Double {
      guard let value = values[name] else { throw DataFile.Missing(name: name) }
      return value
    }
    let overheads = try Backend.allCases.map { backend in
      let (front, host) = ("front_\(backend.rawValue)", "host_\(backend.rawValue)")
      return (
        backend,
        BackendOverhead(front: Seconds(try value(front)), host: Seconds(try value(host)))
      )
    }
    return ServingParameters(
      smoothMaximum: try value("p_max"), prefillQueueShare: try value("queue"),
      ownPrefill: try value("own"), admissionWait: try value("adm"),
      overheads: Dictionary(uniqueKeysWithValues: overheads),
      weightBandwidth: try value("mbu_w"), weightBandwidth4: try value("mbu_w4"),
      expertBandwidth: try value("mbu_moe"), cacheBandwidth: try value("mbu_kv"),
      utilisation16: try value("mfu16"), utilisation8: try value("mfu8"),
      utilisation4: try value("mfu4"), expertUtilisation: try value("mfu_moe"),
      attentionUtilisation: try value("mfu_attn"), kernelTime: Seconds(try value("t_kernel")),
      kernelTokenTime: Seconds(try value("t_token")),
      allReduceLatency: Seconds(try value("ar_alpha")), allReduceBandwidth: try value("ar_bw"),
      evidence: Evidence(.estimated, source: "serving_parameters.json"))
  }

  /// Names and values of the file.
  private struct File: Decodable {
    var params: [String: Double]
  }
}
