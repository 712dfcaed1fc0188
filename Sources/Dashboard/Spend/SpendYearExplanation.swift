import ScalingCore
import Screen

extension SpendInsight {
  /// How a year of the horizon comes about.
  func yearExplanation(
    _ entry: PlanComparison.Entry, at index: Int, in language: Language
  ) -> Explanation {
    guard let year = years[safe: index] else {
      return volumeExplanation(entry, at: volume(nil), in: language)
    }
    let plan = entry.kind.rawValue
    return Explanation(
      title: language("Year \(year.number)", ja: "\(year.number)年目"),
      value: scenario.currency.text(year.plan.spend),
      meaning: language(
        "Spend of the year under the plan \(plan).", ja: "プラン\(plan)でのその年の支出です。"),
      formula: Self.yearFormula(language) + Explanation.planFormula(entry.kind, in: language),
      inputs: growth(year, language) + amounts(year, language) + load(year.plan, language)
        + emission(year, language),
      evidence: [
        Explanation.planEvidence(scenario, in: language),
        language("growth, horizon, energy: stated in the scenario", ja: "成長率、期間、電力：シナリオに記載"),
      ],
      limits: [
        language(
          "Spend of own GPUs is their loss of value; what is paid in the year is bought and running.",
          ja: "自社GPUの支出は価値の減少分です。その年に支払う額は購入と運用です。"),
        language(
          "Paid GPUs count at full power whether they are busy or not.",
          ja: "支払い済みのGPUは、稼働中かどうかにかかわらず最大電力で数えます。"),
      ])
  }

  private static func yearFormula(_ language: Language) -> [String] {
    [
      language(
        "requests = first year x (1 + growth)^(year - 1)",
        ja: "リクエスト数 = 初年度 x (1 + 成長率)^(年 - 1)"),
      language(
        "prices = today's x (1 - decline)^(year - 1); electricity, housing and staff stay",
        ja: "価格 = 現在 x (1 - 下落率)^(年 - 1)；電力、設置、人件費は一定"),
      language(
        "discounted = bought / (1 + r)^(year - 1) + (running - residual) / (1 + r)^year",
        ja: "現在価値 = 購入 / (1 + r)^(年 - 1) + (運用 - 残存価値) / (1 + r)^年"),
    ]
  }

  private func growth(_ year: SpendForecast.Year, _ language: Language) -> [Explanation.Input] {
    let share = { (value: Double) in Probability(value).formatted }
    return [
      Explanation.Input(language("requests", ja: "リクエスト数"), year.requests.formatted),
      Explanation.Input(
        language("growth a year", ja: "年間成長率"), share(scenario.workload.growthPerYear)),
      Explanation.Input(
        language("prices over today's", ja: "現在に対する価格"), share(year.priceFactor)),
      Explanation.Input(
        language("discount rate r", ja: "割引率r"), share(scenario.horizon.discountRate)),
    ]
  }

  private func amounts(_ year: SpendForecast.Year, _ language: Language) -> [Explanation.Input] {
    let text = scenario.currency.text
    return [
      Explanation.Input(language("bought", ja: "購入"), text(year.outlay)),
      Explanation.Input(language("running", ja: "運用"), text(year.running)),
      Explanation.Input(language("residual", ja: "残存価値"), text(year.residual)),
      Explanation.Input(
        language("discounted", ja: "現在価値"), text(year.presentValue(under: scenario.horizon))),
    ]
  }

  private func emission(_ year: SpendForecast.Year, _ language: Language) -> [Explanation.Input] {
    let energy = year.energy.map {
      Explanation.Input(language("energy", ja: "電力量"), $0.formatted)
    }
    let carbon = year.carbon.map { Explanation.Input("CO2", $0.formatted) }
    return [energy, carbon].compactMap(\.self)
  }
}
