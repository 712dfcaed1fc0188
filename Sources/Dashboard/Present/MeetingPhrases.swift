package import ScalingCore
package import Screen

/// What to say in the meeting, made of the numbers (MISSION B12): compare architectures where accuracy is
/// equal; measure latency small, compute the year, then decide; how far to trust the accuracy.
package struct MeetingPhrases: Sendable {
  /// The option that is spoken of.
  package var scenario: Scenario
  /// What it gives and costs.
  package var evaluation: Evaluation
  /// What other choices of equal accuracy cost.
  package var verdict: FLOPsVerdict?
  /// Options side by side.
  package var columns: [ComparedColumn]

  /// Accuracies closer than this count as equal: half a standard error of 30 questions.
  static let equalAccuracy = 0.045

  /// Ratios below this are 1.0 as they are shown, and not worth a sentence.
  private static let noticeable = 1.05

  /// The sentences, the most important first.
  package func sentences(in language: Language) -> [Sentence] {
    [
      missedGoals(language), architectures(language) ?? flopsAlone(language),
      measurement(language), caveat(language),
    ].compactMap { $0 }
  }

  private func missedGoals(_ language: Language) -> Sentence? {
    let missed = evaluation.goals.failures
    guard !missed.isEmpty else { return nil }
    let names = missed.words(in: language)
    return language(
      "The option misses its goals (\(names)): change it or the goals before deciding.",
      ja: "この選択肢は目標（\(names)）に届きません：決める前に選択肢か目標を見直しましょう。")
  }

  /// Two columns that are as accurate as each other and differ most in yearly spend.
  private var rivals: (dear: ComparedColumn, cheap: ComparedColumn)? {
    var widest: (dear: ComparedColumn, cheap: ComparedColumn)?
    for one in columns {
      for other in columns {
        guard let ratio = one.spendRatio(to: other), ratio > 1.1, one.isAsAccurate(as: other),
          ratio > widest.flatMap({ $0.dear.spendRatio(to: $0.cheap) }) ?? 0
        else { continue }
        widest = (one, other)
      }
    }
    return widest
  }

  private func architectures(_ language: Language) -> Sentence? {
    guard let rivals, let spend = rivals.dear.spendRatio(to: rivals.cheap),
      let own = rivals.dear.evaluation.serving.timing?.requestLatency,
      let other = rivals.cheap.evaluation.serving.timing?.requestLatency,
      let accuracy = rivals.dear.evaluation.accuracy.value
    else { return nil }
    let (dear, cheap) = (rivals.dear.scenario.name, rivals.cheap.scenario.name)
    let money = Sentence(figure: timesText(spend))
    let time = Sentence(figure: timesText(own / other))
    let share = Sentence(figure: accuracy.formatted)
    return language(
      """
      Same accuracy, about \(share), but \(dear) takes \(time) the time and \(money) the yearly spend of \
      \(cheap): compare architectures and plans, not accuracy alone.
      """,
      ja: """
        正答率は同じ約\(share)でも、\(dear)の応答時間は\(cheap)の\(time)、年間支出は\(money)：\
        正答率だけでなく構成とプランを比べましょう。
        """)
  }

  private func flopsAlone(_ language: Language) -> Sentence? {
    guard let verdict, let accuracy = evaluation.accuracy.value,
      max(verdict.dollarRatio, verdict.eFLOPRatio) > MeetingPhrases.noticeable
    else { return nil }
    let share = Sentence(figure: accuracy.formatted)
    let money = Sentence(figure: timesText(verdict.dollarRatio))
    let traffic = Sentence(figure: timesText(verdict.eFLOPRatio))
    guard verdict.dollarRatio > MeetingPhrases.noticeable else {
      return language(
        """
        At \(share) right, judging by FLOPs alone would take \(traffic) the eFLOPs: count memory traffic \
        before choosing a size.
        """,
        ja: """
          正答率\(share)でFLOPsだけを見て選ぶと、eFLOPsは\(traffic)：\
          サイズを選ぶ前にメモリ転送も数えましょう。
          """)
    }
    return language(
      """
      At \(share) right, judging by FLOPs alone would cost \(money) the money and \(traffic) the eFLOPs: \
      count memory traffic before choosing a size.
      """,
      ja: """
        正答率\(share)でFLOPsだけを見て選ぶと、費用は\(money)、eFLOPsは\(traffic)：\
        サイズを選ぶ前にメモリ転送も数えましょう。
        """)
  }

  private func measurement(_ language: Language) -> Sentence? {
    guard let timing = evaluation.serving.timing, let economics = evaluation.economics else {
      return nil
    }
    let band = evaluation.serving.errorBand
    let low = (timing.timePerOutputToken * band.low).formatted
    let high = (timing.timePerOutputToken * band.high).formatted
    let range = Sentence(figure: language("\(low) to \(high)", ja: "\(low)〜\(high)"))
    let year = Sentence(figure: scenario.currency.text(economics.yearlySpend.typical))
    return language(
      """
      Measure latency small first: on one replica TPOT should lie at \(range). Compute the yearly spend \
      from it (\(year) as predicted), then decide.
      """,
      ja: """
        まず小さく遅延を実測しましょう：1レプリカのTPOTは\(range)のはずです。\
        そこから年間支出（予測では\(year)）を計算し、それから決めます。
        """)
  }

  /// What to be careful with where the accuracy is no measurement of one's own.
  private func caveat(_ language: Language) -> Sentence? {
    let benchmark = scenario.workload.benchmark
    switch evaluation.accuracy.evidence.kind {
    case .measured: return nil
    case .none:
      return language(
        "There is no evidence of accuracy on \(benchmark): evaluate your own questions before buying.",
        ja: "\(benchmark)での正答率には根拠がありません：購入前に自社の質問で評価しましょう。")
    case .published, .digitised:
      return language(
        "The accuracy is published for \(benchmark): your questions may differ, so test a sample of them.",
        ja: "正答率は\(benchmark)の公表値です：自社の質問とは違いうるので、標本で試しましょう。")
    case .interpolated, .estimated, .assumed:
      return language(
        """
        The accuracy on \(benchmark) is \(evaluation.accuracy.evidence.kind.rawValue), not measured: \
        take it as an estimate until your own evaluation is in.
        """,
        ja: "\(benchmark)での正答率は実測ではなく推定です：自社の評価が出るまでは目安としましょう。")
    }
  }
}

extension ComparedColumn {
  /// Yearly spend over that of another column; nil where one is unknown.
  fileprivate func spendRatio(to other: ComparedColumn) -> Double? {
    guard let own = evaluation.economics?.yearlySpend.typical,
      let theirs = other.evaluation.economics?.yearlySpend.typical, theirs > 0
    else { return nil }
    return own / theirs
  }

  fileprivate func isAsAccurate(as other: ComparedColumn) -> Bool {
    guard let own = evaluation.accuracy.value, let theirs = other.evaluation.accuracy.value else {
      return false
    }
    return abs(own.value - theirs.value) < MeetingPhrases.equalAccuracy
  }
}

extension DashboardState {
  /// What to say of the scenario on the screen.
  package var meetingPhrases: MeetingPhrases {
    MeetingPhrases(
      scenario: scenario, evaluation: insight.evaluation, verdict: insight.verdict,
      columns: comparison.columns)
  }
}
