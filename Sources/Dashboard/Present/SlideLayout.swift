import Screen

/// What a slide has to find room for.
struct SlideContents {
  /// Columns of the question.
  var questionColumns = 0
  /// Whether figures are shown.
  var hasFigures = true
  /// Rows of what is said at the end, on lines of a width and with blank rows in between; nil on slides with a
  /// chart.
  var phraseRows: ((_ width: Int, _ blankRows: Int) -> Int)?
  /// Rows of the sliders that move; 0 while none do.
  var sliderRows = 0
  /// Whether the speaker's notes are shown.
  var showsNotes = false
}

/// Where the parts of a slide stand: a pure function of the screen's size and the slide's contents.
struct SlideLayout: Sendable, Hashable {
  /// Scenario, and place among the slides.
  let header: Rect
  /// The question.
  let question: Rect
  /// The answer in words; empty on the slide of the decision.
  private(set) var headline: Rect
  /// Names of the indicators.
  private(set) var labels: Rect
  /// The indicators in large digits.
  private(set) var figures: Rect
  /// Ranges of the indicators.
  private(set) var details: Rect
  /// The chart, or what is said at the end; empty where notes or sliders have its room.
  private(set) var body: Rect
  /// Live sliders with their frame; empty while none are shown.
  private(set) var sliders = Rect.none
  /// The speaker's notes with their frame; empty while they are not shown.
  private(set) var notes = Rect.none
  /// A message.
  let footer: Rect
  /// Size of a dot of the large digits.
  let scale: Int

  /// Fewest rows of notes with their frame beside or below something else.
  private static let fewestNotes = 4
  /// Fewest rows of notes with their frame in place of the chart; else they replace the figures too.
  private static let wholeNotes = 7
  /// Fewest rows of a chart.
  static let fewestOfChart = 5

  /// Lays out a slide; where rows are short the digits are small, and the chart gives way first.
  init(size: Size, _ contents: SlideContents, glyphs: GlyphSet) {
    scale = size.width >= 150 && size.height >= 45 ? 2 : 1
    let margin = size.width >= 60 ? 2 : 0
    let bounds = Rect(x: margin, y: 0, width: size.width - 2 * margin, height: size.height)
    let digits = size.height >= 20 ? LargeFigure.height(scale: scale, glyphs: glyphs) : 1
    var heights = Self.heights(of: bounds, contents, digits: digits)
    let rest = size.height - 1 - heights.reduce(0, +)
    let needsRest = contents.sliderRows > 0 || contents.phraseRows != nil
    if !needsRest, rest < Self.fewestOfChart { heights[3] += max(0, rest) }
    let rows = bounds.split(rows: heights.map(Track.fixed) + [.fraction(1), .fixed(1)])
    (header, question, headline) = (rows[0], rows[2], rows[3])
    (labels, figures, details, footer) = (rows[5], rows[6], rows[7], rows[10])
    body = rows[9]
    place(contents)
  }

  /// Rows of the parts above the chart, blank ones included.
  private static func heights(
    of bounds: Rect, _ contents: SlideContents, digits: Int
  ) -> [Int] {
    let isRoomy = bounds.height >= 30
    let question = contents.questionColumns > bounds.width - 2 ? 2 : 1
    let headline = contents.phraseRows != nil ? 0 : bounds.height >= 14 ? 2 : 1
    let figures = contents.hasFigures
    return [
      1, isRoomy ? 1 : 0, question, headline, isRoomy ? 1 : 0, figures ? 1 : 0,
      figures ? digits : 0, figures && bounds.height >= 16 ? 1 : 0, isRoomy ? 1 : 0,
    ]
  }

  /// Finds room for sliders and notes: beside the chart, else below what is said, else in its place.
  private mutating func place(_ contents: SlideContents) {
    let isText = contents.phraseRows != nil
    let isBeside =
      contents.showsNotes && body.height >= contents.sliderRows + Self.fewestNotes
      && body.height >= 10 && body.width >= (isText && contents.sliderRows == 0 ? 106 : 70)
    if contents.sliderRows > 0, body.height < Self.fewestOfChart, !contents.showsNotes {
      (sliders, body) = (body, .none)
    } else if contents.sliderRows > 0 || isBeside {
      cutSide(contents, withNotes: isBeside)
    }
    guard contents.showsNotes, !isBeside, !placeBelow(contents) else { return }
    guard body.height >= Self.wholeNotes else { return replaceAll() }
    (notes, body) = (body, .none)
  }

  private mutating func cutSide(_ contents: SlideContents, withNotes: Bool) {
    let width = min(46, max(36, body.width * 2 / 5), body.width / 2)
    let columns = body.split(columns: [.fraction(1), .fixed(width)], gap: 1)
    let height = min(contents.sliderRows, columns[1].height)
    let parts = columns[1].split(rows: [.fixed(height), .fraction(1)])
    (body, sliders) = (columns[0], height > 0 ? parts[0] : .none)
    if withNotes { notes = parts[1] }
  }

  /// Notes below all that is said at the end, where both have room.
  private mutating func placeBelow(_ contents: SlideContents) -> Bool {
    guard let phraseRows = contents.phraseRows else { return false }
    let width = Self.phraseWidth(in: body)
    let wishes = [phraseRows(width, 1) + 1, phraseRows(width, 1), phraseRows(width, 0)]
    guard let rows = wishes.first(where: { body.height - $0 >= Self.fewestNotes }) else {
      return false
    }
    let parts = body.split(rows: [.fixed(rows), .fraction(1)])
    (body, notes) = (parts[0], parts[1])
    return true
  }

  /// Notes alone below the question: the smallest screens.
  private mutating func replaceAll() {
    notes = Rect(
      x: question.x, y: question.maxY, width: question.width, height: footer.y - question.maxY)
    (headline, labels, figures, details, body, sliders) = (.none, .none, .none, .none, .none, .none)
  }

  /// Columns of what is said at the end, behind its marks.
  static func phraseWidth(in body: Rect) -> Int { max(0, body.width - 4) }

  /// Room of the notes inside their frame.
  var notesText: Rect { notes.inset(horizontal: 2, vertical: 1) }

  /// The columns of the indicators in one of their rows.
  static func tiles(_ count: Int, in row: Rect) -> [Rect] {
    row.split(columns: Array(repeating: .fraction(1), count: max(1, count)), gap: 1)
  }
}
