package import ScalingCore
import Screen

extension DashboardState {
  /// The sentences on top of the screen that is shown; those that name keys name these.
  package func headline(in catalogue: Catalogue, keys: KeyMap = .usual) -> [Sentence] {
    headline(in: catalogue, language, keys: keys)
  }

  /// The sentences on top of the screen in a language.
  func headline(in catalogue: Catalogue, _ language: Language, keys: KeyMap) -> [Sentence] {
    switch screen {
    case .explore: insight.headline.sentences(in: language)
    case .frontier: frontier.map { frontierSentences(self, $0, catalogue, language) } ?? []
    case .spend: spend?.headline(in: language) ?? []
    case .speed: speed?.headline(row: speedSettings.row, in: language) ?? []
    case .shape:
      shape?.headline(
        shapeDraws?.forecast, isEager: shapeSettings.isEager, keys: keys, in: language) ?? []
    case .compare: comparison.headline(keys: keys, in: language)
    }
  }

  /// The state without cross-hairs and cursors, so that titles and figures stand for the scenario itself.
  package var withoutCursors: DashboardState {
    var state = self
    (state.accuracyCrosshair, state.spendCrosshair) = (nil, nil)
    state.frontierSettings.crosshair = nil
    (state.spendSettings.volume, state.spendSettings.year) = (nil, nil)
    (state.speedSettings.row, state.shapeSettings.row) = (nil, nil)
    return state
  }

  /// Shows a screen and makes its figures as exact as they get.
  package mutating func settle(on screen: ScreenID, in environment: Environment) {
    show(screen, &self, in: environment)
    while !isSettled { refine() }
  }

  /// What the rows of the table of Frontier are held against; nil while another screen is shown.
  package var frontierTableTitle: String? {
    frontier.flatMap { insight in
      insight.anchor(frontierSettings.crosshair).map {
        Dashboard.frontierTableTitle($0, insight, self, language)
      }
    }
  }
}
