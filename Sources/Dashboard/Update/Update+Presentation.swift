import ScalingCore
import Screen

/// Starts the slides with the first of them.
func present(_ state: inout DashboardState, in environment: Environment) {
  state.presentation = Presentation(of: state)
  enterSlide(&state, in: environment)
  let surroundings = state.surroundings(in: environment)
  let key = { surroundings.keyName(of: $0, in: .slides) }
  let (next, back, end) = (key(.nextSlide), key(.previousSlide), key(.cancel))
  let (sliders, notes) = (key(.liveSliders), key(.speakerNotes))
  state.message = .init(
    text: surroundings.language(
      "\(next) goes on, \(back) back, \(sliders) moves sliders, \(notes) notes, \(end) ends",
      ja: "\(next)で次へ、\(back)で前へ、\(sliders)でスライダー、\(notes)でメモ、\(end)で終了"), role: .muted)
}

/// Does what a command asks of the slides; everything else waits until they end.
func performOnPresentation(
  _ command: Command, _ presentation: Presentation, _ state: inout DashboardState,
  in environment: Environment
) {
  let last = presentation.slides.count - 1
  switch command {
  case .nextSlide: goTo(min(presentation.place + 1, last), &state, in: environment)
  case .previousSlide: goTo(max(presentation.place - 1, 0), &state, in: environment)
  case .firstSlide: goTo(0, &state, in: environment)
  case .lastSlide: goTo(last, &state, in: environment)
  case .liveSliders: state.presentation?.isLive.toggle()
  case .speakerNotes: toggleNotes(&state, in: environment)
  case .scrollUp: scroll(by: -1, &state, in: environment)
  case .scrollDown: scroll(by: 1, &state, in: environment)
  case .cancel: leaveSlides(presentation, &state, in: environment)
  case .nextTheme, .nextLanguage: performOnScreen(command, &state, in: environment)
  default:
    guard presentation.isLive else { return }
    performLive(command, &state, in: environment)
  }
}

/// Shows or hides the notes; those that are longer than their room tell how they scroll.
private func toggleNotes(_ state: inout DashboardState, in environment: Environment) {
  state.presentation?.showsNotes.toggle()
  state.presentation?.scroll = 0
  guard let presentation = state.presentation, presentation.showsNotes, !presentation.isLive
  else { return }
  let surroundings = state.surroundings(in: environment)
  guard SlideText(presentation, state, surroundings).lastScroll > 0 else { return }
  let down = surroundings.keyName(of: .scrollDown, in: .slides)
  state.message = .init(
    text: surroundings.language("\(down) scrolls the notes", ja: "\(down)でメモをスクロール"),
    role: .muted)
}

/// Moves the text that is longer than its room.
private func scroll(by rows: Int, _ state: inout DashboardState, in environment: Environment) {
  guard let presentation = state.presentation else { return }
  let last = SlideText(presentation, state, state.surroundings(in: environment)).lastScroll
  state.presentation?.scroll = min(max(0, min(presentation.scroll, last) + rows), last)
}

/// Moves a slider, or takes a move back: all that may be changed during the slides.
private func performLive(
  _ command: Command, _ state: inout DashboardState, in environment: Environment
) {
  switch command {
  case .undo: undo(&state, in: environment)
  case .redo: redo(&state, in: environment)
  default:
    guard let motion = Motion(command) else { return }
    moveLiveSlider(motion, &state, in: environment)
  }
}

/// The sliders of the mission alone move on slides: the cursor stays among them.
private func moveLiveSlider(
  _ motion: Motion, _ state: inout DashboardState, in environment: Environment
) {
  let live = liveSliders
  guard case .rows = motion else {
    if !live.contains(state.slider) { state.slider = live[0] }
    return moveSlider(motion, &state, in: environment)
  }
  let place = live.firstIndex(of: state.slider) ?? 0
  state.slider = live[motion.index(from: place, count: live.count)]
}

/// The sliders that a presentation moves.
let liveSliders = SliderTable.sliders.filter(\.isPrimary).map(\.id)

private func goTo(_ place: Int, _ state: inout DashboardState, in environment: Environment) {
  state.presentation?.place = place
  state.presentation?.scroll = 0
  enterSlide(&state, in: environment)
}

/// Puts the scenario and the screen behind a slide on, so that its numbers are computed.
private func enterSlide(_ state: inout DashboardState, in environment: Environment) {
  guard let slide = state.presentation?.slide else { return }
  switch slide {
  case .answer(let screen, let document):
    showScreen(screen, ofDocument: document, &state, in: environment)
  case .comparison:
    show(.compare, &state, in: environment)
  case .decision(let document):
    showScreen(.explore, ofDocument: document, &state, in: environment)
  }
}

private func showScreen(
  _ screen: ScreenID, ofDocument document: Int, _ state: inout DashboardState,
  in environment: Environment
) {
  let place = state.documents.firstIndex { $0.id == document } ?? state.current
  state.screen = screen
  guard place != state.current else { return refreshScreen(&state, in: environment) }
  state.current = place
  refresh(&state, in: environment)
}

/// Ends the slides where they were started; what moved during them stays, and can be taken back.
private func leaveSlides(
  _ presentation: Presentation, _ state: inout DashboardState, in environment: Environment
) {
  state.presentation = nil
  showScreen(presentation.screen, ofDocument: presentation.document, &state, in: environment)
}
