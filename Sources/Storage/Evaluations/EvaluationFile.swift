/// Reads evaluation files; their kind is told by their content.
package enum EvaluationFile {
  /// Bytes of a table or results file.
  static let largestTable = 32 << 20

  /// Reads a file.
  ///
  /// - Throws: the first finding that makes it unusable, with its place.
  package static func load(path: String) throws(Diagnostic) -> EvaluationContents {
    var reader = try LineReader(path: path)
    let date = CivilDate.text(daysSince1970: reader.modified)
    guard let first = try reader.next(), reader.size > 0 else {
      throw Diagnostic(.error, file: path, "the file is empty; \(expected)")
    }
    var contents =
      isObject(first)
      ? try harness(path, first: first, &reader) : try table(path, size: reader.size)
    if contents.date.isEmpty { contents.date = date }
    return contents
  }

  private static let expected =
    "results or samples of lm-evaluation-harness, or a CSV table with question, correct, total belong here"

  private static func harness(
    _ path: String, first: [UInt8], _ reader: inout LineReader
  ) throws(Diagnostic) -> EvaluationContents {
    guard isSample(first) else { return try results(path, size: reader.size) }
    var samples = HarnessSamples(file: path)
    try samples.read(first, line: 1)
    while let line = try reader.next() { try samples.read(line, line: reader.count) }
    return try samples.contents()
  }

  /// Whether a line is a row of a samples file: it has a document id, and does not hold whole results.
  private static func isSample(_ line: [UInt8]) -> Bool {
    var scanner = JSONScanner(file: "", bytes: line, unwanted: HarnessSamples.unwanted)
    guard let root = try? scanner.document() else {
      // A damaged row is reported by the reader of rows.
      let head = String(decoding: line.prefix(4096), as: UTF8.self)
      return head.contains("\"doc_id\"") || head.contains("\"doc_hash\"")
    }
    return root["results"] == nil && root.entries?.isEmpty == false
  }

  private static func results(
    _ path: String, size: Int
  ) throws(Diagnostic) -> EvaluationContents {
    let bytes = try contents(path, size: size)
    var scanner = JSONScanner(file: path, bytes: bytes, unwanted: HarnessResults.unwanted)
    return try HarnessResults(file: path, root: scanner.document()).contents()
  }

  private static func table(_ path: String, size: Int) throws(Diagnostic) -> EvaluationContents {
    try QuestionTable.contents(file: path, bytes: contents(path, size: size))
  }

  private static func contents(_ path: String, size: Int) throws(Diagnostic) -> [UInt8] {
    guard size <= largestTable else {
      throw Diagnostic(
        .error, file: path,
        "larger than \(largestTable >> 20) MB; \(expected), and such a file is smaller")
    }
    return try FileReading.bytes(of: path, limit: largestTable)
  }

  /// Whether the first thing is an opening brace.
  private static func isObject(_ line: [UInt8]) -> Bool {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0D]
    let start = line.dropFirst(ByteOrderMark.length(in: line)).first { !blanks.contains($0) }
    return start == UInt8(ascii: "{")
  }
}
