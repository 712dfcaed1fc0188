import ScalingCore
import Testing

@testable import Storage

@Suite struct QuestionTableTests {
  @Test func readsTheShapeSample() throws {
    let contents = try EvaluationFile.load(path: EvaluationSamples.path("questions.csv"))
    #expect(contents.kind == .table && contents.rows.count == 8)
    let first = try #require(contents.rows.first)
    #expect(first.question == "q1" && first.counts == SampleCounts(correct: 30, total: 32))
    #expect(first.tokens == 5_120 && first.names.cap == 8_192 && !first.isSample)
    #expect(contents.rows[1].tokens == 8_000.5)
    #expect(contents.rows[7].mark == SourceMark(line: 9, column: 1))
    #expect(contents.rows[7].names.cap == 4_096)
  }

  @Test func optionalColumnsMayBeAnywhereOrEmpty() throws {
    let contents = try EvaluationSamples.load(
      """
      attention,total,model,question,correct,benchmark,tokens,cap
      topK:512,4,Qwen3-8B,q1,2,aime24,10.5,1k
      ,1,,"q,2",0,,,

      """)
    #expect(
      contents.rows[0].names
        == EvaluationContents.Names(
          model: "Qwen3-8B", benchmark: "aime24", attention: .topK(512), cap: 1_000))
    #expect(contents.rows[1].names == EvaluationContents.Names())
    #expect(contents.rows[1].question == "q,2" && contents.rows[1].isSample)
    #expect(contents.rows[1].tokens == nil)
  }

  @Test func unknownColumnsAreNamed() throws {
    let contents = try EvaluationSamples.load("question,correct,total,token\nq,1,1,5\n")
    #expect(contents.warnings.count == 1)
    #expect(
      contents.warnings.first?.message
        == "unknown column 'token' is ignored; did you mean 'tokens'?")
  }

  static let head = "question,correct,total,tokens,cap,attention\n"

  static let mistakes: [(String, String)] = [
    ("", "the file is empty"), ("\n", "empty"), ("\(head)", "the table has no rows"),
    ("question,right,total\nq,1,2\n", "1:1: no column 'correct'"),
    ("id,correct,total\nq,1,2\n", "1:1: no column 'question'"),
    ("question;correct;total\nq;1;2\n", "no column 'question'"),
    ("\(head)q,3,2,,,\n", "2:3: 'correct' is 3; a count from 0 to the total, 2"),
    ("\(head)q,-1,2,,,\n", "2:3: 'correct' is -1"), ("\(head)q,NaN,2,,,\n", "2:3: 'NaN' is not"),
    ("\(head)q,1.5,2,,,\n", "2:3: '1.5' is not a whole"), ("\(head)q,,2,,,\n", "2:3: 'correct' is"),
    ("\(head)q,0,0,,,\n", "2:5: 'total' counts samples"), ("\(head)q,0,-4,,,\n", "2:5: 'total'"),
    ("\(head)q,0,1e9,,,\n", "2:5: '1e9' is not"), ("\(head)q,0,2000000,,,\n", "2:5: 'total'"),
    ("\(head),1,2,,,\n", "2:1: 'question' is missing"),
    ("\(head)q,1,2,-5,,\n", "2:7: 'tokens' is the mean"), ("\(head)q,1,2,nan,,\n", "2:7: 'nan'"),
    ("\(head)q,1,2,1e12,,\n", "2:7: 'tokens'"), ("\(head)q,1,2,,zero,\n", "2:8: 'zero' is no cap"),
    ("\(head)q,1,2,,0,\n", "2:8: '0' is no cap"), ("\(head)q,1,2,,,topK\n", "2:9: 'topK' is no"),
    ("\(head)q,1,2,,\n", "2:1: 5 cells, but the header has 6"),
    ("\(head)q,1,2,,,", "the last line has no end"), ("\(head)\"q,1,2,,,\n", "not closed"),
    ("question,correct,total,total\nq,1,1,1\n", "named twice"),
    ("\(head)\(String(repeating: "q", count: 301)),1,2,,,\n", "2:1: longer than 300 bytes"),
  ]

  @Test(arguments: mistakes)
  func namesThePlaceOfAnError(text: String, complaint: String) throws {
    let found = try EvaluationSamples.complaint(text)
    #expect(found.contains(complaint), "\(found)")
  }

  @Test func invalidTextIsRefused() throws {
    let bytes = Array(Self.head.utf8) + [0x71, 0xFF] + Array(",1,2,,,\n".utf8)
    let error = #expect(throws: Diagnostic.self) { try EvaluationSamples.load(bytes) }
    #expect(error?.mark == SourceMark(line: 2, column: 2))
    #expect(error?.message.contains("UTF-8") == true)
  }
}
