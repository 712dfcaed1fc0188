import Screen
import Testing

@testable import Dashboard

@Suite("The mouse on lists and texts")
struct MouseListTests {
  /// A list of themes and the cell of its row.
  private func themes(size: Size = .standard) throws -> (Bench, (Int) -> Point) {
    var bench = try Bench(size: size)
    bench.give(.chooseTheme)
    let body = ListLayout(try #require(bench.list), size: size).body
    return (bench, { Point(x: body.x + 2, y: body.y + $0) })
  }

  @Test("a press chooses a row, a second one takes it")
  func takes() throws {
    var (bench, cell) = try themes()
    bench.mouse(.press, x: cell(2).x, y: cell(2).y)
    #expect(bench.list?.selection == 2)
    #expect(bench.state.theme == 2)
    bench.mouse(.press, x: cell(3).x, y: cell(3).y)
    #expect(bench.list?.selection == 3)
    bench.mouse(.press, x: cell(3).x, y: cell(3).y)
    #expect(bench.list == nil)
    #expect(bench.state.theme == 3 && bench.state.message != nil)
  }

  @Test("the row that is chosen at first takes two presses like all others")
  func firstRow() throws {
    var (bench, cell) = try themes()
    bench.mouse(.press, x: cell(0).x, y: cell(0).y)
    #expect(bench.list?.selection == 0)
    bench.mouse(.press, x: cell(0).x, y: cell(0).y)
    #expect(bench.list == nil)
  }

  @Test("what moves the choice between two presses makes the second a first one")
  func between() throws {
    for keys in ["Down", "\"e\"", "wheel"] {
      var (bench, cell) = try themes()
      bench.mouse(.press, x: cell(1).x, y: cell(1).y)
      if keys == "wheel" {
        bench.mouse(.wheelDown, x: cell(1).x, y: cell(1).y)
      } else {
        try bench.press(keys)
      }
      bench.mouse(.press, x: cell(1).x, y: cell(1).y)
      #expect(bench.list?.selection == 1, "\(keys)")
    }
  }

  @Test("a press on frame, filter and empty rows chooses nothing")
  func beside() throws {
    var (bench, cell) = try themes(size: .large)
    let before = bench.state
    let count = try #require(bench.list?.rows.count)
    for point in [
      cell(-1), cell(-2), cell(-3), cell(count), Point(x: 1, y: cell(0).y), Point(x: 118, y: 20),
    ] {
      bench.mouse(.press, x: point.x, y: point.y)
      #expect(bench.state == before)
    }
  }

  @Test("rows that are scrolled into view are the ones that a press takes")
  func scrolled() throws {
    var bench = try Bench()
    try bench.press(": End")
    let list = try #require(bench.list)
    let layout = ListLayout(list, size: .standard)
    #expect(layout.first > 0 && layout.first + layout.body.height == list.rows.count)
    let row = layout.first + 4
    let place = try #require(bench.place(of: list.rows[row].title))
    #expect(layout.row(at: place) == row)
    bench.mouse(.press, x: place.x, y: place.y)
    #expect(bench.list?.chosen == list.rows[row])
  }

  @Test("a press on a file opens it with the second one")
  func opens() throws {
    var bench = try Bench()
    bench.send(
      .finished(
        .listed(["a.yaml", "b.yaml"].map { .init(value: $0, title: $0, detail: "") })))
    let place = try #require(bench.place(of: "b.yaml"))
    bench.mouse(.press, x: place.x, y: place.y)
    #expect(bench.effects == [.preview(path: "b.yaml")])
    bench.mouse(.press, x: place.x, y: place.y)
    #expect(bench.effects == [.open(path: "b.yaml")])
  }

  @Test("in a text the lower half turns the page, the upper half turns it back")
  func pages() throws {
    for keys in ["?", "Tab End i"] {
      var (pointed, pressed) = (
        try Bench(size: Size(width: 80, height: 16)), try Bench(size: Size(width: 80, height: 16))
      )
      try pointed.press(keys)
      let top = pointed.state
      pointed.mouse(.press, x: 40, y: 12)
      try pressed.press("\(keys) PgDn")
      #expect(pointed.state == pressed.state)
      #expect(pointed.state != top)
      pointed.mouse(.press, x: 40, y: 2)
      #expect(pointed.state == top)
    }
  }

  @Test("beside a text nothing happens, nor in one that fits")
  func still() throws {
    var bench = try Bench(size: .large)
    try bench.press("?")
    let before = bench.state
    for x in [0, 5, 118] { bench.mouse(.press, x: x, y: 30) }
    #expect(bench.state == before)
    var short = try Bench(size: .large)
    try short.press("? / \"undo\"")
    let shown = short.state
    short.mouse(.press, x: 60, y: 21)
    #expect(short.state == shown)
  }
}

@Suite("Where a list stands")
struct ListLayoutTests {
  @Test("all its parts lie on the screen, the chosen row among those shown")
  func rooms() {
    for size in [Size.standard, .large, Size(width: 40, height: 10), Size(width: 200, height: 60)] {
      for (count, chosen) in [(0, 0), (1, 0), (40, 0), (40, 25), (40, 39)] {
        let rows = (0..<count).map {
          ListChoice.Row(value: "\($0)", title: "row \($0)", detail: "")
        }
        let list = ListChoice(.command, rows: rows, selection: chosen)
        let layout = ListLayout(list, size: size)
        #expect(layout.frame.x >= 0 && layout.frame.maxX <= size.width)
        #expect(layout.frame.y >= 0 && layout.frame.maxY <= size.height - 1)
        #expect(layout.filter.y == layout.frame.y + 1)
        #expect(layout.body.maxY == layout.frame.maxY - 1)
        guard count > 0 else { continue }
        #expect((layout.first..<layout.first + layout.body.height).contains(chosen))
        let line = Point(x: layout.body.x, y: layout.body.y + chosen - layout.first)
        #expect(layout.row(at: line) == chosen)
      }
    }
  }
}
