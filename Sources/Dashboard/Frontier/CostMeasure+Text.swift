import Charting
package import ScalingCore
package import Screen

extension CostMeasure {
  /// What is counted, as a noun of a language.
  package func noun(in language: Language) -> String {
    switch self {
    case .flops, .eFLOPs: noun
    case .gpuSeconds: language(noun, ja: "GPU時間")
    case .dollars: language(noun, ja: "費用")
    }
  }

  /// A cost of a request with its unit, short enough for a table: `161 T`, `4.9 s`, `$0.018`.
  package func text(
    _ cost: Double, in currency: DisplayCurrency = DisplayCurrency()
  ) -> String {
    switch self {
    case .flops, .eFLOPs: FLOPs(cost).formatted.replacing("FLOP", with: "")
    case .gpuSeconds: Seconds(cost).formatted
    case .dollars: currency.text(Dollars(cost))
    }
  }

  /// Title of an axis.
  func axisTitle(in currency: DisplayCurrency, _ language: Language) -> String {
    switch self {
    case .flops: language("TeraFLOPs a request", ja: "TFLOPs/リクエスト")
    case .eFLOPs: language("Tera-eFLOPs a request", ja: "T-eFLOPs/リクエスト")
    case .gpuSeconds: language("GPU seconds a request", ja: "GPU秒/リクエスト")
    case .dollars: currency.requestAxisTitle(in: language)
    }
  }

  /// How the numbers of an axis are written.
  func axisFormat(in currency: DisplayCurrency) -> AxisFormat {
    self == .dollars ? currency.axisFormat : .number
  }

  /// Cost of one unit of the axis.
  func axisUnit(in currency: DisplayCurrency) -> Double {
    switch self {
    case .flops, .eFLOPs: 1e12
    case .gpuSeconds: 1
    case .dollars: 1 / currency.rate
    }
  }

  /// The measure after this one, around the circle.
  package var next: CostMeasure {
    let all: [CostMeasure] = [.eFLOPs, .flops, .gpuSeconds, .dollars]
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}
