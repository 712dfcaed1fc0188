import Charting
import Screen

extension Chart {
  /// Value on the horizontal axis below a cell of the chart, which is drawn in a frame; nil outside the plot.
  func value(
    below cell: Point, in rect: Rect, _ state: DashboardState, _ environment: Environment
  ) -> Double? {
    let glyphs = state.surroundings(in: environment).glyphs
    var scratch = Frame(size: state.size)
    let layout = draw(in: rect.inset(horizontal: 1, vertical: 1), on: &scratch, glyphs: glyphs)
    return layout.value(at: cell)?.x
  }
}

/// Place of the value whose ratio to another is nearest to 1.
func nearest(to value: Double, among values: [Double]) -> Int? {
  values.indices.min { distance(values[$0], value) < distance(values[$1], value) }
}

private func distance(_ left: Double, _ right: Double) -> Double {
  guard left > 0, right > 0 else { return abs(left - right) }
  return max(left, right) / min(left, right) - 1
}
