import ScalingCore
import Screen

extension SpendInsight {
  /// What a year of a plan is made of.
  func planExplanation(_ plan: SpendPlan, in language: Language) -> Explanation {
    let name = plan.kind.rawValue
    guard let parts = plan.parts, let option = try? scenario.paying(by: plan.kind) else {
      return Explanation(
        title: language("Plan \(name)", ja: "プラン\(name)"), value: "–",
        meaning: plan.problem[language])
    }
    return Explanation(
      title: language("Plan \(name), one year", ja: "プラン\(name)の1年"),
      value: scenario.currency.text(parts.total),
      meaning: language(
        "The same requests, the same model and GPUs, paid for in another way.",
        ja: "リクエスト、モデル、GPUは同じで、支払い方だけを変えた場合です。"),
      formula: Explanation.planFormula(plan.kind, in: language),
      inputs: SpendParts.Part.allCases.filter { parts[$0] > 0 }.map {
        Explanation.Input($0.title[language], scenario.currency.text(parts[$0]))
      } + Explanation.planInputs(option, in: language) + even(plan, language)
        + payback(plan, language),
      evidence: [Explanation.planEvidence(option, in: language)],
      limits: Explanation.planLimits(option, in: language))
  }

  private func even(_ plan: SpendPlan, _ language: Language) -> [Explanation.Input] {
    guard let even = plan.breakEven else { return [] }
    let (present, requests) = (scenario.price.kind.rawValue, even.requests.formatted)
    let text =
      even.isFirstCheaperAbove
      ? language(
        "\(present) is cheaper above \(requests) requests", ja: "\(requests)リクエスト超で\(present)が安い")
      : language(
        "\(present) is cheaper below \(requests) requests", ja: "\(requests)リクエスト未満で\(present)が安い")
    return [Explanation.Input(language("break-even", ja: "損益分岐"), text)]
  }

  private func payback(_ plan: SpendPlan, _ language: Language) -> [Explanation.Input] {
    let total = plan.entry?.economics.forecast.map {
      Explanation.Input(
        language("present value of all years", ja: "全期間の現在価値"),
        scenario.currency.text($0.netPresentValue))
    }
    let present = scenario.price.kind.rawValue
    let months = plan.paybackMonths.map {
      Explanation.Input(
        language("\(present) paid back in month", ja: "\(present)の回収月"), String($0))
    }
    return [total, months].compactMap(\.self)
  }
}
