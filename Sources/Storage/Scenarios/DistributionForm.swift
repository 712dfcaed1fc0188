internal import ScalingCore

/// How a distribution is written in a scenario file.
enum DistributionForm: String, CaseIterable {
  /// `{low: 1, typical: 2, high: 4}`; the key `triangular` in front is accepted.
  case triangular
  /// `{uniform: {low: 1, high: 4}}`.
  case uniform
  /// `{normal: {mean: 2, deviation: 0.5}}`.
  case normal
  /// `{lognormal: {median: 2, deviation: 0.5}}`.
  case lognormal

  /// All forms, for messages.
  static let examples =
    "{low, typical, high}, {uniform: {low, high}}, {normal: {mean, deviation}} or "
    + "{lognormal: {median, deviation}}"

  /// Keys of the numbers.
  var keys: [String] {
    switch self {
    case .triangular: ["low", "typical", "high"]
    case .uniform: ["low", "high"]
    case .normal: ["mean", "deviation"]
    case .lognormal: ["median", "deviation"]
    }
  }

  /// The distribution of numbers in the order of the keys; nil for another count.
  func distribution(_ numbers: [Double]) -> Distribution? {
    guard numbers.count == keys.count, let first = numbers.first, let last = numbers.last else {
      return nil
    }
    return switch self {
    case .triangular: .triangular(low: first, typical: numbers[1], high: last)
    case .uniform: .uniform(low: first, high: last)
    case .normal: .normal(mean: first, deviation: last)
    case .lognormal: .lognormal(median: first, deviation: last)
    }
  }

  /// The form and the numbers of a distribution.
  static func parts(of distribution: Distribution) -> (form: DistributionForm, numbers: [Double]) {
    switch distribution {
    case .triangular(let low, let typical, let high): (.triangular, [low, typical, high])
    case .uniform(let low, let high): (.uniform, [low, high])
    case .normal(let mean, let deviation): (.normal, [mean, deviation])
    case .lognormal(let median, let deviation): (.lognormal, [median, deviation])
    }
  }

  /// Whether a number is an amount of the value itself, rather than a deviation.
  static func isAmount(_ key: String) -> Bool { key != "deviation" }
}
