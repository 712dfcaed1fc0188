import Charting
import Dashboard
import ScalingCore
import Storage
import TestSupport
import Testing

@testable import Reports

@Suite("A report in HTML") struct ReportHTMLTests {
  private static let reports: [@Sendable () throws -> Report] = [
    ReportFixtures.tutor, ReportFixtures.node, ReportFixtures.pair, ReportFixtures.hostile,
  ]

  private func page(_ report: Report) throws -> MarkupDocument {
    try MarkupDocument(report.html())
  }

  @Test("is well-formed XML as well", arguments: 0..<4)
  func wellFormed(_ report: Int) throws {
    let page = try page(Self.reports[report]())
    #expect(page.elements.first?.name == "html")
    #expect(page.all("h1").count == 1 && page.all("main").count == 1)
  }

  @Test("starts as HTML of this time, says its language and title")
  func head() throws {
    let text = try ReportFixtures.tutor().html()
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    let page = try MarkupDocument(text)
    #expect(page.all("title").first?.text == "Math tutor, 14B")
    #expect(page.all("meta").first?.attributes["charset"] == "utf-8")
    #expect(
      page.all("meta").contains {
        $0.attributes["name"] == "generator" && $0.attributes["content"] == "isocost 1.2.3"
      })
  }

  @Test("loads nothing and runs nothing", arguments: 0..<4)
  func selfContained(_ report: Int) throws {
    let text = try Self.reports[report]().html()
    let page = try MarkupDocument(text)
    for element in page.elements {
      #expect(element.attributes["src"] == nil)
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") })
      #expect(element.attributes["href"] == nil || element.name == "a")
    }
    let names = Set(page.elements.map(\.name))
    #expect(names.isDisjoint(with: ["script", "link", "img", "iframe", "object", "embed", "form"]))
    let sheet = try #require(page.all("style").first?.text)
    #expect(!sheet.contains("url(") && !sheet.contains("@import"))
    let policy = try #require(
      page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" })
    #expect(policy.attributes["content"]?.hasPrefix("default-src 'none'") == true)
  }

  @Test("every chart is there once, with a name that is unique", arguments: 0..<4)
  func charts(_ report: Int) throws {
    let report = try Self.reports[report]()
    let page = try page(report)
    #expect(page.all("svg").count == report.charts.count)
    #expect(page.all("figcaption").map(\.text) == report.charts.map(\.chart.title))
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for picture in page.all("svg") {
      let named = picture.attributes["aria-labelledby"]?.split(separator: " ").map(String.init)
      #expect(named?.count == 2 && named?.allSatisfy(ids.contains) == true)
      #expect(picture.attributes["viewBox"] == "0 0 800 480")
    }
  }

  @Test("headings step down by one at most")
  func headings() throws {
    let levels = try page(ReportFixtures.pair()).elements.compactMap { element in
      element.name.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
    }
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
    #expect(levels.count > 30)
  }

  @Test("every row of a table has the cells of its head", arguments: 0..<4)
  func tables(_ report: Int) throws {
    let page = try page(Self.reports[report]())
    var columns = 0
    var rows = 0
    var cells = 0
    for element in page.elements {
      switch element.name {
      case "table":
        #expect(cells == columns * rows)
        (columns, rows, cells) = (0, 0, 0)
      case "th" where element.parents.contains("thead"): columns += 1
      case "tr" where element.parents.contains("tbody"): rows += 1
      case "th", "td": cells += 1
      default: break
      }
    }
    #expect(cells == columns * rows && columns > 0)
  }

  @Test("the leading figures are there as the screen shows them")
  func indicators() throws {
    let page = try page(ReportFixtures.tutor())
    let indicators = try #require(ReportFixtures.tutor().chapters.first).indicators
    #expect(page.texts("dt") == indicators.map { $0.indicator.label[.english] })
    for (text, indicator) in zip(page.texts("dd"), indicators) {
      #expect(text.hasPrefix(indicator.text) && text.hasSuffix(indicator.detail))
    }
  }

  @Test("figures of a sentence are strong")
  func headline() throws {
    let page = try page(ReportFixtures.tutor())
    let sentence = try #require(
      page.all("p").first { $0.attributes["class"] == "headline" })
    #expect(sentence.text.hasPrefix("14B × 8.2k tokens × 4 samples:"))
    let strong = page.all("strong").prefix(3).map(\.text)
    #expect(strong == ["14B", "8.2k", "4"])
  }

  @Test("Markdown and HTML say the same, piece by piece")
  func sameWords() throws {
    let report = try ReportFixtures.tutor()
    let page = try page(report)
    let cells = Set(page.texts("td") + page.texts("th"))
    for case .table(let table, _) in report.blocks {
      for text in table.rows.flatMap({ $0.map(\.text) }) {
        #expect(cells.contains(text), "\(text)")
      }
    }
    let markdown = report.markdown()
    for text in page.texts("h2") + page.texts("h3") {
      #expect(markdown.contains("# \(MarkdownText.escaped(text))\n"), "\(text)")
    }
  }

  @Test("texts from files are no markup")
  func hostile() throws {
    let page = try page(ReportFixtures.hostile())
    let title = page.texts("h1")[0]
    #expect(title.hasPrefix("<script>alert(1)</script> | `x` & \"q\" \u{FFFD}[31m \u{FFFD}"))
    let text = try ReportFixtures.hostile().html()
    #expect(!text.contains("<script") && !text.contains("<img") && !text.contains("\u{1B}"))
  }

  @Test("an address in a text is a link, nothing else is")
  func links() throws {
    let page = try page(ReportFixtures.hostile())
    #expect(page.all("a").map(\.text).contains("https://example.org/a?b=1&c"))
    for link in page.all("a") {
      #expect(link.attributes["href"] == link.text)
      #expect(link.attributes["rel"] == "noreferrer")
      #expect(link.text.hasPrefix("https://"))
    }
  }

  @Test("prints on paper; dark colours are for screens alone")
  func style() throws {
    let library = ThemeLibrary(folders: [])
    let colours = ReportColours(
      light: SVGPalette(try library.load(named: "light").value),
      dark: SVGPalette(try library.load(named: "dark").value))
    let text = try ReportFixtures.tutor().html(colours: colours)
    let sheet = try #require(MarkupDocument(text).all("style").first?.text)
    #expect(sheet.contains("@media print{"))
    #expect(sheet.contains("@media screen and (prefers-color-scheme: dark){"))
    #expect(sheet.contains(colours.dark?.styleRules ?? "none"))
    #expect(sheet.count { $0 == "{" } == sheet.count { $0 == "}" })
    let plain = try ReportFixtures.tutor().html()
    #expect(!plain.contains("prefers-color-scheme"))
  }

  @Test("a report stays small")
  func size() throws {
    #expect(try ReportFixtures.tutor().html().utf8.count < 150_000)
  }

  @Test("the same report gives the same text")
  func deterministic() throws {
    #expect(try ReportFixtures.node().html() == ReportFixtures.node().html())
  }
}
