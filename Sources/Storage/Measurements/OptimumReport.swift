internal import ScalingCore

/// Reads a report of optimum-benchmark, alone or in the file that also holds its configuration.
struct OptimumReport: BenchmarkReader {
  private static let parts = [
    "load", "load_model", "forward", "prefill", "decode", "per_token", "generate", "call",
  ]

  private let report: JSONFields
  private let root: JSONFields

  init?(_ fields: JSONFields) {
    let node = fields["report"] ?? fields.node
    guard Self.parts.contains(where: { node[$0]?.value["latency"] != nil }) else { return nil }
    root = fields
    report = JSONFields(file: fields.file, node: node)
  }

  func points() throws(Diagnostic) -> Loaded<[BenchmarkPoint]> {
    var check = BenchmarkCheck(file: report.file, mark: root.node.mark)
    var point = BenchmarkPoint(tool: .optimum, mark: root.node.mark)
    try name(&point)
    let batch = try root.number(
      atAnyOf: ["config/scenario/input_shapes/batch_size"], in: 1...1e6)
    point.concurrency = batch.map { .init($0, .configured) }
    point.timeToFirstToken = try time("prefill", BenchmarkLimits.latency, check)
    point.timePerOutputToken = try decodeTime(point, check)
    if let time = point.timePerOutputToken, let batch {
      point.throughput = try throughput(batch / time.value.value, &check)
    }
    return Loaded([point], warnings: check.warnings)
  }

  /// Time of a step, else that of all steps by their number.
  private func decodeTime(
    _ point: BenchmarkPoint, _ check: BenchmarkCheck
  ) throws(Diagnostic) -> BenchmarkPoint.Figure<SecondUnit> {
    if let step = try time("per_token", BenchmarkLimits.tokenTime, check) { return step }
    guard let all = try time("decode", BenchmarkLimits.latency, check) else {
      let found = Self.parts.filter { report[$0] != nil }.joined(separator: ", ")
      throw report.failure(
        report.node,
        "no decode measurement: the report has \(found), but neither 'per_token' nor 'decode'; "
          + "run the task text-generation")
    }
    guard let answer = point.answer, answer > 1 else {
      throw report.failure(
        report.node,
        "'decode' without the number of tokens; a report with 'per_token', or with its 'config', "
          + "states the time per token")
    }
    return .init(all.value / (answer.value - 1), all.statistic)
  }

  /// The speed of decoding as stated, else as the batch and the time of a step give it.
  private func throughput(
    _ expected: Double, _ check: inout BenchmarkCheck
  ) throws(Diagnostic) -> BenchmarkPoint.Figure<TokenRateUnit> {
    guard let decode = try report.object("decode")?.object("throughput") else {
      return .init(TokenRate(expected), .mean)
    }
    let unit = try StatedUnit.scale(of: decode, "throughput", among: StatedUnit.tokenRates)
    let stated = try decode.requiredNumber("value", unit: unit, in: BenchmarkLimits.tokenRate)
    try check.similar("'throughput' of 'decode'", stated, as: "batch/TPOT", expected)
    return .init(TokenRate(stated), .mean)
  }

  /// Median of the latency of a part, else its mean.
  private func time(
    _ part: String, _ limits: ClosedRange<Double>, _ check: BenchmarkCheck
  ) throws(Diagnostic) -> BenchmarkPoint.Figure<SecondUnit>? {
    guard let latency = try report.object(part)?.object("latency") else { return nil }
    let unit = try StatedUnit.scale(of: latency, part, among: StatedUnit.times)
    let mean = try latency.requiredNumber("mean", unit: unit, in: limits)
    let total = try latency.number("total", unit: unit, in: 0...1e12)
    if let total, let count = try latency.number("count", in: BenchmarkLimits.totals) {
      try check.same("'mean' of '\(part)'", mean, as: "total/count", total / count)
    }
    var ordered: [(name: String, value: Double)] = []
    for key in ["p50", "p90", "p95", "p99"] {
      guard let value = try latency.number(key, unit: unit, in: limits) else { continue }
      ordered.append(("'\(key)' of '\(part)'", value))
    }
    try check.ascending(ordered)
    guard let median = try latency.number("p50", unit: unit, in: limits) else {
      return .init(Seconds(mean), .mean)
    }
    return .init(Seconds(median), .median)
  }

  private func name(_ point: inout BenchmarkPoint) throws(Diagnostic) {
    point.model = try root.text(atAnyOf: ["config/backend/model"])
    point.backend = try root.text(atAnyOf: ["config/backend/name"])
    point.gpu = try root.text(atAnyOf: ["config/environment/gpu"])
    point.prompt = try root.number(
      atAnyOf: ["config/scenario/input_shapes/sequence_length"], in: BenchmarkLimits.tokens
    ).map { Tokens($0) }
    point.answer = try root.number(
      atAnyOf: ["config/scenario/generate_kwargs/max_new_tokens"], in: BenchmarkLimits.tokens
    ).map { Tokens($0) }
  }
}
