import Foundation

/// A data file of the repository, read for benchmarks only: the product's reader is not public.
struct DataFile {
  /// A name that no file or row has.
  struct Missing: Error {
    var name: String
  }

  /// Rows of a table: cells by column.
  typealias Row = [String: String]

  /// Contents.
  let bytes: Data

  /// Reads `Sources/CResources/data/<name>`.
  init(_ name: String) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/CResources/data/\(name)")
    bytes = try Data(contentsOf: url)
  }

  /// The file as comma-separated values.
  var rows: [Row] {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let header = lines.first.map(Self.cells) ?? []
    return lines.dropFirst().map { line in
      Row(zip(header, Self.cells(line)), uniquingKeysWith: { first, _ in first })
    }
  }

  /// Splits a line; a quoted cell may hold commas.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
