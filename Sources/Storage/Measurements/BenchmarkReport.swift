internal import ScalingCore
internal import Screen

/// What an import of benchmarks found, for people and programs.
package enum BenchmarkReport {
  /// The points as a table.
  package static func table(of contents: [BenchmarkContents]) -> OutputTable {
    OutputTable(
      columns: [
        .init("tool", Wording("tool", ja: "ツール")), .init("model", Wording("model", ja: "モデル")),
        .init("gpu", "GPU"),
        .init("gpus", Wording("n", ja: "台数"), isNumber: true),
        .init("prompt", Wording("prompt", ja: "プロンプト"), isNumber: true),
        .init("answer", Wording("answer", ja: "回答"), isNumber: true),
        .init("concurrency", Wording("at a time", ja: "同時"), isNumber: true),
        .init("from", Wording("from", ja: "出所")),
        .init("ttft", "TTFT", isNumber: true), .init("tpot", "TPOT", isNumber: true),
        .init("statistic", Wording("which", ja: "統計")),
        .init("definition", Wording("counts", ja: "定義")),
        .init("throughput", "tokens/s", isNumber: true),
      ],
      rows: contents.flatMap(\.points).map(row))
  }

  private static func row(_ point: BenchmarkPoint) -> [OutputTable.Cell] {
    let decode = point.timePerOutputToken
    return [
      .init(point.tool.rawValue), .init(point.model ?? ""), .init(point.gpu ?? ""),
      .init(.number(point.gpus.map(Double.init)), point.gpus.map(String.init) ?? ""),
      number(point.prompt?.value), number(point.answer?.value),
      number(point.concurrency?.value),
      .init(Wording(core: point.concurrency?.source.rawValue ?? "")),
      time(point.timeToFirstToken), time(decode), .init(Wording { statistics(of: point, $0) }),
      .init(decode == nil ? "" : Wording(core: point.definition.rawValue)),
      number(point.throughput?.value.value),
    ]
  }

  /// Statistic of both times, or one each where they differ.
  private static func statistics(of point: BenchmarkPoint, _ language: Language) -> String {
    let names = [point.timeToFirstToken, point.timePerOutputToken].compactMap {
      $0.map { language(core: $0.statistic.rawValue) }
    }
    return Set(names).count == 1 ? names[0] : names.joined(separator: language(", ", ja: "、"))
  }

  private static func number(_ value: Double?) -> OutputTable.Cell {
    .init(.number(value), value.map(BenchmarkCheck.text) ?? "")
  }

  private static func time(
    _ figure: BenchmarkPoint.Figure<SecondUnit>?
  ) -> OutputTable.Cell {
    .init(
      .number(figure?.value.value),
      figure.map { "\(BenchmarkCheck.text($0.value.value * 1000)) ms" } ?? "")
  }

  /// Why points have no decode speed, each reason once.
  package static func obstacles(of contents: [BenchmarkContents]) -> [String] {
    contents.flatMap(\.points).reduce(into: []) { reasons, point in
      guard let obstacle = point.obstacle, !reasons.contains(obstacle) else { return }
      reasons.append(obstacle)
    }
  }
}

// MARK: - JSON

extension BenchmarkReport {
  /// The document of an import of benchmarks.
  ///
  /// - Parameters:
  ///   - path: Table of rows that was written; nil when none was.
  ///   - warnings: Findings that did not stop the import.
  package static func document(
    of contents: [BenchmarkContents], path: String?, warnings: [Diagnostic]
  ) -> JSONValue {
    [
      "files": .list(
        contents.map { file in
          [
            "file": .text(file.file),
            "tools": .list(file.tools.map { .text($0.rawValue) }),
          ]
        }),
      "points": .list(contents.flatMap { file in file.points.map { point($0, file: file.file) } }),
      "rowsFile": .text(unlessEmpty: path),
      "warnings": .list(warnings.map { .text($0.description) }),
    ]
  }

  private static func point(_ point: BenchmarkPoint, file: String) -> JSONValue {
    let (first, next) = (point.timeToFirstToken, point.timePerOutputToken)
    return [
      "file": .text(file), "line": .number(Double(point.mark.line)),
      "tool": .text(point.tool.rawValue), "model": .text(unlessEmpty: point.model),
      "gpu": .text(unlessEmpty: point.gpu), "gpus": .number(point.gpus.map(Double.init)),
      "backend": .text(unlessEmpty: point.backend), "weights": .text(unlessEmpty: point.weights),
      "kvCache": .text(unlessEmpty: point.kvCache), "date": .text(unlessEmpty: point.date),
      "promptTokens": .number(point.prompt?.value), "outputTokens": .number(point.answer?.value),
      "concurrency": .number(point.concurrency?.value),
      "concurrencySource": .text(unlessEmpty: point.concurrency?.source.rawValue),
      "requestsPerSecond": .number(point.requestsPerSecond),
      "ttftSeconds": .number(first?.value.value),
      "ttftStatistic": .text(unlessEmpty: first?.statistic.rawValue),
      "tpotSeconds": .number(next?.value.value),
      "tpotStatistic": .text(unlessEmpty: next?.statistic.rawValue),
      "tpotDefinition": next == nil ? .null : .text(point.definition.rawValue),
      "tokensPerSecond": .number(point.throughput?.value.value),
      "leftOut": .text(unlessEmpty: point.obstacle),
    ]
  }
}
