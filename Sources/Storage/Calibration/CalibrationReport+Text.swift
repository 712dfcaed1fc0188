internal import ScalingCore

extension CalibrationReport {
  /// The report for people, a paragraph each.
  package var paragraphs: [String] {
    [points, errors, verdict, next.map(nextSentence) ?? noNext]
  }

  /// The factors with their intervals and meanings.
  package var table: OutputTable {
    OutputTable(
      columns: [
        .init("factor", "factor"), .init("value", "value", isNumber: true),
        .init("low", "90 % from", isNumber: true), .init("high", "to", isNumber: true),
        .init("meaning", "multiplies"), .init("note", ""),
      ],
      rows: SiteFactor.allCases.map { factor in
        let interval = calibration.summary.intervals[factor]
        let isWeak = calibration.weaklyDetermined.contains(factor)
        return [
          .init(factor.rawValue), Self.number(profile.scales[factor]),
          Self.number(interval?.lowerBound), Self.number(interval?.upperBound),
          .init(Self.meaning(of: factor)), .init(isWeak ? "hardly determined" : ""),
        ]
      })
  }

  /// The command line that takes the next measurement; nil without one.
  package var nextCommand: String? {
    next.flatMap { BenchmarkCommand.text($0, model: nextModel) }
  }

  /// How to use the profile; nil where none was written.
  package var use: String? {
    guard path != nil else { return nil }
    return "Use it with --set deployment.backend=\(profile.id), or write it into a scenario."
  }
}

// MARK: - Sentences

extension CalibrationReport {
  private var points: String {
    let more = leftOut == 0 ? "" : " \(Self.counted(leftOut)) more do not fit by the serving model."
    return "\(Self.counted(calibration.points.count)) on \(profile.target.text).\(more)"
  }

  private var errors: String {
    let summary = calibration.summary
    return
      "Mean error of the time per output token on them: \(Self.percent(summary.before)) with the "
      + "default model, \(Self.percent(summary.after)) with the factors, "
      + "\(Self.percent(summary.leaveOneOut)) on each point with factors fitted to the others."
  }

  private var verdict: String {
    let band = Self.decimals((profile.errorBand.high - 1) * 100, 0)
    guard calibration.summary.isWorthwhile else {
      return
        "On points it has not seen the profile is no better than the default model: the default is "
        + "the safer choice here."
    }
    return
      "On points it has not seen the profile is better than the default model; estimates with it "
      + "are shown with a band of ±\(band) %."
  }

  private func nextSentence(_ next: NextMeasurement) -> String {
    let what = goal.map { "the forecast of '\($0)'" } ?? "forecasts on this deployment"
    return
      "The measurement that would narrow \(what) most: concurrency \(next.deployment.concurrency), "
      + "prompts of \(next.load.prompt.formatted) and answers of \(next.load.generationLength.formatted) "
      + "tokens on \(next.deployment.gpusPerReplica) x \(next.deployment.gpu.id); what the factors leave "
      + "open shrinks from ±\(Self.decimals(next.widthNow * 100, 1)) % "
      + "to ±\(Self.decimals(next.widthAfter * 100, 1)) %."
  }

  private var noNext: String { "No further measurement fits into memory on this deployment." }

  private static func meaning(of factor: SiteFactor) -> String {
    switch factor {
    case .memory: "reading weights and KV cache"
    case .fixed: "collectives, kernels, host"
    case .prefill: "prefill of prompts"
    }
  }

  private static func counted(_ count: Int) -> String {
    count == 1 ? "1 point" : "\(count) points"
  }

  private static func percent(_ statistics: ErrorStatistics) -> String {
    "\(decimals(statistics.meanAbsolute * 100, 1)) %"
  }

  private static func decimals(_ value: Double, _ places: Int) -> String {
    NumberFormat.decimals(places).string(value)
  }

  private static func number(_ value: Double?) -> OutputTable.Cell {
    OutputTable.Cell(.number(value), value.map { decimals($0, 2) } ?? "")
  }
}
