package import Screen

/// Where the parts of a list stand: a pure function of its rows and the screen's size.
package struct ListLayout: Sendable, Hashable {
  /// The list with its frame.
  package let frame: Rect
  /// The line of the filter.
  package let filter: Rect
  /// The rows.
  package let body: Rect
  /// Samples of the chosen theme; empty beside other lists and without room.
  package let swatches: Rect
  /// What is told of the chosen row; empty where there is no room.
  package let preview: Rect
  /// Line between rows and preview; nil where they stand beside each other.
  package let rule: Rect?
  /// First row shown, so that the chosen one is among them.
  package let first: Int
  private let count: Int

  /// Narrowest list beside samples.
  private static let narrowest = 40

  /// Lays out a list above the line of keys.
  package init(_ list: ListChoice, size: Size) {
    count = list.visible.count
    let room = Rect(x: 0, y: 0, width: size.width, height: max(0, size.height - 1))
    let usual = ListRoom(size: size, rows: count, hasPreview: list.purpose == .open)
    let height = min(usual.height, room.height)
    let samples = ThemeSwatches.size
    if case .theme = list.purpose, room.width >= Self.narrowest + samples.width,
      room.height >= samples.height
    {
      let both = room.centred(
        width: min(usual.width + samples.width, room.width), height: max(height, samples.height))
      frame = Rect(x: both.x, y: both.y, width: both.width - samples.width, height: height)
      swatches = Rect(x: frame.maxX, y: both.y, width: samples.width, height: samples.height)
    } else {
      frame = room.centred(width: usual.width, height: height)
      swatches = .none
    }
    let parts = usual.parts(of: frame.inset(horizontal: 2, vertical: 1))
    (filter, body, preview, rule) = (parts.list.row(0), parts.rows, parts.preview, parts.rule)
    first = min(max(0, list.selection - body.height + 1), max(0, count - body.height))
  }

  /// Place among the visible rows of the one at a cell; nil beside them.
  package func row(at point: Point) -> Int? {
    guard body.contains(point), first + point.y - body.y < count else { return nil }
    return first + point.y - body.y
  }
}
