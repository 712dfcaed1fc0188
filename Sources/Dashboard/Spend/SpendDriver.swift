package import ScalingCore

/// An input that moves the spend, and how far.
package struct SpendDriver: Sendable, Hashable {
  /// The input.
  package enum Input: String, Sendable, Hashable, CaseIterable {
    /// What the plan charges, from its low to its high price.
    case price
    /// Growth of requests.
    case growth
    /// Target utilisation.
    case utilisation
  }

  /// The input.
  package var input: Input
  /// Spend over the horizon, or in the year, with the input at its low end.
  package var atLow: Dollars
  /// The same with the input at its high end.
  package var atHigh: Dollars

  /// How far the input moves the spend.
  package var swing: Dollars { atLow < atHigh ? atHigh - atLow : atLow - atHigh }

  /// Share by which an input without a stated range is moved down and up.
  package static let step = 0.25
}

extension SpendDriver {
  /// Drivers of a plan, the strongest first; without those that move nothing.
  package static func all(
    of model: PlanModel, _ scenario: Scenario
  ) -> [SpendDriver] {
    Input.allCases.compactMap { driver($0, of: model, scenario) }
      .filter { $0.swing > 0 && $0.swing.isFinite }
      .sorted { $0.swing > $1.swing }
  }

  private static func driver(
    _ input: Input, of model: PlanModel, _ scenario: Scenario
  ) -> SpendDriver? {
    let ends: [Dollars?] = [-1.0, 1.0].map { side in
      var (moved, changed) = (model, scenario)
      switch input {
      case .price:
        guard model.hasPriceRange else { return nil }
        moved = model.priced(at: side < 0 ? .low : .high)
      case .growth: changed.workload.growthPerYear *= 1 + side * step
      case .utilisation:
        moved.spend.targetUtilisation = min(
          1, moved.spend.targetUtilisation * (1 + side * step))
      }
      return spend(of: moved, changed)
    }
    guard let low = ends[0], let high = ends[1] else { return nil }
    return SpendDriver(input: input, atLow: low, atHigh: high)
  }

  /// Spend over the horizon, or of the year where none is stated.
  private static func spend(of model: PlanModel, _ scenario: Scenario) -> Dollars? {
    guard scenario.horizon.years != nil else {
      let requests = scenario.workload.requestsPerYear
      return model.missingReplicas(for: requests) == 0 ? model.year(requests).spend : nil
    }
    return SpendForecast(model: model, scenario: scenario)?.total
  }
}
