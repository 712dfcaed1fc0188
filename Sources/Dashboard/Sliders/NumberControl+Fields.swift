package import ScalingCore
internal import Screen

extension NumberControl {
  /// A quantity of the scenario, typed with its unit.
  package init<Unit>(
    _ path: any WritableKeyPath<Scenario, Quantity<Unit>> & Sendable, along ladder: Ladder,
    format: @escaping @Sendable (Double) -> String
  ) {
    self.init(
      ladder: ladder,
      read: { $0[keyPath: path].value },
      write: { $0[keyPath: path] = Quantity($1) },
      format: format)
  }

  /// A count of the scenario.
  package init(_ path: any WritableKeyPath<Scenario, Int> & Sendable, along ladder: Ladder) {
    self.init(
      ladder: ladder,
      read: { Double($0[keyPath: path]) },
      write: { $0[keyPath: path] = Int($1) },
      format: { String(Int($0)) })
  }

  /// Samples per request; more than one turns a single answer into Best-of-N.
  static let samples = NumberControl(
    ladder: Ladders.samples,
    read: { Double($0.strategy.samples) },
    write: { scenario, value in
      scenario.strategy.samples = Int(value)
      if value > 1, scenario.strategy.kind == .single { scenario.strategy.kind = .bestOfN }
      if value == 1 { scenario.strategy.kind = .single }
    },
    format: { String(Int($0)) })

  /// Prompt length; the part that all requests share is never longer.
  static let prompt = NumberControl(
    ladder: Ladders.prompt,
    read: { $0.workload.promptTokens.value },
    write: { scenario, value in
      scenario.workload.promptTokens = Tokens(value)
      scenario.workload.sharedPrefixTokens = min(
        scenario.workload.sharedPrefixTokens, Tokens(value))
    },
    format: { Tokens($0).formatted })

  /// What the verifier finds; 100 % is perfect.
  static let verifier = NumberControl(
    ladder: Ladders.verifier,
    read: { $0.strategy.verifier.reliability.value },
    write: { $0.strategy.verifier.reliability = Probability($1) },
    format: { Probability($0).formatted }, lastWord: Wording("perfect", ja: "完全"),
    entry: NumberEntry(kind: .share, limits: FieldLimits(0...1)))

  /// Tokens that a query reads; the last stop reads the whole context.
  static let kvBudget = NumberControl(
    ladder: Ladders.kvBudget,
    read: { $0.attention.budget?.value ?? Ladders.wholeContext },
    write: { scenario, value in
      scenario.attention =
        value < Ladders.wholeContext ? scenario.attention.with(budget: Tokens(value)) : .dense
    },
    format: { Tokens($0).formatted }, lastWord: Wording("all", ja: "すべて"),
    entry: NumberEntry(kind: .tokens, limits: FieldLimits(1...1_048_576)))

  /// Price of a GPU-hour; low and high move in proportion, so that a range keeps its width.
  static let gpuPrice = NumberControl(
    ladder: Ladders.price,
    read: { $0.price.perGPUHour.typical.value },
    write: { scenario, value in
      scenario.price.perGPUHour = scenario.price.perGPUHour.moved(to: HourlyPrice(value))
      scenario.price.evidence = .typed
    },
    format: { HourlyPrice($0).formatted })

  /// Share of paid GPU time in use.
  static let utilisation = NumberControl(
    ladder: Ladders.utilisation,
    read: { $0.price.targetUtilisation },
    write: { $0.price.targetUtilisation = $1 },
    format: { Probability($0).formatted })

  /// Peak over mean request rate.
  static let peakToAverage = NumberControl(
    ladder: Ladders.peakToAverage,
    read: { $0.workload.peakToAverage },
    write: { $0.workload.peakToAverage = $1 },
    format: { NumberFormat.significant(4).string($0) + "×" })
}

extension PriceRange {
  /// The range with another typical price, low and high in proportion; an exact price stays exact.
  fileprivate func moved(to price: HourlyPrice) -> PriceRange {
    guard isRange, typical > 0 else { return PriceRange(price) }
    let factor = price / typical
    return PriceRange(low: low * factor, typical: price, high: high * factor)
  }
}

extension Evidence {
  /// Evidence of a price that the user types.
  static let typed = Evidence(.assumed, source: "set in the dashboard")
}
