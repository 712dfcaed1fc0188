import Charting
import Screen

/// Draws a chart in a pane, or says in words why there is none.
///
/// - Parameters:
///   - chart: Asked only where there is room; nil where nothing can be drawn.
///   - missing: Why there is no chart, or how to get one.
///   - role: How these words are drawn.
func drawChart(
  _ chart: @autoclosure () -> Chart?, _ title: @autoclosure () -> String, isFocused: Bool,
  missing: @autoclosure () -> String = "", role: Role = .evidence, in rect: Rect,
  on frame: inout Frame, _ glyphs: GlyphSet
) {
  guard !rect.isEmpty else { return }
  let inside = pane(title(), isFocused: isFocused, in: rect, on: &frame, glyphs)
  guard let chart = chart() else {
    _ = Paragraph(missing(), role: role).draw(
      in: inside.inset(horizontal: 1, vertical: 1), on: &frame, glyphs: glyphs)
    return
  }
  _ = chart.draw(in: inside, on: &frame, glyphs: glyphs)
}
