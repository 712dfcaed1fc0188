internal import Foundation

/// Scenario files opened or saved last, one absolute path a line, the latest first.
///
/// A convenience: what can't be read is empty, what can't be written is left out.
package struct RecentFiles: Sendable {
  /// Path of the list.
  package let path: String
  /// Most files that are remembered.
  package static let limit = 30

  /// Names a list; it need not exist.
  package init(path: String) {
    self.path = path
  }

  /// Files that still exist, the latest first.
  package var files: [String] { listed.filter(FileReading.exists) }

  /// Puts a file first.
  package func note(_ file: String) {
    let file = FilePath.absolute(file)
    guard !file.contains("\n"), listed.first != file else { return }
    let lines = ([file] + files.filter { $0 != file }).prefix(Self.limit)
    let text = lines.map { $0 + "\n" }.joined()
    try? PrivateFolder.make(AtomicFile.folder(of: path))
    try? AtomicFile().replace(path, with: Array(text.utf8))
  }

  private var listed: [String] {
    guard let bytes = try? FileReading.bytes(of: path, limit: Self.largest) else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return Array(lines.filter { $0.hasPrefix("/") }.prefix(Self.limit))
  }

  private static let largest = 256 * 1024
}
