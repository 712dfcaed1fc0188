import Foundation
import Testing

@testable import Storage

@Suite struct LineReaderTests {
  func lines(_ text: String) throws -> [String] {
    let folder = try TemporaryFolder()
    var reader = try LineReader(path: folder.write(text, to: "f"))
    var lines: [String] = []
    while let line = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
    #expect(reader.count == lines.count)
    #expect(reader.size == text.utf8.count)
    return lines
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("\n", [""]),
    ("é\r\nb\n", ["é\r", "b"]),
  ])
  func splits(text: String, lines: [String]) throws {
    #expect(try self.lines(text) == lines)
  }

  @Test func linesMayBeLongerThanOneRead() throws {
    let long = String(repeating: "x", count: 700_001)
    #expect(try lines("a\n\(long)\nb\n\(long)") == ["a", long, "b", long])
  }

  @Test func knowsTheDayOfTheLastWrite() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a", to: "f")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_760_000_000)], ofItemAtPath: file)
    let reader = try LineReader(path: file)
    #expect(CivilDate.text(daysSince1970: reader.modified) == "2025-10-09")
  }

  @Test func refusesWhatIsNoFile() throws {
    let folder = try TemporaryFolder()
    for (path, word) in [
      (folder.path, "regular"), ("\(folder.path)/none", "no such"), ("/dev/zero", "regular"),
    ] {
      let error = #expect(throws: Diagnostic.self) { _ = try LineReader(path: path).size }
      #expect(error?.message.contains(word) == true)
    }
  }

  /// A file with holes: a gigabyte that takes no space.
  static func sparse(_ start: String, size: UInt64, in folder: borrowing TemporaryFolder) throws
    -> String
  {
    let file = try folder.write(start, to: "large")
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    try handle.truncate(atOffset: size)
    try handle.close()
    return file
  }

  @Test func aLineOfAGigabyteIsRefusedEarly() throws {
    let folder = try TemporaryFolder()
    let file = try Self.sparse("first\n", size: 1_000_000_000, in: folder)
    var reader = try LineReader(path: file)
    #expect(try reader.next() == Array("first".utf8))
    var complaint: Diagnostic?
    do throws(Diagnostic) { _ = try reader.next() } catch { complaint = error }
    #expect(complaint?.mark == SourceMark(line: 2, column: 1))
    #expect(complaint?.message.contains("longer than 16 MB") == true)
  }

  @Test func aHugeFileIsRefusedUnread() throws {
    let folder = try TemporaryFolder()
    let file = try Self.sparse("{\n", size: UInt64(LineReader.largestFile) + 1, in: folder)
    let error = #expect(throws: Diagnostic.self) { _ = try LineReader(path: file).size }
    #expect(error?.message.contains("larger than 2 GB") == true)
  }

  @Test(arguments: ["question,correct,total\n", "{\n", "{\"doc_id\": 0,", "question,"])
  func largeEvaluationsAreRefusedByTheirKind(start: String) throws {
    let folder = try TemporaryFolder()
    let file = try Self.sparse(start, size: 1_000_000_000, in: folder)
    let error = #expect(throws: Diagnostic.self) { try EvaluationFile.load(path: file) }
    #expect(error?.message.contains("MB") == true)
  }
}
