import Screen
import Testing

@Suite struct KeyBarTests {
  private let bar = KeyBar(items: [
    KeyBar.Item(key: "?", label: "help"), KeyBar.Item(key: "q", label: "quit"),
    KeyBar.Item(key: "s", label: "save", isEnabled: false),
  ])

  private func frame(_ width: Int) -> Frame {
    var frame = Frame(size: Size(width: width, height: 1))
    bar.draw(in: frame.bounds, on: &frame)
    return frame
  }

  @Test(arguments: [
    (24, "? help  q quit  s save  "), (22, "? help  q quit  s save"), (21, "? help  q quit       "),
    (6, "? help"), (5, "     "), (0, ""),
  ])
  func dropsWholeItemsFromTheEnd(_ width: Int, _ row: String) {
    #expect(frame(width).text(row: 0) == row)
  }

  @Test func keysLabelsAndDisabledItemsDiffer() {
    #expect(frame(22).roleText(row: 0) == "k.jjjj..k.jjjj..u.uuuu")
  }

  @Test func mouseFindsItems() {
    let rect = Rect(x: 1, y: 2, width: 30, height: 1)
    #expect(bar.item(at: Point(x: 1, y: 2), in: rect) == 0)
    #expect(bar.item(at: Point(x: 6, y: 2), in: rect) == 0)
    #expect(bar.item(at: Point(x: 7, y: 2), in: rect) == nil)
    #expect(bar.item(at: Point(x: 9, y: 2), in: rect) == 1)
    #expect(bar.item(at: Point(x: 9, y: 1), in: rect) == nil)
  }

  @Test func wideLabelsCountTheirColumns() {
    let bar = KeyBar(items: [KeyBar.Item(key: "?", label: "説明"), KeyBar.Item(key: "q", label: "終")])
    let rect = Rect(x: 0, y: 0, width: 12, height: 1)
    #expect(bar.layout(in: rect).map(\.x) == [0, 8])
    #expect(bar.layout(in: rect).map(\.width) == [6, 4])
  }
}
