package import Charting

/// A chart of a screen, as it may leave the dashboard.
package struct ScreenChart: Sendable, Hashable {
  /// Which chart it is; the raw value is its name on the command line.
  package enum ID: String, Sendable, Hashable, CaseIterable {
    /// Explore: accuracy against the cost of a request.
    case accuracy
    /// Explore: yearly spend against requests.
    case spend
    /// Frontier: accuracy against cost.
    case frontier
    /// Spend: every plan against requests.
    case plans
    /// Spend: every plan over the years.
    case years
    /// Speed: a time against concurrency.
    case latency
    /// Speed: tokens a second and GPU against tokens a second and user.
    case throughput
    /// Shape: loss against latency.
    case shape
    /// Shape: cost of training and use against size.
    case lifetime
    /// Compare: accuracy of each column against its cost.
    case positions

    /// The screen that shows it.
    package var screen: ScreenID {
      switch self {
      case .accuracy, .spend: .explore
      case .frontier: .frontier
      case .plans, .years: .spend
      case .latency, .throughput: .speed
      case .shape, .lifetime: .shape
      case .positions: .compare
      }
    }
  }

  /// Which chart it is.
  package var id: ID
  /// Title of its pane.
  package var title: String
  /// What is drawn.
  package var chart: Chart
}

extension DashboardState {
  /// The charts of the screen that is shown, with the titles of their panes; none without data.
  package var charts: [ScreenChart] {
    ScreenChart.ID.allCases.filter { $0.screen == screen }.compactMap(chart)
  }

  /// The first of ``charts``; the others are not made.
  var firstChart: ScreenChart? {
    ScreenChart.ID.allCases.lazy.filter { $0.screen == screen }.compactMap(chart).first
  }

  private func chart(_ id: ScreenChart.ID) -> ScreenChart? {
    picture(of: id).map { ScreenChart(id: id, title: $0.title, chart: $0.chart) }
  }

  private func picture(of id: ScreenChart.ID) -> (title: String, chart: Chart)? {
    switch id {
    case .accuracy:
      accuracyPicture
    case .spend:
      spendChart(of: self, in: language).map { (spendTitle(of: self, in: language), $0) }
    case .frontier: frontierPicture
    case .plans: plansPicture
    case .years:
      spend.flatMap { insight in
        timeChart(of: self, in: language).map { (insight.timeTitle(spendSettings, language), $0) }
      }
    case .latency:
      speedPicture {
        ($0.latencyTitle(speedSettings, language), latencyChart(of: self, in: language))
      }
    case .throughput:
      speedPicture {
        ($0.throughputTitle(speedSettings, language), throughputChart(of: self, in: language))
      }
    case .shape: shapePicture
    case .lifetime:
      lifetimeChart(of: self, in: language).map {
        (language("cost over the life at equal loss", ja: "同じ損失での生涯費用"), $0)
      }
    case .positions: positionsPicture
    }
  }

  private var accuracyPicture: (String, Chart)? {
    guard !insight.frontier.isEmpty else { return nil }
    return (accuracyTitle(of: self, in: language), accuracyChart(of: self, in: language))
  }

  private var frontierPicture: (String, Chart)? {
    guard let insight = frontier, insight.anchor(nil) != nil else { return nil }
    return (frontierTitle(self, insight, language), frontierChart(of: self, in: language))
  }

  private var plansPicture: (String, Chart)? {
    guard let insight = spend, insight.plans.contains(where: { $0.entry != nil }) else {
      return nil
    }
    return (insight.volumeTitle(spendSettings, language), volumeChart(of: self, in: language))
  }

  private func speedPicture(_ draw: (SpeedInsight) -> (String, Chart)) -> (String, Chart)? {
    guard let insight = speed, !insight.rows.isEmpty else { return nil }
    return draw(insight)
  }

  private var positionsPicture: (String, Chart)? {
    let chart = positionsChart(of: self, in: language)
    return chart.marks.isEmpty ? nil : (language("accuracy per cost", ja: "費用と正答率"), chart)
  }

  private var shapePicture: (String, Chart)? {
    guard let insight = shape, insight.candidates.contains(where: { $0.latency != nil }) else {
      return nil
    }
    return (insight.chartTitle(shapeSettings, language), shapeChart(of: self, in: language))
  }
}
