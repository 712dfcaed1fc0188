import ScalingCore
import Screen

/// Explains what is under the cursor of the Shape screen.
func shapeExplanation(_ state: DashboardState, in language: Language) -> Explanation {
  guard let insight = state.shape else {
    return Explanation(
      title: language("Shape", ja: "形状"), value: "–",
      meaning: language("Nothing is computed yet.", ja: "まだ計算していません。"))
  }
  switch state.shapeSettings.focus {
  case .chart, .table:
    return insight.candidateExplanation(state, row: state.shapeSettings.row ?? 0, in: language)
  case .laws: return insight.lawExplanation(state.scenario, in: language)
  case .plan: return insight.planExplanation(state.scenario, in: language)
  }
}

extension ShapeInsight {
  /// What the loss of every law here means.
  func lossMeaning(_ language: Language) -> String {
    language(
      "Loss is the training loss averaged over the whole run, as the published runs state it: good for "
        + "ranking shapes, not comparable with final losses.",
      ja: "損失は公開された訓練データにならい、訓練全体で平均した訓練損失です。形状の順位付けには使えますが、最終損失とは比べられません。")
  }

  /// How loss and latency of a candidate come about.
  func candidateExplanation(
    _ state: DashboardState, row: Int, in language: Language
  ) -> Explanation {
    guard let candidate = candidate(row), let law = fits.shape?.fit.law else {
      return Explanation(
        title: language("Candidates", ja: "候補"), value: "–", meaning: problem[language])
    }
    let interval = state.shapeDraws?.forecast?.predictions[safe: row]?.interval
    let fitted = experiment.words(in: language)
    return Explanation(
      title: language(
        "\(candidate.name), \(candidate.parameters.formatted)",
        ja: "\(candidate.name)（\(candidate.parameters.formatted)）"),
      value: lossText(candidate.loss),
      meaning: language(
        "Loss that the law predicts for this shape.", ja: "この形状について法則が予測する損失です。")
        + language.sentenceGap + lossMeaning(language),
      formula: Self.candidateFormula(language),
      inputs: inputs(of: candidate, interval, language) + coefficients(of: law),
      evidence: [
        Explanation.citation(experiment.evidence, in: language),
        language("fitted to \(fitted)", ja: "当てはめ：\(fitted)"),
      ],
      limits: rows[safe: row].map { Self.limits(of: $0, language) } ?? [])
  }

  private static func candidateFormula(_ language: Language) -> [String] {
    [
      language(
        "L = (E + A·N^-α + B·D^-β)·(1 + ε·R^γ), R = width / layers",
        ja: "L = (E + A·N^-α + B·D^-β)·(1 + ε·R^γ)、R = 幅 / 層数"),
      language(
        "latency = TTFT + (tokens - 1)·TPOT of one request on the serving model",
        ja: "応答時間 = TTFT + (トークン数 - 1)·TPOT、サービングモデルでの1リクエスト"),
    ]
  }

  private func inputs(
    of candidate: ShapeCandidate, _ interval: ClosedRange<Loss>?, _ language: Language
  ) -> [Explanation.Input] {
    let range = interval.map {
      language(
        "\(lossText($0.lowerBound)) to \(lossText($0.upperBound))",
        ja: "\(lossText($0.lowerBound))〜\(lossText($0.upperBound))")
    }
    return [
      Explanation.Input(
        language("parameters N", ja: "パラメータ数N"), candidate.parameters.formatted),
      Explanation.Input(
        language("training tokens D", ja: "訓練トークン数D"), candidate.run.tokens.formatted),
      Explanation.Input(
        language("width / layers R", ja: "幅 / 層数R"),
        NumberFormat.significant(3).string(candidate.shape.aspectRatio)),
      Explanation.Input(language("latency", ja: "応答時間"), candidate.latencyText(in: language)),
      Explanation.Input(language("95 % of runs", ja: "訓練の95 %"), range ?? "–"),
    ]
  }

  private static func limits(of row: Row, _ language: Language) -> [String] {
    let blind = language(
      "The law knows width over depth alone: shared KV heads and another MLP ratio change size and latency "
        + "here, not the loss at that size.",
      ja: "法則が知るのは幅と深さの比だけです。KVヘッドの共有とMLP比の違いは、ここではサイズと応答時間を変えますが、そのサイズでの損失は変えません。")
    return row.excesses.map {
      language("Outside of the fitted runs: \($0.text).", ja: "当てはめの範囲外：\($0.words(in: language))。")
    } + (row.isBeyondLaw ? [blind] : [])
  }

  /// What a fit found.
  func coefficients(of law: ScalingLaw) -> [Explanation.Input] {
    law.coefficients.map {
      Explanation.Input($0.coefficient.rawValue, NumberFormat.significant(4).string($0.value))
    }
  }
}
