internal import ScalingCore

/// Compares numbers of a file that say the same thing: damage and mixed-up units show there.
struct BenchmarkCheck {
  /// File as the user named it.
  let file: String
  /// Where the point stands.
  let mark: SourceMark
  /// Findings that do not stop the use of the point.
  private(set) var warnings: [Diagnostic] = []

  init(file: String, mark: SourceMark) {
    self.file = file
    self.mark = mark
  }

  /// How far sums may be off: tools round what they print.
  static let rounding = 0.02
  /// Ratio beyond which two ways to get one number look odd.
  static let odd = 2.0
  /// Ratio beyond which one of them must be wrong.
  static let impossible = 10.0

  /// Notes a finding that does not stop the use of the point.
  mutating func warn(_ message: String) {
    warnings.append(Diagnostic(.warning, file: file, at: mark, message))
  }

  /// Two numbers that one tool works out from the same counts.
  ///
  /// - Throws: when they differ by more than a share of the second.
  func same(
    _ name: String, _ stated: Double?, as other: String, _ expected: Double,
    within share: Double = rounding
  ) throws(Diagnostic) {
    guard let stated, abs(stated - expected) > share * abs(expected) else { return }
    throw contradiction(name, stated, other, expected)
  }

  /// A number that can't be above another.
  ///
  /// - Throws: when it is, beyond rounding.
  func order(
    _ name: String, _ low: Double?, notAbove other: String, _ high: Double?
  ) throws(Diagnostic) {
    guard let low, let high, low > high * (1 + Self.rounding) else { return }
    throw Diagnostic(
      .error, file: file, at: mark,
      "\(name) is \(Self.text(low)), above \(other), \(Self.text(high)); "
        + "the file may be damaged, or its units mixed up")
  }

  /// Percentiles of one quantity, the lower first.
  ///
  /// - Throws: when one lies below its predecessor.
  func ascending(_ percentiles: [(name: String, value: Double)]) throws(Diagnostic) {
    for (low, high) in zip(percentiles, percentiles.dropFirst()) {
      try order(low.name, low.value, notAbove: high.name, high.value)
    }
  }

  /// Two estimates of one number.
  ///
  /// - Throws: when one is more than ten times the other; above a factor of two a warning is noted.
  mutating func similar(
    _ name: String, _ stated: Double?, as other: String, _ expected: Double?
  ) throws(Diagnostic) {
    guard let stated, let expected else { return }
    let ratio = max(stated / expected, expected / stated)
    guard ratio > Self.odd else { return }
    let finding = contradiction(name, stated, other, expected)
    guard ratio <= Self.impossible else { throw finding }
    warn(finding.message)
  }

  private func contradiction(
    _ name: String, _ stated: Double, _ other: String, _ expected: Double
  ) -> Diagnostic {
    Diagnostic(
      .error, file: file, at: mark,
      "\(name) is \(Self.text(stated)), but \(other) is \(Self.text(expected)); "
        + "the file may be damaged, or its units mixed up")
  }

  /// Four digits.
  static func text(_ value: Double) -> String {
    NumberFormat(.significant(4), trimsZeros: true).string(value)
  }
}

// MARK: - Points

extension BenchmarkCheck {
  /// Least share of TPOT that TTFT is expected to be: the first token takes a pass as well.
  static let firstShare = 0.1
  /// Most tokens a second at which one prompt is expected to be read.
  static let fastestPrefill = 1e6

  /// What the numbers of a point say of each other.
  ///
  /// - Throws: when they contradict each other by more than a factor of ten.
  mutating func examine(_ point: BenchmarkPoint) throws(Diagnostic) {
    try closedLoop(point)
    firstToken(point)
  }

  /// Notes a time to first token that is too short for the prompt, or against the next tokens.
  private mutating func firstToken(_ point: BenchmarkPoint) {
    guard let first = point.timeToFirstToken?.value else { return }
    if let next = point.timePerOutputToken?.value, first < Self.firstShare * next {
      warn("TTFT is less than a tenth of TPOT; check the units")
    }
    if let prompt = point.prompt, prompt.value > Self.fastestPrefill * first.value {
      warn(
        "TTFT means that prompts are read at \(Self.text(prompt.value / first.value)) tokens/s; "
          + "check the units, and whether prompts were cached")
    }
  }

  /// Throughput of the closed loop C·O/(TTFT + (O − 1)·TPOT) against what was counted.
  ///
  /// - Throws: when the two differ by more than a factor of ten.
  mutating func closedLoop(_ point: BenchmarkPoint) throws(Diagnostic) {
    guard let concurrency = point.concurrency, let answer = point.answer,
      let request = point.requestTime
    else { return }
    try similar(
      "the throughput in tokens/s", point.throughput?.value.value,
      as: "what concurrency, TTFT and TPOT give",
      concurrency.value * answer.value / request.value)
  }
}

extension BenchmarkPoint {
  /// Time of a request, TTFT + (O − 1)·TPOT; nil when one of the three is unknown.
  var requestTime: Seconds? {
    guard let first = timeToFirstToken, let next = timePerOutputToken, let answer else {
      return nil
    }
    return first.value + max(0, answer.value - 1) * next.value
  }
}
