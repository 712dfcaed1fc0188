internal import RealModule

/// Candidates with their losses and latencies, ranked.
public struct ShapeExploration: Sendable {
  /// All candidates: the user's own first.
  public let candidates: [ShapeCandidate]
  /// Feasible candidates from the lowest predicted loss to the highest, as places in ``candidates``.
  public let ranked: [Int]
  /// The candidates that no other beats in both loss and latency, from the fastest, as places.
  ///
  /// All count that keep the limits of size and tokens: a limit of latency cuts the line.
  public let frontier: [Int]
  /// The candidate of usual shape nearest to the budget, as a place: R = 85 as of 2048 × 24 at 1B.
  public let baseline: Int
  /// The law.
  public let predictor: LossPredictor
  private let target: Parameters

  /// Width over depth of the usual shape.
  public static let usualAspectRatio = 85.0

  /// Ranks candidates, of which there is at least one.
  init(candidates: [ShapeCandidate], target: Parameters, predictor: LossPredictor) {
    self.candidates = candidates
    self.predictor = predictor
    self.target = target
    ranked = candidates.indices.filter { candidates[$0].isFeasible }
      .sorted { Self.isBetter(candidates[$0], candidates[$1]) }
    frontier = Self.frontier(of: candidates)
    let distances = candidates.map { candidate in
      abs(Double.log(candidate.shape.aspectRatio / Self.usualAspectRatio))
        + abs(Double.log(candidate.parameters / target))
    }
    baseline = distances.indices.min { distances[$0] < distances[$1] } ?? 0
  }

  /// Lower loss first, of equal ones the faster.
  private static func isBetter(_ left: ShapeCandidate, _ right: ShapeCandidate) -> Bool {
    guard left.loss == right.loss else { return left.loss < right.loss }
    return (left.latency ?? Seconds(.infinity)) < (right.latency ?? Seconds(.infinity))
  }

  private static func frontier(of candidates: [ShapeCandidate]) -> [Int] {
    let timed = candidates.indices.compactMap { index in
      candidates[index].latency.map { (index: index, latency: $0, loss: candidates[index].loss) }
    }
    let sorted = timed.filter { candidates[$0.index].isAffordable }
      .sorted { ($0.latency, $0.loss) < ($1.latency, $1.loss) }
    var lowest = Loss(.infinity)
    return sorted.compactMap { point in
      guard point.loss < lowest else { return nil }
      lowest = point.loss
      return point.index
    }
  }
}

extension ShapeExploration {
  /// The same candidates under other limits: nothing is predicted anew.
  public func held(to limits: ShapeLimits) -> ShapeExploration {
    ShapeExploration(
      candidates: candidates.map { $0.held(to: limits) }, target: target, predictor: predictor)
  }

  /// The feasible candidates of the lowest predicted loss: what to train, rank and choose from.
  ///
  /// - Parameter count: how many to train (k).
  public func best(_ count: Int) -> [ShapeCandidate] {
    ranked.prefix(max(0, count)).map { candidates[$0] }
  }

  /// What of a candidate lies outside of the runs that the law was fitted to or checked with.
  public func excesses(of candidate: ShapeCandidate) -> [LawDomain.Excess] {
    predictor.origin.domain.excesses(of: candidate.run)
  }

  /// Where the loss of a candidate lies with a chance of 95 %; nil where the law does not tell.
  public func interval(of candidate: ShapeCandidate) -> ClosedRange<Loss>? {
    predictor.interval(candidate.run)
  }

  /// The candidate of the lowest loss, or the one at `place`, against the baseline, or the one at `reference`.
  ///
  /// - Returns: nil when nothing is feasible and no place is given, or a place does not exist.
  public func comparison(of place: Int? = nil, against reference: Int? = nil) -> ShapeComparison? {
    guard let place = place ?? ranked.first, candidates.indices.contains(place) else { return nil }
    let reference = reference ?? baseline
    guard candidates.indices.contains(reference) else { return nil }
    return ShapeComparison(chosen: candidates[place], baseline: candidates[reference])
  }
}
