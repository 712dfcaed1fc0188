package import ScalingCore

/// What `isocost shapes` prints.
package struct ShapeReport: PartedReport, Sendable {
  /// The ranked shapes.
  let answer: ShapeAnswer
  /// Losses with intervals and chances of the shapes that are told of.
  let forecast: LawForecast
  /// Where modelled latencies come from.
  let latencyEvidence: Evidence

  /// Joins an answer with its draws.
  ///
  /// - Parameters:
  ///   - bootstrap: draws whose candidates are ``ShapeAnswer/runs``; nil when there are none.
  ///   - latencyEvidence: where modelled latencies come from.
  package init(_ answer: ShapeAnswer, bootstrap: LawBootstrap?, latencyEvidence: Evidence) {
    self.answer = answer
    self.latencyEvidence = latencyEvidence
    forecast = LawForecast(answer.question.fit, candidates: answer.runs, bootstrap: bootstrap)
  }

  /// One shape with what is said of it.
  struct Row {
    /// Place in the order of losses among those to train, from 1; nil for others.
    let rank: Int?
    /// The shape.
    let candidate: ShapeCandidate
    /// Its loss.
    let prediction: LawForecast.Prediction
    /// Share of the draws in which its loss is the lowest of those to train.
    let lowest: Probability?
    /// What it gains over the usual shape.
    let comparison: ShapeComparison
    /// Whether it is the usual shape.
    let isUsual: Bool
  }

  /// The shapes: those to train, by rising loss, then the usual one and the user's own.
  var rows: [Row] {
    let chances = forecast.bootstrap?.chancesOfLowest(amongFirst: answer.trained)
    let usual = answer.exploration.usual
    return zip(answer.candidates, forecast.predictions).enumerated().map { index, pair in
      let isTrained = index < answer.trained
      return Row(
        rank: isTrained ? index + 1 : nil, candidate: pair.0, prediction: pair.1,
        lowest: isTrained ? chances?[index] : nil,
        comparison: ShapeComparison(chosen: pair.0, baseline: usual),
        isUsual: answer.places[index] == answer.exploration.baseline)
    }
  }

  /// How the law does on the runs that were held out; nil without any.
  var unseen: LawGoodness? {
    LawGoodness(answer.question.fit.law, on: answer.question.experiment.heldOut)
  }

  /// The shape to choose, against the usual one.
  var choice: ShapeComparison {
    ShapeComparison(chosen: answer.candidates[0], baseline: answer.exploration.usual)
  }
}
