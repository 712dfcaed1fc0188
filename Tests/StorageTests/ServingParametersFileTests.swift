import ScalingCore
import Testing

@testable import Storage

@Suite struct ServingParametersFileTests {
  static let names = [
    "p_max", "queue", "own", "adm", "front_trtllm", "front_vllm", "front_sglang", "mbu_w",
    "mbu_w4", "mbu_moe", "mbu_kv", "mfu16", "mfu8", "mfu4", "mfu_moe", "mfu_attn", "t_kernel",
    "t_token", "ar_alpha", "ar_bw", "host_trtllm", "host_vllm", "host_sglang",
    "layer_launch_transformers",
  ]

  /// Each parameter has a value of its own, so that no two are mixed up.
  @Test func readsEveryParameter() throws {
    let parameters = try parameters(Self.names.enumerated().map { ($1, "\($0 + 1)") })
    #expect(parameters.smoothMaximum == 1 && parameters.prefillQueueShare == 2)
    #expect(parameters.ownPrefill == 3 && parameters.admissionWait == 4)
    #expect(parameters.overheads[.tensorRT] == .init(front: 5, host: 21))
    #expect(parameters.overheads[.vllm] == .init(front: 6, host: 22))
    #expect(parameters.overheads[.sglang] == .init(front: 7, host: 23))
    #expect(
      parameters.overheads[.transformers] == .init(front: 0, host: 0, layerLaunch: 24))
    #expect(parameters.weightBandwidth == 8 && parameters.weightBandwidth4 == 9)
    #expect(parameters.expertBandwidth == 10 && parameters.cacheBandwidth == 11)
    #expect(parameters.utilisation16 == 12 && parameters.utilisation8 == 13)
    #expect(parameters.utilisation4 == 14 && parameters.expertUtilisation == 15)
    #expect(parameters.attentionUtilisation == 16)
    #expect(parameters.kernelTime == 17 && parameters.kernelTokenTime == 18)
    #expect(parameters.allReduceLatency == 19 && parameters.allReduceBandwidth == 20)
    #expect(parameters.evidence.kind == .estimated)
  }

  @Test(arguments: names) func needsEveryParameter(name: String) {
    let error = #expect(throws: Diagnostic.self) {
      try parameters(Self.names.filter { $0 != name }.map { ($0, "1") })
    }
    #expect(error?.message == "the parameter '\(name)' is missing")
  }

  @Test(arguments: ["0", "-1", "fast", "nan", "inf", "[1]", "null"])
  func refusesWhatIsNoPositiveNumber(value: String) {
    let error = #expect(throws: Diagnostic.self) {
      try parameters(Self.names.map { ($0, $0 == "mfu16" ? value : "1") })
    }
    #expect(error?.message == "'mfu16' is a positive number")
    #expect(error?.mark?.line == 13)
  }

  @Test(arguments: ["", "a: 1", "[1]"]) func needsTheMapping(text: String) throws {
    let document = try YAMLDocument(file: "p.json", bytes: Array(text.utf8))
    let error = #expect(throws: Diagnostic.self) { try ServingParameters(document: document) }
    #expect(error?.description.hasPrefix("p.json: error: no mapping 'params'") == true)
  }

  private func parameters(_ values: [(String, String)]) throws -> ServingParameters {
    let lines = values.map { "  \"\($0.0)\": \($0.1)" }.joined(separator: ",\n")
    let text = "{\"params\": {\n\(lines)\n}}"
    return try ServingParameters(
      document: YAMLDocument(file: "p.json", bytes: Array(text.utf8)))
  }
}
