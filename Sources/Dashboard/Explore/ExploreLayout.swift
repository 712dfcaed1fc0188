package import Screen

/// Where the parts of Explore stand: a pure function of the screen's size.
package struct ExploreLayout: Sendable, Hashable {
  /// Smallest screen that shows anything but a refusal.
  package static let minimum = Size(width: 40, height: 10)

  /// Program, tabs and scenario.
  package private(set) var header: Rect
  /// Line below the header; empty when rows are short.
  package private(set) var rule: Rect
  /// The answer in words.
  package private(set) var headline: Rect
  /// The three leading figures.
  package private(set) var indicators: Rect
  /// The other figures; empty when rows are short.
  package private(set) var figures: Rect
  /// Sliders; empty when another pane fills the body.
  package private(set) var options = Rect.none
  /// Cost of a request counted three ways; empty when rows are short.
  package private(set) var costs = Rect.none
  /// Accuracy per cost; empty when another pane fills the body.
  package private(set) var accuracyChart = Rect.none
  /// Yearly spend; empty when another pane fills the body.
  package private(set) var spendChart = Rect.none
  /// Keys or a message.
  package private(set) var footer: Rect

  /// Everything between headline and footer: the room of the other screens.
  package var body: Rect {
    Rect(x: 0, y: headline.maxY, width: footer.width, height: footer.y - headline.maxY)
  }

  /// The body of a screen with a row of levers on top; without the row where rows are short.
  var leversAndBody: (levers: Rect, body: Rect) {
    let cut = body.split(rows: [.fixed(body.height >= 10 ? 1 : 0), .fraction(1)])
    return (cut[0], cut[1])
  }

  /// Lays out a screen of at least ``minimum``.
  ///
  /// From 100×30 on with room around the figures; from 78×20 on all panes side by side; below that
  /// the focused pane alone.
  package init(size: Size, focus: Pane, isExpanded: Bool) {
    let isRoomy = size.width >= 100 && size.height >= 30
    let hasAllPanes = size.width >= 78 && size.height >= 20
    let bounds = Rect(x: 0, y: 0, width: size.width, height: size.height)
    let heights = [
      1, isRoomy ? 1 : 0, size.height >= 14 ? 2 : 1, isRoomy ? 3 : hasAllPanes ? 2 : 1,
      isRoomy ? 1 : 0,
    ]
    let rows = bounds.split(rows: heights.map(Track.fixed) + [.fraction(1), .fixed(1)])
    (header, rule, headline, indicators, figures) = (rows[0], rows[1], rows[2], rows[3], rows[4])
    footer = rows[6]
    place(panesIn: rows[5], focus: focus, alone: isExpanded || !hasAllPanes)
  }

  /// The rectangle of a pane.
  package func rect(of pane: Pane) -> Rect {
    switch pane {
    case .options: options
    case .indicators: indicators
    case .accuracyChart: accuracyChart
    case .spendChart: spendChart
    }
  }

  private mutating func place(panesIn body: Rect, focus: Pane, alone: Bool) {
    guard !alone else {
      switch focus {
      case .options, .indicators: options = body
      case .accuracyChart: accuracyChart = body
      case .spendChart: spendChart = body
      }
      return
    }
    let optionsWidth = body.width >= 110 ? 44 : 36
    let columns = body.split(columns: [.fixed(optionsWidth), .fraction(1)])
    let charts = columns[1].split(rows: [.fraction(1.25), .fraction(1)])
    (accuracyChart, spendChart) = (charts[0], charts[1])
    let slidersHeight = min(SliderTable.sliders.count, OptionsPane.comfortableSliders) + 3
    let hasCosts = body.height >= slidersHeight + CostPane.height
    let left = columns[0].split(rows: [
      .fraction(1), .fixed(hasCosts ? CostPane.height : 0),
    ])
    (options, costs) = (left[0], left[1])
  }
}

extension Rect {
  /// A rectangle without cells.
  package static let none = Rect(x: 0, y: 0, width: 0, height: 0)
}
