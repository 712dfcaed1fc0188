internal import Foundation

/// Reads a file line by line without holding more than one line.
struct LineReader: ~Copyable {
  /// Bytes of a line: a row of a samples file holds all its answers.
  static let longestLine = 16 << 20
  /// Bytes of a file.
  static let largestFile = 2 << 30

  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// First byte of the buffer that was not handed out.
  private var start = 0
  private var isAtEnd = false
  /// Bytes of the file.
  let size: Int
  /// Days since 1970 at which the file was last written.
  let modified: Int
  /// Lines that were handed out.
  private(set) var count = 0

  /// Opens a regular file.
  ///
  /// - Throws: when it is missing, not readable, not a regular file or too large.
  init(path: String) throws(Diagnostic) {
    let (descriptor, status) = try FileReading.opened(path)
    guard status.st_size <= Self.largestFile else {
      close(descriptor)
      throw Diagnostic(
        .error, file: path, "larger than \(Self.largestFile >> 30) GB; split the file by lines")
    }
    self.descriptor = descriptor
    self.path = path
    size = Int(status.st_size)
    modified = Int((Double(status.st_mtim.tv_sec) / 86_400).rounded(.down))
  }

  deinit {
    close(descriptor)
  }

  /// The next line without its end; nil behind the last.
  ///
  /// - Throws: when a line is longer than allowed, after reading no more than that.
  mutating func next() throws(Diagnostic) -> [UInt8]? {
    var searched = start
    while true {
      if let end = lineEnd(from: searched) {
        defer { start = end + 1 }
        count += 1
        return Array(buffer[start..<end])
      }
      guard buffer.count - start <= Self.longestLine else {
        throw Diagnostic(
          .error, file: path, at: SourceMark(line: count + 1, column: 1),
          "a line longer than \(Self.longestLine >> 20) MB; one record a line belongs here")
      }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      guard try fill() else { break }
    }
    guard !buffer.isEmpty else { return nil }
    defer { buffer = [] }
    count += 1
    return buffer
  }

  /// Position of the next line feed, by the system's own search.
  private func lineEnd(from position: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + position, Int32(UInt8(ascii: "\n")), bytes.count - position)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private mutating func fill() throws(Diagnostic) -> Bool {
    guard !isAtEnd else { return false }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    let count = try FileReading.read(descriptor, into: &chunk, path: path)
    isAtEnd = count == 0
    buffer += chunk[..<count]
    return count > 0
  }
}
