internal import RealModule

/// A Weibull curve fitted to pass@1 over caps: A·(1 − exp(−(n/τ)^β)).
public struct LengthCurveFit: Sendable, Hashable {
  /// Accuracy without a cap (A).
  public var ceiling: FittedParameter
  /// Cap at which 63 % of the ceiling is reached (τ), in tokens.
  public var scale: FittedParameter
  /// Steepness (β).
  public var shape: FittedParameter
  /// Root of the mean squared distance to the points.
  public var rootMeanSquare: Double
}

extension LengthCurveFit {
  /// pass@1 at a cap.
  public struct Point: Sendable, Hashable {
    /// Cap on generated tokens.
    public var cap: Tokens
    /// Share of right answers.
    public var value: Probability

    /// States one point.
    public init(cap: Tokens, value: Probability) {
      self.cap = cap
      self.value = value
    }
  }

  /// Caps that a fit needs: as many as the curve has parameters.
  public static let leastCaps = 3

  /// Fits points by least squares; the parameters have no intervals.
  ///
  /// - Throws: when there are fewer than three caps, or pass@1 does not grow with the cap.
  public init(points: [Point]) throws(FitRefusal) {
    let data = WeibullData(points)
    try data.check()
    self = data.fit(data.search())
  }

  /// Fits pass@1 of runs at several caps; intervals by bootstrap over questions.
  ///
  /// - Throws: when there are fewer than three caps, or pass@1 does not grow with the cap.
  public init(
    runs: [QuestionRun], using generator: inout some RandomNumberGenerator
  ) throws(FitRefusal) {
    let table = CapTable(runs)
    try self.init(points: table.points(weights: table.questions.map { _ in 1 }) ?? [])
    guard table.questions.count > 1 else { return }
    let start = [Double.log(scale.value), Double.log(shape.value)]
    let intervals = Resampling.intervals(
      count: table.questions.count, draws: Resampling.fitDraws, using: &generator
    ) { weights in
      guard let points = table.points(weights: weights) else { return nil }
      let data = WeibullData(points)
      guard (try? data.check()) != nil else { return nil }
      let fit = data.fit(data.search(from: start))
      return [fit.ceiling.value, fit.scale.value, fit.shape.value]
    }
    guard let intervals else { return }
    ceiling.interval = intervals[0]
    scale.interval = intervals[1]
    shape.interval = intervals[2]
  }
}

/// pass@1 of questions at several caps.
private struct CapTable {
  let questions: [String]
  private let caps: [(cap: Tokens, shares: [Double?])]

  init(_ runs: [QuestionRun]) {
    let names = Set(runs.flatMap { $0.results.map(\.question) }).sorted()
    questions = names
    caps = runs.compactMap { run in
      let shares = Dictionary(
        run.results.map { ($0.question, $0.share) }, uniquingKeysWith: { first, _ in first })
      return run.cap.map { ($0, names.map { shares[$0] }) }
    }.sorted { $0.cap < $1.cap }
  }

  /// Weighted means by cap; nil when a cap has no question left.
  func points(weights: [Double]) -> [LengthCurveFit.Point]? {
    var points: [LengthCurveFit.Point] = []
    for (cap, shares) in caps {
      var (sum, total) = (0.0, 0.0)
      for (weight, share) in zip(weights, shares) {
        guard let share else { continue }
        sum += weight * share
        total += weight
      }
      guard total > 0 else { return nil }
      points.append(.init(cap: cap, value: Probability(sum / total)))
    }
    return points
  }
}

/// Least squares for the Weibull curve.
///
/// The ceiling is solved for, so two variables are searched.
private struct WeibullData {
  private let caps: [Double]
  private let values: [Double]

  init(_ points: [LengthCurveFit.Point]) {
    caps = points.map(\.cap.value)
    values = points.map(\.value.value)
  }

  func check() throws(FitRefusal) {
    let count = Set(caps).count
    guard count >= LengthCurveFit.leastCaps else {
      throw FitRefusal(
        "\(count) \(count == 1 ? "cap" : "caps"); a curve over the cap needs at least 3")
    }
    guard let first = values.first, let last = values.last, last > first else {
      throw FitRefusal("pass@1 does not grow with the cap; there is no curve to fit")
    }
  }

  /// log τ and log β of the best curve, from several starts.
  func search() -> [Double] {
    let middle = Double.log(caps.reduce(0, +) / Double(caps.count))
    let starts = [-1.5, 0].flatMap { shift in [-0.5, 0.4, 1.2].map { [middle + shift, $0] } }
    let corners = starts.map { SimplexSearch().lowest(from: $0, squares) }
    return corners.min { $0.value < $1.value }?.position ?? [middle, 0]
  }

  /// log τ and log β near a known curve.
  func search(from start: [Double]) -> [Double] {
    SimplexSearch(step: 0.2, tolerance: 1e-4, limit: 200).lowest(from: start, squares).position
  }

  func fit(_ position: [Double]) -> LengthCurveFit {
    let root = (squares(position) / Double(caps.count)).squareRoot()
    return LengthCurveFit(
      ceiling: FittedParameter(value: ceiling(growth(position))),
      scale: FittedParameter(value: Double.exp(position[0])),
      shape: FittedParameter(value: Double.exp(position[1])), rootMeanSquare: root)
  }

  private func squares(_ position: [Double]) -> Double {
    guard abs(position[0]) < 25, abs(position[1]) < 3 else { return .infinity }
    let growth = growth(position)
    let ceiling = ceiling(growth)
    return zip(growth, values).reduce(0) { sum, pair in
      let distance = ceiling * pair.0 - pair.1
      return sum + distance * distance
    }
  }

  private func growth(_ position: [Double]) -> [Double] {
    let (scale, shape) = (Double.exp(position[0]), Double.exp(position[1]))
    return caps.map { -Double.expMinusOne(-Double.pow($0 / scale, shape)) }
  }

  /// Best ceiling for a growth, at most 1.
  private func ceiling(_ growth: [Double]) -> Double {
    let product = zip(growth, values).reduce(0) { $0 + $1.0 * $1.1 }
    let square = growth.reduce(0) { $0 + $1 * $1 }
    return square > 0 ? min(1, product / square) : 0
  }
}
