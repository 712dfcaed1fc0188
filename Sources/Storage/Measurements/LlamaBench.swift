internal import ScalingCore

/// Reads a test of `llama-bench`: `pp` rows are prefill, `tg` rows decode one stream, `pg` rows are both.
struct LlamaBench: BenchmarkReader {
  private static let keys = ["n_prompt", "n_gen", "avg_ts"]
  /// How far a mean of speeds may be from the speed of the mean time.
  private static let spread = 0.1

  private let fields: JSONFields

  init?(_ fields: JSONFields) {
    guard Self.keys.allSatisfy({ fields.node[$0] != nil }) else { return nil }
    self.fields = fields
  }

  /// Whether a table is the output of `llama-bench -o csv`.
  static func isTable(_ table: CSVTable) -> Bool {
    keys.allSatisfy { table.header.contains($0) }
  }

  /// The tests of a table.
  static func contents(of table: CSVTable) throws(Diagnostic) -> BenchmarkContents {
    try table.requireLastLineEnd()
    var contents = BenchmarkContents(file: table.file)
    for row in table.rows {
      guard let test = LlamaBench(JSONFields(file: table.file, node: try node(of: row))) else {
        continue
      }
      let loaded = try test.points()
      contents.points += loaded.value
      contents.warnings += loaded.warnings
    }
    guard !contents.points.isEmpty else {
      throw Diagnostic(.error, file: table.file, "the table has no rows; one a test belongs here")
    }
    return contents
  }

  /// A row as the object that the JSON output has; numbers stand unquoted there.
  private static func node(of row: CSVRow) throws(Diagnostic) -> YAMLNode {
    var entries: [YAMLNode.Entry] = []
    for name in row.table.header {
      let (text, mark) = (try row.text(name), try row.mark(of: name))
      let isPlain = text.isEmpty || Double(text) != nil
      let value = YAMLNode(content: .scalar(text, isPlain: isPlain), mark: mark)
      entries.append(.init(key: name, mark: mark, value: value))
    }
    return YAMLNode(content: .mapping(entries), mark: row.start)
  }

  func points() throws(Diagnostic) -> Loaded<[BenchmarkPoint]> {
    let read = try fields.requiredNumber("n_prompt", in: 0...1e8)
    let generated = try fields.requiredNumber("n_gen", in: 0...1e8)
    let depth = try fields.number("n_depth", in: 0...1e8) ?? 0
    let speed = try fields.requiredNumber("avg_ts", in: BenchmarkLimits.tokenRate)
    guard read + generated > 0 else {
      throw fields.failure(fields.node, "a test without tokens: 'n_prompt' and 'n_gen' are 0")
    }
    let time = try fields.number("avg_ns", unit: 1e-9, in: 1e-9...1e6)
    if let time {
      try BenchmarkCheck(file: fields.file, mark: fields.node.mark).same(
        "'avg_ts'", speed, as: "the speed that 'avg_ns' gives", (read + generated) / time,
        within: Self.spread)
    }
    var point = BenchmarkPoint(tool: .llamaBench, mark: fields.node.mark)
    point.concurrency = .init(1, .single)
    try name(&point)
    if generated == 0 {
      try prefill(&point, Tokens(read), depth: Tokens(depth), speed)
    } else if read == 0 {
      try decode(&point, Tokens(generated), depth: Tokens(depth), speed)
    } else {
      both(&point, (Tokens(read + depth), Tokens(generated)), Seconds((read + generated) / speed))
    }
    return Loaded([point])
  }
}

// MARK: - Kinds of tests

extension LlamaBench {
  private func prefill(
    _ point: inout BenchmarkPoint, _ read: Tokens, depth: Tokens, _ speed: Double
  ) throws(Diagnostic) {
    point.prompt = read + depth
    point.timeToFirstToken = .init(Seconds(read.value / speed), .mean)
    point.obstacle = "a prefill test (pp) has no decode measurement"
  }

  /// A stream that starts with the tokens of the depth, or with the token that starts every text.
  private func decode(
    _ point: inout BenchmarkPoint, _ generated: Tokens, depth: Tokens, _ speed: Double
  ) throws(Diagnostic) {
    guard BenchmarkLimits.tokenTime.contains(1 / speed) else {
      throw fields.failure(
        fields["avg_ts"] ?? fields.node,
        "'avg_ts' is \(NumberText.shortest(speed)), no speed at which one stream is decoded")
    }
    point.prompt = max(depth, 1)
    point.answer = generated
    point.timePerOutputToken = .init(Seconds(1 / speed), .mean)
    point.throughput = .init(TokenRate(speed), .mean)
  }

  private func both(
    _ point: inout BenchmarkPoint, _ lengths: (read: Tokens, generated: Tokens), _ time: Seconds
  ) {
    (point.prompt, point.answer) = lengths
    point.timePerOutputToken = .init(time / lengths.generated.value, .mean)
    point.definition = .prefillIncluded
    point.obstacle = "prefill is in the time of a test of both (pg)"
  }
}

// MARK: - Names

extension LlamaBench {
  private func name(_ point: inout BenchmarkPoint) throws(Diagnostic) {
    point.model = try fields.text("model_filename")
    point.backend = "llama.cpp"
    point.kvCache = try fields.text("type_k")
    point.date = CivilDate.day(of: try fields.text("test_time") ?? "")
    let gpus = try fields.text("gpu_info")?.split(separator: ",") ?? []
    let first = gpus.first.map(trimmed)
    (point.gpu, point.gpus) = (first, gpus.isEmpty ? nil : gpus.count)
    if gpus.isEmpty || fields["n_gpu_layers"]?.text == "0" {
      point.obstacle = "it ran on the CPU, which is not modelled"
    } else if gpus.count > 1, fields["split_mode"]?.text != "row" {
      point.obstacle = "layers that are split over GPUs are not modelled"
    } else if gpus.contains(where: { trimmed($0) != first }) {
      point.obstacle = "different GPUs are not modelled"
    }
  }

  private func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
