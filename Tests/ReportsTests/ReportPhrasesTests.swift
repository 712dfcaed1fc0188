import Dashboard
import Storage
import TestSupport
import Testing

@testable import Reports

/// A language in which every phrase is marked: what is not marked does not come from the table.
private struct MarkedPhrases: ReportPhrases {
  private let english = EnglishPhrases()
  private func marked(_ text: String) -> String { text.isEmpty ? "" : "¤\(text)" }

  let language = "xx"
  var indicatorColumns: [String] { english.indicatorColumns.map(marked) }
  var valueColumn: String { marked(english.valueColumn) }
  var accuracyAxis: String { marked(english.accuracyAxis) }
  var caveats: [String] { english.caveats.map(marked) }
  func notes(_ text: String) -> String { marked(english.notes(text)) }
  func comparison(of count: Int) -> String { marked(english.comparison(of: count)) }
  func made(on date: String, version: String) -> String {
    marked(english.made(on: date, version: version))
  }
  func heading(_ heading: ReportHeading) -> String { marked(english.heading(heading)) }
  func question(_ screen: ScreenID) -> String { marked(english.question(screen)) }
  func name(of table: ReportTable.ID) -> String { marked(english.name(of: table)) }
  func title(of chart: ScreenChart.ID) -> String { marked(english.title(of: chart)) }
  func legend(of chart: ScreenChart.ID) -> ReportLegend {
    let legend = english.legend(of: chart)
    return ReportLegend(
      own: marked(legend.own), frontier: marked(legend.frontier),
      flopsChoice: marked(legend.flopsChoice), points: marked(legend.points),
      band: marked(legend.band))
  }
  func description(vertical: String, horizontal: String, curves: [String], marks: [String])
    -> String
  {
    marked(
      english.description(
        vertical: vertical, horizontal: horizontal, curves: curves, marks: marks))
  }
  func mark(_ name: String, horizontal: String, vertical: String) -> String {
    marked(english.mark(name, horizontal: horizontal, vertical: vertical))
  }
}

@Suite("Words of a report") struct ReportPhrasesTests {
  private let english = EnglishPhrases()

  @Test("every heading, question, table and chart has words of its own")
  func complete() {
    let tables: [[String]] = [
      ReportHeading.allCases.filter { $0 != .formulaInputs }.map(english.heading),
      ScreenID.allCases.map(english.question), ReportTable.ID.allCases.map(english.name),
      ScreenChart.ID.allCases.map(english.title),
    ]
    for words in tables {
      #expect(words.allSatisfy { !$0.isEmpty } && Set(words).count == words.count)
    }
    #expect(ScreenID.allCases.allSatisfy { english.question($0).hasSuffix("?") })
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

  @Test("headings, questions and captions of a page come from the table alone")
  func html() throws {
    let page = try MarkupDocument(ReportFixtures.tutor().html(MarkedPhrases()))
    #expect(page.elements[0].attributes["lang"] == "xx")
    for heading in page.texts("h2") + page.texts("h3") {
      #expect(heading.hasPrefix("¤"), "\(heading)")
    }
    for description in page.texts("desc") { #expect(description.hasPrefix("¤")) }
    let english = try ReportFixtures.tutor().html()
    for caveat in EnglishPhrases().caveats {
      #expect(english.contains(">\(caveat)<") && page.texts("li").contains("¤\(caveat)"))
    }
  }

  @Test("so do those of Markdown")
  func markdown() throws {
    let lines = try ReportFixtures.pair().markdown(MarkedPhrases())
      .split(separator: "\n").map(String.init)
    #expect(lines[0] == "# ¤Comparison of 2 options")
    for line in lines where line.hasPrefix("### ") { #expect(line.hasPrefix("### ¤"), "\(line)") }
    #expect(lines.contains("| ¤figure | ¤value | ¤range |"))
    #expect(lines.contains { $0.hasPrefix("¤Notes of the author: ") })
  }
}
