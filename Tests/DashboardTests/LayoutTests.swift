import Screen
import Testing

@testable import Dashboard

@Suite("Layout of Explore")
struct ExploreLayoutTests {
  private func rects(_ layout: ExploreLayout) -> [Rect] {
    [
      layout.header, layout.rule, layout.headline, layout.indicators, layout.figures,
      layout.options, layout.costs, layout.accuracyChart, layout.spendChart, layout.footer,
    ].filter { !$0.isEmpty }
  }

  @Test("at every size the parts lie inside the screen and never overlap")
  func sweep() {
    for width in 40...200 {
      for height in 10...70 {
        check(Size(width: width, height: height))
      }
    }
  }

  private func check(_ size: Size) {
    for focus in Pane.allCases {
      let layout = ExploreLayout(size: size, focus: focus, isExpanded: false)
      let rects = rects(layout)
      let area = rects.reduce(0) { $0 + $1.width * $1.height }
      let isInside = rects.allSatisfy {
        $0.x >= 0 && $0.y >= 0 && $0.maxX <= size.width && $0.maxY <= size.height
      }
      let overlaps = rects.indices.contains { first in
        rects.indices.contains { second in
          first < second && overlap(rects[first], rects[second])
        }
      }
      guard !isInside || overlaps || area != size.width * size.height else { continue }
      Issue.record("\(size.width)x\(size.height) \(focus): \(rects)")
    }
  }

  private func overlap(_ left: Rect, _ right: Rect) -> Bool {
    left.x < right.maxX && right.x < left.maxX && left.y < right.maxY && right.y < left.maxY
  }

  @Test("80x24 shows all panes", arguments: Pane.allCases)
  func standardTerminal(focus: Pane) {
    let layout = ExploreLayout(size: Size(width: 80, height: 24), focus: focus, isExpanded: false)
    #expect(layout.options.height >= 12)
    #expect(layout.accuracyChart.width >= 40)
    #expect(layout.spendChart.height >= 7)
  }

  @Test("60x16 shows the focused pane alone")
  func small() {
    let size = Size(width: 60, height: 16)
    let options = ExploreLayout(size: size, focus: .options, isExpanded: false)
    #expect(options.accuracyChart.isEmpty)
    #expect(options.options.width == 60)
    let chart = ExploreLayout(size: size, focus: .spendChart, isExpanded: false)
    #expect(chart.options.isEmpty)
    #expect(chart.spendChart.width == 60)
  }

  @Test("an expanded chart takes the body")
  func expanded() {
    let layout = ExploreLayout(
      size: Size(width: 120, height: 40), focus: .accuracyChart, isExpanded: true)
    #expect(layout.options.isEmpty)
    #expect(layout.accuracyChart.width == 120)
  }
}

@Suite("Rows of the options pane")
struct OptionsPaneTests {
  @Test("the five sliders of the mission stand on top when there is room", arguments: 7...40)
  func primaryOnTop(height: Int) {
    for cursor in OptionSlider.ID.allCases {
      let pane = OptionsPane(height: height, cursor: cursor)
      #expect(
        pane.rows.prefix(5) == [
          .slider(.modelSize), .slider(.generationLength), .slider(.samples), .slider(.requests),
          .slider(.gpuPrice),
        ])
    }
  }

  @Test("the slider under the cursor always shows", arguments: 1...40)
  func cursorShows(height: Int) {
    for cursor in OptionSlider.ID.allCases {
      let pane = OptionsPane(height: height, cursor: cursor)
      #expect(pane.index(of: cursor) != nil)
      #expect(pane.rows.count <= height)
    }
  }

  @Test("no height, no rows")
  func empty() {
    #expect(OptionsPane(height: 0, cursor: .gpu).rows.isEmpty)
  }

  @Test("the table has each slider once, the five first")
  func table() {
    #expect(Set(SliderTable.sliders.map(\.id)) == Set(OptionSlider.ID.allCases))
    #expect(SliderTable.sliders.count == OptionSlider.ID.allCases.count)
    #expect(SliderTable.sliders.filter(\.isPrimary).count == 5)
    #expect(SliderTable.sliders.firstIndex { !$0.isPrimary } == 5)
    #expect(
      Language.allCases.allSatisfy { language in
        SliderTable.sliders.allSatisfy { columnWidth(of: $0.label[language]) <= 12 }
      })
  }
}
