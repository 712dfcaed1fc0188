import ScalingCore
package import Screen

extension UncertainInput {
  /// What an input is called in a language, by its name; paths that are new keep their English words.
  package static func words(of name: String, in language: Language) -> String {
    language(words(of: name), ja: japanese[name] ?? words(of: name))
  }

  private static let japanese = [
    UncertainInput.servingError: "サービングモデルの誤差",
    UncertainInput.accuracyError: "正答率の根拠",
    "deployment.concurrency": "同時実行数", "deployment.minReplicas": "最小レプリカ数",
    "goals.accuracyAtLeast": "正答率の目標", "goals.latencyAtMost": "応答時間の目標",
    "goals.tpotAtMost": "TPOTの目標", "goals.ttftAtMost": "TTFTの目標",
    "goals.yearlyBudgetAtMost": "年間予算", "horizon.discountRate": "割引率",
    "horizon.modelRefreshYears": "モデル更新の間隔", "horizon.priceDeclinePerYear": "年間の値下がり率",
    "horizon.refreshFactor": "更新後のGPU時間の比", "horizon.years": "期間の年数",
    "price.api.batchDiscount": "バッチ割引",
    "price.api.cachedInputPerMillion": "キャッシュ済み入力の単価",
    "price.api.cachedShare": "キャッシュ済みの割合", "price.api.inputPerMillion": "入力の単価",
    "price.api.outputPerMillion": "出力の単価", "price.owned.depreciationYears": "償却年数",
    "price.owned.electricityPerKWh": "電力単価", "price.owned.hostingPerGpuYear": "設置費用",
    "price.owned.networkPerGpu": "ネットワーク費用", "price.owned.powerPerGpu": "GPUあたり電力",
    "price.owned.pue": "PUE", "price.owned.purchasePerGpu": "購入価格",
    "price.owned.residualShare": "残存価値", "price.owned.staffPerYear": "人件費",
    "price.perGpuHour": "GPU価格", "price.reserved.commitment": "予約量",
    "price.reserved.discount": "予約割引", "price.spot.interruptionShare": "中断の割合",
    "price.targetUtilisation": "目標稼働率", "strategy.generationLength": "生成長",
    "strategy.samples": "サンプル数", "strategy.verifier": "検証器の的中率",
    "workload.growthPerYear": "年間成長率", "workload.peakToAverage": "ピーク対平均比",
    "workload.promptTokens": "プロンプト長", "workload.requestsPerYear": "年間リクエスト数",
    "workload.sharedPrefixTokens": "共有プレフィックス長",
  ]
}
