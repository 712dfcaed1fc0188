/// Cells next to each other in one row that differ between two frames.
package struct FrameRun: Sendable, Hashable {
  /// Place of the first cell.
  package let origin: Point
  /// New cells from left to right; never starts or ends inside a wide glyph.
  package let cells: ArraySlice<Cell>
}

/// The runs that turn one frame's cells into another's, row by row.
///
/// Allocates nothing: runs are slices of the new frame. O(cells) over all runs.
package struct FrameChanges: Sequence, IteratorProtocol, Sendable {
  private let old: [Cell]
  private let new: [Cell]
  private let width: Int
  private var index = 0

  /// Compares two frames; all of `new` counts as changed when there is no old one of its size.
  package init(from old: Frame?, to new: Frame) {
    self.old = old.map { $0.size == new.size ? $0.cells : [] } ?? []
    self.new = new.cells
    self.width = new.size.width
  }

  package mutating func next() -> FrameRun? {
    while index < new.count && !differs(index) { index += 1 }
    guard index < new.count else { return nil }
    let rowStart = index - index % width
    var start = index
    while start > rowStart && new[start].isContinuation { start -= 1 }
    let rowEnd = rowStart + width
    while index < rowEnd && (differs(index) || new[index].isContinuation) { index += 1 }
    return FrameRun(origin: Point(x: start - rowStart, y: start / width), cells: new[start..<index])
  }

  private func differs(_ index: Int) -> Bool {
    old.isEmpty || old[index] != new[index]
  }
}

extension Frame {
  /// What has to be drawn to turn the screen of an older frame into this one.
  package func changes(from old: Frame?) -> FrameChanges {
    FrameChanges(from: old, to: self)
  }
}
