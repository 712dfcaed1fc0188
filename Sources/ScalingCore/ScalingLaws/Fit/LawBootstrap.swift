/// How far a fitted law moves when its rows are drawn anew (Efron 1979).
///
/// Coefficients are strongly correlated: intervals of predictions and the order of candidates are what a fit
/// of few points is good for (`scaling_laws.md` §8). Draws may be added step by step; a draw depends on the
/// seed and its number alone.
public struct LawBootstrap: Sendable, Hashable {
  /// Draws unless stated otherwise.
  public static let usualDraws = 2_000
  /// Rows from which on rows themselves may be redrawn.
  public static let leastPairs = 12
  /// Share of the draws inside an interval.
  public static let coverage = 0.95

  /// The fit.
  public let fit: LawFit
  /// Runs that are predicted.
  public let candidates: [TrainingRun]
  /// How rows are redrawn.
  public let resampling: LawResampling
  /// Seed of the draws.
  public let seed: UInt64
  /// Draws that were tried.
  public private(set) var draws = 0
  /// Draws to which the law can't be fitted.
  public private(set) var failures = 0
  private var values: [Double] = []
  private let coefficientCount: Int

  /// Prepares the draws of a fit.
  ///
  /// - Parameter candidates: runs to predict; the law must be able to.
  /// - Throws: when there is no residual left to draw, too few rows are there to be redrawn, or a candidate
  ///   does not state what the law asks for.
  public init(
    _ fit: LawFit, candidates: [TrainingRun], resampling: LawResampling = .residuals,
    seed: UInt64 = 1
  ) throws(FitRefusal) {
    guard fit.degreesOfFreedom > 0 else {
      throw FitRefusal("as many rows as coefficients leave no residual to draw")
    }
    guard resampling == .residuals || fit.points.count >= Self.leastPairs else {
      throw FitRefusal(
        "\(fit.points.count) rows are too few to be redrawn, which needs \(Self.leastPairs); "
          + "draw residuals")
    }
    guard candidates.allSatisfy({ fit.loss(of: $0) != nil }) else {
      throw FitRefusal("a candidate does not state the architecture that the law needs")
    }
    self.fit = fit
    self.candidates = candidates
    self.resampling = resampling
    self.seed = seed
    coefficientCount = fit.law.coefficients.count
  }

  /// Makes the draws of a range without keeping them; ``add(_:)`` keeps them.
  public func drawn(_ range: Range<Int>) -> LawDraws {
    var drawing = LawDrawing(fit, candidates: candidates, resampling: resampling, seed: seed)
    return drawing.draws(range)
  }

  /// Keeps draws that follow on those that are there.
  ///
  /// - Parameter part: what ``drawn(_:)`` gave for a range that begins at ``draws``.
  public mutating func add(_ part: LawDraws) {
    values += part.values
    failures += part.failures
    draws += part.count
  }

  /// Makes the draws of a range, and those before it that are lacking; what is there is kept.
  public mutating func run(draws range: Range<Int>) {
    guard range.upperBound > draws else { return }
    add(drawn(draws..<range.upperBound))
  }
}

// MARK: - Results

extension LawBootstrap {
  /// Numbers of one draw.
  private var stride: Int { coefficientCount + 2 * candidates.count }

  /// Draws with a fit.
  private var fitted: Int { draws - failures }

  /// One number of every draw.
  private func column(_ place: Int) -> [Double] {
    Swift.stride(from: place, to: values.count, by: stride).map { values[$0] }
  }

  private func interval(_ place: Int) -> ClosedRange<Double>? {
    guard fitted * 2 > draws, let sample = SortedSample(column(place)) else { return nil }
    let tail = (1 - Self.coverage) / 2
    return sample.percentile(tail)...sample.percentile(1 - tail)
  }

  /// The middle 95 % of a coefficient's draws; nil without draws, or when half of them have no fit.
  public func interval(of coefficient: LawCoefficient) -> ClosedRange<Double>? {
    fit.law.coefficients.firstIndex { $0.coefficient == coefficient }.flatMap(interval)
  }

  /// Losses of a new run of a candidate, 95 %: where the law may lie and how runs scatter around it.
  public func interval(ofCandidate index: Int) -> ClosedRange<Loss>? {
    interval(coefficientCount + candidates.count + index).map {
      Loss($0.lowerBound)...Loss($0.upperBound)
    }
  }

  /// Share of the draws in which the law puts a candidate below another; nil without draws.
  ///
  /// Both come from the same draw, so that what moves them together does not count. How single runs scatter
  /// is left out: the question is which design is better.
  public func probability(of index: Int, below other: Int) -> Probability? {
    guard fitted > 0 else { return nil }
    let (left, right) = (column(coefficientCount + index), column(coefficientCount + other))
    let wins = zip(left, right).reduce(0.0) { sum, pair in
      sum + (pair.0 < pair.1 ? 1 : pair.0 == pair.1 ? 0.5 : 0)
    }
    return Probability(wins / Double(left.count))
  }

  /// Share of the draws in which each candidate has the lowest loss; nil without draws.
  public var chancesOfLowest: [Probability]? { chancesOfLowest(amongFirst: candidates.count) }

  /// Share of the draws in which each of the first candidates has the lowest loss among them; nil without
  /// draws or candidates.
  ///
  /// - Parameter count: how many candidates take part.
  public func chancesOfLowest(amongFirst count: Int) -> [Probability]? {
    let places = candidates.indices.prefix(max(0, count))
    guard fitted > 0, !places.isEmpty else { return nil }
    var wins = [Double](repeating: 0, count: places.count)
    for start in Swift.stride(from: coefficientCount, to: values.count, by: stride) {
      var best = 0
      for index in places where values[start + index] < values[start + best] {
        best = index
      }
      wins[best] += 1
    }
    return wins.map { Probability($0 / Double(fitted)) }
  }
}
