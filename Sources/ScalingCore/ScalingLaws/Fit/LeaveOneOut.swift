/// Fits without each row in turn: how far the law is off on rows that it has not seen.
public struct LeaveOneOut: Sendable, Hashable {
  /// Predicted loss of each row by the fit to the others; nil where the others don't determine the law.
  public let predictions: [Loss?]
  /// Agreement of those predictions with the rows; nil when there are none.
  public let goodness: LawGoodness?
  /// Losses of the candidates by each fit, candidate by candidate.
  private let losses: [[Loss]]

  /// Fits without each row.
  ///
  /// - Complexity: one fit for each row.
  public init(_ fit: LawFit, candidates: [TrainingRun] = []) {
    var predictions: [Loss?] = []
    var losses = candidates.map { _ in [Loss]() }
    for index in fit.points.indices {
      guard let law = Self.law(of: fit, without: index) else {
        predictions.append(nil)
        continue
      }
      predictions.append(law.loss(of: fit.points[index].run))
      for (candidate, run) in candidates.enumerated() {
        if let loss = law.loss(of: run) { losses[candidate].append(loss) }
      }
    }
    self.predictions = predictions
    self.losses = losses
    let pairs = zip(predictions, fit.points).compactMap { predicted, point in
      predicted.map { (predicted: $0, measured: point.loss) }
    }
    goodness = LawGoodness(predicted: pairs.map(\.predicted), measured: pairs.map(\.measured))
  }

  private static func law(of fit: LawFit, without index: Int) -> ScalingLaw? {
    var points = fit.points
    points.remove(at: index)
    guard points.count >= fit.form.count else { return nil }
    return (try? fit.fitting.fit(points))?.law
  }

  /// The lowest and highest loss of a candidate over all fits; nil when there is none.
  public func span(ofCandidate index: Int) -> ClosedRange<Loss>? {
    guard let low = losses[index].min(), let high = losses[index].max() else { return nil }
    return low...high
  }
}
