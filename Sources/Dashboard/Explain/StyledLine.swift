package import Screen

/// A line of text in one role.
package struct StyledLine: Sendable, Hashable {
  /// The text.
  package var text: String
  /// Its role.
  package var role: Role

  /// Describes a line.
  package init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}
