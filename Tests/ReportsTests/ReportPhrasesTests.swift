import Dashboard
import Storage
import TestSupport
import Testing

@testable import Reports

@Suite("Words of a report") struct ReportPhrasesTests {
  private let english = ReportPhrases(.english)

  @Test("every heading, question, table and chart has words of its own")
  func complete() {
    let tables: [[String]] = [
      ReportHeading.allCases.filter { $0 != .formulaInputs }.map(english.heading),
      ScreenID.allCases.map { $0.question[.english] }, ReportTable.ID.allCases.map(english.name),
      ScreenChart.ID.allCases.map(english.title),
    ]
    for words in tables {
      #expect(words.allSatisfy { !$0.isEmpty } && Set(words).count == words.count)
    }
    #expect(ScreenID.allCases.allSatisfy { $0.question[.english].hasSuffix("?") })
    #expect(english.indicatorColumns.count == 3 && !english.caveats.isEmpty)
  }

  @Test("a description leaves out what is not there")
  func description() {
    #expect(
      english.description(vertical: "a", horizontal: "b", curves: [], marks: [])
        == "Chart of a against b.")
    #expect(
      english.description(vertical: "a", horizontal: "b", curves: ["x", "y"], marks: ["m", "n"])
        == "Chart of a against b. Curves: x, y. Marked: m; n.")
    #expect(english.mark("you", horizontal: "1", vertical: "2") == "you at 1, 2")
  }

  @Test("every phrase has Japanese words, another one for each thing")
  func japanese() {
    let phrases = ReportPhrases(.japanese)
    let tables: [[String]] = [
      ReportHeading.allCases.filter { $0 != .formulaInputs }.map(phrases.heading),
      ReportTable.ID.allCases.map(phrases.name), ScreenChart.ID.allCases.map(phrases.title),
    ]
    for words in tables {
      #expect(words.allSatisfy { $0.utf8.count > $0.count } && Set(words).count == words.count)
    }
    #expect(phrases.caveats.count == english.caveats.count)
    for chart in ScreenChart.ID.allCases {
      let (one, other) = (english.legend(of: chart), phrases.legend(of: chart))
      #expect(one.own.isEmpty == other.own.isEmpty && one.band.isEmpty == other.band.isEmpty)
      #expect(one.points.isEmpty == other.points.isEmpty)
      #expect(one.frontier.isEmpty == other.frontier.isEmpty)
    }
    #expect(
      phrases.description(vertical: "甲", horizontal: "乙", curves: ["丙", "丁"], marks: ["戊"])
        == "乙に対する甲のグラフ。曲線：丙、丁。印：戊。")
  }

  @Test("a page speaks the language of the dashboard, with the same figures")
  func html() throws {
    let english = try MarkupDocument(ReportFixtures.tutor().html())
    let japanese = try MarkupDocument(ReportFixtures.japaneseTutor().html())
    #expect(english.elements[0].attributes["lang"] == "en")
    #expect(japanese.elements[0].attributes["lang"] == "ja")
    let headings = japanese.texts("h2") + japanese.texts("h3")
    #expect(headings.allSatisfy { $0.utf8.count > $0.count }, "\(headings)")
    #expect(headings.contains(ReportPhrases(.japanese).heading(.phrases)))
    #expect(english.texts("strong").count == japanese.texts("strong").count)
    for caveat in ReportPhrases(.japanese).caveats {
      #expect(japanese.texts("li").contains(caveat))
    }
  }

  @Test("so does Markdown")
  func markdown() throws {
    let lines = try ReportFixtures.japanesePair().markdown()
      .split(separator: "\n").map(String.init)
    #expect(lines[0] == "# 2つの選択肢の比較")
    for line in lines where line.hasPrefix("### ") { #expect(line.utf8.count > line.count) }
    #expect(lines.contains("| 指標 | 値 | 幅 |"))
    #expect(lines.contains { $0.hasPrefix("作成者のメモ：") })
  }
}
