extension AccuracyLibrary {
  /// Estimates the share of right answers of a strategy; without evidence the value is absent.
  ///
  /// * One sample: pass@1 at the cap. Between measured caps the curve is monotone (PCHIP), below the smallest
  ///   there is nothing, above the largest the value stays.
  /// * Best of N: the coverage fit of the benchmark, else the checkpoint's fit on another benchmark
  ///   with its mean moved to pass@1 here, else a printed pass@N for exactly this N.
  /// * Majority: a printed vote of exactly N samples.
  /// * A model outside the catalogue: between the two next sizes of its family.
  /// * Weights below 16 bit that are not the checkpoint's own: times the score that they retain.
  ///
  /// The band is the reading precision of the source, plus the distance between curve and Weibull fit; for
  /// coverage plus the error of the coverage fit, and 0.015 when the fit was moved to another mean. A
  /// printed number without stated precision has no width.
  ///
  /// - Parameters:
  ///   - model: The checkpoint.
  ///   - strategy: How answers are sampled; the generation length is the cap.
  ///   - attention: What queries read; a sparse policy needs evidence of its own.
  ///   - benchmark: Id of the benchmark.
  ///   - weights: Number format of the deployed weights.
  public func estimate(
    model: ModelArchitecture, strategy: Strategy, attention: AttentionPolicy = .dense,
    benchmark: String, weights: Precision
  ) -> AccuracyEstimate {
    guard attention == .dense else { return .unknown(strategy.metric, .noSparse) }
    let key = AccuracyIndex.Key(model: model.id, benchmark: benchmark)
    let question = Question(metric: strategy.metric, cap: strategy.generationLength)
    let own = estimate(key, question)
    let full = own.value == nil ? betweenSizes(model, key, question) ?? own : own
    return quantised(full, model: model, weights: weights)
  }

  /// What is asked of a checkpoint and benchmark.
  struct Question {
    /// What counts.
    var metric: AccuracyEstimate.Metric
    /// Cap on generated tokens.
    var cap: Tokens
  }

  /// The estimate from the checkpoint's own evidence, at 16 bit.
  func estimate(_ key: AccuracyIndex.Key, _ question: Question) -> AccuracyEstimate {
    guard let curve = index.curves[key] else {
      return printed(key, question) ?? .unknown(question.metric, .noCurve)
    }
    guard let single = curve.reading(cap: question.cap) else {
      return printed(key, question) ?? .unknown(question.metric, curve.belowEvidence)
    }
    switch question.metric {
    case .pass1:
      return AccuracyEstimate(
        metric: .pass1, value: single.value, halfWidth: single.halfWidth,
        evidence: single.evidence)
    case .passN(let samples):
      let isAtPlateau = question.cap.value >= curve.range.upperBound
      return covered(key, samples: samples, single: single, isAtPlateau: isAtPlateau)
        ?? printed(key, question) ?? .unknown(question.metric, .noCoverage)
    case .majority:
      return printed(key, question) ?? .unknown(question.metric, .noVote)
    }
  }

  /// pass@N by a coverage fit; nil without one.
  private func covered(
    _ key: AccuracyIndex.Key, samples: Int, single: AccuracyCurve.Reading, isAtPlateau: Bool
  ) -> AccuracyEstimate? {
    if isAtPlateau, let own = index.coverage[key] {
      let value = max(single.value, own.fit.coverage(samples: samples).value)
      return AccuracyEstimate(
        metric: .passN(samples), value: value, halfWidth: own.halfWidth,
        evidence: samples > own.measuredSamples ? own.beyond : own.within)
    }
    guard let other = index.coverage[key] ?? index.anyCoverage[key.model] else { return nil }
    let fit = other.fit.moved(toMean: Probability(single.value))
    let value = max(single.value, fit.coverage(samples: samples).value)
    return AccuracyEstimate(
      metric: .passN(samples), value: value,
      halfWidth: single.halfWidth + CoverageEvidence.movedHalfWidth, evidence: other.moved)
  }

  /// A score of exactly these samples whose cap the question allows; nil without one.
  private func printed(_ key: AccuracyIndex.Key, _ question: Question) -> AccuracyEstimate? {
    let point = index.scores[key]?.first { point in
      point.metric == question.metric
        && question.cap >= point.tokenCap ?? AccuracyCurve.unstatedCap
    }
    guard let point else { return nil }
    var evidence = point.evidence
    if point.tokenCap == nil { evidence.source += ", cap not stated" }
    return AccuracyEstimate(
      metric: question.metric, value: point.value.value,
      halfWidth: evidence.precision ?? 0, evidence: evidence)
  }
}

extension Evidence {
  /// No number of the checkpoint on the benchmark.
  static let noCurve = missing(
    "no accuracy of this model on this benchmark is known; an evaluation of it would give one")
  /// No coverage fit and no printed pass@N.
  static let noCoverage = missing(
    "no pass@k curve of this model is known; pass@k of an evaluation with several samples "
      + "would give one")
  /// No evaluation under this attention policy.
  static let noSparse = missing(
    "published results of sparse attention are optima over KV budgets, not per budget; an evaluation "
      + "under this policy would give one")
  /// No printed vote.
  static let noVote = missing(
    "no vote of exactly this many samples is published; an evaluation with majority vote "
      + "would give one")
}
