package import ScalingCore
package import Screen

/// A value that the keys of the Spend screen move.
package enum SpendLever: String, Sendable, Hashable, CaseIterable {
  /// Price plan.
  case plan
  /// What the plan charges: a GPU-hour, a GPU or tokens.
  case price
  /// Requests of the first year.
  case volume
  /// Growth of requests.
  case growth
  /// Years ahead.
  case years
  /// Discount rate.
  case discount
  /// Fall of prices.
  case decline
  /// Target utilisation.
  case utilisation

  /// Name in the row of levers.
  package var label: Wording {
    switch self {
    case .plan: Wording("plan", ja: "プラン")
    case .price: Wording("price", ja: "価格")
    case .volume: Wording("volume", ja: "リクエスト")
    case .growth: Wording("growth", ja: "成長")
    case .years: Wording("years", ja: "年数")
    case .discount: Wording("discount", ja: "割引率")
    case .decline: Wording("prices", ja: "価格変化")
    case .utilisation: Wording("busy", ja: "稼働率")
    }
  }

  /// What the value is, in a few words.
  package var meaning: Wording {
    switch self {
    case .plan: Wording("price plan", ja: "料金プラン")
    case .price: Wording("price of the plan", ja: "プランの価格")
    case .volume: Wording("requests in the first year", ja: "初年度のリクエスト数")
    case .growth: Wording("growth of requests a year", ja: "リクエスト数の年間成長率")
    case .years: Wording("years ahead", ja: "先の年数")
    case .discount: Wording("discount rate a year", ja: "年間割引率")
    case .decline: Wording("change of prices a year", ja: "価格の年間変化率")
    case .utilisation: Wording("target utilisation", ja: "目標稼働率")
    }
  }
}

extension SpendLever {
  /// What takes an exact value of a lever.
  package enum Control: Sendable, Hashable {
    /// A slider of Explore.
    case slider(OptionSlider.ID)
    /// A value of the scenario, by its path.
    case field(String)
  }

  /// What takes the exact value: the slider of Explore where it has one.
  package func control(of scenario: Scenario) -> Control {
    switch self {
    case .plan: return .slider(.plan)
    case .volume: return .slider(.requests)
    case .utilisation: return .slider(.utilisation)
    case .growth: return .field("workload.growthPerYear")
    case .years: return .field("horizon.years")
    case .discount: return .field("horizon.discountRate")
    case .decline: return .field("horizon.priceDeclinePerYear")
    case .price:
      switch scenario.price.kind {
      case .owned: return .field("price.owned.purchasePerGpu")
      case .api: return .field("price.api.outputPerMillion")
      case .onDemand, .spot, .reserved, .mix: return .slider(.gpuPrice)
      }
    }
  }

  /// Text of the value.
  package func text(of scenario: Scenario, in language: Language) -> String {
    let currency = scenario.currency
    switch self {
    case .plan: return scenario.price.kind.rawValue
    case .price: return priceText(scenario)
    case .volume: return scenario.workload.requestsPerYear.formatted
    case .growth: return signed(scenario.workload.growthPerYear)
    case .years: return scenario.horizon.years.map(String.init) ?? language("none", ja: "なし")
    case .discount: return Probability(scenario.horizon.discountRate).formatted
    case .decline: return signed(-scenario.horizon.priceDeclinePerYear)
    case .utilisation: return Probability(scenario.price.targetUtilisation).formatted
    }
    func priceText(_ scenario: Scenario) -> String {
      switch scenario.price.kind {
      case .owned: scenario.purchase.map { currency.text($0.typical) + "/GPU" } ?? "–"
      case .api:
        scenario.price.api.outputPerMillion.map { currency.text($0.typical) + "/M" } ?? "–"
      default: currency.text(Dollars(scenario.price.perGPUHour.typical.value)) + "/h"
      }
    }
  }

  private func signed(_ share: Double) -> String {
    (share > 0 ? "+" : "") + Probability(share).formatted
  }

  /// The scenario after some steps, up for positive ones.
  package func moved(_ scenario: Scenario, by steps: Int, in catalogue: Catalogue) -> Scenario {
    var changed = scenario
    switch self {
    case .plan: return SliderTable.slider(.plan).moved(scenario, by: steps, in: catalogue)
    case .volume: return SliderTable.slider(.requests).moved(scenario, by: steps, in: catalogue)
    case .utilisation:
      return SliderTable.slider(.utilisation).moved(scenario, by: steps, in: catalogue)
    case .price: movePrice(&changed, by: steps, in: catalogue)
    case .growth:
      changed.workload.growthPerYear = Self.growths.moved(
        scenario.workload.growthPerYear, by: steps)
    case .years:
      let years = Int(Self.yearCounts.moved(Double(scenario.horizon.years ?? 0), by: steps))
      changed.horizon.years = years > 0 ? years : nil
    case .discount:
      changed.horizon.discountRate = Self.rates.moved(scenario.horizon.discountRate, by: steps)
    case .decline:
      // Up means dearer.
      changed.horizon.priceDeclinePerYear = Self.declines.moved(
        scenario.horizon.priceDeclinePerYear, by: -steps)
    }
    return changed
  }

  private static let yearCounts = Ladder((0...20).map(Double.init))
  private static let rates = Ladder((0...30).map { Double($0) / 100 })
  private static let declines = Ladder((-10...18).map { Double($0) / 20 })
  private static let growths = Ladder(
    (-18...20).map { Double($0) / 20 } + [1.25, 1.5, 2, 3, 5, 9])
  private static let digits: [Double] = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8]
  private static let purchases = Ladder(digits: digits, decades: 2, through: 6)
  private static let tokens = Ladder(digits: digits, decades: -2, through: 3)

  /// Moves what the plan charges; a range moves with its typical price.
  private func movePrice(_ scenario: inout Scenario, by steps: Int, in catalogue: Catalogue) {
    switch scenario.price.kind {
    case .owned:
      guard let range = scenario.purchase else { return }
      let typical = Self.purchases.moved(range.typical.value, by: steps)
      scenario.price.owned.purchasePerGPU = range.moved(by: typical / range.typical.value)
    case .api: moveTokens(&scenario.price.api, by: steps)
    default: scenario = SliderTable.slider(.gpuPrice).moved(scenario, by: steps, in: catalogue)
    }
  }

  /// Moves the prices of all tokens in proportion.
  private func moveTokens(_ terms: inout APITerms, by steps: Int) {
    guard let output = terms.outputPerMillion, output.typical > 0 else { return }
    let factor = Self.tokens.moved(output.typical.value, by: steps) / output.typical.value
    guard factor != 1 else { return }
    terms.model = nil
    terms.outputPerMillion = output.moved(by: factor)
    terms.inputPerMillion = terms.inputPerMillion?.moved(by: factor)
    terms.cachedInputPerMillion = terms.cachedInputPerMillion?.moved(by: factor)
    terms.evidence = Evidence(.assumed, source: "set in the dashboard")
  }
}

extension Scenario {
  /// Purchase of a GPU: stated, else the catalogue's.
  var purchase: DollarRange? { price.owned.purchasePerGPU ?? deployment.gpu.purchase?.range }
}

extension DollarRange {
  /// Low, typical and high in proportion; as it was where the factor is no number.
  fileprivate func moved(by factor: Double) -> DollarRange {
    guard factor.isFinite, factor > 0 else { return self }
    return DollarRange(low: low * factor, typical: typical * factor, high: high * factor)
  }
}
