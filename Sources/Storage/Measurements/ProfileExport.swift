internal import ScalingCore

/// Reads the `profile_export` of aiperf and genai-perf: one object a metric, each with its unit.
struct ProfileExport: BenchmarkReader {
  private let fields: JSONFields

  init?(_ fields: JSONFields) {
    let metrics = ["inter_token_latency", "time_to_first_token", "output_token_throughput"]
    guard metrics.contains(where: { fields[$0]?["avg"] != nil })
    else { return nil }
    self.fields = fields
  }

  func points() throws(Diagnostic) -> Loaded<[BenchmarkPoint]> {
    var check = BenchmarkCheck(file: fields.file, mark: fields.node.mark)
    var point = BenchmarkPoint(tool: .aiperf, mark: fields.node.mark)
    try name(&point)
    let lengths = (StatedUnit.tokens, BenchmarkLimits.tokens)
    point.prompt = try mean("input_sequence_length", lengths).map { Tokens($0) }
    point.answer = try mean("output_sequence_length", lengths).map { Tokens($0) }
    point.throughput = try mean(
      "output_token_throughput", (StatedUnit.tokenRates, BenchmarkLimits.tokenRate)
    ).map { .init(TokenRate($0), .mean) }
    point.timeToFirstToken = try time("time_to_first_token", BenchmarkLimits.latency, check)
    guard let gap = try time("inter_token_latency", BenchmarkLimits.tokenTime, check) else {
      throw fields.failure(
        fields.node, "no decode measurement: no key 'inter_token_latency'; stream the answers")
    }
    (point.timePerOutputToken, point.definition) = (gap, .interToken)
    let running = try running(point, &check)
    point.concurrency = running.concurrency
    if let shortfall = running.shortfall { check.warn(shortfall) }
    if fields["was_cancelled"]?.text == "true" { check.warn("the run was cancelled") }
    try check.examine(point)
    return Loaded([point], warnings: check.warnings)
  }

  private func name(_ point: inout BenchmarkPoint) throws(Diagnostic) {
    point.model = try fields.text(atAnyOf: [
      "input_config/endpoint/model_names", "input_config/model_names", "input_config/model",
    ])
    point.date = CivilDate.day(of: try fields.text("start_time") ?? "")
    point.requestsPerSecond = try fields.number(
      atAnyOf: ["input_config/loadgen/request_rate", "input_config/request_rate"],
      in: BenchmarkLimits.requestRate)
  }

  /// Stated as configured, else by Little's law.
  private func running(
    _ point: BenchmarkPoint, _ check: inout BenchmarkCheck
  ) throws(Diagnostic) -> RunningRequests {
    let latency = try mean("request_latency", (StatedUnit.times, BenchmarkLimits.latency))
    let duration = try mean("benchmark_duration", (StatedUnit.times, BenchmarkLimits.duration))
    let rate = try mean(
      "request_throughput", (StatedUnit.requestRates, BenchmarkLimits.requestRate))
    try check.similar(
      "'request_latency'", latency, as: "TTFT + (O - 1)·TPOT", point.requestTime?.value)
    try check.order(
      "the mean time of a request", latency, notAbove: "'benchmark_duration'", duration)
    if let rate, let answer = point.answer {
      try check.similar(
        "'output_token_throughput'", point.throughput?.value.value,
        as: "request throughput times answer length", rate * answer.value)
    }
    return RunningRequests(
      configured: try fields.number(
        atAnyOf: [
          "input_config/loadgen/concurrency", "input_config/perf_analyzer/stimulus/concurrency",
          "input_config/concurrency",
        ], in: 1...1e6),
      requestsPerSecond: rate, latency: latency.map { Seconds($0) } ?? point.requestTime)
  }
}

// MARK: - Metrics

extension ProfileExport {
  private typealias Kind = (units: [String: Double], limits: ClosedRange<Double>)

  /// Mean of a metric in the unit of its limits; nil when the file has no such metric.
  private func mean(_ name: String, _ kind: Kind) throws(Diagnostic) -> Double? {
    guard let metric = try fields.object(name) else { return nil }
    let unit = try StatedUnit.scale(of: metric, name, among: kind.units)
    let mean = try metric.requiredNumber("avg", unit: unit, in: kind.limits)
    let check = BenchmarkCheck(file: fields.file, mark: metric.node.mark)
    let count = try metric.number("count", in: BenchmarkLimits.totals)
    if let sum = try metric.number("sum", unit: unit, in: 0...1e15), let count {
      try check.same("'avg' of '\(name)'", mean, as: "sum/count", sum / count)
    }
    return mean
  }

  /// Median of a time, else its mean.
  private func time(
    _ name: String, _ limits: ClosedRange<Double>, _ check: BenchmarkCheck
  ) throws(Diagnostic) -> BenchmarkPoint.Figure<SecondUnit>? {
    guard let mean = try mean(name, (StatedUnit.times, limits)),
      let metric = try fields.object(name)
    else { return nil }
    let unit = try StatedUnit.scale(of: metric, name, among: StatedUnit.times)
    var ordered: [(name: String, value: Double)] = []
    for key in ["min", "p25", "p50", "p75", "p90", "p95", "p99", "max"] {
      guard let value = try metric.number(key, unit: unit, in: 0...limits.upperBound) else {
        continue
      }
      ordered.append(("'\(key)' of '\(name)'", value))
    }
    try check.ascending(ordered)
    guard let median = try metric.number("p50", unit: unit, in: limits) else {
      return .init(Seconds(mean), .mean)
    }
    return .init(Seconds(median), .median)
  }
}
