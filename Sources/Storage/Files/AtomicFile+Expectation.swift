internal import CFiles
internal import Foundation

/// Writing that loses nothing where others write the same file at the same moment.
extension AtomicFile {
  /// Replaces a file that holds what is expected.
  ///
  /// Between the look and the writing another program may write. The two files are therefore
  /// exchanged, and what comes out is looked at: if it is not what was expected, it goes back.
  ///
  /// - Throws: why nothing was written; what another program wrote is in the file, or beside it
  ///   under a name of its own.
  func replace(
    _ path: String, holding expected: [UInt8], with bytes: [UInt8]
  ) throws(WriteFailure) {
    try install(bytes, at: path) { temporary, target throws(WriteFailure) in
      try Self.check(target, holds: expected)
      guard isocost_exchange(temporary, target) == 0 else {
        return try Self.renamePlainly(temporary, to: target)
      }
      if Self.holds(temporary, expected) { return }
      try Self.giveBack(temporary, target, mine: bytes)
    }
  }

  /// Writes a file that does not exist yet.
  ///
  /// - Throws: why nothing was written; ``WriteFailure/exists`` where something bears the name.
  func create(_ path: String, with bytes: [UInt8]) throws(WriteFailure) {
    try install(bytes, at: path) { temporary, target throws(WriteFailure) in
      if isocost_rename_to_free(temporary, target) == 0 { return }
      guard Self.isUnsupported(errno) else { throw Self.refusal(target) }
      guard link(temporary, target) == 0 else { throw Self.refusal(target) }
    }
  }

  private static func check(_ target: String, holds expected: [UInt8]) throws(WriteFailure) {
    guard FileReading.exists(target) else { throw .gone }
    guard holds(target, expected) else { throw .changed }
  }

  private static func holds(_ path: String, _ expected: [UInt8]) -> Bool {
    (try? FileReading.bytes(of: path)) == expected
  }

  /// Another program wrote in between: its version gets its name back; one that was written over ours in the
  /// meantime is kept beside it.
  private static func giveBack(
    _ temporary: String, _ target: String, mine: [UInt8]
  ) throws(WriteFailure) {
    let isBack = isocost_exchange(temporary, target) == 0
    if isBack, holds(temporary, mine) { throw .changed }
    do throws(Diagnostic) {
      try ReservedFile(like: FilePath.path(target, with: ".theirs")).take(temporary)
    } catch {
      throw .failed(error)
    }
    throw .changed
  }

  /// File systems that can't exchange files: the look before is all there is.
  private static func renamePlainly(_ temporary: String, to target: String) throws(WriteFailure) {
    guard isUnsupported(errno), rename(temporary, target) == 0 else { throw refusal(target) }
  }

  private static func isUnsupported(_ code: Int32) -> Bool {
    [EINVAL, ENOSYS, ENOTSUP].contains(code)
  }

  private static func refusal(_ target: String) -> WriteFailure {
    switch errno {
    case EEXIST: .exists
    case ENOENT: .gone
    default: .failed(failure(target))
    }
  }
}
