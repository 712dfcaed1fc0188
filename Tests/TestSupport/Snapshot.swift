import Foundation
package import Screen

// The library of the tests has no static form, which the benchmarks are linked in.
#if canImport(Testing)
  package import Testing

  /// Compares a frame with its recorded snapshot and reports every row that differs.
  ///
  /// A snapshot shows glyphs and roles side by side, one line per row. It lies in
  /// `__Snapshots__/<TestFile>/<name>.txt` beside the test file. A missing one, or `ISOCOST_RECORD=1`,
  /// writes the file and fails the test, so that nothing is recorded unseen.
  package func assertSnapshot(
    of frame: Frame, named name: String, file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let snapshot = Snapshot(name: name, testFile: file)
    let isRecording = ProcessInfo.processInfo.environment["ISOCOST_RECORD"] == "1"
    do {
      guard let message = try snapshot.check(frame, isRecording: isRecording) else { return }
      Issue.record("\(message)", sourceLocation: sourceLocation)
    } catch {
      Issue.record("snapshot \(snapshot.path): \(error)", sourceLocation: sourceLocation)
    }
  }
#endif

/// One recorded frame.
package struct Snapshot {
  /// Where the recording lies.
  package let path: String

  /// Finds the place of a snapshot from its name and the test's source file.
  package init(name: String, testFile: String) {
    let test = URL(fileURLWithPath: testFile)
    path =
      test.deletingLastPathComponent()
      .appendingPathComponent("__Snapshots__")
      .appendingPathComponent(test.deletingPathExtension().lastPathComponent)
      .appendingPathComponent("\(name).txt").path
  }

  /// Compares a frame with the recording, or makes one.
  ///
  /// - Returns: why the test fails; nil when the frame is as recorded.
  /// - Throws: errors of the file system.
  package func check(_ frame: Frame, isRecording: Bool) throws -> String? {
    let text = Self.text(of: frame)
    guard !isRecording, FileManager.default.fileExists(atPath: path) else {
      try record(text)
      return "recorded \(path): look at it, then run again without ISOCOST_RECORD"
    }
    let recorded = try String(contentsOfFile: path, encoding: .utf8)
    guard recorded != text else { return nil }
    return "\(path) differs:\n" + Self.difference(recorded: recorded, actual: text)
  }

  private func record(_ text: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// A frame as lines: size, cursor, mouse and title first, then both planes of every row.
  package static func text(of frame: Frame) -> String {
    let cursor = frame.cursor.map { "\($0.x),\($0.y)" } ?? "hidden"
    let head =
      "\(frame.size.width)x\(frame.size.height) cursor \(cursor) "
      + "mouse \(frame.reportsMouse ? "on" : "off") title \"\(frame.title)\""
    return ([head] + frame.twoPlaneRows).map { $0 + "\n" }.joined()
  }

  /// The lines that differ, each with its number, `-` recorded and `+` actual.
  package static func difference(recorded: String, actual: String) -> String {
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    return (0..<max(old.count, new.count)).flatMap { index -> [String] in
      let before = index < old.count ? old[index] : nil
      let after = index < new.count ? new[index] : nil
      guard before != after else { return [] }
      let number = String(repeating: " ", count: max(0, 4 - "\(index)".count)) + "\(index)"
      return [before.map { "\(number) - \($0)" }, after.map { "\(number) + \($0)" }].compactMap {
        $0
      }
    }.joined(separator: "\n")
  }
}
