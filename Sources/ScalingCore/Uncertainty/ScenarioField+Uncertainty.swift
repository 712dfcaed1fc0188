extension ScenarioField {
  /// Values that state a range of their own.
  static let ranges = ["price.perGpuHour", "price.owned.purchasePerGpu"]

  /// Whether a scenario may state a distribution for the value: every number but those with ranges.
  public var mayBeUncertain: Bool {
    keepNumber != nil && !Self.ranges.contains { path == $0 || path.hasPrefix("\($0).") }
  }

  /// Whether only whole numbers are accepted.
  public var isWhole: Bool { kind == .count }

  /// The nearest number that the field accepts.
  func settled(_ number: Double) -> Double {
    let whole = isWhole ? number.rounded() : number
    guard let ends = limits?.ends else { return whole }
    return min(max(whole, ends.lowerBound), ends.upperBound)
  }

  /// The number of a scenario; nil for a name and for an absent value.
  func number(of scenario: Scenario) -> Double? {
    guard case .number(let number) = read(scenario) else { return nil }
    return number
  }

  /// States that a value is uncertain; its typical value becomes that of the scenario.
  ///
  /// - Throws: Why the distribution is refused; the scenario is then unchanged.
  public func write(
    _ distribution: Distribution, to scenario: inout Scenario, catalogue: Catalogue
  ) throws(ScenarioProblem) {
    if let problem = problem(with: distribution) { throw problem }
    try write(.number(settled(distribution.typical)), to: &scenario, catalogue: catalogue)
    scenario.keep(UncertainField(path: path, distribution: distribution))
  }

  /// Why a distribution is refused, whatever the rest of the scenario; nil when it is accepted.
  public func problem(with distribution: Distribution) -> ScenarioProblem? {
    guard mayBeUncertain else {
      return refusal("may not be uncertain", remedy: "write a single value")
    }
    for end in distribution.ends {
      if let problem = problem(with: .number(end)) { return problem }
    }
    if let limits, !limits.contains(distribution.typical) {
      return problem(with: .number(distribution.typical))
    }
    guard !distribution.isProper else { return nil }
    return refusal(distribution.fault, remedy: distribution.demand)
  }
}

extension Distribution {
  /// The values that are stated for the number itself.
  fileprivate var ends: [Double] {
    switch self {
    case .triangular(let low, let typical, let high): [low, typical, high]
    case .uniform(let low, let high): [low, high]
    case .normal, .lognormal: []
    }
  }

  /// What is wrong with its numbers.
  fileprivate var fault: String {
    switch self {
    case .triangular, .uniform: "is out of order"
    case .normal: "has no such deviation"
    case .lognormal: "has no such median or deviation"
    }
  }

  /// What its numbers have to be.
  fileprivate var demand: String {
    switch self {
    case .triangular: "state low, typical and high in rising order"
    case .uniform: "state low and high in rising order"
    case .normal: "state a deviation of at least 0"
    case .lognormal: "state a median above 0 and a deviation of at least 0"
    }
  }
}
