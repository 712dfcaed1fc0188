extension BenchmarkFile {
  /// Whether a file looks like the output of a benchmark of serving, whatever its name.
  ///
  /// A damaged file counts as one when its start has words that only benchmarks write, so that whoever reads it
  /// can say what is wrong.
  ///
  /// - Throws: when the file can't be read.
  package static func recognises(path: String) throws(Diagnostic) -> Bool {
    let (start, isWhole) = try FileReading.start(of: path, length: longestStart)
    return recognises(start, isWhole: isWhole)
  }

  /// Bytes that are looked at.
  static let longestStart = 4 << 20

  /// Whether the start of a file looks like a benchmark.
  static func recognises(_ start: [UInt8], isWhole: Bool) -> Bool {
    guard isJSON(start) else { return isTable(start) }
    var scanner = JSONScanner(
      file: "", bytes: start, unwanted: unwanted, unwantedDepth: unwantedDepth)
    if isWhole, let nodes = try? scanner.documents() {
      let objects = nodes.flatMap { $0.items ?? [$0] }.filter { $0.entries != nil }
      return objects.contains { isKnown(JSONFields(file: "", node: $0)) }
    }
    let text = String(decoding: start, as: UTF8.self)
    guard !["\"doc_id\"", "\"doc_hash\"", "\"n-shot\""].contains(where: text.contains) else {
      return false
    }
    return ["tpot", "ttft", "inter_token_latency", "\"n_gen\"", "time_to_first_token"]
      .contains(where: text.contains)
  }

  /// Whether the header of a table has a time or speed of decoding.
  private static func isTable(_ start: [UInt8]) -> Bool {
    let line = start.dropFirst(ByteOrderMark.length(in: start)).prefix { $0 != 0x0A }
    let names = String(decoding: line, as: UTF8.self).split { ",\"\r".contains($0) }
    return names.contains("tpot_ms") || (names.contains("n_gen") && names.contains("avg_ts"))
  }
}
