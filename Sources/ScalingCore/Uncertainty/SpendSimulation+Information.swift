/// What it is worth to measure an input before the money is spent.
extension SpendSimulation {
  /// Expected saving from knowing one input exactly before choosing between two options, the cheaper one on
  /// average being taken; nil for other seeds and where no draw has both answers.
  ///
  /// The expected value of perfect information on one input (EVPPI): the draws are parted into
  /// ``InputBins/count`` bins of equal chance by the input, and in each bin the option is taken that is
  /// cheaper on average there (Strong and Oakley, Medical Decision Making 33:755, 2013).
  public func valueOfKnowing(
    _ name: String, against other: SpendSimulation, by measure: SpendMeasure
  ) -> Dollars? {
    var bins = InputBins(name, seed: option.seed)
    for (draw, difference) in differences(from: other, by: measure) {
      bins.add(difference, draw: draw)
    }
    guard bins.draws > 0 else { return nil }
    // Choosing costs min(d, 0) beside the second option, d being the difference as far as it is known.
    return Dollars(max(0, min(bins.mean, 0) - bins.meanOfMeans { min($0, 0) }))
  }

  /// Share of the variance of an amount that one input explains, from 0 to 1; nil where nothing varies.
  ///
  /// The correlation ratio: variance of the means of the bins over the variance. With no relation at all it
  /// still is about the number of bins over that of the draws.
  public func explainedShare(by name: String, of measure: SpendMeasure) -> Probability? {
    var bins = InputBins(name, seed: option.seed)
    for (draw, spend) in draws.enumerated() {
      guard let amount = measure.finiteAmount(of: spend) else { continue }
      bins.add(amount, draw: draw)
    }
    return bins.explainedShare.map { Probability($0) }
  }
}

/// Amounts by bins of equal chance of one input.
struct InputBins {
  /// Number of bins.
  static let count = 20

  private let chances: CommonChances.Sequence
  private var counts = [Double](repeating: 0, count: Self.count)
  private var sums = [Double](repeating: 0, count: Self.count)
  private var reference: Double?
  private var squares = 0.0

  /// Holds nothing yet.
  init(_ name: String, seed: UInt64) {
    chances = CommonChances(seed: seed).sequence(name)
  }

  /// Takes in the amount of a draw.
  mutating func add(_ amount: Double, draw: Int) {
    let bin = min(Int(chances.chance(draw) * Double(Self.count)), Self.count - 1)
    let start = reference ?? amount
    reference = start
    counts[bin] += 1
    sums[bin] += amount - start
    squares += (amount - start) * (amount - start)
  }

  /// Amounts taken in.
  var draws: Double { counts.reduce(0, +) }

  /// Mean of all amounts.
  var mean: Double { (reference ?? 0) + sums.reduce(0, +) / draws }

  /// Mean over all draws of a function of the mean of their bin.
  func meanOfMeans(_ function: (Double) -> Double) -> Double {
    let start = reference ?? 0
    return counts.indices.reduce(0) { sum, bin in
      counts[bin] > 0 ? sum + counts[bin] * function(start + sums[bin] / counts[bin]) : sum
    } / draws
  }

  /// Variance of the means over the whole variance; nil where nothing varies.
  var explainedShare: Double? {
    guard draws > 0 else { return nil }
    let middle = sums.reduce(0, +) / draws
    let whole = squares / draws - middle * middle
    guard whole > 0, whole.isFinite else { return nil }
    let start = (reference ?? 0) + middle
    return min(1, meanOfMeans { ($0 - start) * ($0 - start) } / whole)
  }
}
