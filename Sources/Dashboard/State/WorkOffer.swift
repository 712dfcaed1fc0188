package import ScalingCore

/// Unsaved work of a dashboard that has ended.
package struct WorkOffer: Sendable, Hashable {
  /// Tells it from others.
  package var id: String
  /// When it was kept, as people say it: `14:02`.
  package var time: String
  /// Names of the scenarios.
  package var names: [String]

  /// States an offer.
  package init(id: String, time: String, names: [String]) {
    self.id = id
    self.time = time
    self.names = names
  }
}

/// A scenario of unsaved work.
package struct RecoveredScenario: Sendable, Hashable {
  /// The scenario with its changes.
  package var scenario: Scenario
  /// The scenario as it was opened or saved last.
  package var saved: Scenario
  /// Path of its file; nil where it has none.
  package var path: String?

  /// States a scenario.
  package init(scenario: Scenario, saved: Scenario, path: String?) {
    self.scenario = scenario
    self.saved = saved
    self.path = path
  }
}
