import Charting
import ScalingCore
import Screen

/// Draws the Speed screen: headline, two charts, time split and sweep.
func drawSpeed(
  _ state: DashboardState, _ layout: ExploreLayout, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard let insight = state.speed else { return }
  let glyphs = surroundings.glyphs
  let settings = state.speedSettings
  let sentences = insight.headline(row: settings.row, in: surroundings.language)
  drawHeadline(sentences, in: layout.headline, on: &frame, glyphs)
  let parts = SpeedLayout(layout, of: state)
  guard !insight.rows.isEmpty else {
    drawMisfit(sentences, in: parts, on: &frame, surroundings)
    return
  }
  drawChart(
    latencyChart(of: state), insight.latencyTitle(settings),
    isFocused: settings.focus == .latency, in: parts.panes[.latency], on: &frame, glyphs)
  drawChart(
    throughputChart(of: state), insight.throughputTitle(settings),
    isFocused: settings.focus == .throughput, in: parts.panes[.throughput], on: &frame, glyphs)
  drawTimeSplit(state, insight, in: parts.panes[.split], on: &frame, glyphs)
  drawSpeedTable(state, insight, in: parts.panes[.table], on: &frame, glyphs)
}

/// Says in full why there is nothing to draw, and what would help.
private func drawMisfit(
  _ sentences: [Sentence], in parts: SpeedLayout, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  let body = SpeedPane.allCases.map { parts.panes[$0] }.filter { !$0.isEmpty }
  guard let first = body.first else { return }
  let last = body.reduce(first) { $1.maxY > $0.maxY || $1.maxX > $0.maxX ? $1 : $0 }
  let room = Rect(
    x: first.x, y: first.y, width: last.maxX - first.x, height: last.maxY - first.y)
  let title = surroundings.language("does not fit into memory", ja: "メモリに収まりません")
  let inside = pane(title, isFocused: true, in: room, on: &frame, surroundings.glyphs)
  _ = Paragraph(sentences.text, role: .warning).draw(
    in: inside.inset(horizontal: 1, vertical: 1), on: &frame, glyphs: surroundings.glyphs)
}

extension SpeedInsight {
  /// What the chart of a time shows, or its value under the cross-hair.
  func latencyTitle(_ settings: SpeedSettings) -> String {
    let measure = settings.measure
    guard let chosen = settings.row, let row = row(chosen) else {
      return ["\(measure.name) \(errorNote(measure))", lengthsNote(settings)].compactMap(\.self)
        .joined(separator: ", ")
    }
    let time = rangeText(row.timing.time(measure), range(of: measure, at: row))
    return "\(measure.name) at \(row.concurrency): \(time)"
  }

  /// What the chart of throughput shows, or its values under the cross-hair.
  func throughputTitle(_ settings: SpeedSettings) -> String {
    guard let chosen = settings.row, let row = row(chosen) else {
      return "throughput against interactivity"
    }
    return "at \(row.concurrency): \(rateText(row.timing.tokensPerSecondPerGPU)) tokens/s a GPU, "
      + "\(rateText(row.tokensPerSecondPerUser)) a user"
  }

  /// The error band, and the mean error on the measured points.
  private func errorNote(_ measure: LatencyMeasure) -> String {
    let band =
      measure == .timeToFirstToken ? ServingModel.firstTokenErrorBand : estimate.errorBand
    let isEven = abs(1 - band.low - (band.high - 1)) < 0.005
    let text =
      isEven
      ? "+-" + percent(band.high - 1, signed: false)
      : "\(percent(band.low - 1)) to \(percent(band.high - 1))"
    guard let error = error(of: measure) else { return text }
    let name = measure == .timeToFirstToken ? "TTFT" : "TPOT"
    return text
      + ", \(error.count) measured: \(name) \(percent(error.meanAbsolute, signed: false)) off"
  }

  private func error(of measure: LatencyMeasure) -> ErrorStatistics? {
    switch measure {
    case .timeToFirstToken: accuracy?.timeToFirstToken
    case .timePerOutputToken, .requestLatency: accuracy?.timePerOutputToken
    }
  }

  private func percent(_ share: Double, signed: Bool = true) -> String {
    let text = Probability(share).formatted
    return signed && share > 0 ? "+\(text)" : text
  }

  /// Lengths where they are not the scenario's own.
  private func lengthsNote(_ settings: SpeedSettings) -> String? {
    guard settings.lengths != nil else { return nil }
    return "\(scenario.lengths.prompt.formatted) in, \(scenario.lengths.answer.formatted) out"
  }
}
