extension AccuracyLibrary {
  /// Estimates the share of right answers of a strategy; without evidence the value is absent.
  ///
  /// * One sample: pass@1 at the cap. Between measured caps the curve is monotone (PCHIP), below the smallest
  ///   there is nothing, above the largest the value stays.
  /// * Best of N: a measured pass@N, else the coverage fit of the benchmark, else the checkpoint's fit on
  ///   another benchmark with its mean moved to pass@1 here, else a printed pass@N for exactly this N.
  /// * Best of N with a verifier of reliability r: r·pass@N + (1 − r)·pass@1.
  /// * Majority: a vote of exactly N samples, else between known votes (``VoteCurve``).
  /// * A sparse attention policy: only numbers that were measured under exactly this policy.
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
    let key = AccuracyIndex.Key(model: model.id, benchmark: benchmark, attention: attention)
    let question = Question(metric: strategy.metric, cap: strategy.generationLength)
    let full =
      if case .bestOfN(let samples) = question.metric {
        verified(model, key, samples: samples, strategy)
      } else {
        estimate(model, key, question)
      }
    return quantised(full, model: model, weights: weights)
  }

  /// Estimates the share of right answers of a scenario.
  public func estimate(_ scenario: Scenario) -> AccuracyEstimate {
    estimate(
      model: scenario.model, strategy: scenario.strategy, attention: scenario.attention,
      benchmark: scenario.workload.benchmark, weights: scenario.deployment.weights)
  }

  /// What is asked of a checkpoint and benchmark.
  struct Question {
    /// What counts.
    var metric: AccuracyEstimate.Metric
    /// Cap on generated tokens.
    var cap: Tokens
  }

  /// The estimate at 16 bit: from the checkpoint's own evidence, else between sizes of its family.
  func estimate(
    _ model: ModelArchitecture, _ key: AccuracyIndex.Key, _ question: Question
  ) -> AccuracyEstimate {
    let own = estimate(key, question)
    return own.value == nil ? betweenSizes(model, key, question) ?? own : own
  }

  /// The estimate from the checkpoint's own evidence, at 16 bit.
  func estimate(_ key: AccuracyIndex.Key, _ question: Question) -> AccuracyEstimate {
    if case .majority(let samples) = question.metric { return voted(key, samples, question) }
    guard let curve = index.curves[key] else {
      return printed(key, question) ?? .unknown(question.metric, key.lacking(.noCurve))
    }
    guard let single = curve.reading(cap: question.cap) else {
      return printed(key, question) ?? .unknown(question.metric, curve.belowEvidence)
    }
    guard case .passN(let samples) = question.metric else {
      return AccuracyEstimate(
        metric: .pass1, value: single.value, halfWidth: single.halfWidth,
        evidence: single.evidence)
    }
    let plateau = question.cap.value >= curve.range.upperBound ? curve.range.upperBound : nil
    return measured(key, question, plateau: plateau.map { Tokens($0) })
      ?? covered(
        key, samples: samples, single: single, isOwnPlateau: plateau.map { _ in curve.isOwn })
      ?? printed(key, question) ?? .unknown(question.metric, .noCoverage)
  }
}

// MARK: - Several samples

extension AccuracyLibrary {
  /// pass@N that the user measured at this cap, or at the largest cap when the question lies beyond it.
  private func measured(
    _ key: AccuracyIndex.Key, _ question: Question, plateau: Tokens?
  ) -> AccuracyEstimate? {
    let point = index.scores[key]?.first { point in
      point.metric == question.metric && point.evidence.kind == .measured
        && (point.tokenCap == question.cap || (plateau != nil && point.countingCap == plateau))
    }
    return point.map { AccuracyEstimate($0) }
  }

  /// pass@N by a coverage fit; nil without one.
  ///
  /// - Parameter isOwnPlateau: nil below the largest cap, else whether the user measured the curve: a
  ///   published fit is moved to an own mean.
  private func covered(
    _ key: AccuracyIndex.Key, samples: Int, single: AccuracyCurve.Reading, isOwnPlateau: Bool?
  ) -> AccuracyEstimate? {
    let fitted = index.coverage[key]
    if let own = fitted, let isOwnPlateau, isOwnPlateau == own.isOwn {
      let value = max(single.value, own.fit.coverage(samples: samples).value)
      return AccuracyEstimate(
        metric: .passN(samples), value: value, halfWidth: own.halfWidth,
        evidence: samples > own.measuredSamples ? own.beyond : own.within)
    }
    guard let other = fitted ?? index.anyCoverage[key.checkpoint] else { return nil }
    let fit = other.fit.moved(toMean: Probability(single.value))
    let value = max(single.value, fit.coverage(samples: samples).value)
    return AccuracyEstimate(
      metric: .passN(samples), value: value,
      halfWidth: single.halfWidth + CoverageEvidence.movedHalfWidth, evidence: other.moved)
  }

  /// A score of exactly these samples whose cap the question allows; nil without one.
  ///
  /// Measured scores go before printed ones; of one kind the largest cap counts.
  private func printed(_ key: AccuracyIndex.Key, _ question: Question) -> AccuracyEstimate? {
    var best: AccuracyPoint?
    for point in index.scores[key] ?? [] where point.metric == question.metric {
      guard question.cap >= point.countingCap else { continue }
      guard let known = best else {
        best = point
        continue
      }
      let isSameSource = point.evidence.source == known.evidence.source
      if isSameSource, point.countingCap > known.countingCap { best = point }
    }
    return best.map { AccuracyEstimate($0) }
  }

  /// The vote of N samples: as printed, else between known votes.
  private func voted(
    _ key: AccuracyIndex.Key, _ samples: Int, _ question: Question
  ) -> AccuracyEstimate {
    if let exact = printed(key, question) { return exact }
    let curves = index.votes[key] ?? []
    let allowed = curves.filter { question.cap >= $0.countingCap }
    guard let curve = allowed.first else {
      let reason = curves.first.map { Evidence.voteBelow($0.countingCap) }
      return .unknown(question.metric, reason ?? key.lacking(.noVote))
    }
    return curve.estimate(samples: samples) ?? .unknown(question.metric, .noSmallerVote)
  }
}

extension AccuracyEstimate {
  /// A number as its source states it.
  init(_ point: AccuracyPoint) {
    var evidence = point.evidence
    if point.tokenCap == nil { evidence.source += ", cap not stated" }
    self.init(
      metric: point.metric, value: point.value.value, halfWidth: evidence.precision ?? 0,
      evidence: evidence)
  }
}

extension AccuracyPoint {
  /// Cap from which the number counts.
  var countingCap: Tokens { tokenCap ?? AccuracyCurve.unstatedCap }
}

extension AccuracyIndex.Key {
  /// The reason why there is nothing: for a sparse policy, that it needs evidence of its own.
  func lacking(_ reason: Evidence) -> Evidence {
    checkpoint.attention == .dense ? reason : .noSparse
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
}
