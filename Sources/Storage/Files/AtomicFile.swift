internal import Foundation

/// Replaces files so that a reader sees the old or the new contents, never a part.
struct AtomicFile {
  /// Writes bytes to a descriptor, like write(2); tests put a failing one here.
  typealias Write = @Sendable (Int32, UnsafeRawPointer, Int) -> Int

  private let write: Write

  init(write: @escaping Write = { Foundation.write($0, $1, $2) }) {
    self.write = write
  }

  /// Writes a temporary file in the same folder, flushes it to the disk, and renames it.
  ///
  /// A symbolic link stays a link: its target is replaced. The mode of an old file is kept; a new
  /// file is readable by its owner only.
  ///
  /// - Throws: what went wrong; the old file is untouched then.
  func replace(_ path: String, with bytes: [UInt8]) throws(Diagnostic) {
    do throws(WriteFailure) {
      try install(bytes, at: path) { temporary, target throws(WriteFailure) in
        guard rename(temporary, target) == 0 else { throw .failed(Self.failure(path)) }
      }
    } catch {
      guard case .failed(let diagnostic) = error else { throw Self.failure(path) }
      throw diagnostic
    }
  }

  /// Writes a temporary file beside the target, flushes it to the disk and has it moved.
  ///
  /// - Parameter move: Gives the temporary file the name of the target; what it leaves under the
  ///   temporary name is deleted.
  func install(
    _ bytes: [UInt8], at path: String,
    move: (_ temporary: String, _ target: String) throws(WriteFailure) -> Void
  ) throws(WriteFailure) {
    let (temporary, target) = try prepared(bytes, at: path)
    do throws(WriteFailure) {
      try move(temporary.path, target)
    } catch {
      temporary.discard()
      throw error
    }
    temporary.discard()
    Self.flushFolder(of: target)
  }

  /// A temporary file with the contents and the mode of the target, on the disk.
  private func prepared(
    _ bytes: [UInt8], at path: String
  ) throws(WriteFailure) -> (temporary: Temporary, target: String) {
    do throws(Diagnostic) {
      guard let target = Self.resolved(path) else {
        throw Diagnostic(.error, file: path, "can't be written: too many symbolic links")
      }
      let mode = try Self.mode(of: target, path: path)
      let temporary = try Temporary(beside: target, path: path)
      do throws(Diagnostic) {
        try writeAll(bytes, to: temporary, path: path)
        if let mode, fchmod(temporary.descriptor, mode) != 0 { throw Self.failure(path) }
        guard fsync(temporary.descriptor) == 0 else { throw Self.failure(path) }
      } catch {
        temporary.discard()
        throw error
      }
      return (temporary, target)
    } catch {
      throw .failed(error)
    }
  }

  private func writeAll(
    _ bytes: [UInt8], to temporary: Temporary, path: String
  ) throws(Diagnostic) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { write(temporary.descriptor, $0 + written, buffer.count - written) }
      }
      if count == -1, errno == EINTR { continue }
      guard let count, count > 0 else { throw Self.failure(path) }
      written += count
    }
  }

  /// Permissions of an existing file; nil when there is none.
  private static func mode(of target: String, path: String) throws(Diagnostic) -> mode_t? {
    var status = stat()
    guard stat(target, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Diagnostic(.error, file: path, "can't be written: not a regular file")
    }
    guard access(target, W_OK) == 0 else { throw failure(path) }
    return status.st_mode & 0o7777
  }

  /// The file that a chain of symbolic links names; the file itself when it is no link, nil when the
  /// chain has no end.
  static func resolved(_ path: String) -> String? {
    var current = path
    for _ in 0..<40 {
      guard let link = try? FileManager.default.destinationOfSymbolicLink(atPath: current) else {
        return current
      }
      current = link.hasPrefix("/") ? link : "\(folder(of: current))/\(link)"
    }
    return nil
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func flushFolder(of target: String) {
    let descriptor = open(folder(of: target), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    // Some file systems can't flush folders; the file itself is on the disk by now.
    fsync(descriptor)
    close(descriptor)
  }

  /// What the last call of the system complained about.
  static func failure(_ path: String) -> Diagnostic {
    let reason = FileReading.reason(errno)
    return Diagnostic(.error, file: path, "can't be written: \(reason)")
  }

  /// An open file with a name of its own.
  private struct Temporary {
    let path: String
    let descriptor: Int32

    init(beside target: String, path: String) throws(Diagnostic) {
      let name = target.split(separator: "/").last ?? "file"
      var template = Array("\(AtomicFile.folder(of: target))/.\(name).XXXXXX".utf8CString)
      descriptor = mkstemp(&template)
      guard descriptor >= 0 else { throw AtomicFile.failure(path) }
      self.path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func discard() {
      close(descriptor)
      unlink(path)
    }
  }
}
