import Screen
import TestSupport
import Testing

@testable import CursesTerminal

/// The crash guard's bytes undo what opening and drawing did.
@MainActor
@Suite("RestoreSequence", .serialized)
struct RestoreSequenceTests {
  @Test("undoes every mode", arguments: TerminalMatrixTests.types)
  func undoes(_ type: String) throws {
    let recorder = try TerminalRecorder(environment: ["TERM": type, "LC_ALL": "C.UTF-8"])
    var frame = Frame(size: Size(width: 80, height: 24), reportsMouse: true, title: "title")
    frame.write("text", at: Point(x: 0, y: 0), role: .series1)
    recorder.terminal.present(frame, theme: TestThemes.coloured)
    var screen = VTScreen(size: frame.size)
    screen.write(recorder.takeBytes())
    #expect(!screen.showsCursor || !recorder.terminal.capabilities.hidesCursor)
    let bytes = recorder.terminal.restoreSequence
    #expect(bytes.count < 256)
    screen.write(bytes)
    #expect(screen.showsCursor)
    #expect(!screen.reportsMouse)
    #expect(!screen.isAlternate)
    #expect(!screen.isKeypadOn)
    #expect(!screen.modes.contains(1))
    #expect(!screen.style.hasColour)
    #expect(screen.title == "")
  }

  @Test("ends at a fresh line where there is no other screen", arguments: ["linux", "vt100"])
  func endsBelow(_ type: String) throws {
    let recorder = try TerminalRecorder(environment: ["TERM": type, "LC_ALL": "C.UTF-8"])
    var screen = VTScreen(size: recorder.terminal.size)
    screen.write(RestoreSequence.bytes(rows: 24, titleRestore: []))
    #expect(screen.cursor == Point(x: 0, y: 23))
  }
}
