internal import ScalingCore

extension MeasuredRowsTable {
  /// The rows as points of a benchmark, in the words of the file; cells that are not understood stay unread until
  /// the rows are joined with the catalogue.
  static func points(of table: CSVTable) -> [BenchmarkPoint] {
    table.rows.map { point(CellsOfRow(row: $0)) }
  }

  private static func point(_ cells: CellsOfRow) -> BenchmarkPoint {
    func text(_ column: String) -> String? {
      guard let text = try? cells.text(column), !text.isEmpty else { return nil }
      return text
    }
    func count(_ column: String) -> Int? {
      (try? cells.count(column, upTo: BenchmarkLimits.mostRanks)) ?? nil
    }
    func amount(_ column: String) -> Double? {
      (try? cells.amount(column, from: 0.001, upTo: 1e9)) ?? nil
    }
    func time(_ column: String) -> BenchmarkPoint.Figure<SecondUnit>? {
      amount(column).map { .init(Seconds($0 / 1000), .unstated) }
    }
    var point = BenchmarkPoint(tool: .table, mark: cells.row.start)
    (point.model, point.gpu, point.backend) = (text("model"), text("gpu"), text("backend"))
    (point.weights, point.kvCache) = (text("precision"), text("kv_precision"))
    point.date = CivilDate.day(of: text("measured") ?? "")
    (point.gpus, point.tensorParallel) = (count("ngpu"), count("tp"))
    (point.prompt, point.answer) = (
      amount("isl").map { Tokens($0) }, amount("osl").map { Tokens($0) }
    )
    point.concurrency = amount("concurrency").map { .init($0, .configured) }
    (point.timeToFirstToken, point.timePerOutputToken) = (time("ttft_ms"), time("tpot_ms"))
    let gpus = Double(point.gpus ?? point.tensorParallel ?? 1)
    point.throughput = amount(throughput).map { .init(TokenRate($0 * gpus), .unstated) }
    return point
  }
}
