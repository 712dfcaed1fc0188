package import ScalingCore
package import Screen

extension SpendInsight {
  /// The answer of the Spend screen in words: plan, range, break-even and driver first.
  package func headline(in language: Language) -> [Sentence] {
    guard let present else { return [missing(language)] }
    return [
      answer(present, language), risk(language), ahead(present, language),
      cheaper(present, language),
    ].compactMap(\.self)
  }

  private func text(_ dollars: Dollars) -> String { scenario.currency.text(dollars) }

  private func answer(_ entry: PlanComparison.Entry, _ language: Language) -> Sentence {
    let plan = Sentence(figure: entry.kind.rawValue)
    return language(
      "\(plan): \(spend(entry)) a year; \(evenness(language)); \(driver(language)).",
      ja: "\(plan)：年間\(spend(entry))；\(evenness(language))；\(driver(language))。")
  }

  /// P50 and the range around it; the amount alone where the price is exact.
  private func spend(_ entry: PlanComparison.Entry) -> Sentence {
    guard let percentiles = outlook.yearlySpend, percentiles.p10 < percentiles.p90 else {
      return Sentence(figure: text(entry.economics.yearlySpend.typical))
    }
    let range = "\(text(percentiles.p10))–\(text(percentiles.p90))"
    return "P50 \(figure: text(percentiles.p50)) (P10–P90 \(range))"
  }

  private func evenness(_ language: Language) -> Sentence {
    guard let rival, let even = rival.breakEven else {
      return language("no break-even", ja: "損益分岐点なし")
    }
    let requests = Sentence(figure: even.requests.formatted)
    let plan = rival.kind.rawValue
    return even.isFirstCheaperAbove
      ? language("beats \(plan) above \(requests) requests", ja: "\(requests)リクエスト超で\(plan)より安い")
      : language("beats \(plan) below \(requests) requests", ja: "\(requests)リクエスト未満で\(plan)より安い")
  }

  private func driver(_ language: Language) -> Sentence {
    guard let driver = outlook.drivers.first else {
      return language("nothing moves it", ja: "変動要因なし")
    }
    let words = UncertainInput.words(of: driver.input, in: language)
    let (low, high) = (change(driver.smaller), change(driver.larger))
    return language(
      "\(words) moves it most: \(figure: "\(low) to \(high)")",
      ja: "最大の変動要因は\(words)（\(figure: "\(low)〜\(high)")）")
  }

  /// Share by which an amount differs from that of the typical inputs.
  func change(_ amount: Dollars) -> String {
    guard let base = outlook.tornado?.base, base > 0 else { return "–" }
    return changeText(amount / base - 1)
  }

  /// Chance to miss the goal of the year.
  private func risk(_ language: Language) -> Sentence? {
    guard let exceedance = outlook.budgetExceedance, let goal = scenario.goals.yearlyBudgetAtMost
    else { return nil }
    let chance = Sentence(figure: exceedance.formatted)
    return language(
      "Above the budget of \(text(goal)) with \(chance) chance.",
      ja: "予算\(text(goal))を超える確率\(chance)。")
  }

  private func ahead(_ entry: PlanComparison.Entry, _ language: Language) -> Sentence? {
    guard let forecast = entry.economics.forecast else { return nil }
    let count = forecast.years.count
    let total = Sentence(figure: text(forecast.total))
    let value = Sentence(figure: text(forecast.netPresentValue))
    let sums: Sentence = language(
      "\(count == 1 ? "1 year" : "\(count) years"): \(total), present value \(value)",
      ja: "\(count)年間：\(total)、現在価値\(value)")
    guard let (kind, months) = payback else { return sums + language(".", ja: "。") }
    let month = Sentence(figure: "\(months)")
    return sums
      + language(
        ", paid back against \(kind.rawValue) in month \(month).",
        ja: "、\(kind.rawValue)に対し\(month)か月目に回収。")
  }

  /// The plan against which the present one is paid back first.
  package var payback: (kind: PricePlan.Kind, months: Int)? {
    plans.compactMap { plan in plan.paybackMonths.map { (plan.kind, $0) } }
      .min { $0.1 < $1.1 }
  }

  private func cheaper(_ entry: PlanComparison.Entry, _ language: Language) -> Sentence? {
    let own = entry.economics.yearlySpend.typical
    guard let cheapest, own > 0, let total = cheapest.parts?.total else { return nil }
    guard cheapest.kind != entry.kind, total < own else {
      return language("No stated plan is cheaper this year.", ja: "今年これより安い記載プランはありません。")
    }
    let plan = Sentence(figure: cheapest.kind.rawValue)
    let change = Sentence(figure: changeText(total / own - 1))
    return language(
      "Cheapest this year: \(plan), \(change).", ja: "今年の最安：\(plan)（\(change)）。")
  }

  /// Why there is no money.
  package func missing(_ language: Language) -> Sentence {
    let kind = Sentence(figure: scenario.price.kind.rawValue)
    let problem =
      plan(scenario.price.kind)?.problem ?? Wording("nothing to pay for", ja: "支払うものがありません")
    return language(
      "\(kind): \(problem[language]).", ja: "\(kind)：\(problem[language])。")
  }
}

/// A share with its sign, for example `+12 %`.
func changeText(_ share: Double) -> String {
  (share > 0 ? "+" : "") + Probability(share).formatted
}

extension Tornado.Bar {
  /// The smaller of both amounts.
  var smaller: Dollars { min(atLow, atHigh) }
  /// The larger of both amounts.
  var larger: Dollars { max(atLow, atHigh) }
}
