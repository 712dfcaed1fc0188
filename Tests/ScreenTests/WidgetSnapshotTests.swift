import Screen
import TestSupport
import Testing

/// One picture of all widgets together, in Unicode and in ASCII.
@Suite struct WidgetSnapshotTests {
  private func frame(_ glyphs: GlyphSet) -> Frame {
    var frame = Frame(size: Size(width: 60, height: 14), reportsMouse: true, title: "isocost")
    let rows = frame.bounds.split(rows: [.fixed(1), .fixed(7), .fraction(1), .fixed(1)])
    Tabs(
      items: [Tabs.Item(key: "1", title: "Explore"), Tabs.Item(key: "6", title: "Compare")],
      active: 0
    ).draw(in: rows[0], on: &frame, glyphs: glyphs)
    let pane = frame.box(
      rows[1], title: "options", role: .borderFocus, titleRole: .titleFocus, glyphs: glyphs)
    let sliders = [
      Slider(label: "Model size", fraction: 0.72, value: "14B"),
      Slider(label: "Generation", fraction: 0.5, value: "8.2k", isFocused: true),
      Slider(label: "Requests/yr", fraction: 0.61, value: "2.0M"),
      Slider(label: "GPU price", fraction: 0.3, value: "$2.99/h"),
    ]
    for (row, slider) in sliders.enumerated() {
      slider.draw(in: pane.row(row), on: &frame, glyphs: glyphs)
    }
    TextField("2.49").draw(in: pane.row(4), on: &frame, glyphs: glyphs)
    Paragraph("14B × 8K tokens × 4 samples: 84 % right — 日本語も折り返す。", role: .headline)
      .draw(in: rows[2].inset(horizontal: 10, vertical: 1), on: &frame, glyphs: glyphs)
    KeyBar(items: [
      KeyBar.Item(key: "?", label: "help"), KeyBar.Item(key: "u", label: "undo", isEnabled: false),
    ]).draw(in: rows[3], on: &frame, glyphs: glyphs)
    return frame
  }

  @Test func widgets() {
    assertSnapshot(of: frame(GlyphSet()), named: "widgets")
  }

  @Test func widgetsInASCII() {
    let frame = frame(GlyphSet(tier: .ascii))
    #expect(frame.cells.allSatisfy { $0.glyph.isASCII })
    assertSnapshot(of: frame, named: "widgets-ascii")
  }
}
