package import ScalingCore

/// Measured serving configurations of files, joined with the catalogue.
package struct MeasuredRows: Sendable {
  /// Rows that can't be compared for one reason.
  package struct LeftOut: Sendable, Hashable {
    /// File that holds them.
    package let file: String
    /// Column that holds the reason.
    package let column: String
    /// What the column says.
    package let value: String
    /// Why such rows can't be compared, and what may have been meant.
    package let reason: String
    /// Place of the first of them.
    package let mark: SourceMark
    /// How many rows there are.
    package var count = 1
  }

  /// Where a row comes from.
  package struct Origin: Sendable, Hashable {
    /// Tool or source, and what its numbers count.
    package let source: String
    /// Day of the run; empty when unknown.
    package let date: String
  }

  /// Files as the user named them.
  package internal(set) var files: [String]
  /// Rows that can be compared, in the order of the files.
  package internal(set) var rows: [MeasuredServing] = []
  /// Where each of `rows` comes from, in the same order.
  package internal(set) var origins: [Origin] = []
  /// Rows that can't, by reason, in the order of the files.
  package internal(set) var leftOut: [LeftOut] = []
  /// How many of `rows` do not record the number format of the KV cache, so that a rule gives it.
  package internal(set) var assumedCaches = 0
  /// Findings that do not stop the comparison.
  package internal(set) var warnings: [Diagnostic] = []

  /// Starts without rows.
  package init(files: [String]) {
    self.files = files
  }

  /// The files on one line.
  package var file: String { files.joined(separator: ", ") }

  /// Rows of the files, compared or not.
  package var count: Int { rows.count + leftOut.reduce(0) { $0 + $1.count } }

  /// How many of `rows` record their throughput.
  package var recordedThroughputs: Int { rows.count { $0.recordedThroughput != nil } }

  /// The rows left out as findings about the files.
  package var leftOutWarnings: [Diagnostic] {
    leftOut.map { group in
      let rows = group.count == 1 ? "1 row is" : "\(group.count) rows are"
      return Diagnostic(
        .warning, file: group.file, at: group.mark, "\(rows) left out: \(group.reason)")
    }
  }

  /// Counts a row that can't be compared.
  mutating func leaveOut(_ group: LeftOut) {
    let known = leftOut.firstIndex {
      $0.file == group.file && $0.column == group.column && $0.value == group.value
    }
    if let known {
      leftOut[known].count += group.count
    } else {
      leftOut.append(group)
    }
  }

  /// Adds the rows of another file.
  mutating func append(_ other: MeasuredRows) {
    rows += other.rows
    origins += other.origins
    for group in other.leftOut { leaveOut(group) }
    assumedCaches += other.assumedCaches
    warnings += other.warnings
  }
}
