/// A whole screen as a value: cells, cursor, mouse mode and window title.
///
/// Views return it, tests compare it, and the terminal writes what differs from the last one.
package struct Frame: Sendable, Hashable {
  /// Width and height.
  package let size: Size
  /// Cells row by row.
  package private(set) var cells: [Cell]
  /// Where the cursor shows; nil hides it.
  package var cursor: Point?
  /// Whether the terminal reports the mouse.
  package var reportsMouse: Bool
  /// Title of the terminal window.
  package var title: String

  /// A blank screen.
  package init(size: Size, reportsMouse: Bool = false, title: String = "") {
    self.size = size
    self.cells = Array(repeating: .blank, count: size.width * size.height)
    self.cursor = nil
    self.reportsMouse = reportsMouse
    self.title = title
  }

  /// The whole screen as a rectangle.
  package var bounds: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

  /// The cell at a place; writing outside the screen does nothing, reading gives a blank.
  package subscript(x: Int, y: Int) -> Cell {
    get {
      guard bounds.contains(Point(x: x, y: y)) else { return .blank }
      return cells[y * size.width + x]
    }
    set {
      guard bounds.contains(Point(x: x, y: y)) else { return }
      cells[y * size.width + x] = newValue
    }
  }
}
