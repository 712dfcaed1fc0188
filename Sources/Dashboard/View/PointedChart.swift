import Charting
import ScalingCore
import Screen

/// A chart of the screen as the mouse sees it: what lies under its cells, and what a press there chooses.
struct PointedChart {
  /// A point that can be chosen; without a height only its distance along the axis counts.
  struct Target {
    let x: Double
    var y: Double?
  }

  /// What is drawn.
  let chart: Chart
  /// Its cells, the frame included.
  let rect: Rect
  /// Points in the order of their places.
  let targets: [Target]
  /// Where the state keeps the place of the chosen point.
  let place: WritableKeyPath<DashboardState, Int?>

  /// Place of the point nearest to a cell; nil outside of the plot.
  ///
  /// - Parameter isHeld: Whether a cell outside of the plot counts as the nearest one inside.
  func target(at cell: Point, isHeld: Bool, size: Size, _ glyphs: GlyphSet) -> Int? {
    var scratch = Frame(size: size)
    let layout = chart.draw(
      in: rect.inset(horizontal: 1, vertical: 1), on: &scratch, glyphs: glyphs)
    let plot = layout.plot
    guard !plot.isEmpty, isHeld || plot.contains(cell) else { return nil }
    let inside = Point(
      x: min(max(cell.x, plot.x), plot.maxX - 1), y: min(max(cell.y, plot.y), plot.maxY - 1))
    guard let value = layout.value(at: inside) else { return nil }
    let distances = targets.map { layout.distance(from: value, to: $0) }
    return distances.indices.filter { distances[$0].isFinite }
      .min { distances[$0] < distances[$1] }
  }
}

extension ChartLayout {
  /// Rows of a cell in columns: terminals draw cells about twice as high as wide.
  private static let cellHeight = 2.0

  /// Columns between two points; infinite where the axes have no place for one.
  fileprivate func distance(from point: ChartPoint, to target: PointedChart.Target) -> Double {
    guard let start = x.fraction(of: point.x), let end = x.fraction(of: target.x) else {
      return .infinity
    }
    let across = (end - start) * Double(plot.width)
    guard let height = target.y else { return abs(across) }
    guard let low = y.fraction(of: point.y), let high = y.fraction(of: height) else {
      return .infinity
    }
    let up = (high - low) * Double(plot.height) * Self.cellHeight
    return (across * across + up * up).squareRoot()
  }
}

/// The chart in focus; nil where the focus is on no chart, or the chart shows nothing to choose.
func pointedChart(of state: DashboardState, in language: Language) -> PointedChart? {
  let layout = ExploreLayout(size: state.size, focus: state.focus, isExpanded: state.isExpanded)
  switch state.screen {
  case .explore: return exploreChart(of: state, layout, language)
  case .frontier:
    guard let insight = state.frontier, insight.anchor(nil) != nil else { return nil }
    return PointedChart(
      chart: frontierChart(of: state, in: language), rect: FrontierLayout(layout, of: state).chart,
      targets: insight.choices.map { .init(x: insight.place(of: $0).x) },
      place: \.frontierSettings.crosshair)
  case .spend: return spendPane(of: state, SpendLayout(layout, of: state).panes, language)
  case .speed: return speedPane(of: state, SpeedLayout(layout, of: state).panes, language)
  case .shape:
    guard let insight = state.shape, state.shapeSettings.focus == .chart else { return nil }
    let targets = insight.rows.map { insight.candidates[$0.place] }.map {
      PointedChart.Target(x: $0.latency?.value ?? .infinity, y: $0.loss.value)
    }
    return PointedChart(
      chart: shapeChart(of: state, in: language),
      rect: ShapeLayout(layout, of: state).panes[.chart],
      targets: targets, place: \.shapeSettings.row)
  case .compare:
    guard state.comparison.focus == .positions else { return nil }
    return PointedChart(
      chart: positionsChart(of: state, in: language),
      rect: ComparePanes(of: state).panes[.positions],
      targets: state.comparison.targets, place: \.comparison.pointedColumn)
  }
}

private func exploreChart(
  of state: DashboardState, _ layout: ExploreLayout, _ language: Language
) -> PointedChart? {
  switch state.focus {
  case .accuracyChart:
    let points = state.insight.curvePoints(of: state.scenario.model)
    return PointedChart(
      chart: accuracyChart(of: state, in: language), rect: layout.accuracyChart,
      targets: points.map { .init(x: state.scenario.currency.amount($0.costPerRequest)) },
      place: \.accuracyCrosshair)
  case .spendChart:
    guard let chart = spendChart(of: state, in: language) else { return nil }
    return PointedChart(
      chart: chart, rect: layout.spendChart,
      targets: (state.insight.spend?.points ?? []).map { .init(x: $0.requests.value) },
      place: \.spendCrosshair)
  case .options, .indicators: return nil
  }
}

private func spendPane(
  of state: DashboardState, _ panes: PaneRects<SpendPane>, _ language: Language
) -> PointedChart? {
  guard let insight = state.spend else { return nil }
  switch state.spendSettings.focus {
  case .volume:
    return PointedChart(
      chart: volumeChart(of: state, in: language), rect: panes[.volume],
      targets: insight.volumes.map { .init(x: $0.value) }, place: \.spendSettings.volume)
  case .time:
    guard let chart = timeChart(of: state, in: language) else { return nil }
    // A year is a step of the first chart, and a moment of the second.
    let place = state.spendSettings.view == .yearly ? 0.5 : 1
    return PointedChart(
      chart: chart, rect: panes[.time],
      targets: insight.years.indices.map { .init(x: Double($0) + place) },
      place: \.spendSettings.year)
  case .plans, .drivers, .years: return nil
  }
}

private func speedPane(
  of state: DashboardState, _ panes: PaneRects<SpeedPane>, _ language: Language
) -> PointedChart? {
  guard let insight = state.speed, !insight.rows.isEmpty else { return nil }
  switch state.speedSettings.focus {
  case .latency:
    return PointedChart(
      chart: latencyChart(of: state, in: language), rect: panes[.latency],
      targets: insight.rows.map { .init(x: Double($0.concurrency)) }, place: \.speedSettings.row)
  case .throughput:
    return PointedChart(
      chart: throughputChart(of: state, in: language), rect: panes[.throughput],
      targets: insight.rows.map { .init(x: insight.throughputPlace($0).x) },
      place: \.speedSettings.row)
  case .split, .table: return nil
  }
}

extension Comparison {
  /// Where each column stands; far away from every cell without a cost or an accuracy.
  fileprivate var targets: [PointedChart.Target] {
    let currency = base?.scenario.currency ?? DisplayCurrency()
    return columns.map { column in
      let cost = column.evaluation.economics?.costPerRequest
      return PointedChart.Target(
        x: cost.map(currency.amount) ?? .infinity,
        y: column.evaluation.accuracy.value?.value ?? .infinity)
    }
  }

  /// ``column`` for a press, which chooses one or leaves it.
  fileprivate var pointedColumn: Int? {
    get { column }
    set { column = newValue ?? column }
  }
}

/// Puts the cross-hair of the chart in focus on the point nearest to a cell.
///
/// - Parameter isHeld: Whether the mouse drags it: beside the plot it stays at the edge.
func aim(
  at cell: Point, isHeld: Bool, _ state: inout DashboardState, in environment: Environment
) {
  let surroundings = state.surroundings(in: environment)
  guard let chart = pointedChart(of: state, in: surroundings.language) else { return }
  let target = chart.target(at: cell, isHeld: isHeld, size: state.size, surroundings.glyphs)
  guard target != nil || state.screen == .explore || state.screen == .frontier else { return }
  state[keyPath: chart.place] = target
}

/// A press on the chart in focus: the cross-hair follows the mouse from there on.
func grasp(at cell: Point, _ state: inout DashboardState, in environment: Environment) {
  aim(at: cell, isHeld: false, &state, in: environment)
  let language = state.shownLanguage(in: environment)
  if pointedChart(of: state, in: language) != nil { state.grabbed = .crosshair }
}
