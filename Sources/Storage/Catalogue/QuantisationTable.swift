internal import ScalingCore

/// Reads `quantisation_accuracy.csv`.
enum QuantisationTable {
  /// Score kept by 8-bit and 4-bit weights, from the largest model to the smallest.
  ///
  /// Only the average of MMLU, C-Eval and IFEval of the Qwen2 instruct models is used: it is the
  /// one series that covers several sizes with the same questions. Of several methods with the
  /// same number of bits the best counts.
  static func points(_ table: CSVTable) throws(Diagnostic) -> [QuantisationPoint] {
    var reference: [String: Double] = [:]
    var best: [Key: Double] = [:]
    var keys: [Key] = []
    for row in table.rows where try row.text("benchmark_average") == average {
      let key = try Key(row)
      let value = try row.number("value")
      guard key.bits < 16 else {
        reference[key.model] = value
        continue
      }
      if best[key] == nil { keys.append(key) }
      best[key] = max(value, best[key] ?? 0)
    }
    return keys.compactMap { key in
      guard let full = reference[key.model], let value = best[key] else { return nil }
      return key.point(retained: value / full)
    }
  }

  private static let average = "mmlu+c-eval+ifeval average"
}

/// A model at a number of bits.
private struct Key: Hashable {
  let model: String
  let billions: Double
  let bits: Int
  let source: String

  init(_ row: CSVRow) throws(Diagnostic) {
    model = try row.text("model")
    billions = try row.number("params_b")
    source = try row.text("source")
    let methods = ["BF16": 16, "GPTQ-Int8": 8, "GPTQ-Int4": 4, "AWQ": 4]
    guard let bits = methods[try row.text("weights")] else {
      throw try row.failure("weights", "the bits of this method are not known")
    }
    self.bits = bits
  }

  func point(retained: Double) -> QuantisationPoint {
    QuantisationPoint(
      parameters: Parameters(billions * 1e9), bits: bits, retained: retained,
      evidence: Evidence(.published, source: "\(source), average of MMLU, C-Eval, IFEval"))
  }
}
