/// Amounts that one draw of the uncertain numbers gives.
public struct DrawnSpend: Sendable, Hashable {
  /// Spend of the first year.
  public var yearlySpend: Dollars
  /// Spend of all years of the horizon, not discounted; nil without a horizon.
  public var total: Dollars?
  /// Value today of all payments of the horizon; nil without one.
  public var netPresentValue: Dollars?
  /// One request with all its samples.
  public var costPerRequest: Dollars
  /// Cost per request over accuracy, infinite for an accuracy of 0; nil where accuracy is unknown.
  public var costPerCorrectAnswer: Dollars?
  /// Whether the first year costs more than the goal; nil without a goal.
  public var exceedsBudget: Bool?
}

/// Which amount of a draw counts.
public enum SpendMeasure: String, Sendable, Hashable, CaseIterable {
  /// Spend of the first year.
  case yearlySpend
  /// Spend of all years of the horizon.
  case total
  /// Value today of all payments of the horizon.
  case netPresentValue = "npv"
  /// Cost of a request.
  case costPerRequest
  /// Cost of a right answer.
  case costPerCorrectAnswer

  /// Whether the amount covers all years of the horizon.
  public var coversHorizon: Bool { self == .total || self == .netPresentValue }

  /// The amount of a draw; nil where it is unknown.
  public func amount(of draw: DrawnSpend) -> Dollars? {
    switch self {
    case .yearlySpend: draw.yearlySpend
    case .total: draw.total
    case .netPresentValue: draw.netPresentValue
    case .costPerRequest: draw.costPerRequest
    case .costPerCorrectAnswer: draw.costPerCorrectAnswer
    }
  }

  /// The amount of a draw that is a finite number; nil for others and for a draw without an answer.
  func finiteAmount(of draw: DrawnSpend?) -> Double? {
    guard let amount = draw.flatMap(amount(of:)), amount.isFinite else { return nil }
    return amount.value
  }
}
