import Foundation
import ScalingCore

/// Accelerators, parameters and golden terms for tests of the serving model.
enum ServingTestData {
  /// All accelerators of `gpus.csv`.
  static func accelerators() throws -> [Accelerator] {
    try loadedAccelerators.get()
  }

  private static let loadedAccelerators = Result { try TestData.rows("gpus").map(accelerator) }

  /// One accelerator, by id or alias.
  static func gpu(_ name: String) throws -> Accelerator {
    let found = try accelerators().first { $0.id == name || $0.aliases.contains(name) }
    guard let found else { throw TestData.Missing(name: name) }
    return found
  }

  /// The shipped parameters.
  static func parameters() throws -> ServingParameters {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/CResources/data/serving_parameters.json")
    let file = try JSONDecoder().decode(ParameterFile.self, from: Data(contentsOf: url))
    return try file.parameters()
  }

  /// Rows of `Fixtures/serving_terms.csv`.
  static func goldenRows() throws -> [GoldenRow] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/serving_terms.csv")
    let records = try TestData.parse(String(contentsOf: url, encoding: .utf8))
    let header = records.first ?? []
    return try records.dropFirst().map { try GoldenRow(cells: zip(header, $0)) }
  }

  private static func accelerator(_ row: TestData.Row) -> Accelerator {
    func text(_ column: String) -> String { row[column] ?? "" }
    func number(_ column: String) -> Double? { Double(text(column)) }
    func rate(_ column: String) -> FLOPRate? { number(column).map { FLOPRate($0 * 1e12) } }
    func price(_ column: String) -> HourlyPrice? { number(column).map { HourlyPrice($0) } }
    return Accelerator(
      id: text("id"), aliases: text("aliases").split(separator: "|").map(String.init),
      vendor: text("vendor"), peak16: rate("bf16_tflops") ?? 0, peak8: rate("fp8_tflops"),
      peakInt8: rate("int8_tops"), peak4: rate("fp4_tflops"),
      memory: Bytes((number("memory_gb") ?? 0) * 1e9),
      bandwidth: ByteRate((number("bandwidth_tbps") ?? 0) * 1e12),
      link: ByteRate((number("link_gbps_one_direction") ?? 0) * 1e9),
      linkDomain: Int(text("link_domain")) ?? 1,
      allInPower: number("allin_kw").map { Kilowatts($0) },
      price: Accelerator.PriceQuote(
        low: price("price_low"), typical: price("price_typical"), high: price("price_high"),
        spot: price("price_spot_low"), date: text("price_date"), source: text("price_sources")),
      specSource: text("spec_sources"), notes: text("notes"))
  }
}

/// One configuration with the terms that the reference implementation gives.
struct GoldenRow {
  private let cells: [String: String]

  init(cells: some Sequence<(String, String)>) throws {
    self.cells = Dictionary(cells) { first, _ in first }
  }

  var label: String {
    "\(text("model")) \(text("gpu")) \(text("backend")) \(text("precision")) C \(text("concurrency"))"
  }

  func text(_ column: String) -> String { cells[column] ?? "" }

  func number(_ column: String) throws -> Double {
    guard let number = Double(text(column)) else { throw TestData.Missing(name: column) }
    return number
  }

  func load() throws -> ServingLoad {
    ServingLoad(
      prompt: Tokens(try number("isl")), generationLength: Tokens(try number("osl")))
  }

  func deployment() throws -> Deployment {
    let backend = Backend(rawValue: text("backend")) ?? .vllm
    let weights = Precision(rawValue: text("precision")) ?? .bf16
    return Deployment(
      gpu: try ServingTestData.gpu(text("gpu")), tensorParallel: Int(try number("tp")),
      dataParallel: Int(try number("dp")), expertParallel: Int(try number("ep")),
      weights: weights, kvCache: cachePrecision(weights, backend),
      concurrency: Int(try number("concurrency")), backend: backend)
  }

  /// The rule of `serving_latency.md` §1 for rows that do not record the KV element size.
  private func cachePrecision(_ weights: Precision, _ backend: Backend) -> Precision {
    if weights == .bf16 { return .bf16 }
    let isBlackwell = ["b200_sxm", "gb200", "b300_sxm", "gb300"].contains(text("gpu"))
    return backend == .tensorRT || isBlackwell ? .fp8 : .bf16
  }
}

/// `serving_parameters.json` as far as tests need it.
private struct ParameterFile: Decodable {
  var params: [String: Double]

  func parameters() throws -> ServingParameters {
    func value(_ name: String) throws -> Double {
      guard let value = params[name] else { throw TestData.Missing(name: name) }
      return value
    }
    var overheads = try Backend.graphed.map { backend in
      let front = Seconds(try value("front_\(backend.rawValue)"))
      let host = Seconds(try value("host_\(backend.rawValue)"))
      return (backend, ServingParameters.BackendOverhead(front: front, host: host))
    }
    let launch = Seconds(try value("layer_launch_transformers"))
    overheads.append((.transformers, .init(front: 0, host: 0, layerLaunch: launch)))
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
      allReduceLatency: Seconds(try value("ar_alpha")),
      allReduceBandwidth: try value("ar_bw"), evidence: ServingModel.shippedEvidence)
  }
}
