/// A part of the Spend screen that can have the focus.
package enum SpendPane: String, Sendable, Hashable, CaseIterable {
  /// Spend of every plan against requests.
  case volume
  /// Spend over the years.
  case time
  /// One stacked bar for each plan.
  case plans
  /// One bar for each uncertain input.
  case drivers
  /// One row for each year.
  case years

  /// Whether the part is a chart with axes.
  package var isChart: Bool { self == .volume || self == .time }
}

/// How spend over the years is drawn.
package enum SpendView: String, Sendable, Hashable, CaseIterable {
  /// Each year for itself.
  case yearly
  /// All that is paid so far.
  case cumulative
}

/// How the Spend screen looks at a scenario.
package struct SpendSettings: Sendable, Hashable {
  /// Part that has the focus.
  package var focus = SpendPane.volume
  /// How spend over the years is drawn.
  package var view = SpendView.yearly
  /// Place of the cross-hair among the volumes; nil hides it.
  package var volume: Int?
  /// Place of the cross-hair among the years; nil hides it.
  package var year: Int?
  /// Place of the cursor among the plans; nil hides it.
  package var plan: Int?
  /// Place of the cursor among the drivers; nil hides it.
  package var driver: Int?
  /// Value that the keys move.
  package var lever = SpendLever.plan

  /// The present volume, each year for itself.
  package init() {}
}
