/// What the best option has least or most of.
public enum SearchObjective: String, Sendable, Hashable, CaseIterable {
  /// Least yearly spend; of equal ones, least cost of a request.
  case cost
  /// Least latency of a request; of equal ones, least spend.
  case latency
  /// Most right answers; of equal ones, least spend.
  case accuracy
}

extension SearchObjective {
  /// Whether one option is better than another.
  ///
  /// Of equally good ones the smaller model, then the shorter answer, then the first one is better, so that
  /// there is one best option whatever the order in which they come.
  func prefers(_ left: SearchCandidate, to right: SearchCandidate) -> Bool {
    let (a, b) = (left.figures, right.figures)
    switch self {
    case .cost: break
    case .latency:
      if a.latency != b.latency { return a.latency < b.latency }
    case .accuracy:
      let (one, other) = (a.accuracy ?? 0, b.accuracy ?? 0)
      if one != other { return one > other }
    }
    if a.yearlySpend != b.yearlySpend { return a.yearlySpend < b.yearlySpend }
    if a.costPerRequest != b.costPerRequest { return a.costPerRequest < b.costPerRequest }
    if left.parameters != right.parameters { return left.parameters < right.parameters }
    if left.length != right.length { return left.length < right.length }
    return left.index < right.index
  }
}
