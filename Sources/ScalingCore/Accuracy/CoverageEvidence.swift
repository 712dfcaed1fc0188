/// A coverage fit with the texts that its uses need.
struct CoverageEvidence: Sendable {
  /// The fit.
  var fit: CoverageFit
  /// Whether the user measured what was fitted.
  var isOwn: Bool { fit.evidence.kind == .measured }
  /// Most samples that the fitted points have.
  var measuredSamples: Int
  /// Reading precision of the points plus error of the fit.
  var halfWidth: Double
  /// Evidence of coverage up to the measured samples.
  var within: Evidence
  /// Evidence beyond.
  var beyond: Evidence
  /// Evidence of the fit moved to another mean.
  var moved: Evidence

  /// Half-width added for the rule that moves a fit to another mean.
  ///
  /// Against the published AIME24 Best-of-N curves the rule is mostly within this, worst 0.10.
  static let movedHalfWidth = 0.015

  /// Derives the texts.
  ///
  /// - Parameter points: Scores of several samples of the same checkpoint, benchmark and policy.
  init(fit: CoverageFit, points: [AccuracyPoint]) {
    self.fit = fit
    var reading = 0.0
    measuredSamples = 1
    let isOwn = fit.evidence.kind == .measured
    for point in points where (point.evidence.kind == .measured) == isOwn {
      guard case .passN(let samples) = point.metric else { continue }
      measuredSamples = max(measuredSamples, samples)
      reading = max(reading, point.evidence.precision ?? 0)
    }
    halfWidth = reading + (fit.evidence.precision ?? 0)
    let (source, date) = (fit.evidence.source, fit.evidence.date)
    within = Evidence(.interpolated, source: source, date: date)
    beyond = Evidence(
      .estimated, source: "\(source); beyond the \(measuredSamples) samples measured", date: date)
    moved = Evidence(
      .estimated,
      source: "pass@1 here, spread over questions (z, α + β) as on \(fit.benchmark): \(source); "
        + "on AIME24 this rule is mostly within 0.015, worst 0.10",
      date: date)
  }
}
