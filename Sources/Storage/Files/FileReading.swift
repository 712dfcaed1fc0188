internal import Foundation

/// Reads files and folders; every failure says what is wrong with which path.
package enum FileReading {
  /// Contents of a regular file.
  ///
  /// - Throws: when the file is missing, not readable, not a regular file or too large.
  package static func bytes(
    of path: String, limit: Int = YAMLDocument.Limit.bytes
  ) throws(Diagnostic) -> [UInt8] {
    let descriptor = try opened(path).descriptor
    defer { close(descriptor) }
    return try contents(of: descriptor, path: path, limit: limit)
  }

  /// The first bytes of a regular file, and whether they are all of them.
  ///
  /// - Throws: when the file is missing, not readable or not a regular file.
  static func start(
    of path: String, length: Int
  ) throws(Diagnostic) -> (bytes: [UInt8], isWhole: Bool) {
    let descriptor = try opened(path).descriptor
    defer { close(descriptor) }
    var start: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while start.count <= length {
      let count = try read(descriptor, into: &chunk, path: path)
      guard count > 0 else { return (start, true) }
      start += chunk[..<count]
    }
    return (Array(start.prefix(length)), false)
  }

  /// Opens a regular file for reading; the caller closes the descriptor.
  ///
  /// - Throws: when the file is missing, not readable or not a regular file.
  static func opened(_ path: String) throws(Diagnostic) -> (descriptor: Int32, status: stat) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    var status = stat()
    guard descriptor >= 0 else { throw failure(path, errno) }
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw failure(path, code)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw Diagnostic(.error, file: path, "not a regular file")
    }
    return (descriptor, status)
  }

  /// Reads the next bytes of a file; none at its end.
  static func read(
    _ descriptor: Int32, into chunk: inout [UInt8], path: String
  ) throws(Diagnostic) -> Int {
    while true {
      let count = Foundation.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path, errno) }
      return count
    }
  }

  private static func contents(
    of descriptor: Int32, path: String, limit: Int
  ) throws(Diagnostic) -> [UInt8] {
    var contents: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try read(descriptor, into: &chunk, path: path)
      guard count > 0 else { return contents }
      contents += chunk[..<count]
      guard contents.count <= limit else {
        throw Diagnostic(.error, file: path, "larger than \(limit) bytes")
      }
    }
  }

  /// Whether something bears this name, a dangling symbolic link included.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Names in a folder that end in `.yaml`, sorted by name, hidden ones left out.
  ///
  /// - Returns: nothing when the folder is missing or not readable.
  package static func yamlNames(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
  }

  static func failure(_ path: String, _ code: Int32) -> Diagnostic {
    Diagnostic(.error, file: path, reason(code))
  }

  /// What an error number of the system means to a user.
  static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "no such file or folder"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "is a folder; name a file"
    case ENOTDIR: "a part of the path is not a folder"
    case EROFS: "the file system is read-only"
    case ENOSPC, EDQUOT: "no space left on the disk"
    case ELOOP: "too many symbolic links"
    case ENAMETOOLONG: "the name is too long"
    default: String(cString: strerror(code))
    }
  }
}
