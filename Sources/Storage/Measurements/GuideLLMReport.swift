internal import ScalingCore

/// Reads `benchmarks.json` of GuideLLM: one benchmark a strategy, its metrics over successful requests.
struct GuideLLMReport: BenchmarkReader {
  private let fields: JSONFields
  private let benchmarks: [YAMLNode]

  init?(_ fields: JSONFields) {
    guard let benchmarks = fields["benchmarks"]?.items else { return nil }
    self.fields = fields
    self.benchmarks = benchmarks
  }

  func points() throws(Diagnostic) -> Loaded<[BenchmarkPoint]> {
    var loaded = Loaded<[BenchmarkPoint]>([])
    for node in benchmarks {
      guard node.entries != nil else {
        throw fields.failure(node, "\(node.kindName) where a benchmark belongs")
      }
      let benchmark = GuideLLMBenchmark(fields: JSONFields(file: fields.file, node: node))
      let point = try benchmark.point()
      loaded.value.append(point.value)
      loaded.warnings += point.warnings
    }
    return loaded
  }
}

/// One benchmark of a ``GuideLLMReport``.
private struct GuideLLMBenchmark {
  let fields: JSONFields

  func point() throws(Diagnostic) -> Loaded<BenchmarkPoint> {
    guard let metrics = try fields.object("metrics") else { throw fields.missing("metrics") }
    var check = BenchmarkCheck(file: fields.file, mark: fields.node.mark)
    var point = BenchmarkPoint(tool: .guideLLM, mark: fields.node.mark)
    point.model = try fields.text(atAnyOf: ["worker/backend_model"])
    point.date = try date()
    let metric = GuideLLMMetrics(fields: metrics, check: check)
    point.prompt = try metric.mean("prompt_token_count", BenchmarkLimits.tokens).map { Tokens($0) }
    point.answer = try metric.mean("output_token_count", BenchmarkLimits.tokens).map { Tokens($0) }
    point.throughput = try metric.mean("output_tokens_per_second", BenchmarkLimits.tokenRate).map {
      .init(TokenRate($0), .mean)
    }
    point.timeToFirstToken = try metric.time("time_to_first_token_ms", BenchmarkLimits.latency)
    try readDecodeTime(metric, into: &point)
    let running = try running(metric, &point, &check)
    point.concurrency = running.concurrency
    if let shortfall = running.shortfall { check.warn(shortfall) }
    try check.examine(point)
    return Loaded(point, warnings: check.warnings)
  }

  /// The gaps between tokens; `time_per_output_token_ms` has the time to the first token in it.
  private func readDecodeTime(
    _ metric: GuideLLMMetrics, into point: inout BenchmarkPoint
  ) throws(Diagnostic) {
    let whole = try metric.time("time_per_output_token_ms", BenchmarkLimits.tokenTime)
    if let gap = try metric.time("inter_token_latency_ms", BenchmarkLimits.tokenTime) {
      (point.timePerOutputToken, point.definition) = (gap, .interToken)
      return
    }
    guard let whole else {
      throw metric.fields.failure(
        metric.fields.node,
        "no decode measurement: no key 'inter_token_latency_ms'; stream the answers")
    }
    (point.timePerOutputToken, point.definition) = (whole, .prefillIncluded)
    point.obstacle = "its time per token has the time to the first token in it"
  }

  private func running(
    _ metric: GuideLLMMetrics, _ point: inout BenchmarkPoint, _ check: inout BenchmarkCheck
  ) throws(Diagnostic) -> RunningRequests {
    let latency = try metric.mean("request_latency", BenchmarkLimits.latency)
    let rate = try metric.mean("requests_per_second", BenchmarkLimits.requestRate)
    try check.similar(
      "'request_latency'", latency, as: "TTFT + (O - 1)·TPOT", point.requestTime?.value)
    if let rate, let answer = point.answer {
      try check.similar(
        "'output_tokens_per_second'", point.throughput?.value.value,
        as: "request throughput times answer length", rate * answer.value)
    }
    var running = RunningRequests(
      measured: try metric.mean("request_concurrency", BenchmarkLimits.concurrency),
      requestsPerSecond: rate, latency: latency.map { Seconds($0) })
    try check.similar(
      "'request_concurrency'", running.measured, as: "request throughput times latency",
      running.littlesLaw)
    try readStrategy(into: &point, &running)
    return running
  }

  /// Streams are configured users; a rate makes an open loop, whose requests the tool counts.
  private func readStrategy(
    into point: inout BenchmarkPoint, _ running: inout RunningRequests
  ) throws(Diagnostic) {
    let places = ["config/strategy", "args/strategy"]
    let kind = try fields.text(atAnyOf: places.map { "\($0)/type_" })
    switch kind {
    case "concurrent":
      running.configured = try fields.number(atAnyOf: places.map { "\($0)/streams" }, in: 1...1e6)
    case "synchronous": running.configured = 1
    case "constant", "poisson", "async":
      point.requestsPerSecond = try fields.number(
        atAnyOf: places.map { "\($0)/rate" }, in: BenchmarkLimits.requestRate)
    default: break
    }
  }

  /// Day of the start, in seconds since 1970; empty when it is not stated.
  private func date() throws(Diagnostic) -> String {
    let start = try fields.number(
      atAnyOf: ["scheduler_metrics/start_time", "start_time"], in: 0...253_402_300_799)
    guard let start, start > 0 else { return "" }
    return CivilDate.text(daysSince1970: Int((start / 86_400).rounded(.down)))
  }
}

/// Metrics of a ``GuideLLMBenchmark``, each a distribution over successful requests.
private struct GuideLLMMetrics {
  let fields: JSONFields
  let check: BenchmarkCheck

  private func successful(_ name: String) throws(Diagnostic) -> JSONFields? {
    try fields.object(name)?.object("successful")
  }

  /// Mean of a distribution; nil when it is not there.
  func mean(_ name: String, _ limits: ClosedRange<Double>) throws(Diagnostic) -> Double? {
    guard let values = try successful(name) else { return nil }
    let mean = try values.requiredNumber("mean", in: limits)
    let sum = try values.number("total_sum", in: 0...1e15)
    if let sum, let count = try values.number("count", in: BenchmarkLimits.totals) {
      try check.same("'mean' of '\(name)'", mean, as: "total_sum/count", sum / count)
    }
    return mean
  }

  /// Median of a distribution of milliseconds, else its mean.
  func time(
    _ name: String, _ limits: ClosedRange<Double>
  ) throws(Diagnostic) -> BenchmarkPoint.Figure<SecondUnit>? {
    guard let values = try successful(name) else { return nil }
    let unit = 0.001
    guard let median = try values.number("median", unit: unit, in: limits) else {
      return .init(Seconds(try values.requiredNumber("mean", unit: unit, in: limits)), .mean)
    }
    let percentiles = try values.object("percentiles")
    let title = "'median' of '\(name)'"
    try check.same(
      "'p50' of '\(name)'", percentiles?.number("p50", unit: unit, in: limits), as: title, median)
    var ordered = [(title, median)]
    for key in ["p90", "p95", "p99"] {
      guard let value = try percentiles?.number(key, unit: unit, in: limits) else { continue }
      ordered.append(("'\(key)' of '\(name)'", value))
    }
    try check.ascending(ordered)
    return .init(Seconds(median), .median)
  }
}
