import ScalingCore

extension TestData {
  /// The shipped evidence, read by the rules of test_time_scaling.md §7.
  static func accuracy() throws -> AccuracyLibrary {
    try readAccuracy.get()
  }

  private static let readAccuracy = Result {
    let published = try publishedPoints()
    let preferred = published.filter { $0.evidence.source.hasPrefix("LiteSys") }
    let others = published.filter { !$0.evidence.source.hasPrefix("LiteSys") }
    return AccuracyLibrary(
      points: try preferred + others + lengthPoints() + coveragePoints(), lengthFits: lengthFits,
      coverageFits: coverageFits, quantisation: quantisation, models: try models())
  }

  /// Run `kinetics_fig4_dense` of `accuracy_aime24_length.csv`.
  static func lengthPoints() throws -> [AccuracyPoint] {
    try rows("accuracy_aime24_length").filter { $0["run"] == "kinetics_fig4_dense" }.map { row in
      let precision = (row["precision"] ?? "").drop { "+-".contains($0) }
      return AccuracyPoint(
        model: row["model"] ?? "", benchmark: "aime24", metric: .pass1,
        tokenCap: Tokens(Double(integer(row, "token_cap"))),
        value: Probability(Double(row["pass_at_1"] ?? "") ?? -1),
        evidence: Evidence(.digitised, source: "Kinetics Fig 4", precision: Double(precision)))
    }
  }

  /// `accuracy_livecodebench_passk.csv`.
  static func coveragePoints() throws -> [AccuracyPoint] {
    try rows("accuracy_livecodebench_passk").map { row in
      let k = integer(row, "k")
      return AccuracyPoint(
        model: row["model"] ?? "", benchmark: "livecodebench-v5",
        metric: k == 1 ? .pass1 : .passN(k), tokenCap: 32_768,
        value: Probability(Double(row["pass_at_k"] ?? "") ?? -1),
        evidence: Evidence(.digitised, source: "Kinetics LiveCodeBench", precision: 0.002))
    }
  }

  /// `accuracy_published.csv`, from percent.
  static func publishedPoints() throws -> [AccuracyPoint] {
    try rows("accuracy_published").map { row in
      let mode = row["mode"] ?? ""
      let isShipped = row["variant"] == "" && ["", "thinking"].contains(mode)
      let isVerified = row["status"] == "published"
      let source = row["source"] ?? ""
      return AccuracyPoint(
        model: row["model"] ?? "", variant: isShipped ? "" : "\(row["variant"] ?? "")\(mode)",
        benchmark: row["benchmark"] ?? "", metric: metric(row["metric"] ?? ""),
        tokenCap: cap(row, source),
        value: Probability((Double(row["value"] ?? "") ?? -1) / 100),
        evidence: Evidence(
          isVerified ? .published : .assumed, source: isVerified ? source : "unverified: \(source)",
          precision: source.contains("+-0.3") ? 0.003 : nil))
    }
  }

  /// Weibull A, τ in Ki tokens, β: table of test_time_scaling.md §8.
  static let lengthFits = [
    ("Qwen3-0.6B", 0.117, 5.32, 1.38), ("Qwen3-1.7B", 0.458, 6.58, 1.37),
    ("Qwen3-4B", 0.718, 6.46, 1.41), ("Qwen3-8B", 0.753, 7.02, 1.45),
    ("Qwen3-14B", 0.796, 6.46, 1.49), ("Qwen3-32B", 0.827, 6.35, 1.39),
  ].map { model, ceiling, scale, shape in
    LengthFit(
      model: model, benchmark: "aime24", ceiling: Probability(ceiling),
      scale: Tokens(scale * 1_024), shape: shape,
      evidence: Evidence(.estimated, source: "Weibull fit", precision: 0.01))
  }

  /// Zero-inflated α, β, z: table of test_time_scaling.md §8.
  static let coverageFits = [
    ("Qwen3-1.7B", 0.186, 0.269, 0.220), ("Qwen3-4B", 0.337, 0.196, 0.167),
    ("Qwen3-8B", 0.171, 0.113, 0.054), ("Qwen3-14B", 0.397, 0.152, 0.145),
    ("Qwen3-32B", 0.468, 0.192, 0.099),
  ].map { model, alpha, beta, unsolvable in
    CoverageFit(
      model: model, benchmark: "livecodebench-v5", alpha: alpha, beta: beta,
      unsolvable: Probability(unsolvable),
      evidence: Evidence(.estimated, source: "beta-binomial fit", precision: 0.003))
  }

  /// Averages of `quantisation_accuracy.csv` over 16 bit, the better of two methods at 4 bit.
  static let quantisation = [
    (72.706e9, 8, 80.7 / 81.3), (72.706e9, 4, 81.2 / 81.3), (7.616e9, 8, 66.2 / 66.9),
    (7.616e9, 4, 64.1 / 66.9), (1.544e9, 8, 48.1 / 48.4), (1.544e9, 4, 46.5 / 48.4),
    (0.494e9, 8, 32.6 / 34.4), (0.494e9, 4, 31.1 / 34.4),
  ].map { parameters, bits, retained in
    QuantisationPoint(
      parameters: Parameters(parameters), bits: bits, retained: retained,
      evidence: Evidence(.published, source: "Qwen2 quantisation table"))
  }

  private static func metric(_ name: String) -> AccuracyEstimate.Metric {
    let count = Int(name.split(separator: "@").last ?? "") ?? 0
    guard name.hasPrefix("pass") else { return .majority(count) }
    return count == 1 ? .pass1 : .passN(count)
  }

  private static func cap(_ row: Row, _ source: String) -> Tokens? {
    if let stated = Double(row["token_cap"] ?? "") { return Tokens(stated) }
    if source.hasPrefix("LiteSys") || source.hasPrefix("DeepSeek-R1 README") { return 32_768 }
    guard source.hasPrefix("Qwen3 Technical Report") else { return nil }
    return row["benchmark"]?.hasPrefix("aime") == true ? 38_912 : 32_768
  }
}
