/// What a fitted law says of candidates, with what it leaves open.
public struct LawForecast: Sendable, Hashable {
  /// What is said of one candidate.
  public struct Prediction: Sendable, Hashable {
    /// The candidate.
    public let run: TrainingRun
    /// Its loss by the fit.
    public let loss: Loss
    /// Where the loss of a run lies with a chance of 95 %; nil when nothing tells.
    public let interval: ClosedRange<Loss>?
    /// What of the candidate lies outside of the rows; nothing when the law does not extrapolate.
    public let excesses: [LawDomain.Excess]
  }

  /// Place of a candidate in the order of predicted losses.
  public struct Rank: Sendable, Hashable {
    /// Number of the candidate.
    public let candidate: Int
    /// Share of the draws in which it has the lowest loss of all.
    public let lowest: Probability?
    /// Share of the draws in which it has a lower loss than the next in the order; nil for the last.
    public let belowNext: Probability?
  }

  /// Rows up to which fits without each row are made unless asked for.
  public static let mostLeftOut = 100

  /// The fit.
  public let fit: LawFit
  /// Fits to redrawn rows; nil when there are as many rows as coefficients.
  public let bootstrap: LawBootstrap?
  /// Fits without each row; nil where no row is to spare or there are too many.
  public let leaveOneOut: LeaveOneOut?
  /// One for each candidate.
  public let predictions: [Prediction]

  /// Joins a fit with its draws.
  ///
  /// Below ``LawBootstrap/leastPairs`` rows residuals tell too little: the interval then holds those of the
  /// bootstrap and the predictions of all fits without one row.
  ///
  /// - Parameters:
  ///   - bootstrap: draws, whose candidates are those of the forecast; nil when there are none.
  ///   - candidates: runs that state the architecture that the law asks for.
  public init(_ fit: LawFit, candidates: [TrainingRun], bootstrap: LawBootstrap?) {
    let isSmall = (2...Self.mostLeftOut).contains(fit.points.count) && fit.degreesOfFreedom > 0
    let leaveOneOut = isSmall ? LeaveOneOut(fit, candidates: candidates) : nil
    self.fit = fit
    self.bootstrap = bootstrap
    self.leaveOneOut = leaveOneOut
    predictions = candidates.enumerated().compactMap { index, run in
      guard let loss = fit.loss(of: run) else { return nil }
      var interval = bootstrap?.interval(ofCandidate: index)
      if fit.points.count < LawBootstrap.leastPairs {
        let span = leaveOneOut?.span(ofCandidate: index)
        interval = interval.map { interval in span.map { Self.hull(interval, $0) } ?? interval }
      }
      return Prediction(
        run: run, loss: loss, interval: interval.map { Self.hull($0, loss...loss) },
        excesses: fit.law.origin.domain.excesses(of: run))
    }
  }

  private static func hull(
    _ left: ClosedRange<Loss>, _ right: ClosedRange<Loss>
  ) -> ClosedRange<Loss> {
    min(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound)
  }

  /// Candidates from the lowest predicted loss to the highest.
  public var ranks: [Rank] {
    let order = predictions.indices.sorted { predictions[$0].loss < predictions[$1].loss }
    let lowest = bootstrap?.chancesOfLowest
    return order.enumerated().map { place, candidate in
      let next = place + 1 < order.count ? order[place + 1] : nil
      return Rank(
        candidate: candidate, lowest: lowest?[candidate],
        belowNext: next.flatMap { bootstrap?.probability(of: candidate, below: $0) })
    }
  }
}
