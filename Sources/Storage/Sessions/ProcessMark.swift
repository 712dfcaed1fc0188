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
    guard number > 0, kill(number, 0) == 0 || errno == EPERM, !Self.hasEnded(number) else {
      return false
    }
    return start == 0 || start == Self.startTime(of: number)
  }

  /// Whether a process of the table has ended and only waits for its parent to ask how; in a container
  /// without an init process nobody may ever ask.
  static func hasEnded(_ number: Int32) -> Bool {
    fields(of: number).first.map { $0 == "Z" || $0 == "X" } ?? false
  }

  /// Field 22 of proc(5)'s `stat`.
  static func startTime(of number: Int32) -> UInt64 {
    let fields = fields(of: number)
    guard fields.count > Self.startField else { return 0 }
    return UInt64(fields[Self.startField]) ?? 0
  }

  /// Fields of proc(5)'s `stat` behind the name of the program, which may hold blanks and brackets; none
  /// where there is no such file.
  private static func fields(of number: Int32) -> [Substring] {
    guard let bytes = try? FileReading.bytes(of: "/proc/\(number)/stat") else { return [] }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(separator: ")").last?.split(separator: " ") ?? []
  }

  /// Place of the start behind the name.
  private static let startField = 19
}
