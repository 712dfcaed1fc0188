import Screen
import TestSupport

/// The probe on a terminal of its own.
enum Probe {
  /// Starts the probe and waits for its whole first frame.
  static func start(
    _ arguments: [String] = [], environment: [String: String] = [:],
    size: Size = Size(width: 80, height: 24)
  ) throws -> TerminalSession {
    try TerminalSession("TerminalProbe", arguments, environment: environment, size: size)
      .waitForFrame()
  }
}

extension TerminalSession {
  /// Waits for a frame of the probe up to the mark in its last corner, which is drawn last.
  @discardableResult
  func waitForFrame() throws -> TerminalSession {
    try wait(until: "a frame") { screen in
      let size = screen.size
      return screen.rows[0].hasPrefix("probe \(size.width)x\(size.height)")
        && screen.cell(x: size.width - 1, y: size.height - 1).glyph != " "
    }
  }
}
