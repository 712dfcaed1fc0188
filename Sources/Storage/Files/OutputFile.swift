internal import Foundation

/// Writes results that people hand on.
package enum OutputFile {
  /// Writes or replaces a file whole; a reader sees the old or the new contents.
  ///
  /// A new file has the permissions that the user's umask gives.
  ///
  /// - Throws: why it can't be written; an old file is untouched then.
  package static func write(_ text: String, to path: String) throws(Diagnostic) {
    let isNew = !FileReading.exists(path)
    try AtomicFile().replace(path, with: Array(text.utf8))
    guard isNew else { return }
    let mask = umask(0)
    umask(mask)
    chmod(path, 0o666 & ~mask)
  }

  /// Whether two paths name the same existing file.
  package static func isSame(_ first: String, _ second: String) -> Bool {
    var (left, right) = (stat(), stat())
    guard stat(first, &left) == 0, stat(second, &right) == 0 else { return false }
    return left.st_dev == right.st_dev && left.st_ino == right.st_ino
  }
}
