package import Screen

/// Rectangles of the parts of a screen; a part without room is empty.
package struct PaneRects<Pane: Hashable & Sendable>: Sendable, Hashable {
  private var rects: [Pane: Rect] = [:]

  /// The rectangle of a part.
  package subscript(pane: Pane) -> Rect {
    get { rects[pane] ?? .none }
    set { rects[pane] = newValue }
  }

  /// The part at a cell; nil beside all of them.
  package func pane(at point: Point) -> Pane? {
    rects.first { $0.value.contains(point) }?.key
  }
}
