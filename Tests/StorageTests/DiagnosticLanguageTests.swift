import ScalingCore
import Screen
import Testing

@testable import Storage

@Suite("Findings in each language")
struct DiagnosticLanguageTests {
  @Test("a known message is translated with its place, an unknown one stays whole")
  func findings() {
    let known = Diagnostic(
      .error, file: "a.yaml", at: SourceMark(line: 3, column: 5), "permission denied")
    #expect(known.text(in: .english) == "a.yaml:3:5: error: permission denied")
    #expect(known.text(in: .japanese) == "a.yaml:3:5: エラー：アクセスが許可されていません")
    let unknown = Diagnostic(.warning, file: "a.yaml", "of a kind that nobody knows\u{1B}")
    #expect(unknown.text(in: .japanese) == unknown.description)
    let wild = Diagnostic(.warning, file: "a\u{1B}.yaml", "not a regular file")
    #expect(wild.text(in: .japanese) == "a\\u{1b}.yaml: 警告：通常のファイルではありません")
  }

  @Test("why a file was not saved")
  func saving() {
    #expect(
      SaveFailure.exists(path: "b.yaml").words[.japanese] == "b.yaml：既にあります；別の名前にするか、置き換えてください")
    let full = SaveFailure.notWritable(
      Diagnostic(.error, file: "b.yaml", "can't be written: no space left on the disk"))
    #expect(full.words[.japanese] == "b.yaml: エラー：書き込めません：ディスクに空きがありません")
    for failure in [SaveFailure.changedOnDisk(path: "c"), .gone(path: "c"), full] {
      #expect(failure.words[.english] == failure.description)
      #expect(failure.words[.japanese] != failure.description)
    }
  }

  @Test("a table's cells keep their exact values whatever the language")
  func tables() throws {
    let table = OutputTable(
      columns: [
        .init("figure", Wording("figure", ja: "指標")), .init("n", "n", isNumber: true),
      ],
      rows: [[.init(Wording("met", ja: "達成")), .init(.number(1), "1")]])
    #expect(table.text(in: .english) == "figure  n\nmet     1\n")
    #expect(table.text(in: .japanese) == "指標  n\n達成  1\n")
    #expect(table.markdown(in: .japanese).contains("| 達成 | 1 |"))
    #expect(table.csv == "figure,n\nmet,1\n")
    #expect(table.json.document.contains("\"met\""))
  }

  @Test("progress is counted in the language of the command line")
  func progress() {
    let text = ProgressText(unit: Wording("options", ja: "選択肢"), total: 2_000, in: .japanese)
    #expect(text.counts(done: 100) == "選択肢 100/2,000")
    #expect(text.line(done: 1_000, elapsed: 10) == "選択肢 1,000/2,000、毎秒100、残り10 s")
  }
}
