internal import ScalingCore

/// Reads a result of `vllm bench serve`, `sglang.bench_serving` or the InferenceX client: one flat object a run.
struct ServingReport: BenchmarkReader {
  /// How the tools differ.
  struct Dialect {
    /// Tool that writes so.
    let tool: BenchmarkTool
    /// End of the keys of times.
    let suffix: String
    /// Seconds of one unit of the times.
    let unit: Double
    /// Key of the time of a request, without statistic and suffix.
    let latency: String
  }

  private let fields: JSONFields
  private let dialect: Dialect

  /// Nil when the object is no such result.
  init?(_ fields: JSONFields) {
    guard let dialect = Dialect.of(fields) else { return nil }
    self.fields = fields
    self.dialect = dialect
  }

  func points() throws(Diagnostic) -> Loaded<[BenchmarkPoint]> {
    var check = BenchmarkCheck(file: fields.file, mark: fields.node.mark)
    let totals = try RunTotals(fields, check)
    var point = BenchmarkPoint(tool: dialect.tool, mark: fields.node.mark)
    try name(&point)
    point.prompt = totals.prompt
    point.answer = totals.answer
    point.throughput = .init(totals.throughput, .mean)
    point.requestsPerSecond = try requestRate()
    point.timeToFirstToken = try figure("ttft", BenchmarkLimits.latency, &check)
    try readDecodeTime(into: &point, &check)
    let running = try running(point, totals, &check)
    point.concurrency = running.concurrency
    if let shortfall = running.shortfall { check.warn(shortfall) }
    try check.examine(point)
    return Loaded([point], warnings: check.warnings)
  }
}

// MARK: - Dialects

extension ServingReport.Dialect {
  /// Milliseconds, with the model; a request is called `e2el`.
  static let vllm = Self(tool: .vllm, suffix: "_ms", unit: 0.001, latency: "e2el")
  /// Milliseconds; a request is called `e2e_latency`.
  static let sglang = Self(tool: .sglang, suffix: "_ms", unit: 0.001, latency: "e2e_latency")
  /// Seconds.
  static let inferenceX = Self(tool: .inferenceX, suffix: "", unit: 1, latency: "e2el")

  /// The dialect of an object, by its keys; nil when it is none.
  static func of(_ fields: JSONFields) -> Self? {
    let totals = ["completed", "total_output_tokens", "duration", "request_throughput"]
    guard totals.count(where: { fields[$0] != nil }) >= 2 else { return nil }
    if fields.hasAny(inferenceX.keys), !fields.hasAny(vllm.keys) { return inferenceX }
    let isSGLang = [
      "random_input_len", "sharegpt_output_len", "median_e2e_latency_ms", "server_info",
      "total_output_tokens_retokenized",
    ]
    return fields.hasAny(isSGLang) ? sglang : vllm
  }

  private var keys: [String] {
    ["ttft", "tpot"].flatMap { name in ["median_", "mean_"].map { $0 + name + suffix } }
  }
}

// MARK: - Numbers

extension ServingReport {
  private func key(_ statistic: String, _ name: String) -> String {
    "\(statistic)_\(name)\(dialect.suffix)"
  }

  private func time(
    _ statistic: String, _ name: String, _ limits: ClosedRange<Double>
  ) throws(Diagnostic) -> Double? {
    try fields.number(key(statistic, name), unit: dialect.unit, in: limits)
  }

  /// Median of a time, else its mean; percentiles that are stated have to be in order.
  private func figure(
    _ name: String, _ limits: ClosedRange<Double>, _ check: inout BenchmarkCheck
  ) throws(Diagnostic) -> BenchmarkPoint.Figure<SecondUnit>? {
    let mean = try time("mean", name, limits)
    let stated = try time("median", name, limits)
    let half = try time("p50", name, limits)
    guard let median = stated ?? half else { return mean.map { .init(Seconds($0), .mean) } }
    let title = key("median", name)
    try check.same(key("p50", name), half, as: title, median)
    var ordered = [(title, median)]
    for percentile in ["p90", "p95", "p99"] {
      guard let value = try time(percentile, name, limits) else { continue }
      ordered.append((key(percentile, name), value))
    }
    try check.ascending(ordered)
    return .init(Seconds(median), .median)
  }

  /// TPOT, else the gaps between tokens.
  private func readDecodeTime(
    into point: inout BenchmarkPoint, _ check: inout BenchmarkCheck
  ) throws(Diagnostic) {
    guard let answer = point.answer, answer > 1 else {
      throw fields.failure(
        fields.node, "no decode measurement: the answers have one token; ask for longer ones")
    }
    let decode = try figure("tpot", BenchmarkLimits.tokenTime, &check)
    let gaps = try figure("itl", BenchmarkLimits.tokenTime, &check)
    guard let figure = decode ?? gaps else {
      throw fields.failure(
        fields.node,
        "no decode measurement: no key '\(key("median", "tpot"))' or '\(key("mean", "tpot"))'")
    }
    point.timePerOutputToken = figure
    point.definition = decode == nil ? .interToken : .decodeOnly
    try check.similar(
      key(figure.statistic.rawValue, "tpot"), figure.value.value, as: key("mean", "tpot"),
      time("mean", "tpot", BenchmarkLimits.tokenTime))
  }

  private func running(
    _ point: BenchmarkPoint, _ totals: RunTotals, _ check: inout BenchmarkCheck
  ) throws(Diagnostic) -> RunningRequests {
    let latency = try meanLatency(point, &check)
    if let latency {
      try check.order(
        "the mean time of a request", latency.value, notAbove: "the duration of the run",
        totals.duration?.value)
    }
    let mostRequests = try fields.number("num_prompts", in: BenchmarkLimits.totals)
    let configured = try fields.number("max_concurrency", in: 1...1e6).map {
      min($0, mostRequests ?? $0)
    }
    let running = RunningRequests(
      configured: configured,
      measured: try fields.number("concurrency", in: BenchmarkLimits.concurrency),
      requestsPerSecond: totals.requestsPerSecond, latency: latency)
    if let measured = running.measured {
      try check.similar(
        "'concurrency'", measured, as: "request throughput times latency", running.littlesLaw)
    }
    return running
  }

  /// Mean time of a request as stated, else TTFT + (O − 1)·TPOT of the means.
  private func meanLatency(
    _ point: BenchmarkPoint, _ check: inout BenchmarkCheck
  ) throws(Diagnostic) -> Seconds? {
    let parts = try meanOfParts(point)
    let mean = try time("mean", dialect.latency, BenchmarkLimits.latency)
    let median = try time("median", dialect.latency, BenchmarkLimits.latency)
    let stated = mean ?? median
    guard let stated else { return parts }
    try check.similar(
      "the time of a request", stated, as: "TTFT + (O - 1)·TPOT", parts?.value)
    return Seconds(stated)
  }

  private func meanOfParts(_ point: BenchmarkPoint) throws(Diagnostic) -> Seconds? {
    var means = point
    if let first = try time("mean", "ttft", BenchmarkLimits.latency) {
      means.timeToFirstToken = .init(Seconds(first), .mean)
    }
    if let next = try time("mean", "tpot", BenchmarkLimits.tokenTime) {
      means.timePerOutputToken = .init(Seconds(next), .mean)
    }
    return means.requestTime
  }

  /// Requests a second; nil for `inf` (all at once) and for traces with times of their own.
  private func requestRate() throws(Diagnostic) -> Double? {
    if let text = fields["request_rate"]?.text?.lowercased(),
      ["inf", "infinity", "trace"].contains(text)
    {
      return nil
    }
    return try fields.number("request_rate", in: BenchmarkLimits.requestRate)
  }
}

// MARK: - Names

extension ServingReport {
  private func name(_ point: inout BenchmarkPoint) throws(Diagnostic) {
    let server = dialect.tool == .sglang ? fields["server_info"] : nil
    let about = server.map { JSONFields(file: fields.file, node: $0) }
    let served = try about?.text("model_path")
    point.model = try fields.text("model_id")
    if point.model == nil { point.model = served }
    // With data parallelism the meaning of `tp_size` depends on further options of the server.
    if try about?.count("dp_size", upTo: BenchmarkLimits.mostRanks) ?? 1 == 1 {
      point.tensorParallel = try about?.count("tp_size", upTo: BenchmarkLimits.mostRanks)
    }
    point.gpu = try fields.text("gpu_name")
    point.gpus = try fields.count("gpu_count", upTo: BenchmarkLimits.mostRanks)
    point.backend = try fields.text("backend")
    point.date = CivilDate.day(of: try fields.text("date") ?? "")
  }
}
