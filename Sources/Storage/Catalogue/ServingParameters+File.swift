package import ScalingCore

extension ServingParameters {
  /// The parameters that are part of the binary.
  static func embedded() throws(Diagnostic) -> ServingParameters {
    let name = "serving_parameters.json"
    let bytes = EmbeddedResource.bytes("catalogue/\(name)") ?? []
    return try ServingParameters(document: YAMLDocument(file: name, bytes: bytes))
  }

  /// Reads a file with a mapping `params` from the names of `serving_latency.md` §3 to numbers.
  ///
  /// - Throws: when a parameter is missing or not a positive number.
  package init(document: YAMLDocument) throws(Diagnostic) {
    let reader = try ParameterReader(document: document)
    var overheads: [Backend: BackendOverhead] = [:]
    for backend in Backend.allCases where backend != .transformers {
      overheads[backend] = BackendOverhead(
        front: Seconds(try reader.number("front_\(backend.rawValue)")),
        host: Seconds(try reader.number("host_\(backend.rawValue)")))
    }
    overheads[.transformers] = BackendOverhead(
      front: 0, host: 0, layerLaunch: Seconds(try reader.number("layer_launch_transformers")))
    self.init(
      smoothMaximum: try reader.number("p_max"), prefillQueueShare: try reader.number("queue"),
      ownPrefill: try reader.number("own"), admissionWait: try reader.number("adm"),
      overheads: overheads, weightBandwidth: try reader.number("mbu_w"),
      weightBandwidth4: try reader.number("mbu_w4"),
      expertBandwidth: try reader.number("mbu_moe"),
      cacheBandwidth: try reader.number("mbu_kv"), utilisation16: try reader.number("mfu16"),
      utilisation8: try reader.number("mfu8"), utilisation4: try reader.number("mfu4"),
      expertUtilisation: try reader.number("mfu_moe"),
      attentionUtilisation: try reader.number("mfu_attn"),
      kernelTime: Seconds(try reader.number("t_kernel")),
      kernelTokenTime: Seconds(try reader.number("t_token")),
      allReduceLatency: Seconds(try reader.number("ar_alpha")),
      allReduceBandwidth: try reader.number("ar_bw"), evidence: ServingModel.shippedEvidence)
  }

  /// Origin of the shipped parameters (`serving_latency.md`).
}

/// Finds numbers in the mapping `params`.
private struct ParameterReader {
  let file: String
  let parameters: YAMLNode

  init(document: YAMLDocument) throws(Diagnostic) {
    file = document.file
    guard let parameters = document.root?["params"]?.value else {
      throw Diagnostic(.error, file: file, "no mapping 'params' with the parameters")
    }
    self.parameters = parameters
  }

  func number(_ name: String) throws(Diagnostic) -> Double {
    guard let entry = parameters[name] else {
      throw Diagnostic(
        .error, file: file, at: parameters.mark, "the parameter '\(name)' is missing")
    }
    guard let number = entry.value.text.flatMap(Double.init), number.isFinite, number > 0 else {
      throw Diagnostic(
        .error, file: file, at: entry.value.mark, "'\(name)' is a positive number")
    }
    return number
  }
}
