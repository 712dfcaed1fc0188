package import Screen

/// Room of an overlay with text to read: a pure function of the screen's size.
package struct ReaderRoom: Sendable, Hashable {
  /// Columns of the overlay with its frame.
  package let width: Int
  /// Most rows of text.
  package let height: Int

  /// Widest overlay with text.
  private static let widest = 84

  /// Leaves a column at both sides, and the row of the keys.
  package init(size: Size) {
    width = max(0, min(size.width - 2, ReaderRoom.widest))
    height = max(0, size.height - 3)
  }

  /// Columns of the text.
  package var textWidth: Int { max(0, width - 4) }

  /// Farthest scroll position of a text: its last rows fill the room.
  package func lastScroll(rows: Int) -> Int { max(0, rows - height) }
}
