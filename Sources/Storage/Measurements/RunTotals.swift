internal import ScalingCore

/// Counts of a whole run, each found stated and, where possible, worked out from the others.
struct RunTotals {
  /// Mean prompt.
  let prompt: Tokens
  /// Mean answer.
  let answer: Tokens
  /// Requests completed a second.
  let requestsPerSecond: Double?
  /// Generated tokens a second.
  let throughput: TokenRate
  /// Length of the run; nil when it is not stated.
  let duration: Seconds?

  /// Reads the keys that the flat results have in common.
  ///
  /// - Throws: when a count is missing, or one contradicts another.
  init(_ fields: JSONFields, _ check: BenchmarkCheck) throws(Diagnostic) {
    let completed = try fields.requiredNumber("completed", in: BenchmarkLimits.totals)
    let read = try fields.requiredNumber("total_input_tokens", in: BenchmarkLimits.totals)
    let generated = try fields.requiredNumber("total_output_tokens", in: BenchmarkLimits.totals)
    let duration = try fields.number("duration", in: BenchmarkLimits.duration)
    let requests = try fields.number("request_throughput", in: BenchmarkLimits.requestRate)
    let stated = try fields.number("output_throughput", in: BenchmarkLimits.tokenRate)
    try check.order(
      "'completed'", completed, notAbove: "'num_prompts'",
      fields.number("num_prompts", in: BenchmarkLimits.totals))
    if let duration {
      func same(_ key: String, _ total: Double) throws(Diagnostic) {
        let rate = try fields.number(key, in: BenchmarkLimits.tokenRate)
        try check.same("'\(key)'", rate, as: "what counts and duration give", total / duration)
      }
      try check.same(
        "'request_throughput'", requests, as: "completed/duration", completed / duration)
      try same("output_throughput", generated)
      try same("input_throughput", read)
      try same("total_token_throughput", read + generated)
      try same("total_throughput", read + generated)
    }
    guard let rate = stated ?? duration.map({ generated / $0 }) else {
      throw fields.missing("output_throughput")
    }
    let means = (prompt: read / completed, answer: generated / completed)
    for (name, mean) in [("prompts", means.prompt), ("answers", means.answer)]
    where !BenchmarkLimits.tokens.contains(mean) {
      throw fields.failure(
        fields.node,
        "\(name) of \(BenchmarkCheck.text(mean)) tokens on average; the totals are wrong")
    }
    prompt = Tokens(means.prompt)
    answer = Tokens(means.answer)
    requestsPerSecond = requests ?? duration.map { completed / $0 }
    throughput = TokenRate(rate)
    self.duration = duration.map { Seconds($0) }
  }
}
