import Charting
package import ScalingCore

extension CostMeasure {
  /// A cost of a request with its unit, short enough for a table: `161 T`, `4.9 s`, `$0.018`.
  package func text(_ cost: Double) -> String {
    switch self {
    case .flops, .eFLOPs: FLOPs(cost).formatted.replacing("FLOP", with: "")
    case .gpuSeconds: Seconds(cost).formatted
    case .dollars: Dollars(cost).formatted
    }
  }

  /// Title of an axis.
  var axisTitle: String {
    switch self {
    case .flops: "TeraFLOPs a request"
    case .eFLOPs: "Tera-eFLOPs a request"
    case .gpuSeconds: "GPU seconds a request"
    case .dollars: "$/request"
    }
  }

  /// How the numbers of an axis are written.
  var axisFormat: AxisFormat { self == .dollars ? .currency("$") : .number }

  /// Cost of one unit of the axis.
  var axisUnit: Double { self == .flops || self == .eFLOPs ? 1e12 : 1 }

  /// The measure after this one, around the circle.
  package var next: CostMeasure {
    let all: [CostMeasure] = [.eFLOPs, .flops, .gpuSeconds, .dollars]
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}
