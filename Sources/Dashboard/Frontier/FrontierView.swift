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
  let language = surroundings.language
  let rows = anchor.map { insight.rows(at: $0, in: language) } ?? []
  let parts = FrontierLayout(layout, of: state)
  let sentences = frontierSentences(state, insight, surroundings.catalogue, language)
  drawHeadline(sentences, in: layout.headline, on: &frame, surroundings.glyphs)
  let inside = pane(
    frontierTitle(state, insight, language), isFocused: true, in: parts.chart, on: &frame,
    surroundings.glyphs)
  guard let anchor else {
    _ = Paragraph(missingEvidence(state, language), role: .evidence).draw(
      in: inside.inset(horizontal: 1, vertical: 1), on: &frame, glyphs: surroundings.glyphs)
    return
  }
  _ = frontierChart(of: state, in: language).draw(
    in: inside, on: &frame, glyphs: surroundings.glyphs)
  drawFrontierTable(
    rows, note: state.publishedNote(in: surroundings.catalogue, language),
    title: frontierTableTitle(anchor, insight, state, language), in: parts.table, on: &frame,
    surroundings)
}

/// The answer in words, or why there is none.
func frontierSentences(
  _ state: DashboardState, _ insight: FrontierInsight, _ catalogue: Catalogue, _ language: Language
) -> [Sentence] {
  guard let anchor = insight.anchor(state.frontierSettings.crosshair) else {
    return [Sentence(missingEvidence(state, language))]
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
  fileprivate func publishedNote(in catalogue: Catalogue, _ language: Language) -> String? {
    showsPublishedFrontiers ? frontier?.published.regretLine(in: catalogue, language) : nil
  }
}

/// What the chart shows, or the option under the cross-hair.
func frontierTitle(
  _ state: DashboardState, _ insight: FrontierInsight, _ language: Language
) -> String {
  let isSearched = state.frontierSettings.searchesSamples
  guard let index = state.frontierSettings.crosshair, insight.choices.indices.contains(index)
  else {
    let noun = insight.measure.noun(in: language)
    return language(
      "accuracy against \(noun)\(isSearched ? ", any N" : "")",
      ja: "\(noun)と正答率\(isSearched ? "、Nも探索" : "")")
  }
  let choice = insight.choices[index]
  let (option, share) = (insight.describe(choice), choice.point.accuracy.formatted)
  let cost = insight.measure.text(choice.point.cost(by: insight.measure), in: insight.currency)
  let latency = insight.latency(choice, language)
  return language(
    "\(option): \(share) for \(cost), \(latency)", ja: "\(option)：正答率\(share)、\(cost)、\(latency)")
}

/// What the rows are held against.
func frontierTableTitle(
  _ anchor: OptionChoice, _ insight: FrontierInsight, _ state: DashboardState,
  _ language: Language
) -> String {
  let cost = insight.measure.text(anchor.point.cost(by: insight.measure), in: insight.currency)
  let (option, share) = (insight.describe(anchor), anchor.point.accuracy.formatted)
  let isCurrent = anchor == insight.current && state.frontierSettings.crosshair == nil
  return language(
    "each size against \(isCurrent ? "you, " : "")\(option): \(cost), \(share)",
    ja: "各サイズと\(isCurrent ? "現在の" : "")\(option)の比較：\(cost)、正答率\(share)")
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
