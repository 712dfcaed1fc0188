package import ScalingCore

extension Scenario {
  /// Why nothing can be paid for: a missing term, a reservation that is too small, or a model that does
  /// not fit.
  ///
  /// - Parameter timing: Latency and throughput of the option; nil where the model does not fit.
  package func moneyProblem(timing: ServingTiming?) -> String {
    do throws(ScenarioProblem) {
      _ = try paying(by: price.kind)
      if let problem = reservationProblem(timing: timing) { throw problem }
    } catch {
      return error.message
    }
    return timing == nil ? "\(model.id) does not fit: nothing to pay for" : "no finite amount"
  }
}
