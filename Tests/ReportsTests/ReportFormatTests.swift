import Charting
import Dashboard
import Screen
import Storage
import TestSupport
import Testing

@testable import Reports

@Suite("Formats of a report") struct ReportFormatTests {
  @Test(
    "the ending of a name decides",
    arguments: [
      ("report.md", ReportFormat.markdown), ("a/b.c/report.HTML", .html), ("x.htm", .html),
      ("x.svg", .svg), (".csv", .csv), ("x.tar.json", .json),
    ])
  func endings(_ path: String, _ format: ReportFormat) {
    #expect(ReportFormat(path: path) == format)
  }

  @Test(
    "other names say nothing", arguments: ["report", "x.yaml", "", "/", "a.md/b", "-", "x.", "md"])
  func unknown(_ path: String) {
    #expect(ReportFormat(path: path) == nil)
  }

  @Test("a picture is the first chart, or the one that is asked for")
  func picture() throws {
    let report = try ReportFixtures.tutor()
    var options = ReportOptions()
    let first = try MarkupDocument(#require(report.text(as: .svg, options)))
    let phrases = ReportPhrases(.english)
    #expect(first.texts("title") == [phrases.title(of: .accuracy)])
    for id in report.charts.map(\.chart.id) {
      options.chart = id
      let picture = try MarkupDocument(#require(report.text(as: .svg, options)))
      #expect(picture.texts("title") == [phrases.title(of: id)])
      #expect(
        picture.elements[0].attributes["aria-labelledby"]?.hasPrefix("\(id.rawValue)-") == true)
    }
    options.chart = .shape
    #expect(report.text(as: .svg, options) == nil)
  }

  @Test("what a picture shows without a label is in its legend")
  func legend() throws {
    var options = ReportOptions()
    options.chart = .frontier
    let picture = try MarkupDocument(
      #require(ReportFixtures.tutor().text(as: .svg, options)))
    let words = picture.texts("text")
    let legend = ReportPhrases(.english).legend(of: .frontier)
    #expect(words.contains(legend.frontier) && words.contains(legend.flopsChoice))
    options.chart = .latency
    let latency = try MarkupDocument(#require(ReportFixtures.tutor().text(as: .svg, options)))
    #expect(Set(latency.texts("text")).isSuperset(of: ["predicted", "error band"]))
  }

  @Test("JSON and Markdown need no choice")
  func whole() throws {
    let report = try ReportFixtures.tutor()
    #expect(report.text(as: .json, ReportOptions()) == report.document().document)
    #expect(report.text(as: .markdown, ReportOptions()) == report.markdown())
    #expect(report.text(as: .html, ReportOptions()) == report.html())
  }

  @Test("a CSV is a table or a chart")
  func csv() throws {
    let report = try ReportFixtures.tutor()
    var options = ReportOptions()
    options.table = .plans
    #expect(report.text(as: .csv, options) == report.csv(of: ReportTable.ID.plans))
    options.chart = .latency
    #expect(report.text(as: .csv, options) == report.csv(of: ScreenChart.ID.latency))
  }
}

@Suite("Colours of a report") struct ReportColoursTests {
  private static let themes = ThemeLibrary(folders: [])

  @Test("a theme gives its colours; what has a surface is drawn in it")
  func light() throws {
    let palette = SVGPalette(try Self.themes.load(named: "light").value)
    #expect(palette.paper.css == "#ffffff")
    #expect(palette[.text].css == "#262626")
    #expect(palette[.series1].css == "#005fff")
    #expect(palette[.current].css == "#af5f00")
  }

  @Test("lines of every shipped theme stand out from its paper", arguments: themes.names)
  func contrast(_ name: String) throws {
    let palette = SVGPalette(try Self.themes.load(named: name).value)
    for role in [Role.text, .strong, .series1, .frontier, .current, .chartLabel, .dominated] {
      let ratio = Contrast.ratio(Self.colour(palette[role]), Self.colour(palette.paper)) ?? 0
      #expect(ratio >= 3, "\(name) \(role): \(ratio)")
    }
  }

  private static func colour(_ colour: SVGColour) -> Colour {
    .rgb(red: colour.red, green: colour.green, blue: colour.blue)
  }
}
