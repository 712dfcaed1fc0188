package import ScalingCore

extension DashboardState {
  /// The sentences on top of the screen that is shown.
  package func headline(in catalogue: Catalogue) -> [[HeadlinePart]] {
    switch screen {
    case .explore: insight.headline
    case .frontier: frontier.map { frontierSentences(self, $0, catalogue) } ?? []
    case .spend: spend?.headline ?? []
    case .speed: speed?.headline(row: speedSettings.row) ?? []
    case .shape:
      shape?.headline(shapeDraws?.forecast, isEager: shapeSettings.isEager) ?? []
    case .compare: comparison.headline.map { [HeadlinePart($0)] }
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
        Dashboard.frontierTableTitle($0, insight, self)
      }
    }
  }
}
