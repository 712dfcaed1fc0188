import Testing

@testable import Storage

@Suite struct DiagnosticTests {
  @Test func printsFileLineColumnSeverity() {
    let mark = SourceMark(line: 3, column: 14)
    let error = Diagnostic(.error, file: "a.yaml", at: mark, "wrong; write right")
    #expect(error.description == "a.yaml:3:14: error: wrong; write right")
    let warning = Diagnostic(.warning, file: "a.yaml", "odd")
    #expect(warning.description == "a.yaml: warning: odd")
  }

  @Test(arguments: [
    ("plain", "plain"), ("14B × 8K – ok ▲", "14B × 8K – ok ▲"), ("a\nb", "a\\u{a}b"),
    ("\u{1B}]0;title\u{7}", "\\u{1b}]0;title\\u{7}"), ("\u{7F}", "\\u{7f}"),
    ("\u{9B}2J", "\\u{9b}2J"), ("\u{202E}abc", "\\u{202e}abc"), ("\u{2066}x", "\\u{2066}x"),
    ("\u{2028}", "\\u{2028}"), ("👩‍🔬", "👩‍🔬"), ("\r\n", "\\u{d}\\u{a}"),
  ])
  func neutralisesControls(text: String, result: String) {
    #expect(neutralised(text) == result)
  }

  @Test func marksAreOrdered() {
    let marks = [(2, 1), (1, 9), (1, 2)].map { SourceMark(line: $0.0, column: $0.1) }
    #expect(marks.sorted() == [marks[2], marks[1], marks[0]])
  }

  @Test func failuresPrintOneFindingALine() {
    let failure = InputFailure([
      Diagnostic(.warning, file: "f", "one"), Diagnostic(.error, file: "f", "two"),
    ])
    #expect(failure.description == "f: warning: one\nf: error: two")
  }

  @Test func theLogSortsByPlace() throws {
    var log = DiagnosticLog(file: "f")
    log.warning("late", at: SourceMark(line: 9, column: 1))
    log.warning("early", at: SourceMark(line: 1, column: 5))
    log.warning("whole file", at: nil)
    let loaded = try log.finish("value")
    #expect(loaded.value == "value")
    #expect(loaded.warnings.map(\.message) == ["whole file", "early", "late"])
  }

  @Test func theLogKeepsAFindingOnce() {
    var log = DiagnosticLog(file: "f")
    let mark = SourceMark(line: 1, column: 1)
    log.error("same", at: mark)
    log.error("same", at: mark)
    log.error("other", at: mark)
    #expect(log.diagnostics.count == 2)
    #expect(log.hasErrors && log.hasError(at: mark))
    #expect(!log.hasError(at: SourceMark(line: 2, column: 1)))
  }

  @Test func errorsStopAFile() throws {
    var log = DiagnosticLog(file: "f")
    log.warning("odd", at: nil)
    #expect(!log.hasErrors)
    log.error("wrong", at: nil)
    let failure = #expect(throws: InputFailure.self) { try log.finish(1) }
    #expect(failure?.diagnostics.count == 2)
    let empty = DiagnosticLog(file: "f")
    #expect(throws: InputFailure.self) { try empty.finish(Int?.none) }
  }

  @Test func unknownKeysAreNamedWithTheirPlace() throws {
    let bytes = Array("samples: 1\nsampels: 2\nzzz: 3\n".utf8)
    let entries = try #require(try YAMLDocument(file: "f", bytes: bytes).root?.entries)
    var log = DiagnosticLog(file: "f")
    log.checkKeys(of: entries, known: ["samples", "kind"], in: "strategy")
    #expect(
      log.diagnostics.map(\.description) == [
        "f:2:1: warning: unknown key 'strategy.sampels' is ignored; did you mean 'samples'?",
        "f:3:1: warning: unknown key 'strategy.zzz' is ignored",
      ])
  }

  @Test(arguments: [
    ("dark", "; did you mean 'dark'?"), ("DRAK", "; did you mean 'dark'?"), ("quux", ""), ("", ""),
  ])
  func hintsNameTheNearest(name: String, hint: String) {
    #expect(NearestName.hint(name, among: ["light", "dark"]) == hint)
  }
}
