import Foundation
import Screen
import TestSupport

/// The release program on a terminal line of its own, seen from the user's side of the line.
final class RunningDashboard {
  /// What one key press or the start led to.
  struct Answer {
    /// Time until the last byte of the first frame had arrived, in seconds; nil when nothing was painted.
    var delay: Double?
    /// Time until the last byte of all frames had arrived, in seconds; nil when nothing was painted.
    var settled: Double?
    /// Bytes that arrived.
    var bytes = 0
    /// Whether bytes that arrive now belong to a later frame.
    var isFirstFrameOver = false

    /// Counts bytes that arrived.
    mutating func add(_ count: Int, after time: Duration) {
      bytes += count
      settled = time / .seconds(1)
      if !isFirstFrameOver { delay = settled }
    }
  }

  /// A program that does not behave as a dashboard does.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// How long the first frame took, and its bytes.
  private(set) var start = Answer()
  private let line: PseudoTerminal
  private let home: TemporaryHome
  private var screen: VTScreen

  /// The environment of a terminal window, and nothing of the machine that measures.
  private static func environment(home: String) -> [String: String] {
    [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC", "PATH": "/usr/bin:/bin",
      "HOME": home,
    ]
  }
  /// Longest wait for a frame.
  private static let patience: Duration = .seconds(10)

  /// Starts the program and waits for its first frame.
  ///
  /// - Parameter expected: Text of that frame, as proof that it is one.
  init(_ program: String, _ files: [String], size: Size, expecting expected: String) throws {
    let begin = ContinuousClock.now
    home = try TemporaryHome()
    line = try PseudoTerminal(
      program, files, environment: Self.environment(home: home.path), size: size)
    screen = VTScreen(size: size)
    start = try settle(since: begin, switches: 0)
    try expect(expected)
  }

  /// Types a key and waits until its frame is painted.
  func press(_ key: String) throws -> Answer {
    let switches = try status.switches
    let bytes = Array(key.utf8)
    let begin = ContinuousClock.now
    guard line.write(bytes[...], timeoutMilliseconds: 1000) == bytes.count else {
      throw Failure(description: "the program does not read its keys")
    }
    return try settle(since: begin, switches: switches)
  }

  /// Fails when the screen does not show a text.
  func expect(_ text: String) throws {
    guard screen.text.contains(text) else { throw failure("'\(text)' is not on the screen") }
  }

  /// What goes wrong, with the screen as proof.
  func failure(_ problem: String) -> Failure {
    Failure(description: "\(problem):\n\(screen.text)")
  }

  /// Most memory that has been resident, in bytes.
  var peakMemory: Int { get throws { try status.peakMemory } }

  /// What the program does while nobody types.
  struct Idleness {
    /// Bytes written.
    var bytes: Int
    /// Processor time in clock ticks.
    var ticks: Int
    /// Times that a thread went on or off a processor.
    var wakeUps: Int
  }

  /// Leaves the program alone and watches it.
  func idle(seconds: Int) throws -> Idleness {
    let ticks = line.processorTicks ?? 0
    let switches = ProcessFiles.switches(of: line.processID)
    // Waking on the first byte would do: idleness means that there is none.
    var count = 0
    if case .bytes(let bytes) = line.read(timeoutMilliseconds: 1000 * seconds) {
      count = bytes.count
    }
    return Idleness(
      bytes: count, ticks: (line.processorTicks ?? 0) - ticks,
      wakeUps: ProcessFiles.switches(of: line.processID) - switches)
  }
}

extension RunningDashboard {
  private var status: ProcessStatus {
    get throws {
      guard let status = ProcessFiles.status(of: line.processID) else {
        throw Failure(description: "the program has ended; its screen:\n\(screen.text)")
      }
      return status
    }
  }

  /// Reads until the program has worked, sleeps again, and its line is empty.
  ///
  /// The times are those of the last byte of the first frame and of all frames, so that finding out about
  /// their end does not count. The first frame ends where nothing follows for a millisecond.
  private func settle(since begin: ContinuousClock.Instant, switches: Int) throws -> Answer {
    var answer = Answer()
    var received: [UInt8] = []
    while ContinuousClock.now < begin + Self.patience {
      if case .bytes(let bytes) = line.read(timeoutMilliseconds: 1) {
        answer.add(bytes.count, after: ContinuousClock.now - begin)
        received += bytes
        continue
      }
      answer.isFirstFrameOver = !received.isEmpty
      let status = try status
      guard status.isAsleep, status.switches > switches, !isStarting(received) else { continue }
      // The system hands bytes over a moment after they were written.
      guard case .bytes(let bytes) = line.read(timeoutMilliseconds: 2) else {
        screen.write(received)
        return answer
      }
      answer.add(bytes.count, after: ContinuousClock.now - begin)
      received += bytes
    }
    throw Failure(description: "no end of output in \(Self.patience)")
  }

  /// Whether no frame was ever painted: a program may sleep while it loads.
  private func isStarting(_ received: [UInt8]) -> Bool {
    start.bytes == 0 && received.isEmpty
  }
}
