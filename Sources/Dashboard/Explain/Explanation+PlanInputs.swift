import ScalingCore
import Screen

extension Explanation {
  /// What a plan charges for.
  static func planInputs(
    _ scenario: Scenario, in language: Language = .english
  ) -> [Input] {
    switch scenario.price.kind {
    case .onDemand, .spot: priceInputs(scenario, in: language)
    case .reserved: priceInputs(scenario, in: language) + reservedInputs(scenario, language)
    case .mix:
      priceInputs(scenario, in: language) + [
        Input(
          language("base", ja: "ベース"),
          scenario.price.mix.base.map { language("\($0) replicas", ja: "\($0)レプリカ") } ?? "–"),
        Input(
          language("discount of the base", ja: "ベースの割引"),
          share(scenario.price.mix.discount, language)),
      ]
    case .owned: purchaseInputs(scenario, language) + runningInputs(scenario, language)
    case .api: apiInputs(scenario, language)
    }
  }

  private static func reservedInputs(_ scenario: Scenario, _ language: Language) -> [Input] {
    let terms = scenario.price.reserved
    return [
      Input(language("discount", ja: "割引"), share(terms.discount, language)),
      Input(
        language("contract", ja: "契約"),
        terms.term.map { language("\($0) years", ja: "\($0)年") } ?? language("1 year", ja: "1年")),
      Input(
        language("replicas reserved", ja: "予約レプリカ数"),
        terms.commitment.map(String.init) ?? language("what the peak needs", ja: "ピークに必要な数")),
    ]
  }

  private static func purchaseInputs(_ scenario: Scenario, _ language: Language) -> [Input] {
    let (terms, currency) = (scenario.price.owned, scenario.currency)
    return [
      Input(
        language("purchase of a GPU", ja: "GPU 1基の購入価格"),
        range(scenario.purchase, currency, language)),
      Input(
        language("network of a GPU", ja: "GPU 1基のネットワーク"),
        amount(terms.networkPerGPU, currency, language)),
      Input(
        language("written off after", ja: "償却年数"),
        terms.depreciationYears.map { language("\($0) years", ja: "\($0)年") } ?? "–"),
      Input(language("residual value", ja: "残存価値"), share(terms.residualShare, language)),
    ]
  }

  private static func runningInputs(_ scenario: Scenario, _ language: Language) -> [Input] {
    let (terms, currency) = (scenario.price.owned, scenario.currency)
    let power = terms.powerPerGPU ?? scenario.deployment.gpu.allInPower
    return [
      Input(language("power of a GPU", ja: "GPU 1基の電力"), power?.formatted ?? "–"),
      Input("PUE", terms.pue.map(count) ?? language("in the power", ja: "電力に含む")),
      Input(
        language("a kilowatt-hour", ja: "1 kWhの電力料金"),
        terms.electricityPerKWh.map(currency.text) ?? "–"),
      Input(
        language("housing of a GPU, a year", ja: "GPU 1基の設置費用（年）"),
        amount(terms.hostingPerGPUYear, currency, language)),
      Input(
        language("staff, a year", ja: "人件費（年）"), amount(terms.staffPerYear, currency, language)),
    ]
  }

  private static func apiInputs(_ scenario: Scenario, _ language: Language) -> [Input] {
    let (terms, currency) = (scenario.price.api, scenario.currency)
    return [
      Input(
        language("input, a million", ja: "入力100万トークン"),
        range(terms.inputPerMillion, currency, language)),
      Input(
        language("output, a million", ja: "出力100万トークン"),
        range(terms.outputPerMillion, currency, language)),
      Input(
        language("prompt found in the cache", ja: "キャッシュ済みプロンプトの割合"),
        Probability(terms.cachedShare).formatted),
      Input(
        language("batch discount", ja: "バッチ割引"), Probability(terms.batchDiscount).formatted),
    ]
  }

  /// An amount that may be left out of the sum.
  private static func amount(
    _ amount: Dollars?, _ currency: DisplayCurrency, _ language: Language
  ) -> String {
    amount.map(currency.text) ?? language("not counted", ja: "計上なし")
  }

  private static func range(
    _ range: DollarRange?, _ currency: DisplayCurrency, _ language: Language
  ) -> String {
    guard let range else { return "–" }
    let typical = currency.text(range.typical)
    guard range.isRange else { return typical }
    let span = rangeText(currency.text(range.low), currency.text(range.high), language)
    return typical + language(" (\(span))", ja: "（\(span)）")
  }

  private static func share(_ share: Double?, _ language: Language) -> String {
    share.map { Probability($0).formatted } ?? language("none", ja: "なし")
  }

  /// Where the prices of a plan come from.
  static func planEvidence(
    _ scenario: Scenario, in language: Language = .english
  ) -> String {
    let (price, purchase) = (
      language("price: ", ja: "価格："), language("purchase: ", ja: "購入価格：")
    )
    switch scenario.price.kind {
    case .onDemand, .spot, .reserved, .mix:
      return price + citation(scenario.price.evidence, in: language)
    case .api:
      return price + citation(scenario.price.api.evidence, in: language)
    case .owned:
      guard scenario.price.owned.purchasePerGPU == nil else {
        return purchase + language("stated in the scenario", ja: "シナリオに記載")
      }
      let quote = scenario.deployment.gpu.purchase.map {
        language("published: ", ja: "公表：") + $0.source
      }
      return purchase + (quote ?? language("no quote", ja: "見積なし"))
    }
  }
}
