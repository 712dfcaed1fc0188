internal import RealModule

/// A zero-inflated beta-binomial distribution fitted to the counts of questions.
public struct CoverageCurveFit: Sendable, Hashable {
  /// First parameter of the beta distribution (α).
  public var alpha: FittedParameter
  /// Second parameter of the beta distribution (β).
  public var beta: FittedParameter
  /// Share of questions that are never solved (z).
  public var unsolvable: FittedParameter
  /// Root of the mean squared distance to the unbiased pass@k.
  public var rootMeanSquare: Double
}

extension CoverageCurveFit {
  /// Questions that a fit needs: more than the curve has parameters.
  public static let leastQuestions = 4

  /// Fits the counts of a run by maximum likelihood; intervals by bootstrap over questions.
  ///
  /// - Throws: when the counts say nothing of the spread over questions: too few questions, one sample each,
  ///   all right or none right.
  public init(
    run: QuestionRun, using generator: inout some RandomNumberGenerator
  ) throws(FitRefusal) {
    try Self.check(run)
    let likelihood = CountLikelihood(run.results.map(\.counts))
    let weights = run.results.map { _ in 1.0 }
    let best = likelihood.search(weights: weights)
    let values = CountLikelihood.parameters(best)
    let intervals = Resampling.intervals(
      count: run.results.count, draws: Resampling.fitDraws, using: &generator
    ) { CountLikelihood.parameters(likelihood.search(weights: $0, from: best)) }
    let fitted = values.indices.map { index in
      FittedParameter(value: values[index], interval: intervals?[index])
    }
    alpha = fitted[0]
    beta = fitted[1]
    unsolvable = fitted[2]
    rootMeanSquare = 0
    rootMeanSquare = distance(to: run)
  }

  private static func check(_ run: QuestionRun) throws(FitRefusal) {
    let count = run.results.count
    guard count >= leastQuestions else {
      throw FitRefusal(
        "\(count) \(count == 1 ? "question" : "questions"); a spread over questions needs at least "
          + "\(leastQuestions)")
    }
    guard run.results.contains(where: { $0.counts.total > 1 }) else {
      throw FitRefusal("one sample a question; the spread over questions needs several")
    }
    guard run.results.contains(where: { $0.counts.correct > 0 }) else {
      throw FitRefusal("no sample is right; there is no spread to fit")
    }
    guard run.results.contains(where: { $0.counts.correct < $0.counts.total }) else {
      throw FitRefusal("every sample is right; there is no spread to fit")
    }
  }

  /// The curve as evidence about a checkpoint.
  func coverage(of run: QuestionRun) -> CoverageFit {
    var evidence = run.evidence
    evidence.precision = rootMeanSquare
    return CoverageFit(
      model: run.model, benchmark: run.benchmark, attention: run.attention, alpha: alpha.value,
      beta: beta.value, unsolvable: Probability(unsolvable.value), evidence: evidence)
  }

  private func distance(to run: QuestionRun) -> Double {
    let fit = coverage(of: run)
    let squares = ([1] + run.passLadder).compactMap { k -> Double? in
      guard let shares = run.shares(passAt: k) else { return nil }
      let mean = shares.reduce(0, +) / Double(shares.count)
      let distance = fit.coverage(samples: k).value - mean
      return distance * distance
    }
    return squares.isEmpty ? 0 : (squares.reduce(0, +) / Double(squares.count)).squareRoot()
  }
}

/// Likelihood of counts: (1 − z)·C(n, c)·B(α + c, β + n − c) / B(α, β), plus z where c is 0.
///
/// Questions with equal counts are one term; the binomial factor does not depend on the parameters. The
/// variables are log α, log β and the logit of z.
private struct CountLikelihood {
  private let terms: [SampleCounts]
  /// Term of each question.
  private let membership: [Int]

  init(_ counts: [SampleCounts]) {
    var positions: [SampleCounts: Int] = [:]
    var terms: [SampleCounts] = []
    membership = counts.map { count in
      if let known = positions[count] { return known }
      positions[count] = terms.count
      terms.append(count)
      return terms.count - 1
    }
    self.terms = terms
  }

  /// α, β and z of variables.
  static func parameters(_ position: [Double]) -> [Double] {
    [Double.exp(position[0]), Double.exp(position[1]), 1 / (1 + Double.exp(-position[2]))]
  }

  /// Best variables for weighted questions; from several starts, or near a known place.
  func search(weights: [Double], from start: [Double]? = nil) -> [Double] {
    var sums = [Double](repeating: 0, count: terms.count)
    for (weight, term) in zip(weights, membership) { sums[term] += weight }
    if let start {
      return SimplexSearch(step: 0.3, tolerance: 1e-3, limit: 200)
        .lowest(from: start) { cost($0, sums) }.position
    }
    let starts = [[-1.0, -1.0, -2.0], [0, 0, -4], [-1.5, 0, -1], [1, 1, -3]]
    let corners = starts.map { start in
      SimplexSearch(tolerance: 1e-7).lowest(from: start) { cost($0, sums) }
    }
    return corners.min { $0.value < $1.value }?.position ?? starts[0]
  }

  /// Negative logarithm of the likelihood; infinite outside of the range in which parameters are told apart.
  private func cost(_ position: [Double], _ sums: [Double]) -> Double {
    guard (-8...8).contains(position[0]), (-8...8).contains(position[1]),
      (-16...8).contains(position[2])
    else { return .infinity }
    let values = Self.parameters(position)
    let (alpha, beta, unsolvable) = (values[0], values[1], values[2])
    let base =
      Double.logGamma(alpha + beta) - Double.logGamma(alpha) - Double.logGamma(beta)
    var total = 0.0
    for (term, weight) in zip(terms, sums) where weight > 0 {
      let (right, all) = (Double(term.correct), Double(term.total))
      let logShare =
        base + Double.logGamma(alpha + right) + Double.logGamma(beta + all - right)
        - Double.logGamma(alpha + beta + all)
      let solvable = (1 - unsolvable) * Double.exp(logShare)
      let chance =
        term.correct == 0
        ? Double.log(unsolvable + solvable) : Double.log(1 - unsolvable) + logShare
      total -= weight * chance
    }
    return total
  }
}
