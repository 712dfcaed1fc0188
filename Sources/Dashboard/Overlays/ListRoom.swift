package import Screen

/// Room of a list and of what it tells of the chosen row: a pure function of the screen's size.
package struct ListRoom: Sendable, Hashable {
  /// Where the rows and the preview stand inside the overlay.
  package struct Parts: Sendable, Hashable {
    /// Filter and rows.
    package var list: Rect
    /// Rows alone.
    package var rows: Rect
    /// Line between rows and preview; nil where they stand beside each other.
    package var rule: Rect?
    /// What is told of the chosen row; empty where there is no room.
    package var preview: Rect
  }

  /// Where the preview stands.
  private enum Place {
    case none, below, beside
  }

  /// Columns of the overlay with its frame.
  package let width: Int
  /// Rows of the overlay with its frame.
  package let height: Int
  private let place: Place

  /// Rows of a preview below the list, without the line above them.
  private static let previewHeight = 8
  /// Smallest screen that shows list and preview below each other.
  private static let smallest = Size(width: 60, height: 22)
  /// Smallest screen that shows list and preview beside each other.
  private static let wide = Size(width: 116, height: 20)

  /// Finds the room for a number of rows.
  package init(size: Size, rows: Int, hasPreview: Bool) {
    let frame = 4
    guard hasPreview, size.width >= Self.smallest.width, size.height >= Self.smallest.height else {
      (place, width, height) = (.none, min(84, size.width), max(rows, 1) + frame)
      return
    }
    if size.width >= Self.wide.width {
      (place, width) = (.beside, min(150, size.width - 4))
      height = min(max(rows + frame, 20), size.height - 3)
    } else {
      (place, width) = (.below, min(84, size.width))
      height = max(rows, 4) + frame + Self.previewHeight + 1
    }
  }

  /// Cuts the inside of the overlay.
  package func parts(of inside: Rect) -> Parts {
    switch place {
    case .none:
      return Parts(
        list: inside, rows: Self.rows(of: inside), rule: nil,
        preview: Rect(x: 0, y: 0, width: 0, height: 0))
    case .beside:
      let columns = inside.split(columns: [.fraction(5), .fraction(4)], gap: 3)
      return Parts(
        list: columns[0], rows: Self.rows(of: columns[0]), rule: nil, preview: columns[1])
    case .below:
      let parts = inside.split(rows: [.atLeast(3), .fixed(1), .fixed(Self.previewHeight)])
      return Parts(
        list: parts[0], rows: Self.rows(of: parts[0]), rule: parts[1], preview: parts[2])
    }
  }

  /// The rows below the filter and an empty line.
  private static func rows(of list: Rect) -> Rect {
    Rect(x: list.x, y: list.y + 2, width: list.width, height: max(0, list.height - 2))
  }
}
