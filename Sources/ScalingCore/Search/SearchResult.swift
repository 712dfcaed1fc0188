/// What a search over a range of options found; results of several ranges add up.
public struct SearchResult: Sendable, Hashable {
  /// How the options fare against one goal.
  public struct Tally: Sendable, Hashable {
    /// Options that miss it.
    public internal(set) var missed = 0
    /// Options that miss it and no other goal.
    public internal(set) var missedAlone = 0
  }

  /// Options that were looked at, those without a judgement included.
  public internal(set) var searched = 0
  /// Options that meet all goals.
  public internal(set) var feasible = 0
  /// Options whose accuracy is asked for and unknown.
  public internal(set) var withoutEvidence = 0
  /// Options whose values do not go together, or for which the serving model does not hold.
  public internal(set) var notModelled = 0
  /// The best feasible option of each model of the space.
  public internal(set) var best: [SearchCandidate?]
  /// The option that runs and misses its goals least; nil where no goal is missed by one that runs.
  public internal(set) var nearest: (candidate: SearchCandidate, shortfall: Double)? {
    get { nearestCandidate.map { ($0, nearestShortfall) } }
    set { (nearestCandidate, nearestShortfall) = (newValue?.candidate, newValue?.shortfall ?? 0) }
  }
  /// Highest accuracy of an option that runs; nil without evidence.
  public internal(set) var highestAccuracy: Probability?
  /// Shortest latency of an option that runs.
  public internal(set) var shortestLatency: Seconds?
  /// Shortest time to first token of an option that runs.
  public internal(set) var shortestFirstToken: Seconds?
  /// Shortest time per output token of an option that runs.
  public internal(set) var shortestTokenTime: Seconds?
  /// Least yearly spend of an option that runs.
  public internal(set) var leastSpend: Dollars?

  private var tallies = MissedGoals.all.map { _ in Tally() }
  private var nearestCandidate: SearchCandidate?
  private var nearestShortfall = 0.0

  /// Nothing found yet.
  init(models: Int) {
    best = Array(repeating: nil, count: models)
  }

  /// How the options fare against one goal.
  public func tally(of goal: MissedGoals) -> Tally { tallies[goal.place] }
}

extension SearchResult {
  /// Counts goals that an option misses.
  mutating func count(_ missed: MissedGoals) {
    for goal in MissedGoals.all where missed.contains(goal) {
      tallies[goal.place].missed += 1
      if missed == goal { tallies[goal.place].missedAlone += 1 }
    }
  }

  /// Notes what is possible at all.
  mutating func note(_ figures: SearchFigures) {
    highestAccuracy = Self.larger(highestAccuracy, figures.accuracy)
    shortestLatency = Self.smaller(shortestLatency, figures.latency)
    shortestFirstToken = Self.smaller(shortestFirstToken, figures.timeToFirstToken)
    shortestTokenTime = Self.smaller(shortestTokenTime, figures.timePerOutputToken)
    leastSpend = Self.smaller(leastSpend, figures.yearlySpend)
  }

  /// Takes a feasible option, where it is the best of its model.
  mutating func offer(_ candidate: SearchCandidate, model: Int, _ objective: SearchObjective) {
    if let known = best[model], !objective.prefers(candidate, to: known) { return }
    best[model] = candidate
  }

  /// Takes an option that misses goals, where none misses less.
  mutating func offerNearest(
    _ candidate: SearchCandidate, shortfall: Double, _ objective: SearchObjective
  ) {
    if let known = nearestCandidate {
      guard shortfall <= nearestShortfall else { return }
      guard shortfall < nearestShortfall || objective.prefers(candidate, to: known) else { return }
    }
    nearest = (candidate, shortfall)
  }

  /// Takes the result of another range of the same search.
  mutating func add(_ other: SearchResult, _ objective: SearchObjective) {
    searched += other.searched
    feasible += other.feasible
    withoutEvidence += other.withoutEvidence
    notModelled += other.notModelled
    for (place, tally) in other.tallies.enumerated() {
      tallies[place].missed += tally.missed
      tallies[place].missedAlone += tally.missedAlone
    }
    for (model, candidate) in other.best.enumerated() {
      if let candidate { offer(candidate, model: model, objective) }
    }
    if let (candidate, shortfall) = other.nearest {
      offerNearest(candidate, shortfall: shortfall, objective)
    }
    highestAccuracy = Self.larger(highestAccuracy, other.highestAccuracy)
    shortestLatency = Self.smaller(shortestLatency, other.shortestLatency)
    shortestFirstToken = Self.smaller(shortestFirstToken, other.shortestFirstToken)
    shortestTokenTime = Self.smaller(shortestTokenTime, other.shortestTokenTime)
    leastSpend = Self.smaller(leastSpend, other.leastSpend)
  }

  private static func larger<Value: Comparable>(_ one: Value?, _ other: Value?) -> Value? {
    guard let one, let other else { return one ?? other }
    return max(one, other)
  }

  private static func smaller<Value: Comparable>(_ one: Value?, _ other: Value?) -> Value? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }
}
