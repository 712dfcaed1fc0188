internal import ScalingCore

extension ShapeReport {
  /// The parts in their order.
  package var parts: [ReportPart] {
    [
      .heading(heading), .sentence(choiceText), .table(promises),
      .heading("How they are built"), .table(construction),
      .heading("Notes"), .list(notes), .heading("Where the numbers come from"), .list(sources),
    ]
  }

  private var heading: String {
    let count = answer.trained
    return (count == 1 ? "The shape" : "\(count) shapes") + " to train of "
      + "\(answer.exploration.ranked.count)\(limitText == nil ? "" : " within the limits")"
  }

  private var choiceText: String {
    let (choice, usual) = (choice, answer.exploration.usual)
    let chosen = choice.chosen
    guard chosen != usual else {
      return "The usual shape \(usual.name) (\(usual.parameters.formatted)) has the lowest loss, "
        + "\(chosen.loss.formatted)."
    }
    let speed = choice.speedUp.map { "\(timesText($0)) as fast as" } ?? "against"
    return "\(chosen.name) (\(chosen.parameters.formatted)): \(speed) \(usual.name), loss "
      + "\(signedPercent(choice.relativeLossDifference * 100)), \(chosen.loss.formatted)"
      + (interval ?? "") + "."
  }

  /// 95 % interval of the chosen shape; nil where nothing tells.
  private var interval: String? {
    forecast.predictions[0].interval.map {
      " (95 %: \($0.lowerBound.formatted) to \($0.upperBound.formatted))"
    }
  }
}

// MARK: - Notes

extension ShapeReport {
  /// What the figures mean and where they end, a sentence each.
  var notes: [String] {
    [
      law, check, meaning, training, latency, memory, mixture, usual, extrapolation, blindness,
      limitText,
    ].compactMap(\.self)
  }

  private var law: String {
    let fit = answer.question.fit
    return "\(fit.formula), fitted to '\(answer.question.experiment.name)' "
      + "(\(fit.points.count) rows): \(fit.goodness.text)."
  }

  private var check: String? {
    unseen.map { "On \($0.count) runs that were held out: \($0.text)." }
  }

  private var meaning: String? {
    guard let bootstrap = forecast.bootstrap, bootstrap.draws > bootstrap.failures else {
      return nil
    }
    return
      "Intervals hold 95 % of \(NumberFormat.grouped.string(Double(bootstrap.draws))) fits to redrawn "
      + "residuals, with the scatter of a run; 'lowest' is the share of the fits in which the law puts a "
      + "shape lowest of those to train. Trust the order more than the loss."
  }

  private var training: String {
    let ratio = NumberFormat.significant(3).string(answer.question.tokensPerParameter)
    return "Every shape is trained on \(ratio) tokens for each of its own parameters."
  }

  private var latency: String {
    let scenario = answer.question.scenario
    let deployment = scenario.deployment
    return
      "Latency is that of one request at a time, \(scenario.workload.promptTokens.formatted) in and "
      + "\(scenario.strategy.generationLength.formatted) out, on \(deployment.gpu.id) with "
      + "\(deployment.profile?.id ?? deployment.backend.rawValue); 'measured' where your file states it."
  }

  private var memory: String? {
    guard answer.candidates.contains(where: { $0.latency == nil }) else { return nil }
    return
      "A shape that does not fit leaves no memory for one sequence; spread it over GPUs with "
      + "--set deployment.tensorParallel=2 or more, or state another precision."
  }

  private var mixture: String? {
    guard rows.contains(where: \.comparison.mixesLatencies) else { return nil }
    return
      "Measured and modelled latencies are held against each other: a speed-up of a modelled one over a "
      + "measured one has the errors of both."
  }

  private var usual: String {
    let usual = answer.exploration.usual
    let ratio = NumberFormat.decimals(0).string(ShapeExploration.usualAspectRatio)
    return
      "Speed-up and loss are held against \(usual.name), the shape nearest to the size and to width "
      + "over depth \(ratio)."
  }

  private var extrapolation: String? {
    guard let first = forecast.predictions.first, !first.excesses.isEmpty else { return nil }
    return "The law extrapolates: the first shape has "
      + first.excesses.map(\.text).joined(separator: "; ") + "."
  }

  private var blindness: String? {
    answer.question.fit.law.family == .chinchilla
      ? "This law does not know shape: of shapes it sees the size alone." : nil
  }

  private var limitText: String? {
    let limits = answer.limits
    let parts = [
      limits.parameters.map { "\($0.formatted) parameters" },
      limits.tokens.map { "\($0.formatted) training tokens" }, limits.latency.map(\.formatted),
    ].compactMap(\.self)
    return parts.isEmpty ? nil : "Limits: at most \(parts.joined(separator: ", "))."
  }

  private var sources: [String] {
    ["runs: " + answer.question.experiment.evidence.cited]
      + (answer.candidates.contains { $0.latencyOrigin == .modelled }
        ? ["latency: " + latencyEvidence.cited] : [])
  }
}
