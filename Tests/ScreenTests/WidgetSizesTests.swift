import Screen
import Testing

/// Widgets of every size draw inside their rectangle and nowhere else.
@Suite struct WidgetSizesTests {
  private func expectInside(
    _ name: String, draw: (Rect, inout Frame) -> Void
  ) {
    for width in 0...44 {
      for height in 0...4 {
        var frame = Frame(size: Size(width: 48, height: 7))
        frame.fill(frame.bounds, role: .error, glyph: "#")
        let rect = Rect(x: 2, y: 1, width: width, height: height)
        draw(rect, &frame)
        let strays = (0..<7).flatMap { y in (0..<48).map { Point(x: $0, y: y) } }
          .filter { !rect.contains($0) && frame[$0.x, $0.y] != Cell("#", role: .error) }
        #expect(strays.isEmpty, "\(name) \(width)x\(height)")
      }
    }
  }

  @Test func keyBar() {
    let bar = KeyBar(items: [
      KeyBar.Item(key: "?", label: "help"), KeyBar.Item(key: "q", label: "終了"),
      KeyBar.Item(key: "Enter", label: "type a value"),
    ])
    expectInside("key bar") { bar.draw(in: $0, on: &$1) }
  }

  @Test func tabs() {
    let titles = ["Explore", "Frontier", "費用", "Speed"]
    let items = titles.enumerated().map { Tabs.Item(key: "\($0 + 1)", title: $1) }
    for active in items.indices {
      expectInside("tabs") { Tabs(items: items, active: active).draw(in: $0, on: &$1) }
    }
  }

  @Test func tabsWithoutAnActiveOne() {
    let tabs = Tabs(items: [Tabs.Item(key: "1", title: "Explore")], active: 9)
    expectInside("tabs") { tabs.draw(in: $0, on: &$1) }
    #expect(Tabs(items: [], active: 0).texts(width: 0).isEmpty)
  }

  @Test func paragraph() {
    let text = "Bigger model, longer thinking, 日本語の長い文章、 or another GPU?\n\nOne more line."
    expectInside("paragraph") { Paragraph(text).draw(in: $0, on: &$1) }
  }

  @Test func textField() {
    expectInside("text field") { TextField("日本 2.49 dollars an hour").draw(in: $0, on: &$1) }
  }

  @Test func boxes() {
    expectInside("box") { $1.box($0, title: "accuracy per 費用") }
  }
}
