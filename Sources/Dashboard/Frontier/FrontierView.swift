import Charting
import ScalingCore
import Screen

/// Draws the Frontier screen: headline, chart, and one row for each size.
func drawFrontier(
  _ state: DashboardState, _ layout: ExploreLayout, on frame: inout Frame,
  _ surroundings: Surroundings
) {
  guard let insight = state.frontier else { return }
  let anchor = insight.anchor(state.frontierSettings.crosshair)
  let rows = anchor.map(insight.rows) ?? []
  let parts = FrontierLayout(layout, of: state)
  let sentences = frontierSentences(
    state, insight, surroundings.catalogue, surroundings.language)
  drawHeadline(sentences, in: layout.headline, on: &frame, surroundings.glyphs)
  let inside = pane(
    frontierTitle(state, insight), isFocused: true, in: parts.chart, on: &frame, surroundings.glyphs
  )
  guard let anchor else {
    _ = Paragraph(missingReason(state, surroundings.language), role: .evidence).draw(
      in: inside.inset(horizontal: 1, vertical: 1), on: &frame, glyphs: surroundings.glyphs)
    return
  }
  _ = frontierChart(of: state).draw(
    in: inside, on: &frame, glyphs: surroundings.glyphs)
  drawFrontierTable(
    rows, note: state.publishedNote(in: surroundings.catalogue),
    title: frontierTableTitle(anchor, insight, state), in: parts.table, on: &frame,
    surroundings.glyphs)
}

/// The answer in words, or why there is none.
func frontierSentences(
  _ state: DashboardState, _ insight: FrontierInsight, _ catalogue: Catalogue, _ language: Language
) -> [Sentence] {
  guard let anchor = insight.anchor(state.frontierSettings.crosshair) else {
    return [Sentence(missingReason(state, language))]
  }
  return insight.headline(
    at: anchor, published: state.showsPublishedFrontiers, catalogue: catalogue, in: language)
}

extension FrontierLayout {
  /// Splits the body for what the screen shows: a row for each size, and one for the published figure.
  init(_ layout: ExploreLayout, of state: DashboardState) {
    let sizes = state.frontier?.anchor(nil) == nil ? 0 : state.frontier?.models.count ?? 0
    let hasNote = state.showsPublishedFrontiers && state.frontier?.published.regret != nil
    self.init(layout, rows: sizes + (hasNote ? 1 : 0), isExpanded: state.isExpanded)
  }
}

extension DashboardState {
  /// The published price of judging by FLOPs; nil while published curves are hidden.
  fileprivate func publishedNote(in catalogue: Catalogue) -> String? {
    showsPublishedFrontiers ? frontier?.published.regretLine(in: catalogue) : nil
  }
}

/// Why there is no frontier.
private func missingReason(_ state: DashboardState, _ language: Language) -> String {
  let evidence = state.insight.evaluation.accuracy
  guard evidence.value == nil else {
    let gpu = state.scenario.deployment.gpu.id
    return language(
      "no size of the family fits into the memory of \(gpu)", ja: "ファミリーのどのサイズも\(gpu)のメモリに収まりません")
  }
  return language("no evidence: ", ja: "根拠なし：") + evidence.evidence.source
}

/// What the chart shows, or the option under the cross-hair.
func frontierTitle(_ state: DashboardState, _ insight: FrontierInsight) -> String {
  let searched = state.frontierSettings.searchesSamples ? ", any N" : ""
  guard let index = state.frontierSettings.crosshair, insight.choices.indices.contains(index)
  else { return "accuracy against \(insight.measure.noun)\(searched)" }
  let choice = insight.choices[index]
  return "\(insight.describe(choice)): \(choice.point.accuracy.formatted) for "
    + insight.measure.text(choice.point.cost(by: insight.measure), in: insight.currency) + ", "
    + (choice.point.fits ? choice.point.latency.formatted : "does not fit")
}

/// What the rows are held against.
func frontierTableTitle(
  _ anchor: OptionChoice, _ insight: FrontierInsight, _ state: DashboardState
) -> String {
  let cost = insight.measure.text(anchor.point.cost(by: insight.measure), in: insight.currency)
  let who = anchor == insight.current && state.frontierSettings.crosshair == nil ? "you, " : ""
  return "each size against \(who)\(insight.describe(anchor)): \(cost), "
    + "\(anchor.point.accuracy.formatted)"
}

extension FrontierInsight {
  /// Size, length and samples of an option.
  func describe(_ choice: OptionChoice) -> String {
    "\(sizeName(of: choice.model)) × \(shape(choice.point))"
  }

  /// Length and, where it is more than one, N of an option.
  func shape(_ point: OptionPoint) -> String {
    point.samples > 1
      ? "\(point.length.formatted) × \(point.samples)" : point.length.formatted
  }

  /// Short name of a size of the family.
  func sizeName(of id: String) -> String {
    models.first { $0.id == id }?.sizeName ?? id
  }
}
