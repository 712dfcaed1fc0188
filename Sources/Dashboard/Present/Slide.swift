package import Screen

/// One slide of the presentation.
package enum Slide: Sendable, Hashable {
  /// What a screen answers about an open scenario, by the number of its document.
  case answer(ScreenID, document: Int)
  /// The columns of Compare.
  case comparison
  /// What to say at the end, made of the numbers of an open scenario.
  case decision(document: Int)
}

/// A meeting in progress: the slides, and where the user came from.
package struct Presentation: Sendable, Hashable {
  /// Slides in their order, at least one.
  package var slides: [Slide]
  /// Place of the slide that is shown.
  package var place = 0
  /// Whether the sliders move; else the slides are read-only.
  package var isLive = false
  /// Whether the speaker's notes are shown.
  package var showsNotes = false
  /// Row at which notes, or what is said at the end, start on the screen.
  package var scroll = 0
  /// Number of the document that was shown before.
  package let document: Int
  /// Screen that was shown before.
  package let screen: ScreenID

  /// The slide that is shown.
  package var slide: Slide { slides[place] }
}

extension Presentation {
  /// Slides of the open scenarios: each one's answer, all side by side, then where the money and the time
  /// of the present one go, and the decision.
  package init(of state: DashboardState) {
    let present = state.document.id
    var slides = state.documents.map { Slide.answer(.explore, document: $0.id) }
    if state.comparison.columns.count > 1 { slides.append(.comparison) }
    if state.insight.evaluation.accuracy.value != nil {
      slides.append(.answer(.frontier, document: present))
    }
    slides += [ScreenID.spend, .speed].map { .answer($0, document: present) }
    self.init(
      slides: slides + [.decision(document: present)], document: present, screen: state.screen)
  }
}

extension ScreenID {
  /// What the screen answers.
  package var question: Wording {
    switch self {
    case .explore:
      Wording("What does this option give and cost?", ja: "この選択肢で何が得られ、いくらかかるか")
    case .frontier:
      Wording("Which size, how long, how many samples?", ja: "どのサイズで、どれだけ長く、何サンプルか")
    case .spend: Wording("What will it cost over the years?", ja: "この先の年間費用はいくらか")
    case .speed: Wording("How fast will it answer?", ja: "どれだけ速く答えるか")
    case .shape: Wording("Which architecture and training?", ja: "どの構造をどう訓練するか")
    case .compare: Wording("Which option wins?", ja: "どの選択肢が勝つか")
    }
  }
}

extension Slide {
  /// The question that the slide answers.
  package var question: Wording {
    switch self {
    case .answer(let screen, _): screen.question
    case .comparison: ScreenID.compare.question
    case .decision: Wording("What do we decide, and what do we check first?", ja: "何を決め、先に何を確かめるか")
    }
  }
}
