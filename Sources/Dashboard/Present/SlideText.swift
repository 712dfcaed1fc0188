import Screen

/// The words of a slide that may be longer than their room: they scroll.
struct SlideText {
  private let phrases: [Sentence]
  /// The author's notes, and what to say where the slide itself does not.
  let notes: String
  /// Where the parts of the slide stand.
  let layout: SlideLayout

  /// Measures the words of a slide on the screen.
  init(_ presentation: Presentation, _ state: DashboardState, _ surroundings: Surroundings) {
    let language = surroundings.language
    let slide = presentation.slide
    let said = state.meetingPhrases.sentences(in: language)
    let isDecision = slide.isDecision
    phrases = isDecision ? said : []
    let own = state.scenario.notes.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    notes = ([own] + (isDecision ? [] : said.map(\.text))).filter { !$0.isEmpty }
      .joined(separator: "\n\n")
    let contents = SlideContents(
      questionColumns: columnWidth(of: slide.question[language]),
      hasFigures: !state.figures(of: slide, in: language).isEmpty,
      phraseRows: isDecision
        ? { width, blank in Self.placed(said, width: width, blankRows: blank).rows } : nil,
      sliderRows: presentation.isLive ? liveSliders.count + 2 : 0,
      showsNotes: presentation.showsNotes)
    layout = SlideLayout(size: state.size, contents, glyphs: surroundings.glyphs)
  }

  /// What is said at the end, a paragraph each; blank rows in between where there is room for them.
  var said: PlacedText {
    let width = SlideLayout.phraseWidth(in: layout.body)
    let loose = Self.placed(phrases, width: width, blankRows: 1)
    return loose.rows <= layout.body.height
      ? loose : Self.placed(phrases, width: width, blankRows: 0)
  }

  private static func placed(_ phrases: [Sentence], width: Int, blankRows: Int) -> PlacedText {
    var text = PlacedText(width: width)
    for phrase in phrases { text.appendParagraph(phrase, blankRows: blankRows) }
    return text
  }

  /// Row at which the text that scrolls may start at most: the notes where they are shown, else what is said at
  /// the end; 0 where all of it has room.
  var lastScroll: Int {
    guard layout.notes.isEmpty else {
      let room = layout.notesText
      return max(0, Paragraph(notes).lines(width: room.width).count - room.height)
    }
    return max(0, said.rows - layout.body.height)
  }
}

extension Slide {
  /// Whether the slide is the one of the decision.
  var isDecision: Bool {
    if case .decision = self { return true }
    return false
  }
}
