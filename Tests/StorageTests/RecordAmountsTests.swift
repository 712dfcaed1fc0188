import Testing

@testable import Storage

@Suite("Numbers of records inside of limits")
struct RecordAmountsTests {
  private func record(_ text: String) throws -> YAMLRecord {
    let document = try YAMLDocument(file: "r.yaml", bytes: Array(text.utf8))
    return try YAMLRecord(#require(document.root), file: "r.yaml")
  }

  private func message(_ read: () throws -> Void) -> String {
    do {
      try read()
      return "read"
    } catch {
      return "\(error)"
    }
  }

  @Test("amounts and counts of a mapping are read like those of a table")
  func reads() throws {
    let record = try record("a: 2.5\nb: 8.0\nc:\n")
    #expect(try record.amount("a", from: 1, upTo: 3) == 2.5)
    #expect(try record.amount("c", from: 1, upTo: 3) == nil)
    #expect(try record.requiredAmount("a", from: 2.5, upTo: 2.5) == 2.5)
    #expect(try record.count("b", upTo: 8) == 8)
    #expect(try record.count("d", upTo: 8) == nil)
    #expect(try record.requiredCount("b", upTo: 8) == 8)
  }

  @Test("what is wrong is named with its place")
  func refuses() throws {
    let record = try record("a: 2.5\nb: x\n")
    #expect(
      message { _ = try record.amount("a", from: 3, upTo: 4) }
        == "r.yaml:1:4: error: 'a' is 2.5; a number from 3 to 4 belongs here")
    #expect(
      message { _ = try record.count("a", upTo: 4) }
        == "r.yaml:1:4: error: 'a' is 2.5; a whole number belongs here")
    #expect(message { _ = try record.amount("b", from: 3, upTo: 4) }.contains("2:4: error: 'x'"))
    #expect(
      message { _ = try record.requiredAmount("c", from: 0, upTo: 1) }
        .contains("'c' is missing; a number belongs here"))
    #expect(
      message { _ = try record.requiredCount("c", upTo: 1) }
        .contains("'c' is missing; a whole number belongs here"))
  }
}
