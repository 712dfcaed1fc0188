import Foundation
import Screen
import TestSupport
import Testing

@Suite struct SnapshotTests {
  private var frame: Frame {
    var frame = Frame(size: Size(width: 5, height: 2), reportsMouse: true, title: "isocost")
    frame.write("日 x", at: Point(x: 0, y: 0), role: .strong)
    frame.cursor = Point(x: 4, y: 1)
    return frame
  }

  @Test func textShowsBothPlanesAndTerminalModes() {
    #expect(
      Snapshot.text(of: frame) == """
        5x2 cursor 4,1 mouse on title "isocost"
        |日 x |SSSS.|
        |     |.....|

        """)
  }

  @Test func differenceListsOnlyChangedRows() {
    let difference = Snapshot.difference(recorded: "a\nb\nc\n", actual: "a\nX\nc\nd\n")
    #expect(difference == "   1 - b\n   1 + X\n   3 - \n   3 + d\n   4 + ")
  }

  @Test func recordsFailsThenCompares() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("isocost-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let test = folder.appendingPathComponent("SomeTests.swift").path
    let snapshot = Snapshot(name: "one", testFile: test)
    #expect(snapshot.path.hasSuffix("/__Snapshots__/SomeTests/one.txt"))
    #expect(try snapshot.check(frame, isRecording: false)?.hasPrefix("recorded") == true)
    #expect(try snapshot.check(frame, isRecording: false) == nil)
    var changed = frame
    changed.tint(Rect(x: 0, y: 0, width: 2, height: 1), role: .error)
    let message = try snapshot.check(changed, isRecording: false)
    #expect(message?.contains("   1 - |日 x |SSSS.|\n   1 + |日 x |EESS.|") == true)
    #expect(try snapshot.check(changed, isRecording: true)?.hasPrefix("recorded") == true)
    #expect(try snapshot.check(changed, isRecording: false) == nil)
  }

  @Test func aMissingSnapshotFailsTheTest() throws {
    let name = "missing-\(UUID().uuidString)"
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(name).swift").path
    withKnownIssue { assertSnapshot(of: frame, named: name, file: file) }
    let path = Snapshot(name: name, testFile: file).path
    #expect(FileManager.default.fileExists(atPath: path))
    try FileManager.default.removeItem(atPath: path)
  }
}
