import Foundation
import ScalingCore

@testable import Storage

/// Measured rows for tests.
enum MeasuredRowsSource {
  /// The data set that ships with the program.
  static let sample = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../samples/measurements/serving_dev.csv").standardizedFileURL.path

  /// The shipped catalogue, read once.
  static func catalogue() throws -> Catalogue {
    try shipped.get()
  }

  private static let shipped = Result { try Catalogue.shipped() }

  /// Columns that are needed, in an order of their own.
  static let header = "gpu,model,backend,concurrency,isl,osl,tpot_ms,ttft_ms"
  /// A row with them: Qwen3-32B in FP8 would not say so, hence BF16.
  static let row = "h100,Qwen3-32B,vllm,8,1000,101,20,500"

  /// Rows of a text.
  static func rows(_ text: String) throws -> MeasuredRows {
    try rows(Array(text.utf8))
  }

  /// Rows of bytes.
  static func rows(_ bytes: [UInt8]) throws -> MeasuredRows {
    try MeasuredRowsTable.rows(file: "rows.csv", bytes: bytes, catalogue: catalogue())
  }

  /// One row with further columns.
  static func only(_ columns: String = "", _ cells: String = "") throws -> MeasuredServing {
    let rows = try rows("\(header)\(columns)\n\(row)\(cells)\n").rows
    guard let row = rows.first, rows.count == 1 else { throw NotOne(count: rows.count) }
    return row
  }

  /// The data set as a report.
  static func report() throws -> ValidationReport {
    try report(of: MeasuredRowsTable.load(path: sample, catalogue: catalogue()))
  }

  /// Rows as a report.
  static func report(of rows: MeasuredRows) throws -> ValidationReport {
    ValidationReport(rows, model: ServingModel(parameters: try catalogue().serving))
  }

  /// A text that has not one row.
  struct NotOne: Error {
    let count: Int
  }
}

extension MeasuredRowsTable {
  /// Reads a file.
  static func load(path: String, catalogue: Catalogue) throws -> MeasuredRows {
    try rows(file: path, bytes: FileReading.bytes(of: path), catalogue: catalogue)
  }
}
