/// One character cell of the terminal.
///
/// A glyph two cells wide fills its first cell and leaves ``continuation`` in the second.
package struct Cell: Sendable, Hashable {
  /// The glyph; a space where nothing is drawn.
  package var glyph: Unicode.Scalar
  /// What the cell means.
  package var role: Role
  /// Whether the glyph to the left covers this cell too.
  package var isContinuation: Bool

  /// Describes a cell of one column.
  package init(_ glyph: Unicode.Scalar, role: Role = .text) {
    self.glyph = glyph
    self.role = role
    self.isContinuation = false
  }

  /// An empty cell.
  package static let blank = Cell(" ")

  /// Second half of a wide glyph.
  package static func continuation(role: Role) -> Cell {
    var cell = Cell(" ", role: role)
    cell.isContinuation = true
    return cell
  }
}
