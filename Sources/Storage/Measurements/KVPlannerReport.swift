internal import ScalingCore

/// Reads the measured part of a validation of kv-planner.
struct KVPlannerReport: BenchmarkReader {
  private let fields: JSONFields
  private let configuration: JSONFields
  private let measured: JSONFields

  init?(_ fields: JSONFields) {
    guard let configuration = fields["config"], let measured = fields["measured"],
      measured.entries != nil, configuration.entries != nil
    else { return nil }
    self.fields = fields
    self.configuration = JSONFields(file: fields.file, node: configuration)
    self.measured = JSONFields(file: fields.file, node: measured)
  }

  func points() throws(Diagnostic) -> Loaded<[BenchmarkPoint]> {
    var check = BenchmarkCheck(file: fields.file, mark: measured.node.mark)
    var point = BenchmarkPoint(tool: .kvPlanner, mark: measured.node.mark)
    point.model = try configuration.text("model_hf")
    point.gpu = try configuration.text("gpu_key")
    point.backend = try configuration.text("runtime")
    point.weights = try configuration.text("precision")
    point.prompt = try configuration.number("input_length", in: BenchmarkLimits.tokens).map {
      Tokens($0)
    }
    point.answer = try configuration.number("output_length", in: BenchmarkLimits.tokens).map {
      Tokens($0)
    }
    point.concurrency = try configuration.number("concurrency", in: 1...1e6).map {
      .init($0, .configured)
    }
    point.throughput = try measured.number("aggregate_tok_s", in: BenchmarkLimits.tokenRate).map {
      .init(TokenRate($0), .mean)
    }
    point.timeToFirstToken = try median("ttft", BenchmarkLimits.latency, check)
    guard let decode = try median("tpot", BenchmarkLimits.tokenTime, check) else {
      throw measured.failure(measured.node, "no decode measurement: no key 'tpot_ms_p50'")
    }
    point.timePerOutputToken = decode
    try check.similar(
      "'e2e_ms_p50'", median("e2e", BenchmarkLimits.latency, check)?.value.value,
      as: "TTFT + (O - 1)·TPOT", point.requestTime?.value)
    try check.examine(point)
    return Loaded([point], warnings: check.warnings)
  }

  private func median(
    _ name: String, _ limits: ClosedRange<Double>, _ check: BenchmarkCheck
  ) throws(Diagnostic) -> BenchmarkPoint.Figure<SecondUnit>? {
    let (half, most) = ("\(name)_ms_p50", "\(name)_ms_p99")
    let median = try measured.number(half, unit: 0.001, in: limits)
    try check.order(
      half, median, notAbove: most, measured.number(most, unit: 0.001, in: limits))
    return median.map { .init(Seconds($0), .median) }
  }
}
