import ScalingCore
package import Screen

/// The sliders: the five of the mission always on top, the others below, scrolled to the cursor.
package struct OptionsPane: Sendable, Hashable {
  /// Columns of label and value of a slider.
  package static let columns = Screen.Slider.Columns(label: 14, value: 9)

  /// Sliders that a screen of middle height shows at once; the others scroll.
  static let comfortableSliders = 19

  /// A row of the pane.
  package enum Row: Sendable, Hashable {
    /// A slider.
    case slider(OptionSlider.ID)
    /// The line between the first group and the second.
    case divider
  }

  /// Rows that are visible, top to bottom.
  package let rows: [Row]

  /// Chooses the rows that fit, so that the slider under the cursor is among them.
  package init(height: Int, cursor: OptionSlider.ID) {
    let primary = SliderTable.sliders.filter(\.isPrimary).map { Row.slider($0.id) }
    let secondary = SliderTable.sliders.filter { !$0.isPrimary }.map(\.id)
    let room = height - primary.count - 1
    guard room > 0 else {
      let all = SliderTable.sliders.map(\.id)
      rows = OptionsPane.window(all, around: cursor, room: max(0, height)).map(Row.slider)
      return
    }
    rows =
      primary + [.divider]
      + OptionsPane.window(secondary, around: cursor, room: room).map(Row.slider)
  }

  /// The row of a slider inside the pane; nil when it is scrolled away.
  package func index(of id: OptionSlider.ID) -> Int? {
    rows.firstIndex(of: .slider(id))
  }

  /// As many items as there is room for, the cursor among them, the first ones if it is elsewhere.
  private static func window(
    _ ids: [OptionSlider.ID], around cursor: OptionSlider.ID, room: Int
  ) -> ArraySlice<OptionSlider.ID> {
    let position = ids.firstIndex(of: cursor) ?? 0
    let start = min(max(0, position - room + 1), max(0, ids.count - room))
    return ids[start..<min(ids.count, start + room)]
  }
}

/// Draws the options pane.
func drawOptions(
  _ state: DashboardState, in rect: Rect, on frame: inout Frame, in surroundings: Surroundings
) {
  guard !rect.isEmpty else { return }
  let inside = pane(
    surroundings.language("options", ja: "条件"), isFocused: state.focus == .options, in: rect,
    on: &frame, surroundings.glyphs)
  let pane = OptionsPane(height: inside.height, cursor: state.slider)
  for (index, row) in pane.rows.enumerated() {
    let line = inside.row(index)
    switch row {
    case .divider:
      frame.horizontalLine(
        from: Point(x: line.x, y: line.y), length: line.width, role: .border,
        glyphs: surroundings.glyphs)
    case .slider(let id):
      drawSlider(
        SliderTable.slider(id), state, isFocused: state.focus == .options && state.slider == id,
        in: line, on: &frame, surroundings)
    }
  }
  drawOverflow(of: pane, in: inside, on: &frame, surroundings)
}

/// Draws a slider with its label and value.
func drawSlider(
  _ slider: OptionSlider, _ state: DashboardState, isFocused: Bool, in line: Rect,
  on frame: inout Frame, _ surroundings: Surroundings
) {
  let language = surroundings.language
  let text = slider.text(of: state.scenario, in: language)
  let isChanged = text != slider.text(of: state.document.saved, in: language)
  let widget = Screen.Slider(
    label: slider.label[language] + (isChanged ? "*" : ""),
    fraction: slider.fraction(of: state.scenario, in: surroundings.catalogue),
    value: text, isFocused: isFocused)
  widget.draw(
    in: line, on: &frame, columns: OptionsPane.columns(for: text), glyphs: surroundings.glyphs)
}

extension OptionsPane {
  /// Columns of a slider whose value may be a long name.
  package static func columns(for value: String) -> Screen.Slider.Columns {
    Screen.Slider.Columns(
      label: columns.label, value: max(columns.value, columnWidth(of: value) + 1))
  }
}

/// Marks in the lower border how many sliders are scrolled away.
private func drawOverflow(
  of pane: OptionsPane, in inside: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  let shown = pane.rows.count { $0 != .divider }
  let hidden = SliderTable.sliders.count - shown
  guard hidden > 0, inside.width > 12 else { return }
  let more = surroundings.language("\(hidden) more", ja: "ほか\(hidden)件")
  let text = surroundings.glyphs.isASCII ? " \(more) " : " \(more) ↕ "
  frame.writeRight(
    text, in: Rect(x: inside.x, y: inside.maxY, width: inside.width, height: 1), role: .muted,
    glyphs: surroundings.glyphs)
}
