/// Reads the outputs of benchmarks of serving; their kind is told by their content.
package enum BenchmarkFile {
  /// Bytes of the largest file.
  static let largestFile = 256 << 20

  /// Values that hold one number a request, by key; nothing is read from them.
  static let unwanted: Set<String> = [
    "ttfts", "itls", "generated_texts", "input_lens", "output_lens", "errors", "requests",
    "values",
  ]

  /// Nesting down to which they stand: GuideLLM holds requests in the objects of a list.
  static let unwantedDepth = 2

  /// Reads a file.
  ///
  /// - Throws: the first finding that makes it unusable, with its place.
  package static func load(path: String) throws(Diagnostic) -> BenchmarkContents {
    try contents(file: path, bytes: FileReading.bytes(of: path, limit: largestFile))
  }

  /// Reads the bytes of a file.
  ///
  /// - Throws: when it is no benchmark of serving, a value is wrong, or no decode speed was measured.
  package static func contents(
    file: String, bytes: [UInt8]
  ) throws(Diagnostic) -> BenchmarkContents {
    guard isJSON(bytes) else { return try table(file: file, bytes: bytes) }
    var contents = BenchmarkContents(file: file)
    for object in try objects(file: file, bytes: bytes) {
      let fields = JSONFields(file: file, node: object)
      let loaded = try points(of: fields)
      contents.points += loaded.value
      contents.warnings += loaded.warnings
    }
    guard !contents.points.isEmpty else {
      throw Diagnostic(.error, file: file, "no measurement; \(expected)")
    }
    return contents
  }

  static let expected =
    "results of a serving benchmark (\(BenchmarkTool.allCases.map(\.rawValue).joined(separator: ", "))) "
    + "belong here"

  /// Readers of objects; the first that knows an object reads it.
  private static var readers: [any BenchmarkReader.Type] {
    [
      GuideLLMReport.self, KVPlannerReport.self, LlamaBench.self, ProfileExport.self,
      OptimumReport.self, ServingReport.self,
    ]
  }

  private static func points(
    of fields: JSONFields
  ) throws(Diagnostic) -> Loaded<[BenchmarkPoint]> {
    for reader in readers {
      if let reader = reader.init(fields) { return try reader.points() }
    }
    throw fields.failure(fields.node, "not known; \(expected)")
  }

  /// Whether an object is a result of a tool.
  static func isKnown(_ fields: JSONFields) -> Bool {
    readers.contains { $0.init(fields) != nil }
  }

  /// The objects of a file: one, several one after the other, or lists of them.
  private static func objects(
    file: String, bytes: [UInt8]
  ) throws(Diagnostic) -> [YAMLNode] {
    var scanner = JSONScanner(
      file: file, bytes: bytes, unwanted: unwanted, unwantedDepth: unwantedDepth)
    var objects: [YAMLNode] = []
    for node in try scanner.documents() {
      for item in node.items ?? [node] {
        guard item.entries != nil else {
          throw Diagnostic(
            .error, file: file, at: item.mark,
            "\(item.kindName) where an object belongs; \(expected)")
        }
        objects.append(item)
      }
    }
    return objects
  }

  private static func table(
    file: String, bytes: [UInt8]
  ) throws(Diagnostic) -> BenchmarkContents {
    let table = try CSVTable(file: file, bytes: bytes)
    if LlamaBench.isTable(table) { return try LlamaBench.contents(of: table) }
    return BenchmarkContents(
      file: file, points: MeasuredRowsTable.points(of: table), table: table)
  }

  /// Whether the first thing is an opening bracket.
  static func isJSON(_ bytes: [UInt8]) -> Bool {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    let first = bytes.dropFirst(ByteOrderMark.length(in: bytes)).first { !blanks.contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}
