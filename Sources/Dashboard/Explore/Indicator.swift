package import ScalingCore
package import Screen

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
  package var label: Wording {
    switch self {
    case .latency: Wording("mean latency", ja: "平均応答時間")
    case .costPerRequest: Wording("cost per inference", ja: "推論1回の費用")
    case .yearlySpend: Wording("yearly running cost", ja: "年間運用費")
    case .accuracy: Wording("accuracy", ja: "正答率")
    case .costPerCorrect: Wording("$ per correct", ja: "正答1件の費用")
    case .timeToFirstToken: "TTFT"
    case .timePerToken: "TPOT"
    case .gpus: Wording("GPUs at peak", ja: "ピーク時GPU数")
    case .eFLOPs: "eFLOPs"
    }
  }

  /// Name where room is short.
  package var shortLabel: Wording {
    switch self {
    case .latency: Wording("latency", ja: "応答")
    case .costPerRequest: Wording("inference", ja: "推論1回")
    case .yearlySpend: Wording("year", ja: "年間")
    default: label
    }
  }

  /// What follows the figure where there is no room for a name.
  package var suffix: Wording {
    switch self {
    case .costPerRequest: Wording("/req", ja: "/回")
    case .yearlySpend: Wording("/yr", ja: "/年")
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
    of evaluation: Evaluation, in currency: DisplayCurrency = DisplayCurrency(),
    _ language: Language
  ) -> String {
    switch self {
    case .latency:
      let band = evaluation.serving.errorBand
      guard let latency = evaluation.serving.timing?.requestLatency else {
        return language("does not fit", ja: "収まらない")
      }
      return rangeText((latency * band.low).formatted, (latency * band.high).formatted, language)
    case .costPerRequest:
      if let cost = evaluation.economics?.costPerRequestWithIdleHours.map(currency.text) {
        return language("\(cost) with idle hours", ja: "待機込み \(cost)")
      }
      guard let time = evaluation.serving.timing?.gpuTimePerRequest else { return "" }
      return language("\(time.formatted) of GPU time", ja: "GPU時間 \(time.formatted)")
    case .yearlySpend:
      guard let spend = evaluation.economics?.yearlySpend, spend.low < spend.high else { return "" }
      return rangeText(currency.text(spend.low), currency.text(spend.high), language)
    default:
      return ""
    }
  }
}
