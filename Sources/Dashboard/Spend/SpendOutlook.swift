package import ScalingCore

/// What the draws say of the spend of the scenario on the screen.
package struct SpendOutlook: Sendable, Hashable {
  /// Draws that the figures stand for.
  package var draws = 0
  /// Spend of the first year; nil where the plan has no answer.
  package var yearlySpend: Economics.Percentiles?
  /// Spend of all years of the horizon; nil without one.
  package var total: Economics.Percentiles?
  /// Chance that the first year costs more than the goal; nil without a goal.
  package var budgetExceedance: Probability?
  /// Share of the draws in which the plan has no answer.
  package var unanswered = Probability(0)
  /// Spend of a year at each volume of the curves.
  package var volumeBand: SpendBand?
  /// Spend of each year; nil without a horizon.
  package var yearBand: SpendBand?
  /// What is paid at the start and at the end of each year; nil without a horizon.
  package var paidBand: SpendBand?
  /// P50 of the first year of each plan that has an answer.
  package var medians: [PricePlan.Kind: Dollars] = [:]
  /// Chance of each other plan to cost less than the present one in the same draw.
  package var cheaper: [PricePlan.Kind: Probability] = [:]
  /// The other plan of the lowest P50: what the present one has to be chosen against; nil without any.
  package var rival: PricePlan.Kind?
  /// Saving of a year from measuring an input before choosing between the present plan and the rival, by name.
  package var worthMeasuring: [String: Dollars] = [:]
  /// How far each uncertain input alone moves the spend, the widest first; nil without an answer.
  package var tornado: Tornado?

  /// Says nothing yet.
  package init() {}
}

extension SpendOutlook {
  /// The inputs that move the spend at all, the one that moves it most first.
  package var drivers: [Tornado.Bar] { tornado?.bars.filter { $0.swing > 0 } ?? [] }
}
