extension AccuracyLibrary {
  /// Best of N by a verifier that errs: r·pass@N + (1 − r)·pass@1, with both ends of the band alike.
  ///
  /// See ``Verifier`` for what its reliability r means. It is stated by the user, so the result is never
  /// better than estimated.
  func verified(
    _ model: ModelArchitecture, _ key: AccuracyIndex.Key, samples: Int, _ strategy: Strategy
  ) -> AccuracyEstimate {
    let cap = strategy.generationLength
    let metric = AccuracyEstimate.Metric.bestOfN(samples)
    let found = estimate(model, key, Question(metric: .passN(samples), cap: cap))
    guard found.value != nil else { return .unknown(metric, found.evidence) }
    let picked = estimate(model, key, Question(metric: .pass1, cap: cap))
    guard picked.value != nil else { return .unknown(metric, picked.evidence) }
    let reliability = strategy.verifier.reliability.value
    let mixed = { (value: KeyPath<AccuracyEstimate, Probability?>) in
      found[keyPath: value].flatMap { most in
        picked[keyPath: value].map { reliability * most + (1 - reliability) * $0 }
      }
    }
    let value = mixed(\.value)
    let width = [mixed(\.low), mixed(\.high)].compactMap { end in
      end.flatMap { end in value.map { abs(end.value - $0.value) } }
    }.max()
    let evidence = Evidence(
      max(.estimated, found.evidence.kind, picked.evidence.kind),
      source:
        "a verifier with a stated reliability of \(reliability.shortestText) picks a right answer, "
        + "where there is one, in this share of requests, and any answer in the others; pass@N: "
        + found.evidence.source,
      date: found.evidence.date, precision: width)
    return AccuracyEstimate(
      value: value, low: mixed(\.low), high: mixed(\.high), metric: metric, evidence: evidence)
  }
}
