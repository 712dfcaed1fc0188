internal import ScalingCore
internal import Screen

extension ShapeReport {
  /// The parts in their order.
  package var parts: [ReportPart] {
    [
      .heading(heading), .sentence(choiceText), .table(promises),
      .heading(Wording("How they are built", ja: "形状の構成")), .table(construction),
      .heading(.notes), .list(notes), .heading(.sources), .list(sources),
    ]
  }

  private var heading: Wording {
    let (count, all) = (answer.trained, answer.exploration.ranked.count)
    let isLimited = limitText != nil
    return Wording(
      (count == 1 ? "The shape" : "\(count) shapes") + " to train of "
        + "\(all)\(isLimited ? " within the limits" : "")",
      ja: "訓練する\(count)形状（\(isLimited ? "制限内の" : "")\(all)形状から）")
  }

  private var choiceText: Wording {
    let (choice, usual) = (choice, answer.exploration.usual)
    let chosen = choice.chosen
    let (size, loss) = (chosen.parameters.formatted, chosen.loss.formatted)
    guard chosen != usual else {
      return Wording(
        "The usual shape \(usual.name) (\(size)) has the lowest loss, \(loss).",
        ja: "標準の形状\(usual.name)（\(size)）の損失が最小です：\(loss)。")
    }
    let change = signedPercent(choice.relativeLossDifference * 100)
    let times = choice.speedUp.map(timesText)
    let speed = times.map { "\($0) as fast as" } ?? "against"
    let ratio = times.map { "速度は\(usual.name)の\($0)" } ?? "\(usual.name)と比べ"
    return Wording(
      "\(chosen.name) (\(size)): \(speed) \(usual.name), loss \(change), \(loss)\(interval[.english]).",
      ja: "\(chosen.name)（\(size)）：\(ratio)、損失\(change)、\(loss)\(interval[.japanese])。")
  }

  /// 95 % interval of the chosen shape; empty where nothing tells.
  private var interval: Wording {
    guard let interval = forecast.predictions[0].interval else { return "" }
    let (low, high) = (interval.lowerBound.formatted, interval.upperBound.formatted)
    return Wording(" (95 %: \(low) to \(high))", ja: "（95 %：\(low)〜\(high)）")
  }
}

// MARK: - Notes

extension ShapeReport {
  /// What the figures mean and where they end, a sentence each.
  var notes: [Wording] {
    [
      law, check, meaning, training, latency, memory, mixture, usual, extrapolation, blindness,
      limitText,
    ].compactMap(\.self)
  }

  private var law: Wording {
    let fit = answer.question.fit
    let (formula, count) = (fit.formula, fit.points.count)
    let experiment = answer.question.experiment
    let name = experiment.name
    let japanese =
      name == "\(experiment.runs.count) runs" ? "訓練\(experiment.runs.count)件" : "'\(name)'"
    return Wording(
      "\(formula), fitted to '\(name)' (\(count) rows): \(fit.goodness.text(in: .english)).",
      ja: "\(formula)、\(japanese)（\(count)行）に当てはめ：\(fit.goodness.text(in: .japanese))。")
  }

  private var check: Wording? {
    unseen.map { unseen in
      Wording(
        "On \(unseen.count) runs that were held out: \(unseen.text(in: .english)).",
        ja: "未使用の\(unseen.count)実行では：\(unseen.text(in: .japanese))。")
    }
  }

  private var meaning: Wording? {
    guard let bootstrap = forecast.bootstrap, bootstrap.draws > bootstrap.failures else {
      return nil
    }
    let draws = NumberFormat.grouped.string(Double(bootstrap.draws))
    return Wording(
      "Intervals hold 95 % of \(draws) fits to redrawn residuals, with the scatter of a run; 'lowest' is the "
        + "share of the fits in which the law puts a "
        + "shape lowest of those to train. Trust the order more than the loss.",
      ja: "区間は、引き直した残差への\(draws)回の当てはめの95 %を、実行のばらつきを加えて含みます；"
        + "「最良の確率」は訓練する形状のうちそれが最小になった当てはめの割合です。損失より順序を見てください。")
  }

  private var training: Wording {
    let ratio = NumberFormat.significant(3).string(answer.question.tokensPerParameter)
    return Wording(
      "Every shape is trained on \(ratio) tokens for each of its own parameters.",
      ja: "どの形状も自身のパラメータあたり\(ratio)トークンで訓練します。")
  }

  private var latency: Wording {
    let scenario = answer.question.scenario
    let deployment = scenario.deployment
    let (prompt, length) = (
      scenario.workload.promptTokens.formatted, scenario.strategy.generationLength.formatted
    )
    let (gpu, software) = (
      deployment.gpu.id, deployment.profile?.id ?? deployment.backend.rawValue
    )
    return Wording(
      "Latency is that of one request at a time, \(prompt) in and \(length) out, on \(gpu) with "
        + "\(software); 'measured' where your file states it.",
      ja: "応答時間は\(gpu)と\(software)で1リクエストずつ、入力\(prompt)、出力\(length)の場合です；"
        + "ファイルに記載があれば「実測」です。")
  }

  private var memory: Wording? {
    guard answer.candidates.contains(where: { $0.latency == nil }) else { return nil }
    return Wording(
      "A shape that does not fit leaves no memory for one sequence; spread it over GPUs with "
        + "--set deployment.tensorParallel=2 or more, or state another precision.",
      ja: "「収まらない」形状には1系列分のメモリも残りません；--set deployment.tensorParallel=2以上で"
        + "GPUに分けるか、別の精度を指定してください。")
  }

  private var mixture: Wording? {
    guard rows.contains(where: \.comparison.mixesLatencies) else { return nil }
    return Wording(
      "Measured and modelled latencies are held against each other: a speed-up of a modelled one over a "
        + "measured one has the errors of both.",
      ja: "実測とモデルの応答時間を比べています：モデル値と実測値の速度比には両方の誤差があります。")
  }

  private var usual: Wording {
    let name = answer.exploration.usual.name
    let ratio = NumberFormat.decimals(0).string(ShapeExploration.usualAspectRatio)
    return Wording(
      "Speed-up and loss are held against \(name), the shape nearest to the size and to width "
        + "over depth \(ratio).",
      ja: "速度比と損失は、サイズと幅/深さ\(ratio)に最も近い形状\(name)と比べます。")
  }

  private var extrapolation: Wording? {
    guard let first = forecast.predictions.first, !first.excesses.isEmpty else { return nil }
    let texts = first.excesses.map(\.text)
    let japanese = texts.map { Language.japanese(core: $0) }
    return Wording(
      "The law extrapolates: the first shape has \(texts.joined(separator: "; ")).",
      ja: "法則の外挿です：最初の形状は\(japanese.joined(separator: "；"))。")
  }

  private var blindness: Wording? {
    guard answer.question.fit.law.family == .chinchilla else { return nil }
    return Wording(
      "This law does not know shape: of shapes it sees the size alone.",
      ja: "この法則は形状を知らず、サイズだけを見ます。")
  }

  private var limitText: Wording? {
    let limits = answer.limits
    let parts = [
      limits.parameters.map { Wording("\($0.formatted) parameters", ja: "パラメータ\($0.formatted)") },
      limits.tokens.map {
        Wording("\($0.formatted) training tokens", ja: "訓練トークン\($0.formatted)")
      },
      limits.latency.map { Wording("\($0.formatted)", ja: "応答時間\($0.formatted)") },
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return Wording(
      "Limits: at most \(parts.map { $0[.english] }.joined(separator: ", ")).",
      ja: "制限：最大で\(parts.map { $0[.japanese] }.joined(separator: "、"))。")
  }

  private var sources: [Wording] {
    let runs = EvaluationTable.source(
      Wording("runs", ja: "訓練"), answer.question.experiment.evidence)
    guard answer.candidates.contains(where: { $0.latencyOrigin == .modelled }) else {
      return [runs]
    }
    return [runs, EvaluationTable.source(Wording("latency", ja: "応答時間"), latencyEvidence)]
  }
}
