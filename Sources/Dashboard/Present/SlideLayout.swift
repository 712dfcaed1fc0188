import Screen

/// Where the parts of a slide stand: a pure function of the screen's size.
struct SlideLayout: Sendable, Hashable {
  /// Scenario, and place among the slides.
  let header: Rect
  /// The question.
  let question: Rect
  /// The answer in words.
  let headline: Rect
  /// Names of the indicators.
  let labels: Rect
  /// The indicators in large digits.
  let figures: Rect
  /// Ranges of the indicators.
  let details: Rect
  /// The chart, or what is said at the end.
  let body: Rect
  /// Live sliders or notes beside the chart; empty while neither is shown.
  let side: Rect
  /// A message.
  let footer: Rect
  /// Size of a dot of the large digits.
  let scale: Int

  /// Lays out a slide; where rows are short the digits are small, and the chart gives way first.
  init(size: Size, hasFigures: Bool, hasSide: Bool, glyphs: GlyphSet) {
    let isLarge = size.width >= 150 && size.height >= 45
    scale = isLarge ? 2 : 1
    let margin = size.width >= 60 ? 2 : 0
    let bounds = Rect(x: margin, y: 0, width: size.width - 2 * margin, height: size.height)
    let isRoomy = size.height >= 30
    let digits = size.height >= 20 ? LargeFigure.height(scale: scale, glyphs: glyphs) : 1
    let heights = [
      1, isRoomy ? 1 : 0, 1, size.height >= 14 ? 2 : 1, isRoomy ? 1 : 0, hasFigures ? 1 : 0,
      hasFigures ? digits : 0, hasFigures && size.height >= 16 ? 1 : 0, isRoomy ? 1 : 0,
    ]
    let rows = bounds.split(rows: heights.map(Track.fixed) + [.fraction(1), .fixed(1)])
    (header, question, headline) = (rows[0], rows[2], rows[3])
    (labels, figures, details, footer) = (rows[5], rows[6], rows[7], rows[10])
    let sideWidth = hasSide ? min(46, max(36, bounds.width * 2 / 5), bounds.width / 2) : 0
    let columns = rows[9].split(columns: [.fraction(1), .fixed(sideWidth)], gap: hasSide ? 1 : 0)
    (body, side) = (columns[0], hasSide ? columns[1] : .none)
  }

  /// The columns of the indicators in one of their rows.
  static func tiles(_ count: Int, in row: Rect) -> [Rect] {
    row.split(columns: Array(repeating: .fraction(1), count: max(1, count)), gap: 1)
  }
}
