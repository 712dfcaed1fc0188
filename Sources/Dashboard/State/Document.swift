package import ScalingCore

/// An open scenario, and what is known of its file.
package struct Document: Sendable, Hashable {
  /// Number of the document in this session; never used twice.
  package let id: Int
  /// The scenario as it is on the screen.
  package var scenario: Scenario
  /// The scenario as it was opened or saved last.
  package var saved: Scenario
  /// Path of the file; nil for a scenario that has none.
  package var path: String?

  /// Describes an opened scenario.
  package init(id: Int, scenario: Scenario, path: String?) {
    self.id = id
    self.scenario = scenario
    self.saved = scenario
    self.path = path
  }

  /// Whether there are changes that no file holds.
  package var hasChanges: Bool { scenario != saved }
}
