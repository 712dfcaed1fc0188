import Dashboard
import ScalingCore
import Screen
import TestSupport

/// A dashboard under test: keys go in, the state, the effects and the frame come out.
struct Bench {
  /// Everything that the dashboard knows.
  var state: DashboardState
  /// What stays the same.
  var environment: Environment
  /// Effects of the last call of a method below.
  private(set) var effects: [Effect] = []

  /// Opens scenarios on Explore; each has the path `<its place>.yaml`.
  init(
    _ scenarios: [Scenario], size: Size = .standard, tier: GlyphTier = .braille,
    screen: ScreenID = .explore
  ) throws {
    environment = try Fixture.environment(tier: tier)
    let opening = Opening(scenarios: scenarios, size: size, tier: tier)
    state = Self.opened.value(for: opening) { [environment] in
      let opened = scenarios.enumerated().map { OpenedScenario(scenario: $1, path: "\($0).yaml") }
      return DashboardState(
        opening: opened, theme: 0, size: size, usesMouse: true, in: environment)
    }
    state.screen = screen
  }

  /// What a dashboard opens with.
  private struct Opening: Hashable {
    let scenarios: [Scenario]
    let size: Size
    let tier: GlyphTier
  }

  /// Dashboards as they opened, kept because most tests start from the same few.
  private static let opened = Kept<Opening, DashboardState>()

  /// Opens one scenario, the math tutor unless stated otherwise.
  init(
    _ scenario: Scenario? = nil, size: Size = .standard, tier: GlyphTier = .braille
  ) throws {
    try self.init([scenario ?? Fixture.tutor()], size: size, tier: tier)
  }

  /// The screen as the user sees it.
  var frame: Frame { view(state, in: environment) }
  /// What views need beside the state.
  var surroundings: Surroundings { state.surroundings(in: environment) }
  /// Rows of the screen as one text.
  var screenText: String { frame.rows.joined(separator: "\n") }
  /// The scenario on the screen.
  var scenario: Scenario { state.scenario }
  /// The headline as one text.
  var headline: String {
    state.insight.headline.sentences(in: state.language).text
  }

  /// What is typed; nil when nothing is.
  var entry: Entry? {
    guard case .entry(let entry) = state.overlay else { return nil }
    return entry
  }

  /// The open list; nil when there is none.
  var list: ListChoice? {
    guard case .list(let list) = state.overlay else { return nil }
    return list
  }

  /// The open explanation; nil when there is none.
  var explanation: Explanation? {
    guard case .explanation(let explanation, _) = state.overlay else { return nil }
    return explanation
  }

  /// Takes in an action.
  mutating func send(_ action: Action) {
    effects = update(&state, action, in: environment)
  }

  /// Presses the keys of a script, for example `Tab Right x3 Enter "8Ki"`.
  mutating func press(_ script: String) throws {
    var collected: [Effect] = []
    for key in try KeyScript(script).keys {
      send(.input(.key(key)))
      collected += effects
    }
    effects = collected
  }

  /// Gives commands in order.
  mutating func give(_ commands: Command...) {
    for command in commands { send(.command(command)) }
  }

  /// Puts the cursor on a slider.
  mutating func choose(_ slider: OptionSlider.ID) {
    state.focus = .options
    state.slider = slider
  }

  /// Types an exact value for a slider and presses Enter.
  mutating func enter(_ text: String, for slider: OptionSlider.ID) throws {
    choose(slider)
    give(.enterValue)
    try press("^U \"\(text)\" Enter")
  }

  /// Moves the mouse or its wheel.
  mutating func mouse(_ action: MouseEvent.Action, x: Int, y: Int) {
    send(.input(.mouse(MouseEvent(action, at: Point(x: x, y: y)))))
  }

  /// Presses the mouse on the first cell of a text that the screen has to show.
  mutating func click(on text: String) throws {
    guard let place = place(of: text) else { throw Fixture.Missing(id: text) }
    mouse(.press, x: place.x, y: place.y)
  }

  /// Cell at which a text of the screen starts; nil when the screen does not show it.
  func place(of text: String) -> Point? {
    let wanted = Array(text.unicodeScalars)
    let frame = frame
    for y in 0..<frame.size.height {
      let row = (0..<frame.size.width).map { frame[$0, y].glyph }
      guard row.count >= wanted.count else { continue }
      for x in 0...(row.count - wanted.count) where Array(row[x..<(x + wanted.count)]) == wanted {
        return Point(x: x, y: y)
      }
    }
    return nil
  }

  /// Whether what the screen reads follows from the scenario on it.
  var isFresh: Bool { state.insight == Insight(scenario, by: environment.evaluator) }
}

extension Size {
  /// 80×24, on which everything has to work.
  static let standard = Size(width: 80, height: 24)
  /// 120×40, a large terminal.
  static let large = Size(width: 120, height: 40)
}

extension Scenario {
  /// The slider's value as the options pane writes it.
  func text(of slider: OptionSlider.ID) -> String {
    SliderTable.slider(slider).text(of: self, in: .english)
  }
}
