import Charting
import Screen
import TestSupport
import Testing

@Suite("Colours of a picture") struct SVGPaletteTests {
  private static let numbered = SVGPalette(paper: SVGColour(red: 1, green: 2, blue: 3)) { role in
    SVGColour(red: role.rawValue, green: 0, blue: 255)
  }

  @Test("a colour is six digits")
  func css() {
    #expect(SVGColour(red: 0, green: 95, blue: 175).css == "#005faf")
    #expect(SVGColour(red: 255, green: 15, blue: 16).css == "#ff0f10")
  }

  @Test("every role has the colour it was given")
  func roles() {
    for role in Role.allCases { #expect(Self.numbered[role].red == role.rawValue) }
    #expect(SVGPalette.monochrome[.frontier] == SVGColour(red: 0, green: 0, blue: 0))
  }

  @Test("elements carry the colour of their role, and a class that names it")
  func attributes() throws {
    let picture = try Picture(
      ChartFixtures.explore, PictureFixtures.worded, palette: Self.numbered)
    var classes: Set<String> = []
    for element in picture.document.elements {
      guard let name = element.attributes["class"] else { continue }
      classes.insert(name)
      let colour = element.attributes[name.hasPrefix("s-") ? "stroke" : "fill"]
      guard name != "paper" else {
        #expect(colour == "#010203")
        continue
      }
      let role = try #require(Role.allCases.first { "\($0)" == name.dropFirst(2) })
      #expect(colour == Self.numbered[role].css, "\(name)")
    }
    #expect(classes.isSuperset(of: ["paper", "s-frontier", "f-current", "s-chartAxis", "f-band"]))
  }

  @Test("a style sheet of another palette reaches every element", arguments: [0, 1])
  func rules(_ fixture: Int) throws {
    let chart = [ChartFixtures.explore, ChartFixtures.spend][fixture]
    let picture = try Picture(chart, PictureFixtures.worded)
    let rules = Self.numbered.styleRules
    for name in Set(picture.document.elements.compactMap { $0.attributes["class"] }) {
      let property = name.hasPrefix("s-") ? "stroke" : "fill"
      #expect(rules.contains(".\(name){\(property):#"), "\(name)")
    }
    #expect(rules.contains(".paper{fill:#010203}"))
    #expect(rules.count { $0 == "{" } == rules.count { $0 == "}" })
  }

  @Test("without colours the curves of a fixture still differ")
  func withoutColours() throws {
    let curves = ChartFixtures.explore.series.filter { $0.role != .frontier }
    let looks = try curves.map { series in
      let picture = try Picture(PictureFixtures.linear([moved(series)]))
      let line = picture.curves.first?.attributes["stroke-dasharray"] ?? "solid"
      let sign = picture.document.elements.first { $0.attributes["class"] == "f-\(series.role)" }
      return "\(line) \(sign?.name ?? "") \(sign?.points.count ?? 0) \(series.label)"
    }
    #expect(Set(looks).count == curves.count)
  }

  private func moved(_ series: Chart.Series) -> Chart.Series {
    var series = series
    series.points = [ChartPoint(x: 1, y: 0.2), ChartPoint(x: 3, y: 0.4)]
    return series
  }
}
