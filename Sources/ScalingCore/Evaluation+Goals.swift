extension GoalCheck {
  /// Holds an option against its goals.
  ///
  /// A model that does not fit misses more than any stated goal: nothing runs, so latency and spend are
  /// not judged. A goal is met when it is reached exactly.
  public init(
    _ goals: Goals, accuracy: Probability?, serving: ServingEstimate, economics: Economics?
  ) {
    failures = [
      Self.accuracyFailure(goals, accuracy),
      Self.exceeds(serving.timing?.requestLatency, goals.latencyAtMost) ? .latency : nil,
      Self.exceeds(serving.timing?.timeToFirstToken, goals.ttftAtMost) ? .ttft : nil,
      Self.exceeds(serving.timing?.timePerOutputToken, goals.tpotAtMost) ? .tpot : nil,
      Self.exceeds(economics?.yearlySpend.typical, goals.yearlyBudgetAtMost) ? .budget : nil,
      serving.fits ? nil : .memory,
    ].compactMap(\.self)
  }

  private static func accuracyFailure(_ goals: Goals, _ accuracy: Probability?) -> Failure? {
    guard let least = goals.accuracyAtLeast else { return nil }
    guard let accuracy else { return .accuracyUnknown }
    return accuracy < least ? .accuracy : nil
  }

  private static func exceeds<Unit>(_ amount: Quantity<Unit>?, _ most: Quantity<Unit>?) -> Bool {
    guard let amount, let most else { return false }
    return amount > most
  }
}
