internal import ScalingCore
package import Screen

/// What an import found, for people and programs.
package enum EvaluationReport {
  /// The numbers as a table.
  package static func table(of entries: [EvaluationCatalogue.Entry]) -> OutputTable {
    OutputTable(
      columns: [
        .init("model", Wording("model", ja: "モデル")),
        .init("benchmark", Wording("benchmark", ja: "ベンチマーク")),
        .init("attention", Wording("attention", ja: "アテンション")),
        .init("metric", Wording("metric", ja: "指標")),
        .init("variant", Wording("variant", ja: "変種")),
        .init("tokenCap", Wording("cap", ja: "上限"), isNumber: true),
        .init("value", Wording("accuracy", ja: "正答率"), isNumber: true),
        .init("low", Wording("low", ja: "下端"), isNumber: true),
        .init("high", Wording("high", ja: "上端"), isNumber: true),
        .init("questions", Wording("questions", ja: "質問数"), isNumber: true),
        .init("samples", Wording("samples", ja: "サンプル数"), isNumber: true),
        .init("note", Wording("note", ja: "備考")),
      ],
      rows: entries.flatMap(\.summary.numbers).map(row))
  }

  private static func row(_ number: EvaluationSummary.Number) -> [OutputTable.Cell] {
    let point = number.point
    let band = band(of: number)
    return [
      .init(point.model), .init(point.benchmark), .init(point.attention.text),
      .init(point.metric.name), .init(point.variant),
      .init(.number(point.tokenCap?.value), point.tokenCap?.formatted ?? ""),
      share(point.value), share(band.low), share(band.high), count(number.share?.questions),
      count(number.samples),
      .init(number.isTruncated ? Wording("strict truncation", ja: "厳密な打ち切り") : ""),
    ]
  }

  /// Ends of the 95 % interval, where there is one.
  private static func band(
    of number: EvaluationSummary.Number
  ) -> (low: Probability?, high: Probability?) {
    if let share = number.share { return (share.low, share.high) }
    guard let precision = number.point.evidence.precision else { return (nil, nil) }
    let value = number.point.value.value
    return (Probability(max(0, value - precision)), Probability(min(1, value + precision)))
  }

  private static func share(_ value: Probability?) -> OutputTable.Cell {
    .init(.number(value?.value), value?.formatted(decimals: 1) ?? "")
  }

  private static func count(_ count: Int?) -> OutputTable.Cell {
    .init(.number(count.map(Double.init)), count.map(String.init) ?? "")
  }
}

// MARK: - Fits

extension EvaluationReport {
  /// The fits of each evaluation, or why there is none, one a line.
  package static func fits(of entries: [EvaluationCatalogue.Entry]) -> [Wording] {
    entries.flatMap { entry -> [Wording] in
      guard let point = entry.summary.numbers.first?.point else { return [] }
      let (model, benchmark, policy) = (point.model, point.benchmark, point.attention.text)
      let name = Wording(
        "\(model) on \(benchmark), \(policy): ", ja: "\(benchmark)での\(model)、\(policy)：")
      let lines = [lengthLine(entry.summary.lengthFit), coverageLine(entry.summary.coverageFit)]
      return lines.map { line in Wording { name[$0] + line[$0] } }
    }
  }

  private static func lengthLine(_ fit: Result<LengthCurveFit, FitRefusal>) -> Wording {
    switch fit {
    case .failure(let refusal):
      return Wording(
        "no curve over the cap, \(refusal.reason)",
        ja: "上限に対する曲線なし、\(Language.japanese(core: refusal.reason))")
    case .success(let fit):
      let parts = [
        parameter("A", fit.ceiling), parameter("tau", fit.scale), parameter("beta", fit.shape),
      ]
      let (list, error) = (parts.joined(separator: ", "), digits(fit.rootMeanSquare))
      return Wording(
        "pass@1 over the cap n is A(1 - exp(-(n/tau)^beta)) with \(list); rms error \(error)",
        ja: "上限nに対するpass@1はA(1 - exp(-(n/tau)^beta))、\(list)；rms誤差\(error)")
    }
  }

  private static func coverageLine(_ fit: Result<CoverageCurveFit, FitRefusal>) -> Wording {
    switch fit {
    case .failure(let refusal):
      return Wording(
        "no curve over the samples, \(refusal.reason)",
        ja: "サンプル数に対する曲線なし、\(Language.japanese(core: refusal.reason))")
    case .success(let fit):
      let parts = [
        parameter("alpha", fit.alpha), parameter("beta", fit.beta), parameter("z", fit.unsolvable),
      ]
      let (list, error) = (parts.joined(separator: ", "), digits(fit.rootMeanSquare))
      return Wording(
        "chances of the questions are beta-distributed, a share z is never solved: \(list); "
          + "rms error \(error)",
        ja: "質問ごとの正答確率はベータ分布、割合zは解けない：\(list)；rms誤差\(error)")
    }
  }

  private static func parameter(_ name: String, _ parameter: FittedParameter) -> String {
    let interval = parameter.interval.map {
      " [\(digits($0.lowerBound)), \(digits($0.upperBound))]"
    }
    return "\(name) \(digits(parameter.value))\(interval ?? "")"
  }

  /// Three significant digits, whole numbers from 1,000 on.
  private static func digits(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    var scale = 1.0
    while abs(value) * scale < 100, scale < 1e9 { scale *= 10 }
    return NumberText.shortest((value * scale).rounded() / scale)
  }
}

// MARK: - JSON

extension EvaluationReport {
  /// The document of an import.
  ///
  /// - Parameters:
  ///   - contents: The files.
  ///   - path: Catalogue file that was written; nil when none was.
  ///   - warnings: Findings that did not stop the import.
  package static func document(
    of entries: [EvaluationCatalogue.Entry], files contents: [EvaluationContents], path: String?,
    warnings: [Diagnostic]
  ) -> JSONValue {
    [
      "files": .list(
        contents.map { file in
          [
            "file": .text(file.file), "kind": .text(file.kind.rawValue),
            "date": .text(unlessEmpty: file.date),
          ]
        }), "evaluations": .list(entries.map(evaluation)),
      "catalogueFile": .text(unlessEmpty: path),
      "warnings": .list(warnings.map { .text($0.description) }),
    ]
  }

  private static func evaluation(_ entry: EvaluationCatalogue.Entry) -> JSONValue {
    let point = entry.summary.numbers.first?.point
    return [
      "model": .text(unlessEmpty: point?.model),
      "benchmark": .text(unlessEmpty: point?.benchmark),
      "attention": .text(unlessEmpty: point?.attention.text),
      "points": .list(entry.summary.numbers.map(number)),
      "lengthFit": length(entry.summary.lengthFit),
      "coverageFit": coverage(entry.summary.coverageFit),
    ]
  }

  private static func number(_ number: EvaluationSummary.Number) -> JSONValue {
    let band = band(of: number)
    return [
      "metric": .text(number.point.metric.name),
      "variant": .text(unlessEmpty: number.point.variant),
      "tokenCap": .number(number.point.tokenCap?.value),
      "value": .number(number.point.value.value), "low": .number(band.low?.value),
      "high": .number(band.high?.value),
      "questions": .number(number.share.map { Double($0.questions) }),
      "samples": .number(number.samples.map(Double.init)),
      "strictTruncation": .flag(number.isTruncated), "evidence": number.point.evidence.json,
    ]
  }

  private static func length(_ fit: Result<LengthCurveFit, FitRefusal>) -> JSONValue {
    let known = try? fit.get()
    return [
      "ceiling": json(known?.ceiling), "scaleTokens": json(known?.scale),
      "shape": json(known?.shape), "rmsError": .number(known?.rootMeanSquare),
      "refused": refusal(fit),
    ]
  }

  private static func coverage(_ fit: Result<CoverageCurveFit, FitRefusal>) -> JSONValue {
    let known = try? fit.get()
    return [
      "alpha": json(known?.alpha), "beta": json(known?.beta),
      "unsolvable": json(known?.unsolvable), "rmsError": .number(known?.rootMeanSquare),
      "refused": refusal(fit),
    ]
  }

  private static func refusal<Fit>(_ fit: Result<Fit, FitRefusal>) -> JSONValue {
    guard case .failure(let refusal) = fit else { return .null }
    return .text(refusal.reason)
  }

  private static func json(_ parameter: FittedParameter?) -> JSONValue {
    guard let parameter else { return .null }
    return [
      "value": .number(parameter.value), "low": .number(parameter.interval?.lowerBound),
      "high": .number(parameter.interval?.upperBound),
    ]
  }
}
