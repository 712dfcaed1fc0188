import ScalingCore
import Screen

extension SpendInsight {
  /// How the swing of an input comes about, and what all inputs together do.
  func driverExplanation(_ index: Int, in language: Language) -> Explanation {
    guard let tornado = outlook.tornado, let bar = outlook.drivers[safe: index] else {
      return Self.nothingUncertain(language)
    }
    let words = UncertainInput.words(of: bar.input, in: language)
    let measure = tornado.measure.words(in: language)
    return Explanation(
      title: language("Spend by \(words)", ja: "支出への影響：\(words)"),
      value: scenario.currency.text(bar.swing),
      meaning: language(
        "What the input alone makes of the spend (\(measure)), P10 to P90.",
        ja: "この入力だけをP10からP90まで動かしたときの、\(measure)の変化です。"),
      formula: Self.swingFormula(language),
      inputs: swingInputs(bar, tornado.base, language) + worth(of: bar.input, language)
        + spreadInputs(language),
      evidence: [inputEvidence(bar.input, language)],
      limits: [
        language(
          "One input after the other; what they do together is in P10, P50 and P90.",
          ja: "入力を1つずつ動かした結果です。同時に動かした結果はP10、P50、P90にあります。"),
        language(
          "Values without a range are taken as exact. Write low..typical..high to state one.",
          ja: "幅のない値は正確とみなします。幅は「下限..代表値..上限」の形で書きます。"),
      ])
  }

  private static func nothingUncertain(_ language: Language) -> Explanation {
    Explanation(
      title: language("What moves the spend", ja: "支出の変動要因"), value: "–",
      meaning: language(
        "Nothing is uncertain: no value, price or model error has a range.",
        ja: "不確かなものはありません：値、価格、モデル誤差のどれにも幅がありません。"))
  }

  private static func swingFormula(_ language: Language) -> [String] {
    [
      language(
        "swing = |spend(input at P90) - spend(input at P10)|, all other inputs typical",
        ja: "振れ幅 = |支出(入力がP90) - 支出(入力がP10)|、ほかの入力は代表値"),
      language(
        "worth of measuring = expected saving when the cheaper plan is known by the input (EVPPI)",
        ja: "測定の価値 = その入力から安いプランが分かるときの期待節約額（EVPPI）"),
    ]
  }

  private func swingInputs(
    _ bar: Tornado.Bar, _ base: Dollars, _ language: Language
  ) -> [Explanation.Input] {
    let money = scenario.currency.text
    let text = { (number: Double) in UncertainInput.text(of: number, for: bar.input) }
    let words = UncertainInput.words(of: bar.input, in: language)
    return [
      Explanation.Input(
        language("\(bar.input) at P10", ja: "\(words)がP10"),
        language("\(text(bar.low)): ", ja: "\(text(bar.low))：") + money(bar.atLow)),
      Explanation.Input(
        language("at P90", ja: "同じくP90"),
        language("\(text(bar.high)): ", ja: "\(text(bar.high))：") + money(bar.atHigh)),
      Explanation.Input(language("all inputs typical", ja: "すべて代表値"), money(base)),
    ]
  }

  /// Saving of a year from measuring an input before the plan is chosen.
  private func worth(of input: String, _ language: Language) -> [Explanation.Input] {
    guard let rival = outlook.rival, let saving = outlook.worthMeasuring[input] else { return [] }
    let amount = scenario.currency.text(saving)
    return [
      Explanation.Input(
        language(
          "measuring it, then \(rival.rawValue) or not", ja: "測定後に\(rival.rawValue)と比べて選択"),
        language("saves \(amount) a year", ja: "年間\(amount)の節約"))
    ]
  }

  private func spreadInputs(_ language: Language) -> [Explanation.Input] {
    let amounts = [
      (language("a year", ja: "年間"), outlook.yearlySpend),
      (language("all years", ja: "全期間"), outlook.total),
    ]
    let draws = Explanation.Input(
      language("draws", ja: "試行数"), drawCount(.max) + language(", seed 1", ja: "、シード1"))
    return amounts.compactMap { name, amount in
      amount.map {
        Explanation.Input(
          language("P10 / P50 / P90, \(name)", ja: "P10 / P50 / P90、\(name)"), percentilesText($0))
      }
    } + [draws]
  }

  private func inputEvidence(_ input: String, _ language: Language) -> String {
    switch input {
    case UncertainInput.servingError:
      language(
        "serving model: its mean error on measured rows, read as a log-normal factor on GPU time",
        ja: "サービングモデル：実測行に対する平均誤差を、GPU時間に掛かる対数正規の係数とみなす")
    case UncertainInput.accuracyError:
      language("accuracy: the 95 % interval of its evidence", ja: "正答率：根拠の95 %区間")
    case let path where path.hasPrefix("price."): Explanation.planEvidence(scenario, in: language)
    default: language("range stated in the scenario", ja: "シナリオに記載の幅")
    }
  }
}
