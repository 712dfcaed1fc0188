/// What a search knows of one option.
public struct SearchFigures: Sendable, Hashable {
  /// Share of right answers; nil without evidence.
  public var accuracy: Probability?
  /// Mean time from request to last token.
  public var latency: Seconds
  /// Time to first token.
  public var timeToFirstToken: Seconds
  /// Time per output token.
  public var timePerOutputToken: Seconds
  /// Money of a request at the typical price.
  public var costPerRequest: Dollars
  /// Yearly spend of the plan at the typical price.
  public var yearlySpend: Dollars
}

/// An option of a space with what decides between options.
public struct SearchCandidate: Sendable, Hashable {
  /// Number of the option in its space.
  public var index: Int
  /// Weights of its model.
  public var parameters: Parameters
  /// Cap on generated tokens.
  public var length: Tokens
  /// What it scores and costs.
  public var figures: SearchFigures
}

/// Goals that an option misses.
public struct MissedGoals: OptionSet, Sendable, Hashable {
  /// One bit a goal.
  public let rawValue: UInt8

  /// Goals by their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Accuracy below the goal.
  public static let accuracy = MissedGoals(rawValue: 1)
  /// Latency above the goal.
  public static let latency = MissedGoals(rawValue: 2)
  /// Time to first token above the goal.
  public static let ttft = MissedGoals(rawValue: 4)
  /// Time per output token above the goal.
  public static let tpot = MissedGoals(rawValue: 8)
  /// Yearly spend above the goal.
  public static let budget = MissedGoals(rawValue: 16)
  /// The model does not fit into memory.
  public static let memory = MissedGoals(rawValue: 32)

  /// All goals, in the order of ``GoalCheck/Failure``.
  public static let all: [MissedGoals] = [.accuracy, .latency, .ttft, .tpot, .budget, .memory]

  /// The goal, where it is a single one.
  public var failure: GoalCheck.Failure? {
    switch self {
    case .accuracy: .accuracy
    case .latency: .latency
    case .ttft: .ttft
    case .tpot: .tpot
    case .budget: .budget
    case .memory: .memory
    default: nil
    }
  }

  /// Place among ``all``, where it is a single one.
  var place: Int { rawValue.trailingZeroBitCount }
}

extension Goals {
  /// Which goals an option misses; a goal that is reached exactly is met.
  func missed(by figures: SearchFigures) -> MissedGoals {
    var missed: MissedGoals = []
    if let least = accuracyAtLeast, (figures.accuracy ?? 0) < least { missed.insert(.accuracy) }
    if let most = latencyAtMost, figures.latency > most { missed.insert(.latency) }
    if let most = ttftAtMost, figures.timeToFirstToken > most { missed.insert(.ttft) }
    if let most = tpotAtMost, figures.timePerOutputToken > most { missed.insert(.tpot) }
    if let most = yearlyBudgetAtMost, figures.yearlySpend > most { missed.insert(.budget) }
    return missed
  }

  /// By which share the goal that is missed most is missed; 0 when none is.
  ///
  /// 0.1 is an accuracy a tenth below the goal, or a latency or spend a tenth above it.
  func shortfall(of figures: SearchFigures) -> Double {
    let accuracy = accuracyAtLeast.map { 1 - (figures.accuracy ?? 0) / $0 } ?? 0
    let latency = latencyAtMost.map { figures.latency / $0 - 1 } ?? 0
    let first = ttftAtMost.map { figures.timeToFirstToken / $0 - 1 } ?? 0
    let token = tpotAtMost.map { figures.timePerOutputToken / $0 - 1 } ?? 0
    let budget = yearlyBudgetAtMost.map { figures.yearlySpend / $0 - 1 } ?? 0
    return [accuracy, latency, first, token, budget].reduce(0) { $1 > $0 ? $1 : $0 }
  }
}
