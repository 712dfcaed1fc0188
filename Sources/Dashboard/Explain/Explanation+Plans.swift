import ScalingCore
import Screen

extension Explanation {
  /// What the cost of one request is under a plan.
  static func requestMeaning(_ kind: PricePlan.Kind, _ language: Language) -> String {
    switch kind {
    case .onDemand, .spot, .reserved:
      language(
        "GPU time of one request with all its samples, times the price of GPU time.",
        ja: "全サンプルを含む1リクエストのGPU時間に、GPU時間の価格を掛けたもの。")
    case .mix, .owned:
      language(
        "GPU time of one request with all its samples, times what a paid GPU-hour of the year costs.",
        ja: "全サンプルを含む1リクエストのGPU時間に、その年に支払う1 GPU時間の費用を掛けたもの。")
    case .api:
      language(
        "Tokens of one request with all its samples, times their prices.",
        ja: "全サンプルを含む1リクエストのトークン数に、それぞれの単価を掛けたもの。")
    }
  }

  /// How the cost of one request comes about under a plan.
  static func requestFormula(_ kind: PricePlan.Kind, _ language: Language) -> [String] {
    let time = language(
      "GPU time = n x (P + N x O x TPOT) / b          (one prefill P for N samples)",
      ja: "GPU時間 = n x (P + N x O x TPOT) / b     （プリフィルPはN本で1回）")
    let cost = language(
      "cost = GPU time x price / 3600 / utilisation", ja: "費用 = GPU時間 x 価格 / 3600 / 稼働率")
    let price = language(
      "price = spend of the year / paid GPU-hours", ja: "価格 = 年間支出 / 支払うGPU時間")
    switch kind {
    case .onDemand, .spot, .reserved: return [time, cost]
    case .mix, .owned: return [time, price, cost]
    case .api:
      return [
        language(
          "N x (prompt x input price + O x output price) / 1M",
          ja: "N x (プロンプト x 入力単価 + O x 出力単価) / 1M")
      ]
    }
  }

  /// How a plan turns requests into spend, line by line.
  static func planFormula(
    _ kind: PricePlan.Kind, in language: Language = .english
  ) -> [String] {
    let replicas = language(
      "replicas = max(minimum, ceil(peak rate x N / (X x utilisation)))",
      ja: "レプリカ数 = max(最小, ceil(ピーク率 x N / (X x 稼働率)))")
    switch kind {
    case .onDemand, .spot:
      return [
        language("elastic = requests x cost per request", ja: "従量 = リクエスト数 x 1リクエストの費用"),
        language(
          "with hours stated: sum over hours of whole replicas x n x price",
          ja: "時間帯の記載があれば：各時間の（整数のレプリカ数 x n x 価格）の和"), replicas,
      ]
    case .reserved:
      return [
        language("always-on = replicas x n x price x 8760", ja: "常時稼働 = レプリカ数 x n x 価格 x 8760"),
        replicas,
      ]
    case .mix:
      return [
        language("base x n x reserved price x 8760", ja: "ベース x n x 予約価格 x 8760"),
        language(
          "+ sum over hours of replicas above the base x n x on-demand price",
          ja: "+ 各時間の（ベースを超えるレプリカ数 x n x on-demand価格）の和"), replicas,
      ]
    case .owned:
      return [
        language(
          "GPUs x (purchase x (1 - residual) / years + power x 8760 x $/kWh + housing) + staff",
          ja: "GPU数 x (購入価格 x (1 - 残存) / 年数 + 電力 x 8760 x $/kWh + 設置) + 人件費"),
        language("GPUs = replicas x n", ja: "GPU数 = レプリカ数 x n"), replicas,
      ]
    case .api:
      return [
        language(
          "requests x (prompt tokens x input + generated x output price)",
          ja: "リクエスト数 x (プロンプト長 x 入力単価 + 生成長 x 出力単価)")
      ]
    }
  }

  /// What a plan leaves out.
  static func planLimits(
    _ scenario: Scenario, in language: Language = .english
  ) -> [String] {
    let rented = language(
      "No staff, no storage, no network.", ja: "人件費・ストレージ・ネットワークは含みません。")
    switch scenario.price.kind {
    case .reserved where scenario.horizon.years != nil && scenario.price.reserved.commitment == nil:
      return [
        rented,
        language(
          "Over the years a term's replicas are those of its busiest year, so its first year costs more.",
          ja: "複数年では契約期間中の最繁年のレプリカ数を確保するため、初年度は割高になります。"),
      ]
    case .onDemand, .spot, .reserved, .mix: return [rented]
    case .api:
      return [
        language(
          "Only tokens: neither storage nor a minimum fee.",
          ja: "トークン料金のみ：ストレージも最低料金も含みません。")
      ]
    case .owned: return ownedLimits(scenario.price.owned, language)
    }
  }

  /// What the terms of owned GPUs do not state.
  private static func ownedLimits(_ terms: OwnedTerms, _ language: Language) -> [String] {
    let missing = terms.notCounted
    let words = missing.map { UncertainInput.words(of: "price.owned.\($0)", in: .japanese) }
    guard !missing.isEmpty else { return [] }
    return [
      language(
        "Not stated and not counted: \(missing.joined(separator: ", ")).",
        ja: "記載がなく計上していないもの：\(words.joined(separator: "、"))。")
    ]
  }
}
