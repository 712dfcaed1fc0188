import ScalingCore
import Screen
import Storage

extension Import {
  /// Prints the points of benchmarks, and writes them as rows where the user asks for it.
  func importBenchmarks(_ workplace: Workplace) throws {
    let naming = try measurement.naming()
    let contents = try files.map { try BenchmarkFile.load(path: $0) }
    if let output { try writing.check(output, otherwise: "choose another --output") }
    var warnings = contents.flatMap(\.warnings)
    var path: String?
    do {
      let rows = try MeasurementAssembly.rows(
        of: contents, naming: naming, catalogue: workplace.catalogue)
      warnings = rows.warnings + rows.leftOutWarnings
      path = writing.dryRun ? nil : try write(rows)
    } catch let finding as Diagnostic where output == nil && !isTable(contents) {
      // Only rows need what the file leaves out; its points are worth seeing without.
      var finding = finding
      finding.severity = .warning
      warnings.append(finding)
    }
    for warning in warnings { complain(warning) }
    try printBenchmarks(contents, path, warnings, workplace.language(chosen: language))
  }

  private func isTable(_ contents: [BenchmarkContents]) -> Bool {
    contents.contains { $0.tools == [.table] }
  }

  private func write(_ rows: MeasuredRows) throws -> String? {
    guard let output else { return nil }
    guard !rows.rows.isEmpty else {
      throw Failure(
        Failure.noAnswer,
        launchLanguage(
          "\(rows.file): no row with a decode measurement to write",
          ja: "\(rows.file)：書き込めるデコードの実測行がありません"))
    }
    try MeasuredRowsTable.write(rows, to: output)
    return output
  }

  private func printBenchmarks(
    _ contents: [BenchmarkContents], _ path: String?, _ warnings: [Diagnostic],
    _ words: Language
  ) throws {
    if format == .json {
      let document = BenchmarkReport.document(of: contents, path: path, warnings: warnings)
      return try printText(document.document)
    }
    try printText(BenchmarkReport.table(of: contents).text(in: words))
    let obstacles = BenchmarkReport.obstacles(of: contents).map { words(core: $0) }
    if !obstacles.isEmpty {
      let list = obstacles.joined(separator: words("; ", ja: "；"))
      try printText("\n" + words("Not comparable: \(list).", ja: "比べられないもの：\(list)。"))
    }
    if let path { try printText("\n" + writtenTo(path, words)) }
  }
}
