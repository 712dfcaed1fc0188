package import ScalingCore

/// Joins the contents of benchmark files with the catalogue and the user's options.
package enum MeasurementAssembly {
  /// Measured rows in the order of the files.
  ///
  /// - Throws: the first point that can't be placed, with the option that would place it, or a wrong cell of a
  ///   table.
  package static func rows(
    of contents: [BenchmarkContents], naming: MeasurementNaming, catalogue: Catalogue
  ) throws(Diagnostic) -> MeasuredRows {
    let placement = MeasurementPlacement(naming: naming, catalogue: catalogue)
    var result = MeasuredRows(files: contents.map(\.file))
    for file in contents {
      if let table = file.table {
        result.append(
          try MeasuredRowsTable.rows(of: table, naming: naming.cells, catalogue: catalogue))
      } else {
        result.append(try rows(of: file, placement))
      }
    }
    return result
  }

  private static func rows(
    of file: BenchmarkContents, _ placement: MeasurementPlacement
  ) throws(Diagnostic) -> MeasuredRows {
    var rows = MeasuredRows(files: [file.file])
    rows.warnings = file.warnings
    for point in file.points {
      if let obstacle = point.obstacle {
        rows.leaveOut(
          .init(
            file: file.file, column: "tpot", value: point.definition.rawValue, reason: obstacle,
            mark: point.mark))
        continue
      }
      let placed = try placement.measurement(point, file: file.file)
      rows.rows.append(placed.value)
      rows.origins.append(.init(source: point.origin, date: point.date))
      rows.warnings += placed.warnings
      rows.assumedCaches += placement.recordsCache(of: point) ? 0 : 1
    }
    return rows
  }
}
