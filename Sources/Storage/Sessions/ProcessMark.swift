internal import Foundation

/// Tells one process from all others: host, number, and when it started.
struct ProcessMark: Codable, Hashable, Sendable {
  /// Name of the host.
  var host: String
  /// Number of the process; another one may have it later.
  var number: Int32
  /// Start of the process in ticks since the start of the host; 0 where the system does not tell.
  var start: UInt64

  /// This process.
  static var own: ProcessMark {
    let number = getpid()
    return ProcessMark(host: hostName, number: number, start: startTime(of: number))
  }

  /// Name of the host, without a question to the network.
  private static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether the process still runs; nil on another host, where nobody can tell.
  func isRunning(seenFrom own: ProcessMark) -> Bool? {
    guard host == own.host else { return nil }
    guard number > 0, kill(number, 0) == 0 || errno == EPERM else { return false }
    return start == 0 || start == Self.startTime(of: number)
  }

  /// Field 22 of proc(5)'s `stat`; the name of the program before it may hold blanks.
  static func startTime(of number: Int32) -> UInt64 {
    guard let bytes = try? FileReading.bytes(of: "/proc/\(number)/stat") else { return 0 }
    let fields = String(decoding: bytes, as: UTF8.self).split(separator: ")").last?
      .split(separator: " ")
    guard let fields, fields.count > Self.startField else { return 0 }
    return UInt64(fields[Self.startField]) ?? 0
  }

  /// Place of the start behind the name.
  private static let startField = 19
}
