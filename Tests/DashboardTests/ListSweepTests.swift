import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Lists on every size of screen")
struct ListSweepTests {
  /// Every kind of list.
  static let purposes: [ListChoice.Purpose] = [.open, .theme(original: 0), .command]

  private func list(_ purpose: ListChoice.Purpose, count: Int, selection: Int = 0) -> ListChoice {
    let rows = (0..<count).map {
      ListChoice.Row(value: "\($0)", title: "file-\($0).", detail: "folder")
    }
    return ListChoice(purpose, rows: rows, selection: selection)
  }

  private func overlap(_ one: Rect, _ other: Rect) -> Bool {
    !one.isEmpty && !other.isEmpty && one.x < other.maxX && other.x < one.maxX
      && one.y < other.maxY && other.y < one.maxY
  }

  private func holds(_ outer: Rect, _ inner: Rect) -> Bool {
    inner.isEmpty
      || (inner.x >= outer.x && inner.maxX <= outer.maxX && inner.y >= outer.y
        && inner.maxY <= outer.maxY)
  }

  /// Text of a row inside a rectangle.
  private func text(_ frame: Frame, _ rect: Rect, row: Int) -> String {
    let cells = (rect.x..<rect.maxX).map { frame[$0, rect.y + row] }
    return String(String.UnicodeScalarView(cells.filter { !$0.isContinuation }.map(\.glyph)))
  }

  @Test("filter, rows, rule, preview and samples share no cell", arguments: purposes)
  func apart(purpose: ListChoice.Purpose) {
    for width in stride(from: 40, through: 220, by: 7) {
      for height in stride(from: 10, through: 70, by: 3) {
        for count in [0, 1, 6, 60] {
          let size = Size(width: width, height: height)
          let layout = ListLayout(list(purpose, count: count), size: size)
          let inside =
            [layout.filter, layout.body, layout.preview] + [layout.rule].compactMap(\.self)
          let parts = inside + [layout.swatches]
          let meets = parts.indices.contains { one in
            parts.indices.contains { $0 > one && overlap(parts[one], parts[$0]) }
          }
          #expect(!meets, "\(size) \(count)")
          let border = layout.frame.inset(horizontal: 1, vertical: 1)
          #expect(inside.allSatisfy { holds(border, $0) }, "\(size) \(count)")
          let screen = Rect(x: 0, y: 0, width: width, height: height - 1)
          #expect(holds(screen, layout.frame) && holds(screen, layout.swatches), "\(size)")
          #expect(!overlap(layout.frame, layout.swatches), "\(size) \(count)")
        }
      }
    }
  }

  @Test("only files have a preview, only themes have samples", arguments: purposes)
  func belongings(purpose: ListChoice.Purpose) {
    for size in [Size.large, Size(width: 200, height: 60)] {
      let layout = ListLayout(list(purpose, count: 12), size: size)
      #expect(layout.preview.isEmpty == (purpose != .open))
      #expect(layout.swatches.isEmpty == (purpose != .theme(original: 0)))
    }
  }

  @Test("every cell of a row gives that row, however far the list is scrolled", arguments: purposes)
  func everyRow(purpose: ListChoice.Purpose) {
    for size in [Size(width: 40, height: 10), .standard, .large, Size(width: 200, height: 60)] {
      for (count, selection) in (0..<60).map({ (60, $0) }) + [(1, 0), (3, 2), (0, 0)] {
        let layout = ListLayout(list(purpose, count: count, selection: selection), size: size)
        let body = layout.body
        let found = (body.y..<body.maxY).map { layout.row(at: Point(x: body.x, y: $0)) }
        let shown = min(body.height, count)
        #expect(found.prefix(shown).map { $0 ?? -1 } == Array(layout.first..<layout.first + shown))
        #expect(found.dropFirst(shown).allSatisfy { $0 == nil })
        #expect(count == 0 || found.contains(selection), "\(size) \(selection)")
        let ends = (body.y..<body.maxY).map { layout.row(at: Point(x: body.maxX - 1, y: $0)) }
        #expect(ends == found)
        for outside in [
          Point(x: body.x - 1, y: body.y), Point(x: body.maxX, y: body.y),
          Point(x: body.x, y: body.y - 1), Point(x: body.x, y: body.maxY),
        ] {
          #expect(layout.row(at: outside) == nil)
        }
      }
    }
  }

  @Test(
    "a scrolled list is never left half empty: its last rows fill the room",
    arguments: [Size(width: 40, height: 10), .standard, .large])
  func filled(size: Size) {
    for selection in 0..<100 {
      let layout = ListLayout(list(.command, count: 100, selection: selection), size: size)
      #expect(layout.first + layout.body.height <= 100)
      #expect(layout.first <= selection)
    }
  }

  @Test(
    "the screen shows each row where a press finds it, beside a preview of any width",
    arguments: [Size.standard, Size(width: 60, height: 22), .large, Size(width: 200, height: 60)])
  func drawn(size: Size) throws {
    var bench = try Bench(size: size)
    let files = list(.open, count: 40)
    bench.send(.finished(.listed(files.rows)))
    for (keys, selection) in [("Home", 0), ("Down x25", 25), ("End", 39)] {
      try bench.press(keys)
      var scenario = try Fixture.tutor(named: String(repeating: "長い名前 long ", count: 30))
      scenario.notes = String(repeating: "メモ notes ", count: 200)
      bench.send(.finished(.previewed(path: "\(selection)", scenario, note: "")))
      let shown = try #require(bench.list)
      let (layout, frame) = (ListLayout(shown, size: size), bench.frame)
      #expect(!layout.preview.isEmpty)
      for y in layout.body.y..<layout.body.maxY {
        let row = try #require(layout.row(at: Point(x: layout.body.x, y: y)))
        let text = text(frame, layout.body, row: y - layout.body.y)
        #expect(text.hasPrefix(" file-\(row).") && !text.contains("長い"), "\(size) \(row)")
      }
      #expect(text(frame, layout.preview, row: 0).contains("長い名前"))
      #expect(frame.damage == nil)
    }
  }

  @Test("a filter that leaves fewer rows keeps the cursor among them")
  func narrowed() throws {
    for size in [Size(width: 40, height: 10), .standard, .large] {
      var bench = try Bench(size: size)
      bench.send(.finished(.listed(list(.open, count: 40).rows)))
      try bench.press("End \"file-3\"")
      let shown = try #require(bench.list)
      #expect(shown.visible.count == 11)
      #expect(ListLayout(shown, size: size).first == 0)
      try bench.press("End")
      let last = try #require(bench.list)
      let layout = ListLayout(last, size: size)
      let place = try #require(bench.place(of: "file-39."))
      #expect(layout.row(at: place) == 10)
    }
  }
}
