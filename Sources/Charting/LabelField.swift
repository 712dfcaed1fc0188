import Screen

/// What a label would cover at every cell of a chart.
struct LabelField {
  /// Cost of covering a cell of a curve.
  static let curve = 3
  /// Cost of covering a cell of the frontier.
  static let frontier = 5
  /// Cost of covering the sign of a data point.
  static let sign = 8
  /// Cost that no label may pay: other labels and marks.
  static let blocked = 1000

  private let size: Size
  private var weights: [Int]

  init(size: Size) {
    self.size = size
    weights = Array(repeating: 0, count: size.width * size.height)
  }

  private func index(_ x: Int, _ y: Int) -> Int? {
    guard (0..<size.width).contains(x), (0..<size.height).contains(y) else { return nil }
    return y * size.width + x
  }

  /// Takes the weights of a plot from what it shows.
  mutating func weigh(_ frame: Frame, in plot: Rect) {
    for y in plot.y..<plot.maxY {
      for x in plot.x..<plot.maxX {
        let cell = frame[x, y]
        guard cell.glyph != " ", cell.role != .chartGrid, cell.role != .band else { continue }
        weigh(Point(x: x, y: y), cell.role == .frontier ? Self.frontier : Self.curve)
      }
    }
  }

  /// Raises the weight of one cell.
  mutating func weigh(_ cell: Point, _ weight: Int) {
    guard let index = index(cell.x, cell.y) else { return }
    weights[index] = max(weights[index], weight)
  }

  /// Blocks the cells of a text.
  mutating func block(_ start: Point, width: Int) {
    for x in start.x..<(start.x + width) { weigh(Point(x: x, y: start.y), Self.blocked) }
  }

  /// What a text would cover, the cells beside it counted when other text stands there.
  func cost(at start: Point, width: Int) -> Int {
    let covered = (0..<width).reduce(0) { $0 + weight(start.x + $1, start.y) }
    let beside = [start.x - 1, start.x + width].map { weight($0, start.y) }
    return covered + beside.filter { $0 >= Self.sign }.reduce(0, +)
  }

  /// Sum of the weights in a rectangle.
  func cost(of rect: Rect) -> Int {
    (rect.y..<rect.maxY).reduce(0) { sum, y in
      sum + (rect.x..<rect.maxX).reduce(0) { $0 + weight($1, y) }
    }
  }

  private func weight(_ x: Int, _ y: Int) -> Int {
    index(x, y).map { weights[$0] } ?? 0
  }
}
