import Charting
import ScalingCore
import Screen

/// Draws the Speed screen: headline, two charts, time split and sweep.
func drawSpeed(
  _ state: DashboardState, _ layout: ExploreLayout, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard let insight = state.speed else { return }
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  let settings = state.speedSettings
  let sentences = insight.headline(row: settings.row, in: language)
  drawHeadline(sentences, in: layout.headline, on: &frame, glyphs)
  let parts = SpeedLayout(layout, of: state)
  guard !insight.rows.isEmpty else {
    drawMisfit(sentences, in: parts, on: &frame, surroundings)
    return
  }
  drawChart(
    latencyChart(of: state, in: language), insight.latencyTitle(settings, language),
    isFocused: settings.focus == .latency, in: parts.panes[.latency], on: &frame, glyphs)
  drawChart(
    throughputChart(of: state, in: language), insight.throughputTitle(settings, language),
    isFocused: settings.focus == .throughput, in: parts.panes[.throughput], on: &frame, glyphs)
  drawTimeSplit(state, insight, in: parts.panes[.split], on: &frame, surroundings)
  drawSpeedTable(state, insight, in: parts.panes[.table], on: &frame, surroundings)
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
  func latencyTitle(_ settings: SpeedSettings, _ language: Language) -> String {
    let measure = settings.measure
    let name = measure.name[language]
    guard let chosen = settings.row, let row = row(chosen) else {
      return ["\(name) \(errorNote(measure, language))", lengthsNote(settings, language)]
        .compactMap(\.self).joined(separator: language(", ", ja: "、"))
    }
    let time = rangeText(row.timing.time(measure), range(of: measure, at: row))
    return language(
      "\(name) at \(row.concurrency): \(time)", ja: "\(name)（\(row.concurrency)系列）：\(time)")
  }

  /// What the chart of throughput shows, or its values under the cross-hair.
  func throughputTitle(_ settings: SpeedSettings, _ language: Language) -> String {
    guard let chosen = settings.row, let row = row(chosen) else {
      return language("throughput against interactivity", ja: "スループットと対話速度")
    }
    let gpu = rateText(row.timing.tokensPerSecondPerGPU)
    let user = rateText(row.tokensPerSecondPerUser)
    return language(
      "at \(row.concurrency): \(gpu) tokens/s a GPU, \(user) a user",
      ja: "\(row.concurrency)系列：GPUあたり\(gpu) tokens/s、ユーザーあたり\(user)")
  }

  /// The error band, and the mean error on the measured points.
  private func errorNote(_ measure: LatencyMeasure, _ language: Language) -> String {
    let band = bandText(measure, language)
    guard let error = error(of: measure) else { return band }
    let name = measure == .timeToFirstToken ? "TTFT" : "TPOT"
    let share = percent(error.meanAbsolute, signed: false)
    return band
      + language(
        ", \(error.count) measured: \(name) \(share) off",
        ja: "、実測\(error.count)件：\(name)誤差\(share)")
  }

  private func bandText(_ measure: LatencyMeasure, _ language: Language) -> String {
    let band =
      measure == .timeToFirstToken ? ServingModel.firstTokenErrorBand : estimate.errorBand
    let (low, high) = (percent(band.low - 1), percent(band.high - 1))
    let isEven = abs(1 - band.low - (band.high - 1)) < 0.005
    guard isEven else { return language("\(low) to \(high)", ja: "\(low)〜\(high)") }
    return language("+-", ja: "±") + percent(band.high - 1, signed: false)
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
  private func lengthsNote(_ settings: SpeedSettings, _ language: Language) -> String? {
    guard settings.lengths != nil else { return nil }
    let (prompt, answer) = (scenario.lengths.prompt.formatted, scenario.lengths.answer.formatted)
    return language("\(prompt) in, \(answer) out", ja: "入力\(prompt)、出力\(answer)")
  }
}
