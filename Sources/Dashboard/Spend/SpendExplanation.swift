import ScalingCore
import Screen

/// Explains what is under the cursor of the Spend screen.
func spendExplanation(_ state: DashboardState, in language: Language) -> Explanation {
  let settings = state.spendSettings
  guard let insight = state.spend, let entry = insight.present else {
    return .of(
      .yearlySpend, scenario: state.scenario, evaluation: state.insight.evaluation,
      in: language)
  }
  switch settings.focus {
  case .volume:
    return insight.volumeExplanation(entry, at: insight.volume(settings.volume), in: language)
  case .plans:
    return insight.planExplanation(insight.plans[insight.plan(settings.plan)], in: language)
  case .drivers: return insight.driverExplanation(settings.driver ?? 0, in: language)
  case .time, .years:
    return insight.yearExplanation(entry, at: settings.year ?? 0, in: language)
  }
}

extension SpendInsight {
  /// How the spend of a volume, its range and its break-even come about.
  func volumeExplanation(
    _ entry: PlanComparison.Entry, at index: Int, in language: Language
  ) -> Explanation {
    let (requests, plan) = (volumes[index].formatted, entry.kind.rawValue)
    let year = entry.model.year(volumes[index])
    return Explanation(
      title: language("Spend of \(requests) requests a year", ja: "年間\(requests)リクエストの支出"),
      value: scenario.currency.text(year.spend),
      meaning: language(
        "What the plan \(plan) costs in a year of that volume.",
        ja: "1年にその件数を処理するとき、プラン\(plan)でかかる費用です。"),
      formula: Explanation.planFormula(entry.kind, in: language) + drawnFormula(language),
      inputs: load(year, language) + Explanation.planInputs(scenario, in: language) + [
        Explanation.Input("P10 / P50 / P90", volumeRange(index, language))
      ] + evenInputs(language) + driverInputs(language),
      evidence: [
        Explanation.planEvidence(scenario, in: language),
        language(
          "requests, growth, horizon: stated in the scenario", ja: "リクエスト数、成長率、期間：シナリオに記載"),
      ],
      limits: Explanation.planLimits(scenario, in: language) + [
        language(
          "Ranges of prices are triangular; numbers of the scenario without a range are taken as exact.",
          ja: "価格の幅は三角分布とし、シナリオで幅のない値は正確とみなします。")
      ])
  }

  private func drawnFormula(_ language: Language) -> [String] {
    let draws = drawCount(SpendFan.draws)
    return [
      language(
        "P10, P50, P90: of \(draws) draws of all that is uncertain",
        ja: "P10、P50、P90：不確かな値すべてを動かした\(draws)試行の値"),
      language(
        "break-even: first volume at which the cheaper of two plans changes",
        ja: "損益分岐：2つのプランの安い方が入れ替わる最初の件数"),
    ]
  }

  private func volumeRange(_ index: Int, _ language: Language) -> String {
    guard outlook.volumeBand?.isRange == true else {
      return language("nothing is uncertain", ja: "不確かな値なし")
    }
    let cut = outlook.volumeBand?.cuts[safe: index]?.flatMap { $0 }
    return cut.map { percentilesText($0) } ?? "–"
  }

  /// P10, P50 and P90 beside one another.
  func percentilesText(_ cut: Economics.Percentiles) -> String {
    [cut.p10, cut.p50, cut.p90].map(scenario.currency.text).joined(separator: " / ")
  }

  /// How many replicas and GPUs a year takes; nothing where tokens are paid.
  func load(_ year: PlanYear, _ language: Language) -> [Explanation.Input] {
    guard year.gpus > 0 else { return [] }
    return [
      Explanation.Input(
        language("replicas", ja: "レプリカ数"), NumberFormat.grouped.string(year.replicas)),
      Explanation.Input(language("GPUs", ja: "GPU数"), NumberFormat.grouped.string(year.gpus)),
      Explanation.Input(
        language("GPU time in use", ja: "GPU稼働率"),
        year.utilisation.map { Probability($0).formatted } ?? "–"),
      Explanation.Input(
        language("target utilisation", ja: "目標稼働率"),
        Probability(scenario.price.targetUtilisation).formatted),
    ]
  }

  private func evenInputs(_ language: Language) -> [Explanation.Input] {
    plans.compactMap { plan in
      plan.breakEven.map { even in
        let requests = even.requests.formatted
        let side =
          even.isFirstCheaperAbove
          ? language("above", ja: "それ超で安い") : language("below", ja: "それ未満で安い")
        return Explanation.Input(
          language("as dear as \(plan.kind.rawValue)", ja: "\(plan.kind.rawValue)と同額"),
          language("\(requests) requests, cheaper \(side)", ja: "\(requests)リクエスト、\(side)"))
      }
    }
  }

  private func driverInputs(_ language: Language) -> [Explanation.Input] {
    outlook.drivers.map { driver in
      let text = scenario.currency.text
      let (low, high) = (text(driver.atLow), text(driver.atHigh))
      return Explanation.Input(
        UncertainInput.words(of: driver.input, in: language),
        language("\(low) to \(high)", ja: "\(low)〜\(high)"))
    }
  }

  /// Draws that are made, up to a number.
  func drawCount(_ most: Int) -> String {
    NumberFormat.grouped.string(Double(min(outlook.draws, most)))
  }
}
