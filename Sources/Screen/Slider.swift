/// A labelled slider in one row: `Model size     ▕────────●──▏    14B`.
///
/// In ASCII it reads `Model size     [--------o--]    14B`. Position is a fraction; what it means
/// is the caller's affair, so that log steps and lists of sizes use the same widget.
package struct Slider: Sendable, Hashable {
  /// Name of the quantity.
  package var label: String
  /// Where the knob stands, 0...1.
  package var fraction: Double
  /// Value with its unit.
  package var value: String
  /// Whether keys move this slider.
  package var isFocused: Bool

  /// Describes a slider; a fraction outside 0...1 or NaN is drawn at the nearest limit.
  package init(label: String, fraction: Double, value: String, isFocused: Bool = false) {
    self.label = label
    self.fraction = fraction
    self.value = value
    self.isFocused = isFocused
  }

  /// Columns of the parts of a slider, shared by all sliders of one list.
  package struct Columns: Sendable, Hashable {
    /// Columns for the focus mark and the label.
    package var label: Int
    /// Columns for the value at the right end.
    package var value: Int

    /// States the widths.
    package init(label: Int = 16, value: Int = 8) {
      self.label = max(0, label)
      self.value = max(0, value)
    }
  }

  /// Columns of the track between its ends; empty when the row is too short for one.
  package static func track(in rect: Rect, columns: Columns = Columns()) -> Rect {
    let width = rect.width - columns.label - columns.value - 3
    guard width >= 3 else { return Rect(x: rect.x, y: rect.y, width: 0, height: 0) }
    return Rect(
      x: rect.x + columns.label + 1, y: rect.y, width: width, height: min(1, rect.height))
  }

  /// Column of the knob on a track of some width, 0 at its left end.
  package static func column(fraction: Double, trackWidth: Int) -> Int {
    guard trackWidth > 1 else { return 0 }
    let bounded = fraction > 0 ? min(fraction, 1) : 0
    return Int((bounded * Double(trackWidth - 1)).rounded())
  }

  /// Fraction that a cell of the track stands for; nil off the track.
  ///
  /// The ends of the track count as its limits, so that the mouse reaches both.
  package static func fraction(
    at point: Point, in rect: Rect, columns: Columns = Columns()
  ) -> Double? {
    let track = track(in: rect, columns: columns)
    guard !track.isEmpty, point.y == track.y, point.x >= track.x - 1, point.x <= track.maxX else {
      return nil
    }
    let column = min(max(point.x - track.x, 0), track.width - 1)
    return Double(column) / Double(track.width - 1)
  }

  /// Draws the slider into the first row of a rectangle.
  ///
  /// In a short row the track goes first, then the end of the label; the value stays.
  package func draw(
    in rect: Rect, on frame: inout Frame, columns: Columns = Columns(),
    glyphs: GlyphSet = GlyphSet()
  ) {
    guard !rect.isEmpty else { return }
    let role: Role = isFocused ? .selection : .text
    let shown = frame.writeRight(value, in: rect, role: role, glyphs: glyphs)
    let track = Self.track(in: rect, columns: columns)
    let room = track.isEmpty ? rect.width - shown - 1 : columns.label
    drawLabel(in: Rect(x: rect.x, y: rect.y, width: room, height: 1), on: &frame, glyphs: glyphs)
    drawTrack(track, on: &frame, glyphs: glyphs)
  }

  /// Draws the focus mark and the label.
  private func drawLabel(in rect: Rect, on frame: inout Frame, glyphs: GlyphSet) {
    if isFocused {
      frame.write(
        "›", at: Point(x: rect.x, y: rect.y), role: .sliderKnob, limit: rect.width, glyphs: glyphs)
    }
    frame.writeTruncated(
      label, at: Point(x: rect.x + 1, y: rect.y), role: isFocused ? .selection : .text,
      limit: rect.width - 1, glyphs: glyphs)
  }

  /// Draws the track with its ends, the part left of the knob and the knob.
  private func drawTrack(_ track: Rect, on frame: inout Frame, glyphs: GlyphSet) {
    guard !track.isEmpty else { return }
    let knob = track.x + Self.column(fraction: fraction, trackWidth: track.width)
    let ends: (Unicode.Scalar, Unicode.Scalar) = glyphs.isASCII ? ("[", "]") : ("▕", "▏")
    let line: Unicode.Scalar = glyphs.isASCII ? "-" : "─"
    let filled = Rect(x: track.x, y: track.y, width: knob - track.x, height: 1)
    frame.fill(track, role: .sliderTrack, glyph: line)
    frame.fill(filled, role: .sliderFill, glyph: line)
    frame.put(ends.0, at: Point(x: track.x - 1, y: track.y), role: .sliderTrack)
    frame.put(ends.1, at: Point(x: track.maxX, y: track.y), role: .sliderTrack)
    frame.put(glyphs.isASCII ? "o" : "●", at: Point(x: knob, y: track.y), role: .sliderKnob)
  }
}
