package import ScalingCore
package import Screen

extension Scenario {
  /// Why nothing can be paid for: a missing term, a reservation that is too small, or a model that does
  /// not fit.
  ///
  /// - Parameters:
  ///   - timing: Latency and throughput of the option; nil where the model does not fit.
  ///   - language: Language of the sentence.
  package func moneyProblem(
    timing: ServingTiming?, in language: Language = .english
  ) -> String {
    do throws(ScenarioProblem) {
      _ = try paying(by: price.kind)
      if let problem = reservationProblem(timing: timing) { throw problem }
    } catch {
      return error.message(in: language)
    }
    guard timing == nil else { return language("no finite amount", ja: "有限の金額になりません") }
    return language(
      "\(model.id) does not fit: nothing to pay for", ja: "\(model.id)が収まらず、支払う対象がありません")
  }
}
