import Screen
import TestSupport
import Testing

@testable import CursesTerminal

/// Bytes to the terminal at 120×40 (DESIGN §7, reference/terminal.md A8).
@MainActor
@Suite("Terminal bytes", .serialized)
struct TerminalBytesTests {
  private static let size = Size(width: 120, height: 40)

  private func recorder(_ type: String) throws -> TerminalRecorder {
    try TerminalRecorder(environment: ["TERM": type, "LC_ALL": "C.UTF-8"], size: Self.size)
  }

  /// Two panes with two dot curves each over the whole width, every dot moved by a phase.
  private func worstFrame(phase: Int) -> Frame {
    var frame = Frame(size: Self.size)
    frame.box(Rect(x: 0, y: 0, width: 120, height: 20))
    frame.box(Rect(x: 0, y: 20, width: 120, height: 20))
    let series: [Role] = [.series1, .series2, .series3, .series4]
    for (number, role) in series.enumerated() {
      for x in 1..<119 {
        // A row up or down every four columns, as a curve across a pane has it.
        let wave = (x / 4 + phase + number * 9) % 36
        let y = 1 + (number / 2) * 20 + (wave < 18 ? wave : 35 - wave)
        let dots = UInt32(0x2801 + (x * 37 + phase * 11 + number) % 255)
        if let glyph = Unicode.Scalar(dots) { frame[x, y] = Cell(glyph, role: role) }
      }
    }
    return frame
  }

  @Test("a start takes at most 12 KB", arguments: ["xterm-256color", "xterm", "tmux-256color"])
  func start(_ type: String) throws {
    let recorder = try recorder(type)
    recorder.terminal.present(worstFrame(phase: 0), theme: TestThemes.series)
    #expect(recorder.takeBytes().count <= 12_288)
  }

  @Test("the worst step takes at most 8 KB", arguments: ["xterm-256color", "xterm", "vt100"])
  func step(_ type: String) throws {
    let recorder = try recorder(type)
    recorder.terminal.present(worstFrame(phase: 0), theme: TestThemes.series)
    _ = recorder.takeBytes()
    for phase in 1...20 {
      recorder.terminal.present(worstFrame(phase: phase), theme: TestThemes.series)
      #expect(recorder.takeBytes().count <= 8192)
    }
  }

  @Test("one changed figure takes a few dozen bytes")
  func figure() throws {
    let recorder = try recorder("xterm-256color")
    var frame = worstFrame(phase: 0)
    recorder.terminal.present(frame, theme: TestThemes.series)
    _ = recorder.takeBytes()
    frame.write("$35k", at: Point(x: 60, y: 20), role: .kpiValue)
    recorder.terminal.present(frame, theme: TestThemes.series)
    #expect((1...64).contains(recorder.takeBytes().count))
  }
}
