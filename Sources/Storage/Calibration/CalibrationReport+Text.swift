internal import ScalingCore
package import Screen

extension CalibrationReport {
  /// The report for people, a paragraph each.
  package var paragraphs: [Wording] {
    [points, errors, verdict, next.map(nextSentence) ?? noNext]
  }

  /// The factors with their intervals and meanings.
  package var table: OutputTable {
    OutputTable(
      columns: [
        .init("factor", Wording("factor", ja: "係数")),
        .init("value", Wording("value", ja: "値"), isNumber: true),
        .init("low", Wording("90 % from", ja: "90 %下端"), isNumber: true),
        .init("high", Wording("to", ja: "上端"), isNumber: true),
        .init("meaning", Wording("multiplies", ja: "掛ける対象")), .init("note", ""),
      ],
      rows: SiteFactor.allCases.map { factor in
        let interval = calibration.summary.intervals[factor]
        let isWeak = calibration.weaklyDetermined.contains(factor)
        return [
          .init(factor.rawValue), Self.number(profile.scales[factor]),
          Self.number(interval?.lowerBound), Self.number(interval?.upperBound),
          .init(Self.meaning(of: factor)),
          .init(isWeak ? Wording("hardly determined", ja: "ほとんど決まらない") : ""),
        ]
      })
  }

  /// The command line that takes the next measurement; nil without one.
  package var nextCommand: String? {
    next.flatMap { BenchmarkCommand.text($0, model: nextModel) }
  }

  /// How to use the profile; nil where none was written.
  package var use: Wording? {
    guard path != nil else { return nil }
    return Wording(
      "Use it with --set deployment.backend=\(profile.id), or write it into a scenario.",
      ja: "使い方：--set deployment.backend=\(profile.id)、またはシナリオに書きます。")
  }
}

// MARK: - Sentences

extension CalibrationReport {
  private var points: Wording {
    let (count, target) = (calibration.points.count, profile.target.text)
    let more =
      leftOut == 0
      ? Wording("", ja: "")
      : Wording(
        " \(Self.counted(leftOut)) more do not fit by the serving model.",
        ja: "ほかの\(leftOut)点はサービングモデルではメモリに収まりません。")
    return Wording(
      "\(Self.counted(count)) on \(target).\(more[.english])",
      ja: "\(target)の\(count)点。\(more[.japanese])")
  }

  private var errors: Wording {
    let summary = calibration.summary
    let (before, after) = (Self.percent(summary.before), Self.percent(summary.after))
    let unseen = Self.percent(summary.leaveOneOut)
    return Wording(
      "Mean error of the time per output token on them: \(before) with the default model, \(after) "
        + "with the factors, \(unseen) on each point with factors fitted to the others.",
      ja: "TPOTの平均誤差：既定のモデルで\(before)、係数を使うと\(after)、"
        + "各点をほかの点に当てはめた係数で予測すると\(unseen)。")
  }

  private var verdict: Wording {
    let band = Self.decimals((profile.errorBand.high - 1) * 100, 0)
    guard calibration.summary.isWorthwhile else {
      return Wording(
        "On points it has not seen the profile is no better than the default model: the default is "
          + "the safer choice here.",
        ja: "未使用の点ではプロファイルは既定のモデルに勝りません：ここでは既定のほうが安全です。")
    }
    return Wording(
      "On points it has not seen the profile is better than the default model; estimates with it "
        + "are shown with a band of ±\(band) %.",
      ja: "未使用の点でもプロファイルは既定のモデルに勝ります；これによる推定は±\(band) %の幅で示します。")
  }

  private func nextSentence(_ next: NextMeasurement) -> Wording {
    let gpus = "\(next.deployment.gpusPerReplica) x \(next.deployment.gpu.id)"
    let (running, prompt) = (next.deployment.concurrency, next.load.prompt.formatted)
    let answer = next.load.generationLength.formatted
    let (now, after) = (
      Self.decimals(next.widthNow * 100, 1), Self.decimals(next.widthAfter * 100, 1)
    )
    let goal = goal.map { "the forecast of '\($0)'" } ?? "forecasts on this deployment"
    let target = self.goal.map { "'\($0)'の予測" } ?? "この構成での予測"
    return Wording(
      "The measurement that would narrow \(goal) most: concurrency \(running), prompts of \(prompt) and "
        + "answers of \(answer) tokens on \(gpus); what the factors leave open shrinks from ±\(now) % "
        + "to ±\(after) %.",
      ja: "\(target)を最も狭める実測：\(gpus)で同時実行数\(running)、プロンプト\(prompt)、"
        + "回答\(answer)トークン；係数による幅が±\(now) %から±\(after) %に縮みます。")
  }

  private var noNext: Wording {
    Wording(
      "No further measurement fits into memory on this deployment.",
      ja: "この構成でメモリに収まる次の実測はありません。")
  }

  private static func meaning(of factor: SiteFactor) -> Wording {
    switch factor {
    case .memory: Wording("reading weights and KV cache", ja: "重みとKVキャッシュの読み出し")
    case .fixed: Wording("collectives, kernels, host", ja: "集団通信、カーネル、ホスト")
    case .prefill: Wording("prefill of prompts", ja: "プロンプトのプリフィル")
    }
  }

  private static func counted(_ count: Int) -> String {
    count == 1 ? "1 point" : "\(count) points"
  }

  private static func percent(_ statistics: ErrorStatistics) -> String {
    "\(decimals(statistics.meanAbsolute * 100, 1)) %"
  }

  private static func decimals(_ value: Double, _ places: Int) -> String {
    NumberFormat.decimals(places).string(value)
  }

  private static func number(_ value: Double?) -> OutputTable.Cell {
    OutputTable.Cell(.number(value), value.map { decimals($0, 2) } ?? "")
  }
}
