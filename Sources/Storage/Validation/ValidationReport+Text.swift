internal import ScalingCore

extension ValidationReport {
  /// A part of the printed report.
  package enum Section: Sendable, Equatable {
    /// A sentence, to be wrapped.
    case sentence(String)
    /// An aligned table.
    case table(String)
  }

  /// The report for people: what was compared, the errors of all rows, and of those flagged `ok`.
  package var sections: [Section] {
    let notes = [comparedRows, heldOut, method, measured.leftOut.isEmpty ? nil : leftOut].compactMap
    { $0 }
    return notes.map { .sentence($0) } + tables
      + [.sentence("Parameters of the serving model: \(evidence.source)")]
  }

  private var tables: [Section] {
    let overall = validation.overall
    let all = Self.sections("All rows", ValidationTable(validation, soundOnly: false))
    guard overall.sound.rows < overall.all.rows, overall.sound.rows > 0 else { return all }
    return all
      + Self.sections("Rows with flag = ok", ValidationTable(validation, soundOnly: true))
  }

  private static func sections(_ title: String, _ table: ValidationTable) -> [Section] {
    [.sentence("\(title):"), .table(text(of: table))]
  }

  private static func text(of table: ValidationTable) -> String {
    OutputTable(
      columns: [
        .init("by", "by"), .init("value", "value"), .init("rows", "rows", isNumber: true),
        .init("falseDoesNotFit", "misfit", isNumber: true),
        .init("tpot", "TPOT", isNumber: true), .init("ttft", "TTFT", isNumber: true),
        .init("throughput", "throughput", isNumber: true),
      ],
      rows: table.lines.map { line in
        [
          .init(line.by.isEmpty ? "all" : line.by), .init(line.value),
          .init("\(line.accuracy.rows)"), .init("\(line.accuracy.falseDoesNotFit)"),
        ] + line.accuracy.measures.map { .init(errors($0.statistics)) }
      }
    ).text
  }

  /// `5.2/4.0/+0.3`; from 100 on without decimals.
  private static func errors(_ statistics: ErrorStatistics?) -> String {
    guard let statistics else { return NumberFormat.unknown }
    return statistics.percentages.map { key, value in
      let text = NumberFormat.decimals(abs(value) < 100 ? 1 : 0).string(value)
      return key == "bias" && value > 0 && text != "0.0" ? "+\(text)" : text
    }.joined(separator: "/")
  }
}

// MARK: - Sentences

extension ValidationReport {
  private var comparedRows: String {
    let accuracy = validation.overall.all
    return "\(grouped(accuracy.rows)) of \(grouped(measured.count)) rows are compared; "
      + "called 'does not fit' although they ran (column misfit): "
      + "\(grouped(accuracy.falseDoesNotFit))."
  }

  private var heldOut: String? {
    guard heldOutFamilies > 0 else { return nil }
    return
      "Every row is predicted by a model that was fitted without its family: the model, GPU, software and "
      + "number format of the row, \(grouped(heldOutFamilies)) families in turn. What only the time to "
      + "first token depends on is not fitted anew."
  }

  private var method: String {
    "Errors are mean/median of the absolute error/bias, in percent of the measured value; a "
      + "positive bias means that the prediction is too high. Throughput is output tokens a second "
      + "and GPU\(throughputOrigin).\(cacheRule)"
  }

  private var throughputOrigin: String {
    let (recorded, all) = (measured.recordedThroughputs, measured.rows.count)
    if recorded == all { return ", as recorded" }
    let formula =
      "worked out from TTFT and TPOT by the closed loop C·O/(TTFT + (O - 1)·TPOT)/n"
    guard recorded > 0 else { return ", \(formula), because no row records it" }
    return ", as recorded in \(grouped(recorded)) of \(grouped(all)) rows, else \(formula)"
  }

  private var cacheRule: String {
    guard measured.assumedCaches > 0 else { return "" }
    let rows = "\(grouped(measured.assumedCaches)) of \(grouped(measured.rows.count)) rows"
    return
      " Where the precision of the KV cache is not recorded (\(rows)), it is read as 16 bit with "
      + "BF16 weights, else as FP8 with TensorRT-LLM and on Blackwell, and as 16 bit elsewhere."
  }

  private var leftOut: String {
    let groups = measured.leftOut.map { "\($0.reason) (\(grouped($0.count)))" }
    return "Left out: \(groups.joined(separator: ", ")), with the number of rows."
  }

  private func grouped(_ count: Int) -> String { NumberFormat.grouped.string(Double(count)) }
}
