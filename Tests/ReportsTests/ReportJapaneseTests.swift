import Charting
import Dashboard
import Foundation
import ScalingCore
import Screen
import TestSupport
import Testing

@testable import Reports
@testable import Storage

@Suite("A report in Japanese") struct ReportJapaneseTests {
  /// Reports of one scenario and of two, in both languages.
  private static let made = Result {
    [
      (english: try ReportFixtures.tutor(), japanese: try ReportFixtures.japaneseTutor()),
      (english: try ReportFixtures.pair(), japanese: try ReportFixtures.japanesePair()),
    ]
  }

  private func reports() throws -> [(english: Report, japanese: Report)] { try Self.made.get() }

  private func list(_ value: JSONValue?) throws -> [JSONValue] {
    guard case .list(let items) = value else { throw Missing(what: "a list") }
    return items
  }

  /// Figures of sentences, in no order: each language has its own.
  private func figures(_ sentences: [Sentence]) -> [String] {
    sentences.flatMap(\.parts).filter(\.isFigure).map(\.text).sorted()
  }

  @Test("sentences of every screen are Japanese")
  func sentences() throws {
    for (english, japanese) in try reports() {
      for (one, other) in zip(english.chapters, japanese.chapters) {
        #expect(figures(one.headline) == figures(other.headline))
        #expect(one.screens.map(\.screen) == other.screens.map(\.screen))
        for sentence in other.headline + other.screens.flatMap(\.headline) {
          #expect(sentence.text.utf8.count > sentence.text.count, "\(sentence.text)")
        }
      }
    }
  }

  @Test("the leading figures are the same")
  func indicators() throws {
    for (english, japanese) in try reports() {
      for (one, other) in zip(english.chapters, japanese.chapters) {
        #expect(one.indicators.map(\.indicator) == other.indicators.map(\.indicator))
        #expect(one.indicators.map(\.text) == other.indicators.map(\.text))
        #expect(one.evaluation == other.evaluation)
        #expect(one.explanations.map(\.value) == other.explanations.map(\.value))
        #expect(one.sources == other.sources)
      }
    }
  }

  @Test("tables have the same columns and numbers")
  func tables() throws {
    for (english, japanese) in try reports() {
      #expect(english.tables.map(\.table.id) == japanese.tables.map(\.table.id))
      for (one, other) in zip(english.tables, japanese.tables) {
        let (one, other) = (one.table.table, other.table.table)
        #expect(one.columns.map(\.key) == other.columns.map(\.key))
        #expect(one.rows.count == other.rows.count && !one.rows.isEmpty)
        for (cell, another) in zip(one.rows.joined(), other.rows.joined()) {
          guard case .number = cell.value else { continue }
          #expect(cell.value == another.value)
        }
      }
    }
  }

  @Test("charts have the same points, bands and marks")
  func charts() throws {
    for (english, japanese) in try reports() {
      #expect(english.charts.map(\.chart.id) == japanese.charts.map(\.chart.id))
      for (one, other) in zip(english.charts.map(\.chart.chart), japanese.charts.map(\.chart.chart))
      {
        #expect(one.series.map(\.points) == other.series.map(\.points))
        #expect(one.bands.map(\.points) == other.bands.map(\.points))
        #expect(one.marks.map(\.point) == other.marks.map(\.point))
      }
    }
  }

  @Test("Markdown says what to say in the meeting, right below the answer")
  func markdown() throws {
    for (_, japanese) in try reports() {
      let lines = japanese.markdown().split(separator: "\n").map(String.init)
      let heading = "### \(ReportPhrases(.japanese).heading(.phrases))"
      let places = lines.indices.filter { lines[$0] == heading }
      #expect(places.count == japanese.chapters.count)
      for (place, chapter) in zip(places, japanese.chapters) {
        #expect(!chapter.meetingPhrases.isEmpty)
        let said = lines[(place + 1)...].prefix(chapter.meetingPhrases.count)
        #expect(Array(said) == chapter.meetingPhrases.map { "* \($0.text)" })
        #expect(said.allSatisfy { $0.hasSuffix("。") })
      }
    }
  }

  @Test("HTML is whole, and says the same of the meeting")
  func html() throws {
    for (english, japanese) in try reports() {
      let page = try MarkupDocument(japanese.html())
      let other = try MarkupDocument(english.html())
      #expect(page.elements[0].attributes["lang"] == "ja")
      for name in ["svg", "table", "tr", "td", "h2", "h3", "pre"] {
        #expect(page.all(name).count == other.all(name).count, "\(name)")
      }
      let items = page.texts("li")
      for phrase in japanese.chapters.flatMap(\.meetingPhrases) {
        #expect(items.contains(phrase.text), "\(phrase.text)")
      }
      let ids = page.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test("JSON has the same evaluation under the same keys, and Japanese sentences")
  func json() throws {
    for (english, japanese) in try reports() {
      let (one, other) = (english.document(), japanese.document())
      for (chapter, another) in zip(try list(one["scenarios"]), try list(other["scenarios"])) {
        #expect(chapter["evaluation"] == another["evaluation"])
        #expect(chapter["scenario"] == another["scenario"])
        let phrases = try list(another["meetingPhrases"])
        #expect(try phrases.count == list(chapter["meetingPhrases"]).count && !phrases.isEmpty)
        for case .text(let text) in phrases { #expect(text.hasSuffix("。")) }
        let ids = try [chapter, another].map { try list($0["indicators"]).map { $0["id"] } }
        #expect(ids[0] == ids[1] && ids[0].count == Indicator.allCases.count)
      }
      let parsed = try JSONSerialization.jsonObject(with: Data(other.document.utf8))
      #expect((parsed as? [String: Any])?["date"] as? String == ReportFixtures.date)
    }
  }

  @Test("CSV is for programs: the same in both languages")
  func csv() throws {
    for (english, japanese) in try reports() {
      #expect(english.csv(of: .figures) == japanese.csv(of: .figures))
      #expect(english.csv(of: .comparison) == japanese.csv(of: .comparison))
      #expect(english.csv(of: ReportTable.ID.plans) == japanese.csv(of: ReportTable.ID.plans))
    }
  }
}

@Suite("Charts of a report as pictures and values") struct ReportPictureTests {
  /// Reports with the charts of all screens that a scenario alone has, one a language.
  private static let made = Result {
    try [Language.english, .japanese].map { language in
      Report(
        [(file: "samples/owned-node.yaml", scenario: try ReportFixtures.scenario("owned-node"))],
        screens: [.explore, .spend, .speed, .shape], language: language,
        in: try ReportFixtures.environment(), date: ReportFixtures.date)
    }
  }

  private func records(_ text: String?) throws -> [[String]] {
    let text = try #require(text)
    let table = try CSVTable(file: "chart.csv", bytes: Array(text.utf8))
    let width = table.header.count
    let cells = table.cells.map { CSVTable.text(of: $0, in: table.bytes) }
    return stride(from: 0, to: cells.count, by: width).map { Array(cells[$0..<($0 + width)]) }
  }

  @Test("every picture is well-formed, named, and drawn inside its paper", arguments: 0..<2)
  func pictures(language: Int) throws {
    let report = try Self.made.get()[language]
    let ids = report.charts.map(\.chart.id)
    #expect(ids.contains(.lifetime) && ids.contains(.shape) && ids.contains(.years))
    for id in ids {
      var options = ReportOptions()
      options.chart = id
      let picture = try MarkupDocument(#require(report.text(as: .svg, options)))
      let root = picture.elements[0]
      let (width, height) = (
        try #require(root.number("width")), try #require(root.number("height"))
      )
      #expect(root.attributes["viewBox"] == "0 0 \(Int(width)) \(Int(height))")
      #expect(width >= 400 && height >= 240)
      #expect(picture.texts("title") == [ReportPhrases(report.language).title(of: id)])
      #expect(!picture.texts("desc").joined().isEmpty)
      let lines = picture.all("polyline")
      #expect(!lines.isEmpty || !picture.all("circle").isEmpty, "\(id)")
      for point in lines.flatMap(\.points) {
        #expect((0...width).contains(point.x) && (0...height).contains(point.y), "\(id)")
      }
      for text in picture.all("text") {
        #expect((0...width).contains(try #require(text.number("x"))), "\(id): \(text.text)")
        #expect((0...height).contains(try #require(text.number("y"))), "\(id): \(text.text)")
      }
    }
  }

  @Test("a Japanese picture has the English one's lines, and Japanese words")
  func sameLines() throws {
    let reports = try Self.made.get()
    for id in reports[0].charts.map(\.chart.id) {
      var options = ReportOptions()
      options.chart = id
      let pictures = try reports.map { try MarkupDocument(#require($0.text(as: .svg, options))) }
      #expect(pictures[0].all("polyline").count == pictures[1].all("polyline").count, "\(id)")
      let words = pictures[1].texts("title") + pictures[1].texts("desc")
      #expect(words.allSatisfy { $0.utf8.count > $0.count }, "\(id): \(words)")
    }
  }

  @Test("the values of the lifetime chart are those that are drawn")
  func lifetime() throws {
    for report in try Self.made.get() {
      let chart = try #require(report.charts.first { $0.chart.id == .lifetime }?.chart.chart)
      let found = try records(report.csv(of: ScreenChart.ID.lifetime))
      let points = chart.series.flatMap { $0.points.compactMap { $0 } }
      let drawn = found.filter { $0[1] == "series" }
      #expect(drawn.count == points.count && points.count > 20)
      for (record, point) in zip(drawn, points) {
        #expect(Double(record[3]) == point.x && Double(record[4]) == point.y)
        #expect(point.x > 0 && point.y > 0)
      }
      let marks = found.filter { $0[1] == "mark" }
      #expect(marks.map { $0[2] } == chart.marks.map(\.label))
      #expect(marks.map { Double($0[3]) ?? 0 } == chart.marks.map(\.point.x))
    }
  }

  @Test("values of a chart are the same numbers in both languages")
  func values() throws {
    let reports = try Self.made.get()
    for id in reports[0].charts.map(\.chart.id) {
      let tables = try reports.map { try records($0.csv(of: id)) }
      #expect(tables[0].map { $0.suffix(4) } == tables[1].map { $0.suffix(4) }, "\(id)")
      #expect(tables[0].map { $0[1] } == tables[1].map { $0[1] } && !tables[0].isEmpty)
    }
  }
}
