/// What a benchmark file holds, before the catalogue and the user's options complete it.
package struct BenchmarkContents: Sendable {
  /// File as the user named it.
  package let file: String
  /// Measured configurations, in the order of the file.
  package internal(set) var points: [BenchmarkPoint] = []
  /// Findings that do not stop the use of the points.
  package internal(set) var warnings: [Diagnostic] = []
  /// The table, where the file has the layout that `isocost validate` reads.
  let table: CSVTable?

  init(
    file: String, points: [BenchmarkPoint] = [], warnings: [Diagnostic] = [],
    table: CSVTable? = nil
  ) {
    self.file = file
    self.points = points
    self.warnings = warnings
    self.table = table
  }

  /// Tools that wrote the points, each once, in the order of the file.
  package var tools: [BenchmarkTool] {
    points.reduce(into: []) { tools, point in
      if !tools.contains(point.tool) { tools.append(point.tool) }
    }
  }
}
