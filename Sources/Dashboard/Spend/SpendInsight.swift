package import ScalingCore
package import Screen

/// One plan as the Spend screen shows it.
package struct SpendPlan: Sendable, Hashable {
  /// The plan.
  package var kind: PricePlan.Kind
  /// Its money; nil where a term is missing or it can't carry the load.
  package var entry: PlanComparison.Entry?
  /// What its year is made of; nil without money.
  package var parts: SpendParts?
  /// Spend at each volume; nil where it can't carry the load.
  package var curve: [Dollars?] = []
  /// What is missing; empty where nothing is.
  package var problem: Wording = ""
  /// Where this plan and the present one cost the same; nil for the present one.
  package var breakEven: BreakEven?
  /// Months until the present plan, dearer at first, has cost no more than this one.
  package var paybackMonths: Int?
}

/// Everything that the Spend screen shows, computed once per change.
package struct SpendInsight: Sendable, Hashable {
  /// The scenario on the screen.
  package let scenario: Scenario
  /// All plans, in the order of the cases.
  package let plans: [SpendPlan]
  /// Volumes of the curves, the present one in the middle.
  package let volumes: [YearlyRequests]
  /// Rows of the table: the years of the horizon, or the present year alone.
  package let years: [SpendForecast.Year]
  /// What the draws say so far.
  package var outlook = SpendOutlook()

  /// Computes the screen for a scenario.
  package init(_ scenario: Scenario, _ evaluation: Evaluation) {
    let timing = evaluation.serving.timing
    let comparison = PlanComparison(
      scenario: scenario, timing: timing, accuracy: evaluation.accuracy.value)
    let volumes = SpendCurve.volumes(around: scenario.workload.requestsPerYear)
    let present = comparison[scenario.price.kind]
    self.scenario = scenario
    self.volumes = volumes
    plans = PricePlan.Kind.allCases.map { kind in
      SpendPlan(kind, scenario, timing, comparison[kind], present: present, volumes)
    }
    years = present.map { Self.years(of: $0, scenario) } ?? []
  }

  /// The years of the horizon; without one the present year alone.
  private static func years(
    of entry: PlanComparison.Entry, _ scenario: Scenario
  ) -> [SpendForecast.Year] {
    if let forecast = entry.economics.forecast { return forecast.years }
    var one = scenario
    one.horizon.years = 1
    return SpendForecast(model: entry.model, scenario: one)?.years ?? []
  }
}

extension SpendPlan {
  /// Works out one plan beside the present one.
  fileprivate init(
    _ kind: PricePlan.Kind, _ scenario: Scenario, _ timing: ServingTiming?,
    _ entry: PlanComparison.Entry?, present: PlanComparison.Entry?, _ volumes: [YearlyRequests]
  ) {
    self.kind = kind
    self.entry = entry
    guard let entry else {
      problem = Self.problem(kind, scenario, timing)
      return
    }
    parts = SpendParts(
      of: entry.model.year(scenario.workload.requestsPerYear), under: entry.model,
      housingPerGPU: scenario.price.owned.hostingPerGPUYear ?? 0)
    curve = volumes.map { volume in
      entry.model.missingReplicas(for: volume) == 0 ? entry.model.year(volume).spend : nil
    }
    guard let present, present.kind != kind else { return }
    breakEven = BreakEven(between: present.model, and: entry.model)
    guard let mine = present.economics.forecast, let other = entry.economics.forecast else {
      return
    }
    paybackMonths = mine.breakEvenMonths(against: other)
  }

  /// Why a plan has no money.
  private static func problem(
    _ kind: PricePlan.Kind, _ scenario: Scenario, _ timing: ServingTiming?
  ) -> Wording {
    do throws(ScenarioProblem) {
      let option = try scenario.paying(by: kind)
      return Wording(
        option.moneyProblem(timing: timing, in: .english),
        ja: option.moneyProblem(timing: timing, in: .japanese))
    } catch {
      return Wording { error.message(in: $0) }
    }
  }
}

extension SpendInsight {
  /// The present plan with its money; nil where a term is missing or it can't carry the load.
  package var present: PlanComparison.Entry? { plan(scenario.price.kind)?.entry }

  /// A plan of the list.
  package func plan(_ kind: PricePlan.Kind) -> SpendPlan? { plans.first { $0.kind == kind } }

  /// Place of the volume that figures stand for: the chosen one, else the present.
  package func volume(_ chosen: Int?) -> Int {
    if let chosen, volumes.indices.contains(chosen) { return chosen }
    return volumes.count / 2
  }

  /// Place of the plan under the cursor: the chosen one, else the present.
  package func plan(_ chosen: Int?) -> Int {
    if let chosen, plans.indices.contains(chosen) { return chosen }
    return plans.firstIndex { $0.kind == scenario.price.kind } ?? 0
  }

  /// The plan that the present one breaks even with nearest to the present volume.
  package var rival: SpendPlan? {
    let requests = max(scenario.workload.requestsPerYear.value, 1)
    return plans.filter { $0.breakEven != nil }.min { left, right in
      Self.distance(left, requests) < Self.distance(right, requests)
    }
  }

  /// The plan that costs least at the present volume.
  package var cheapest: SpendPlan? {
    plans.filter { $0.parts != nil }.min { ($0.parts?.total ?? 0) < ($1.parts?.total ?? 0) }
  }

  private static func distance(_ plan: SpendPlan, _ requests: Double) -> Double {
    guard let volume = plan.breakEven?.requests.value else { return .infinity }
    return max(volume, requests) / max(min(volume, requests), .leastNonzeroMagnitude)
  }
}
