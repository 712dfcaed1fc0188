/// A result in which options are compared, and which way it is better.
///
/// The table ``all`` is what every comparison shows, on the screen and in documents.
public struct ComparedFigure: Sendable {
  /// Which way is better.
  public enum Preference: Sendable, Hashable {
    /// More is better.
    case higher
    /// Less is better.
    case lower
    /// Neither is better by itself.
    case neither
  }

  /// What the number counts.
  public enum Unit: Sendable, Hashable {
    /// A share from 0 to 1; differences are points rather than percent.
    case share
    /// Seconds.
    case seconds
    /// US dollars.
    case dollars
    /// Whole things.
    case count
    /// Floating-point operations.
    case flops
    /// Megawatt-hours.
    case megawattHours
    /// Kilograms.
    case kilograms
  }

  /// Key in documents, with the SI unit in its name.
  public let key: String
  /// Name for people.
  public let title: String
  /// What the number counts.
  public let unit: Unit
  /// Which way is better.
  public let preference: Preference
  /// The number of an evaluated option; nil where it is unknown.
  public let read: @Sendable (Evaluation) -> Double?

  /// Describes a figure.
  private init(
    _ key: String, _ title: String, _ unit: Unit, better preference: Preference,
    _ read: @escaping @Sendable (Evaluation) -> Double?
  ) {
    self.key = key
    self.title = title
    self.unit = unit
    self.preference = preference
    self.read = read
  }
}

extension ComparedFigure {
  /// Whether the amount covers all years of the horizon.
  public var coversHorizon: Bool { SpendMeasure(rawValue: key)?.coversHorizon == true }

  /// Difference of a number from the baseline's, in words; nil where one is unknown and where they look alike.
  public func difference(_ value: Double?, from baseline: Double?) -> Difference? {
    guard let value, let baseline else { return nil }
    return Difference(
      value, from: baseline, preference: preference, countsPoints: unit == .share)
  }

  /// A number with its unit.
  public func text(_ value: Double, in currency: DisplayCurrency) -> String {
    switch unit {
    case .share: Probability(value).formatted(decimals: 1)
    case .seconds: Seconds(value).formatted
    case .dollars: currency.text(Dollars(value))
    case .count: NumberFormat.grouped.string(value)
    case .flops: FLOPs(value).formatted
    case .megawattHours: MegawattHours(value).formatted
    case .kilograms: Kilograms(value).formatted
    }
  }
}

// MARK: - Table

extension ComparedFigure {
  /// All figures, in the order in which they are shown.
  public static let all: [ComparedFigure] = [
    accuracy, latency, timeToFirstToken, timePerToken, costPerRequest, costPerCorrectAnswer,
    yearlySpend, total, netPresentValue, gpus, utilisation, energy, carbon, eFLOPs,
  ]

  /// Share of right answers.
  public static let accuracy = ComparedFigure("accuracy", "accuracy", .share, better: .higher) {
    $0.accuracy.value?.value
  }
  /// From request to last token.
  public static let latency = ComparedFigure(
    "requestLatencySeconds", "request latency", .seconds, better: .lower
  ) { $0.serving.timing?.requestLatency.value }
  /// TTFT.
  public static let timeToFirstToken = ComparedFigure(
    "ttftSeconds", "time to first token", .seconds, better: .lower
  ) { $0.serving.timing?.timeToFirstToken.value }
  /// TPOT.
  public static let timePerToken = ComparedFigure(
    "tpotSeconds", "time per output token", .seconds, better: .lower
  ) { $0.serving.timing?.timePerOutputToken.value }
  /// One request with all its samples.
  public static let costPerRequest = ComparedFigure(
    "costPerRequest", "cost per request", .dollars, better: .lower
  ) { $0.economics?.costPerRequest.value }
  /// Cost per request over accuracy.
  public static let costPerCorrectAnswer = ComparedFigure(
    "costPerCorrectAnswer", "cost per correct answer", .dollars, better: .lower
  ) { $0.economics?.costPerCorrectAnswer?.value }
  /// Spend of the first year.
  public static let yearlySpend = ComparedFigure(
    "yearlySpend", "yearly spend", .dollars, better: .lower
  ) { $0.economics?.yearlySpend.typical.value }
  /// Spend of all years of the horizon.
  public static let total = ComparedFigure("total", "all years", .dollars, better: .lower) {
    $0.economics?.forecast?.total.value
  }
  /// Value today of all payments of the horizon.
  public static let netPresentValue = ComparedFigure(
    "npv", "net present value", .dollars, better: .lower
  ) { $0.economics?.forecast?.netPresentValue.value }
  /// GPUs of all replicas.
  public static let gpus = ComparedFigure("gpus", "GPUs", .count, better: .lower) {
    $0.economics?.gpus
  }
  /// Useful over paid GPU time.
  public static let utilisation = ComparedFigure(
    "utilisation", "utilisation", .share, better: .higher
  ) { $0.economics?.utilisation }
  /// Energy of the paid GPU time of a year.
  public static let energy = ComparedFigure(
    "energyMWhPerYear", "energy a year", .megawattHours, better: .lower
  ) { $0.economics?.energyPerYear?.value }
  /// Emission of that energy.
  public static let carbon = ComparedFigure(
    "co2KilogramsPerYear", "CO2 a year", .kilograms, better: .lower
  ) { $0.economics?.carbonPerYear?.value }
  /// Compute and weighted memory traffic of a request.
  public static let eFLOPs = ComparedFigure("eflops", "eFLOPs", .flops, better: .lower) {
    $0.cost.eFLOPs.value
  }
}
