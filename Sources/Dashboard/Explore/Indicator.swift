package import ScalingCore

/// A figure of the option that Explore shows; the three management indicators come first.
package enum Indicator: String, Sendable, Hashable, CaseIterable {
  /// Mean time from request to last token.
  case latency
  /// GPU time times price, for one request.
  case costPerRequest = "cost-per-request"
  /// Cost of all requests of a year.
  case yearlySpend = "yearly-spend"
  /// Chance of a right answer.
  case accuracy
  /// Cost per request over accuracy.
  case costPerCorrect = "cost-per-correct"
  /// Time to first token.
  case timeToFirstToken = "ttft"
  /// Time per output token.
  case timePerToken = "tpot"
  /// GPUs that the peak needs.
  case gpus
  /// eFLOPs of one request.
  case eFLOPs = "eflops"

  /// The three figures that lead (MISSION B5): latency, cost of an inference, yearly running cost.
  package static let leading: [Indicator] = [.latency, .costPerRequest, .yearlySpend]

  /// Name beside the figure.
  package var label: String {
    switch self {
    case .latency: "mean latency"
    case .costPerRequest: "cost per inference"
    case .yearlySpend: "yearly running cost"
    case .accuracy: "accuracy"
    case .costPerCorrect: "$ per correct"
    case .timeToFirstToken: "TTFT"
    case .timePerToken: "TPOT"
    case .gpus: "GPUs at peak"
    case .eFLOPs: "eFLOPs"
    }
  }

  /// Name where room is short.
  package var shortLabel: String {
    switch self {
    case .latency: "latency"
    case .costPerRequest: "inference"
    case .yearlySpend: "year"
    default: label
    }
  }

  /// What follows the figure where there is no room for a name.
  package var suffix: String {
    switch self {
    case .costPerRequest: "/req"
    case .yearlySpend: "/yr"
    default: ""
    }
  }

  /// The figure with its unit; `–` where nothing is known.
  ///
  /// - Parameters:
  ///   - evaluation: The option evaluated.
  ///   - currency: Currency of amounts.
  package func text(
    of evaluation: Evaluation, in currency: DisplayCurrency = DisplayCurrency()
  ) -> String {
    value(of: evaluation, in: currency) ?? "–"
  }

  private func value(of evaluation: Evaluation, in currency: DisplayCurrency) -> String? {
    switch self {
    case .latency: evaluation.serving.timing?.requestLatency.formatted
    case .costPerRequest: (evaluation.economics?.costPerRequest).map(currency.text)
    case .yearlySpend: (evaluation.economics?.yearlySpend.typical).map(currency.text)
    case .accuracy: evaluation.accuracy.value?.formatted
    case .costPerCorrect: (evaluation.economics?.costPerCorrectAnswer).map(currency.text)
    case .timeToFirstToken: evaluation.serving.timing?.timeToFirstToken.formatted
    case .timePerToken: evaluation.serving.timing?.timePerOutputToken.formatted
    case .gpus: evaluation.economics.map { Parameters($0.gpus).formatted }
    case .eFLOPs: evaluation.cost.eFLOPs.formatted
    }
  }

  /// What stands below a leading figure: its range or the way it is counted.
  package func detail(
    of evaluation: Evaluation, in currency: DisplayCurrency = DisplayCurrency()
  ) -> String {
    switch self {
    case .latency:
      let band = evaluation.serving.errorBand
      guard let latency = evaluation.serving.timing?.requestLatency else { return "does not fit" }
      return "\((latency * band.low).formatted) to \((latency * band.high).formatted)"
    case .costPerRequest:
      guard let time = evaluation.serving.timing?.gpuTimePerRequest else { return "" }
      return "\(time.formatted) of GPU time"
    case .yearlySpend:
      guard let spend = evaluation.economics?.yearlySpend, spend.low < spend.high else { return "" }
      return "\(currency.text(spend.low)) to \(currency.text(spend.high))"
    default:
      return ""
    }
  }
}
