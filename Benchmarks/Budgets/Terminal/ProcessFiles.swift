import Foundation

/// Reads what the system says of running programs.
enum ProcessFiles {
  /// Text of a file, for example of `/proc`; empty when it can't be read.
  static func text(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  /// Status of a program's first thread; nil once it has ended.
  static func status(of process: pid_t) -> ProcessStatus? {
    ProcessStatus(text("/proc/\(process)/status"))
  }

  /// Times that any thread of a program went on or off a processor.
  static func switches(of process: pid_t) -> Int {
    let folder = "/proc/\(process)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return threads.reduce(0) { sum, thread in
      sum + (ProcessStatus(text("\(folder)/\(thread)/status"))?.switches ?? 0)
    }
  }
}
