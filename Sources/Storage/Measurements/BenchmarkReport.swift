internal import ScalingCore

/// What an import of benchmarks found, for people and programs.
package enum BenchmarkReport {
  /// The points as a table.
  package static func table(of contents: [BenchmarkContents]) -> OutputTable {
    OutputTable(
      columns: [
        .init("tool", "tool"), .init("model", "model"), .init("gpu", "GPU"),
        .init("gpus", "n", isNumber: true), .init("prompt", "prompt", isNumber: true),
        .init("answer", "answer", isNumber: true),
        .init("concurrency", "at a time", isNumber: true), .init("from", "from"),
        .init("ttft", "TTFT", isNumber: true), .init("tpot", "TPOT", isNumber: true),
        .init("statistic", "which"), .init("definition", "counts"),
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
      number(point.concurrency?.value), .init(point.concurrency?.source.rawValue ?? ""),
      time(point.timeToFirstToken), time(decode), .init(statistics(of: point)),
      .init(decode == nil ? "" : point.definition.rawValue),
      number(point.throughput?.value.value),
    ]
  }

  /// Statistic of both times, or one each where they differ.
  private static func statistics(of point: BenchmarkPoint) -> String {
    let names = [point.timeToFirstToken, point.timePerOutputToken].compactMap {
      $0?.statistic.rawValue
    }
    return Set(names).count == 1 ? names[0] : names.joined(separator: ", ")
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
