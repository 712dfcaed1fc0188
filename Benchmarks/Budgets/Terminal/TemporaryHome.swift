import Foundation

/// An empty home folder for one run of the program: no own files, no unsaved work that it would offer.
final class TemporaryHome {
  /// Where it is.
  let path: String

  /// Makes the folder; it goes with this value.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "isocost-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
