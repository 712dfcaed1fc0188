/// Numbers and fitted curves of an own evaluation.
public struct EvaluationSummary: Sendable {
  /// A number with its interval.
  public struct Number: Sendable, Hashable {
    /// The number as evidence.
    public var point: AccuracyPoint
    /// Mean over questions; nil for a number that a file states without counts.
    public var share: MeasuredShare?
    /// Samples of all questions; nil for a number that a file states without counts.
    public var samples: Int?
    /// Whether strict truncation of a longer run gave it (``QuestionResult/truncated(to:)``).
    public var isTruncated: Bool
  }

  /// pass@1 by cap, pass@k, votes, then numbers without counts.
  public var numbers: [Number]
  /// pass@1 against the cap, or why there is no fit.
  public var lengthFit: Result<LengthCurveFit, FitRefusal>
  /// Counts at the largest cap, or why there is no fit.
  public var coverageFit: Result<CoverageCurveFit, FitRefusal>

  /// Joins what is known already.
  public init(
    numbers: [Number], lengthFit: Result<LengthCurveFit, FitRefusal>,
    coverageFit: Result<CoverageCurveFit, FitRefusal>
  ) {
    self.numbers = numbers
    self.lengthFit = lengthFit
    self.coverageFit = coverageFit
  }

  /// Computes everything; intervals by bootstrap over questions.
  ///
  /// Samples with known lengths at a single cap also give pass@1 at shorter caps, by strict truncation. Runs at
  /// several caps are left as they are.
  public init(
    of evaluation: OwnEvaluation, using generator: inout some RandomNumberGenerator
  ) {
    let runs = evaluation.runs
    let shorter = Self.truncations(of: runs)
    var numbers: [Number] = []
    for series in evaluation.series.sorted(by: Self.precedes) {
      numbers += Self.numbers(of: series, using: &generator)
    }
    for run in shorter {
      let series = OwnEvaluation.Series(metric: .pass1, run: run)
      guard var number = Self.number(of: series, k: 1, using: &generator) else { continue }
      number.isTruncated = true
      numbers.append(number)
    }
    self.numbers =
      numbers.sorted(by: Self.precedes)
      + evaluation.scores.map { Number(point: $0, share: nil, samples: nil, isTruncated: false) }
    lengthFit = Self.lengthFit(of: shorter + runs, scores: evaluation.scores, using: &generator)
    coverageFit = Self.coverageFit(of: runs, using: &generator)
  }
}

// MARK: - Numbers

extension EvaluationSummary {
  private static func truncations(of runs: [QuestionRun]) -> [QuestionRun] {
    guard runs.count == 1, let run = runs.first else { return [] }
    return run.shorterCaps.compactMap { run.truncated(to: $0) }
  }

  private static func numbers(
    of series: OwnEvaluation.Series, using generator: inout some RandomNumberGenerator
  ) -> [Number] {
    let ladder = series.metric == .pass1 ? series.run.passLadder : []
    return ([1] + ladder).compactMap { number(of: series, k: $0, using: &generator) }
  }

  private static func number(
    of series: OwnEvaluation.Series, k: Int, using generator: inout some RandomNumberGenerator
  ) -> Number? {
    let run = series.run
    guard let shares = run.shares(passAt: k),
      let share = MeasuredShare(shares: shares, using: &generator)
    else { return nil }
    var evidence = run.evidence
    evidence.precision = share.precision
    let point = AccuracyPoint(
      model: run.model, variant: series.variant, benchmark: run.benchmark,
      attention: run.attention, metric: k == 1 ? series.metric : .passN(k), tokenCap: run.cap,
      value: share.value, evidence: evidence)
    return Number(
      point: point, share: share, samples: run.results.reduce(0) { $0 + $1.counts.total },
      isTruncated: false)
  }

  /// Order of the series: as the checkpoint is scored first, then by cap.
  private static func precedes(
    _ left: OwnEvaluation.Series, _ right: OwnEvaluation.Series
  ) -> Bool {
    (left.variant, left.run.cap?.value ?? 0, left.metric.order)
      < (right.variant, right.run.cap?.value ?? 0, right.metric.order)
  }

  /// Order of the numbers: pass@1 by cap, then more samples, then votes.
  private static func precedes(_ left: Number, _ right: Number) -> Bool {
    (left.point.variant, left.point.metric.order, left.point.tokenCap?.value ?? 0)
      < (right.point.variant, right.point.metric.order, right.point.tokenCap?.value ?? 0)
  }
}

extension AccuracyEstimate.Metric {
  /// Place in lists: pass@1, pass@N by N, then votes by N.
  fileprivate var order: Double {
    switch self {
    case .pass1: 0
    case .passN(let samples): 1 - 1 / Double(samples)
    case .bestOfN(let samples): 2 - 1 / Double(samples)
    case .majority(let samples): 3 - 1 / Double(samples)
    }
  }
}

// MARK: - Fits

extension EvaluationSummary {
  private static func lengthFit(
    of runs: [QuestionRun], scores: [AccuracyPoint],
    using generator: inout some RandomNumberGenerator
  ) -> Result<LengthCurveFit, FitRefusal> {
    do throws(FitRefusal) {
      guard runs.isEmpty else {
        return .success(try LengthCurveFit(runs: runs, using: &generator))
      }
      let points = scores.compactMap { score in
        score.metric == .pass1 && score.variant.isEmpty
          ? score.tokenCap.map { LengthCurveFit.Point(cap: $0, value: score.value) } : nil
      }
      return .success(try LengthCurveFit(points: points.sorted { $0.cap < $1.cap }))
    } catch {
      return .failure(error)
    }
  }

  private static func coverageFit(
    of runs: [QuestionRun], using generator: inout some RandomNumberGenerator
  ) -> Result<CoverageCurveFit, FitRefusal> {
    guard let run = runs.last else {
      return .failure(FitRefusal("no counts of single questions; there is no spread to fit"))
    }
    do throws(FitRefusal) {
      return .success(try CoverageCurveFit(run: run, using: &generator))
    } catch {
      return .failure(error)
    }
  }
}

// MARK: - Evidence

extension EvaluationSummary {
  /// The fits as evidence about a checkpoint.
  ///
  /// - Parameter point: Any number of the evaluation, for its names and source.
  public func fits(
    like point: AccuracyPoint
  ) -> (lengthFits: [LengthFit], coverageFits: [CoverageFit]) {
    var evidence = point.evidence
    let length = (try? lengthFit.get()).map { fit in
      evidence.precision = fit.rootMeanSquare
      return LengthFit(
        model: point.model, benchmark: point.benchmark, attention: point.attention,
        ceiling: Probability(fit.ceiling.value), scale: Tokens(fit.scale.value),
        shape: fit.shape.value, evidence: evidence)
    }
    let coverage = (try? coverageFit.get()).map { fit in
      evidence.precision = fit.rootMeanSquare
      return CoverageFit(
        model: point.model, benchmark: point.benchmark, attention: point.attention,
        alpha: fit.alpha.value, beta: fit.beta.value,
        unsolvable: Probability(fit.unsolvable.value), evidence: evidence)
    }
    return ([length].compactMap(\.self), [coverage].compactMap(\.self))
  }
}
