import ScalingCore
import Screen

extension SpendParts.Part {
  /// Name in the legend and in explanations.
  var title: Wording {
    switch self {
    case .rent: Wording("rent", ja: "利用料")
    case .depreciation: Wording("depreciation", ja: "減価償却")
    case .power: Wording("power", ja: "電力")
    case .housing: Wording("housing", ja: "設置")
    case .staff: Wording("staff", ja: "人件費")
    case .tokens: Wording("tokens", ja: "トークン")
    }
  }

  /// Name where room is short.
  var shortTitle: Wording {
    self == .depreciation ? Wording("depr.", ja: "償却") : title
  }
}
