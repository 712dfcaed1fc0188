internal import Foundation

/// Folders that only their owner reads.
enum PrivateFolder {
  /// Makes a folder with its parents; one that is there stays as it is.
  ///
  /// - Throws: why it can't be made.
  static func make(_ path: String) throws(Diagnostic) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Diagnostic(.error, file: path, "the folder can't be made")
    }
  }
}
