package import ScalingCore

extension ServingParameters {
  /// The parameters that are part of the binary.
  static func embedded() throws(Diagnostic) -> ServingParameters {
    try ServingParameters(document: YAMLDocument(file: fileName, bytes: embeddedBytes))
  }

  /// Reads a file with a mapping `params` from the names of `serving_latency.md` §3 to numbers.
  ///
  /// - Throws: when a parameter is missing or not a positive number.
  package init(document: YAMLDocument) throws(Diagnostic) {
    let reader = try ParameterReader(document: document)
    var overheads: [Backend: BackendOverhead] = [:]
    for backend in Backend.graphed {
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

  /// What is known of the fitted parameters beforehand, in the order of ``MeasurableParameter/all``.
  ///
  /// - Throws: when a prior is missing or not a pair of positive numbers; tests check that there is none.
  package static func embeddedPriors() throws(Diagnostic) -> [PriorFit.Prior] {
    let document = try YAMLDocument(file: fileName, bytes: embeddedBytes)
    let reader = try ParameterReader(document: document, key: "priors")
    var priors: [PriorFit.Prior] = []
    for parameter in MeasurableParameter.all { priors.append(try reader.prior(parameter.name)) }
    return priors
  }

  private static let fileName = "serving_parameters.json"

  private static var embeddedBytes: [UInt8] {
    EmbeddedResource.bytes("catalogue/\(fileName)") ?? []
  }
}

/// Finds numbers in a mapping of the file.
private struct ParameterReader {
  let file: String
  let parameters: YAMLNode

  init(document: YAMLDocument, key: String = "params") throws(Diagnostic) {
    file = document.file
    guard let parameters = document.root?[key]?.value else {
      throw Diagnostic(.error, file: file, "no mapping '\(key)' with the parameters")
    }
    self.parameters = parameters
  }

  func number(_ name: String) throws(Diagnostic) -> Double {
    try number(name, value(name))
  }

  /// A pair of median and standard deviation of the logarithm.
  func prior(_ name: String) throws(Diagnostic) -> PriorFit.Prior {
    let value = try value(name)
    guard case .sequence(let pair) = value.content, pair.count == 2 else {
      throw Diagnostic(
        .error, file: file, at: value.mark, "'\(name)' is a list of median and deviation")
    }
    return PriorFit.Prior(
      median: try number(name, pair[0]), deviation: try number(name, pair[1]))
  }

  private func value(_ name: String) throws(Diagnostic) -> YAMLNode {
    guard let entry = parameters[name] else {
      throw Diagnostic(
        .error, file: file, at: parameters.mark, "the parameter '\(name)' is missing")
    }
    return entry.value
  }

  private func number(_ name: String, _ value: YAMLNode) throws(Diagnostic) -> Double {
    guard let number = value.text.flatMap(Double.init), number.isFinite, number > 0 else {
      throw Diagnostic(.error, file: file, at: value.mark, "'\(name)' is a positive number")
    }
    return number
  }
}
