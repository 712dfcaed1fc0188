internal import Foundation

/// Deleted scenario files: they are moved into a folder beside them, and come back from there.
package enum TrashFolder {
  /// Name of the folder; lists of files leave it out.
  package static let name = ".isocost-trash"

  /// A file that was moved away.
  package struct Item: Sendable, Hashable {
    /// Where it was.
    package let path: String
    /// Where it is now.
    package let place: String
  }

  /// Moves a file into the trash beside it; nothing there is replaced.
  ///
  /// - Throws: why it stays where it is.
  package static func take(_ path: String) throws(Diagnostic) -> Item {
    guard FileReading.exists(path) else { throw FileReading.failure(path, ENOENT) }
    let folder = "\(AtomicFile.folder(of: path))/\(name)"
    try PrivateFolder.make(folder)
    let target = try ReservedFile(like: "\(folder)/\(FilePath.name(of: path))")
    try target.take(path)
    return Item(path: path, place: target.path)
  }

  /// Moves a file back to where it was, or beside it under another name where a new file is there.
  ///
  /// - Returns: where the file is now.
  /// - Throws: why it stays in the trash.
  package static func bringBack(_ item: Item) throws(Diagnostic) -> String {
    guard FileReading.exists(item.place) else { throw FileReading.failure(item.place, ENOENT) }
    let target = try ReservedFile(like: item.path)
    try target.take(item.place)
    return target.path
  }
}
