/// Width and height in cells.
package struct Size: Sendable, Hashable {
  /// Columns, at least 0.
  package var width: Int
  /// Rows, at least 0.
  package var height: Int

  /// Describes a size; negative lengths become 0.
  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A cell's place; (0, 0) is the top left corner.
package struct Point: Sendable, Hashable {
  /// Column.
  package var x: Int
  /// Row.
  package var y: Int

  /// Names a cell.
  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of cells.
package struct Rect: Sendable, Hashable {
  /// Left column.
  package var x: Int
  /// Top row.
  package var y: Int
  /// Columns, at least 0.
  package var width: Int
  /// Rows, at least 0.
  package var height: Int

  /// Describes a rectangle; negative lengths become 0.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// First column right of the rectangle.
  package var maxX: Int { x + width }
  /// First row below the rectangle.
  package var maxY: Int { y + height }
  /// Whether it holds no cell.
  package var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether the cell lies inside.
  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// The rectangle without its margins.
  package func inset(horizontal: Int, vertical: Int) -> Rect {
    Rect(
      x: x + horizontal, y: y + vertical,
      width: width - 2 * horizontal, height: height - 2 * vertical)
  }
}
