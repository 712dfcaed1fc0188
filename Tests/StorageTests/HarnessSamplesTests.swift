import ScalingCore
import Testing

@testable import Storage

@Suite struct HarnessSamplesTests {
  @Test func readsTheShapeSample() throws {
    let path = EvaluationSamples.path("lm_eval_samples_shape.jsonl")
    let contents = try EvaluationFile.load(path: path)
    #expect(contents.kind == .harnessSamples && contents.scores.isEmpty)
    #expect(contents.rows.count == 10 && contents.warnings.isEmpty)
    let singles = contents.rows.filter { $0.metric == .pass1 }
    let votes = contents.rows.filter { $0.metric == .majority(8) }
    #expect(singles.map(\.question) == ["0", "1", "2", "3", "4"])
    #expect(singles.map(\.counts.correct) == [1, 1, 1, 0, 0])
    #expect(votes.map(\.counts.correct) == [1, 1, 1, 0, 1])
    for row in contents.rows {
      #expect(row.counts.total == 1 && row.variant.isEmpty && !row.isSample)
      #expect(row.tokens == nil && row.names == EvaluationContents.Names())
    }
    #expect(contents.rows[7].mark == SourceMark(line: 8, column: 1))
  }

  static func row(
    _ id: String = "0", filter: String = "\"none\"", grade: String = "\"exact_match\": 1.0",
    rest: String = ""
  ) -> String {
    #"{"doc_id": \#(id), "filter": \#(filter), \#(grade)\#(rest)}"# + "\n"
  }

  @Test(arguments: [
    ("\"exact_match\": 1.0", 1), ("\"exact_match\": 0", 0), ("\"acc\": true", 1),
    ("\"acc\": false", 0), ("\"acc\": 0.0, \"exact_match\": 1", 1), ("\"pass@1\": 1", 1),
  ])
  func readsGrades(grade: String, correct: Int) throws {
    let contents = try EvaluationSamples.load(Self.row(grade: grade))
    #expect(contents.rows.first?.counts == SampleCounts(correct: correct, total: 1))
  }

  @Test func theStrictestFilterCounts() throws {
    let contents = try EvaluationSamples.load(
      Self.row(filter: "\"flexible-extract\"") + Self.row(filter: "\"strict-match\"")
        + Self.row(filter: "\"own\"") + Self.row(filter: "\"maj@64\""))
    #expect(contents.rows.map(\.variant) == ["flexible-extract", "", "own", ""])
    #expect(contents.rows.map(\.metric) == [.pass1, .pass1, .pass1, .majority(64)])
  }

  @Test(arguments: [
    (#", "arguments": {"gen_args_0": {"arg_0": "q", "arg_1": {"max_gen_toks": 4096}}}"#, 4_096.0),
    (#", "arguments": [["q", {"max_new_tokens": 100}]]"#, 100),
    (#", "arguments": {"gen_args_0": {"arg_1": {"until": ["x"]}}}"#, nil), ("", nil),
    (#", "arguments": {"gen_args_0": {"arg_1": {"max_gen_toks": "many"}}}"#, nil),
  ])
  func findsTheCapOfARequest(rest: String, cap: Double?) throws {
    let contents = try EvaluationSamples.load(Self.row(rest: rest))
    #expect(contents.rows.first?.names.cap == cap.map { Tokens($0) })
  }

  @Test func blankLinesAreSkipped() throws {
    let contents = try EvaluationSamples.load(Self.row() + "\n  \n" + Self.row("1"))
    #expect(contents.rows.map(\.mark.line) == [1, 4])
  }

  @Test func warnsWhenAFilterHasFewerQuestions() throws {
    let contents = try EvaluationSamples.load(
      Self.row() + Self.row("1") + Self.row(filter: "\"maj@8\""))
    #expect(contents.warnings.count == 1)
    #expect(contents.warnings.first?.message.contains("'maj@8' has 1 questions") == true)
  }

  static let mistakes: [(String, String)] = [
    ("\(row())\(row())", "2:1: question 0 with filter 'none' stands in line 1"),
    ("\(row())[]\n", "2:1: a list where a mapping"), ("\(row()){\"doc_id\": 1", "2:13: ',' or '}'"),
    (row("-1"), "1:12: 'doc_id' is a whole"), (row("0.5"), "1:12: 'doc_id'"),
    (row("[0]"), "1:12: 'doc_id'"), (row(filter: "3"), "1:25: 'filter' is a short text"),
    (row(filter: "\"\""), "1:25: 'filter'"), (row(grade: "\"exact_match\": 0.5"), "is 1 or 0"),
    (row(grade: "\"exact_match\": NaN"), "is 1 or 0"), (row(grade: "\"exact_match\": 2"), "1 or 0"),
    (row(grade: "\"exact_match\": \"1\""), "is 1 or 0"), (row(grade: "\"bleu\": 1"), "no grade"),
    ("{\"doc_id\": 0, \"exact_match\": 1}\n", "1:1: no 'filter'"),
    ("{\"filter\": \"none\", \"exact_match\": 1}\n", "1:1: no 'doc_id'"),
  ]

  @Test(arguments: mistakes)
  func namesThePlaceOfAnError(text: String, complaint: String) throws {
    let found = try EvaluationSamples.complaint(text)
    #expect(found.contains(complaint), "\(found)")
  }
}
