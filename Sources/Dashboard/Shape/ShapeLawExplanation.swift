import ScalingCore
import Screen

extension ShapeInsight {
  /// How the laws are held against models that were not fitted, and what the lifetime optimum is.
  func lawExplanation(_ scenario: Scenario, in language: Language) -> Explanation {
    let saving = lifetime.map { Probability($0.saving).formatted } ?? "–"
    let fitted = experiment.words(in: language)
    return Explanation(
      title: language("Laws and lifetime", ja: "法則と生涯費用"),
      value: language("saves \(saving)", ja: "\(saving)の節約"),
      meaning: language(
        "Both laws are fitted to \(fitted) and predict 1B models that were trained afterwards.",
        ja: "2つの法則を\(fitted)に当てはめ、その後に訓練された1Bモデルを予測します。")
        + language.sentenceGap + lossMeaning(language),
      formula: Self.lawFormula(language),
      inputs: lifetimeInputs(scenario, language)
        + (fits.plain.map { coefficients(of: $0.fit.law) } ?? []),
      evidence: [
        Explanation.citation(experiment.evidence, in: language),
        language("lifetime: ", ja: "生涯費用：")
          + Explanation.citation(ChinchillaLaw.epoch.origin.evidence, in: language),
        Explanation.citation(LifetimePrices.utilisationEvidence, in: language),
      ],
      limits: [
        language(
          "With four held-out models a perfect order comes by chance once in 24 times.",
          ja: "未使用モデルが4つの場合、偶然に順位が完全に一致する確率は24分の1です。")
      ])
  }

  private static func lawFormula(_ language: Language) -> [String] {
    [
      language(
        "error = |predicted - measured| / measured; order: Spearman's rank correlation",
        ja: "誤差 = |予測 - 実測| / 実測；順位：スピアマンの順位相関"),
      language(
        "lifetime: min 6·N·D·C/MFU + 2·N·C·(input/MFU + output/MFU) at equal loss",
        ja: "生涯費用：同じ損失で 6·N·D·C/MFU + 2·N·C·(入力/MFU + 出力/MFU) を最小化"),
    ]
  }

  private func lifetimeInputs(
    _ scenario: Scenario, _ language: Language
  ) -> [Explanation.Input] {
    guard let lifetime else { return [] }
    return [
      Explanation.Input(language("loss to reach", ja: "目標の損失"), lossText(lifetime.quality)),
      Explanation.Input(
        language("requests", ja: "リクエスト数"),
        YearlyRequests(LifetimeUse(scenario).requests).formatted),
      Explanation.Input(
        language("training tokens over the usual", ja: "標準に対する訓練トークン"),
        NumberFormat.significant(3).string(lifetime.tokensRatio)),
    ]
  }

  /// What the experiment takes and tells.
  func planExplanation(_ scenario: Scenario, in language: Language) -> Explanation {
    guard let plan else {
      return Explanation(
        title: language("Experiment", ja: "実験"), value: "–", meaning: planProblem[language])
    }
    return Explanation(
      title: language("Small experiment", ja: "小規模実験"),
      value: plan.cost.map(scenario.currency.text) ?? "–",
      meaning: language(
        "Runs that would forecast the chosen size: several sizes and shapes, one trained far longer, so "
          + "that size and data can be told apart.",
        ja: "選んだサイズを予測するための訓練です。サイズと形状を変え、1つをずっと長く訓練して、サイズとデータの効果を分けます。"),
      formula: Self.planFormula(language),
      inputs: [
        Explanation.Input("GPU", plan.hardware.name),
        Explanation.Input(language("GPU time", ja: "GPU時間"), plan.time.formatted),
        Explanation.Input(
          language("forecast", ja: "予測の幅"), plan.halfWidth.map { "±" + shareText($0) } ?? "–"),
      ],
      evidence: [Explanation.citation(TrainingHardware.utilisationEvidence, in: language)],
      limits: plan.notes)
  }

  private static func planFormula(_ language: Language) -> [String] {
    [
      language(
        "FLOPs = 6·N·D, GPU time = FLOPs / (peak·MFU)",
        ja: "FLOPs = 6·N·D、GPU時間 = FLOPs / (ピーク性能·MFU)"),
      language(
        "half width = 1.96·√(gᵀ(JᵀJ)⁻¹g + 1)·σ at the target (delta method)",
        ja: "目標での半幅 = 1.96·√(gᵀ(JᵀJ)⁻¹g + 1)·σ（デルタ法）"),
    ]
  }
}
