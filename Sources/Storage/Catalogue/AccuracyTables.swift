internal import ScalingCore

/// Reads the tables of accuracy points and fits.
enum AccuracyTables {
  /// Points of `accuracy_published.csv`, which states percent.
  static func published(_ table: CSVTable) throws(Diagnostic) -> [AccuracyPoint] {
    var points: [AccuracyPoint] = []
    for row in table.rows { points.append(try publishedPoint(row)) }
    return points
  }

  /// Points of `accuracy_aime24_length.csv`.
  ///
  /// Only the run of the paper's Fig 4 describes the model as shipped; the points of other runs
  /// carry the run as variant, so that no curve mixes runs.
  static func length(_ table: CSVTable) throws(Diagnostic) -> [AccuracyPoint] {
    var points: [AccuracyPoint] = []
    for row in table.rows {
      let run = try row.text("run")
      let point = AccuracyPoint(
        model: try row.text("model"), variant: run == curveRun ? "" : run, benchmark: "aime24",
        metric: .pass1, tokenCap: Tokens(try row.number("token_cap")),
        value: Probability(try row.number("pass_at_1")), evidence: try runEvidence(run, row))
      points.append(point)
    }
    return points
  }

  /// Points of `accuracy_livecodebench_passk.csv`.
  static func coverage(_ table: CSVTable) throws(Diagnostic) -> [AccuracyPoint] {
    let evidence = Evidence(
      .digitised, source: "Kinetics (arXiv 2506.05333), LiveCodeBench v5, 167 problems",
      date: "2025-06", precision: 0.002)
    var points: [AccuracyPoint] = []
    for row in table.rows {
      let k = try row.integer("k")
      let point = AccuracyPoint(
        model: try row.text("model"), benchmark: "livecodebench-v5",
        metric: k == 1 ? .pass1 : .passN(k), tokenCap: kineticsCap,
        value: Probability(try row.number("pass_at_k")), evidence: evidence)
      points.append(point)
    }
    return points
  }

  /// Puts the points of the paper's own evaluation (LiteSys) before all others, else keeps order.
  static func ordered(_ points: [AccuracyPoint]) -> [AccuracyPoint] {
    let isPreferred = { (point: AccuracyPoint) in point.evidence.source.hasPrefix("LiteSys") }
    return points.filter(isPreferred) + points.filter { !isPreferred($0) }
  }

  /// Fits of `accuracy_length_fits.csv`.
  static func lengthFits(_ table: CSVTable) throws(Diagnostic) -> [LengthFit] {
    var fits: [LengthFit] = []
    for row in table.rows {
      let fit = LengthFit(
        model: try row.text("model"), benchmark: try row.text("benchmark"),
        ceiling: Probability(try row.number("ceiling")),
        scale: Tokens(try row.number("scale_ki_tokens") * 1024),
        shape: try row.number("shape"), evidence: try fitEvidence(row))
      fits.append(fit)
    }
    return fits
  }

  /// Fits of `accuracy_coverage_fits.csv`.
  static func coverageFits(_ table: CSVTable) throws(Diagnostic) -> [CoverageFit] {
    var fits: [CoverageFit] = []
    for row in table.rows {
      let fit = CoverageFit(
        model: try row.text("model"), benchmark: try row.text("benchmark"),
        alpha: try row.number("alpha"), beta: try row.number("beta"),
        unsolvable: Probability(try row.number("unsolvable")), evidence: try fitEvidence(row))
      fits.append(fit)
    }
    return fits
  }

  /// The run that the curve of a model consists of.
  private static let curveRun = "kinetics_fig4_dense"
  /// Cap of the Kinetics evaluations (LiteSys README, appendix D.1).
  private static let kineticsCap: Tokens = 32_768
}

// MARK: - Published points

extension AccuracyTables {
  private static func publishedPoint(_ row: CSVRow) throws(Diagnostic) -> AccuracyPoint {
    let source = try row.text("source")
    let benchmark = try row.text("benchmark")
    let cap = try row.optionalNumber("token_cap").map { Tokens($0) }
    return AccuracyPoint(
      model: try row.text("model"), variant: try variant(row), benchmark: benchmark,
      metric: try metric(row), tokenCap: cap ?? statedCap(source: source, benchmark: benchmark),
      value: Probability(try row.number("value") / 100),
      evidence: try publishedEvidence(source, row))
  }

  private static func variant(_ row: CSVRow) throws(Diagnostic) -> String {
    let variant = try row.text("variant")
    guard variant.isEmpty else { return variant }
    let mode = try row.text("mode")
    return mode == "thinking" ? "" : mode
  }

  private static func metric(_ row: CSVRow) throws(Diagnostic) -> AccuracyEstimate.Metric {
    let text = try row.text("metric")
    guard let metric = AccuracyEstimate.Metric(name: text) else {
      throw try row.failure("metric", "'\(text)' is not known; pass@N, cons@N and maj@N are")
    }
    return metric
  }

  /// The cap that a source states for all its numbers (`test_time_scaling.md` §7.5).
  private static func statedCap(source: String, benchmark: String) -> Tokens? {
    if source.hasPrefix("DeepSeek-R1 README") || source.hasPrefix("LiteSys") { return kineticsCap }
    guard source.hasPrefix("Qwen3 Technical Report") else { return nil }
    if benchmark.hasPrefix("aime") { return 38_912 }
    return benchmark.hasPrefix("livecodebench") ? kineticsCap : nil
  }

  private static func publishedEvidence(
    _ source: String, _ row: CSVRow
  ) throws(Diagnostic) -> Evidence {
    let date = ArXivDate.month(in: source)
    if try row.text("status") == "unverified" {
      return Evidence(.assumed, source: "unverified: \(source)", date: date)
    }
    guard let percent = ReadingPrecision.number(in: source) else {
      return Evidence(.published, source: source, date: date)
    }
    return Evidence(.digitised, source: source, date: date, precision: percent / 100)
  }
}

// MARK: - Evidence

extension AccuracyTables {
  private static func runEvidence(_ run: String, _ row: CSVRow) throws(Diagnostic) -> Evidence {
    let precision = try row.text("precision")
    switch run {
    case curveRun:
      return Evidence(
        .digitised, source: "Kinetics (arXiv 2506.05333) Fig 4, dense", date: "2025-06",
        precision: ReadingPrecision.number(in: precision))
    case "kinetics_fig8d_dense":
      return Evidence(
        .digitised, source: "Kinetics (arXiv 2506.05333) Fig 8d, dense, exact plateaus",
        date: "2025-06", precision: 0)
    case "strict_rerun_1trial_30q":
      return Evidence(
        .published, source: "third-party rerun with strict grading, 1 trial of 30 questions",
        precision: 1.0 / 30)
    default:
      throw try row.failure("run", "the source of run '\(run)' is not known")
    }
  }

  private static func fitEvidence(_ row: CSVRow) throws(Diagnostic) -> Evidence {
    Evidence(
      .estimated, source: try row.text("source"), date: "2025-06",
      precision: try row.number("rms_error"))
  }
}

/// The reading precision that a text states as `+-0.3`.
enum ReadingPrecision {
  /// The number after `+-`; nil when there is none.
  static func number(in text: String) -> Double? {
    let bytes = Array(text.utf8)
    guard let start = bytes.indices.dropLast().first(where: { isSign(bytes, at: $0) }) else {
      return nil
    }
    let digits = bytes[(start + 2)...].prefix { (48...57).contains($0) || $0 == 46 }
    return Double(String(decoding: digits, as: UTF8.self))
  }

  private static func isSign(_ bytes: [UInt8], at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "+") && bytes[index + 1] == UInt8(ascii: "-")
  }
}

/// The month in which a paper appeared, from its arXiv number.
enum ArXivDate {
  /// `2025-05` for a text with `arXiv 2505.09388`; empty without such a number.
  static func month(in text: String) -> String {
    let bytes = Array(text.utf8)
    let mark = Array("arXiv ".utf8)
    guard bytes.count >= mark.count + 4 else { return "" }
    for start in 0...bytes.count - mark.count - 4 where bytes[start] == mark[0] {
      guard bytes[start..<start + mark.count].elementsEqual(mark) else { continue }
      let digits = bytes[start + mark.count..<start + mark.count + 4]
      guard digits.allSatisfy({ (48...57).contains($0) }) else { continue }
      let number = String(decoding: digits, as: UTF8.self)
      return "20\(number.prefix(2))-\(number.suffix(2))"
    }
    return ""
  }
}
