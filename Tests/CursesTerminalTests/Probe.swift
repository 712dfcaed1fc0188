import Screen
import TestSupport

/// The probe on a terminal of its own.
enum Probe {
  /// Starts the probe and waits for its first frame.
  static func start(
    _ arguments: [String] = [], environment: [String: String] = [:],
    size: Size = Size(width: 80, height: 24)
  ) throws -> TerminalSession {
    try TerminalSession("TerminalProbe", arguments, environment: environment, size: size)
      .waitFor("probe \(size.width)x\(size.height)")
  }
}
