internal import Foundation

/// An empty file that takes a name nobody has, so that nothing is ever written over.
struct ReservedFile {
  /// Where it is.
  let path: String

  /// Takes a name, or the first of `name-2.yaml`, `name-3.yaml`, … that is free.
  ///
  /// - Throws: why no file can be made there.
  init(like wish: String) throws(Diagnostic) {
    for number in 1...Self.mostTries {
      let path = number == 1 ? wish : FilePath.path(wish, with: "-\(number)")
      let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
      if descriptor >= 0 {
        close(descriptor)
        self.path = path
        return
      }
      guard errno == EEXIST else { throw FileReading.failure(wish, errno) }
    }
    throw Diagnostic(.error, file: wish, "no free name beside it")
  }

  /// Moves a file to the reserved name.
  ///
  /// - Throws: why it could not be moved; the name is free again then.
  func take(_ file: String) throws(Diagnostic) {
    guard rename(file, path) == 0 else {
      let code = errno
      unlink(path)
      throw FileReading.failure(file, code)
    }
  }

  private static let mostTries = 999
}
