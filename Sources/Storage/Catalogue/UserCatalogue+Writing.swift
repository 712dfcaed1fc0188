internal import Foundation
package import ScalingCore

extension UserCatalogue {
  /// Writes or replaces a file; its folder is made when it is missing.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - path: Where it is to stand.
  ///   - catalogue: What the entries may refer to.
  /// - Throws: why it can't be written, or that it would not read back; an old file is untouched then.
  package static func write(
    _ text: String, to path: String, catalogue: Catalogue
  ) throws(Diagnostic) {
    do throws(InputFailure) {
      _ = try extend(catalogue, file: path, bytes: Array(text.utf8))
    } catch {
      throw error.diagnostics.first ?? Diagnostic(.error, file: path, "would not read back")
    }
    do {
      try FileManager.default.createDirectory(
        atPath: AtomicFile.folder(of: path), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw Diagnostic(.error, file: AtomicFile.folder(of: path), "the folder can't be made")
    }
    try AtomicFile().replace(path, with: Array(text.utf8))
  }
}
