import Screen

extension String {
  /// The text with its middle left out, so that it takes at most `columns`: both ends tell files apart.
  func shortened(to columns: Int) -> String {
    guard columnWidth(of: self) > columns else { return self }
    guard columns > 1 else { return columns == 1 ? "…" : "" }
    let tail = Self.start(of: reversed(), columns: (columns - 1) / 3)
    let head = Self.start(of: self, columns: columns - 1 - columnWidth(of: tail))
    return head + "…" + String(tail.reversed())
  }

  /// As many characters as fit into a width.
  private static func start(of text: some Sequence<Character>, columns: Int) -> String {
    var (start, used) = ("", 0)
    for character in text {
      used += columnWidth(of: String(character))
      guard used <= columns else { break }
      start.append(character)
    }
    return start
  }
}

/// A sentence about a name that takes at most `columns`: the name is shortened, the sentence stays.
///
/// - Parameter least: Columns that stay to a longer name even where the sentence is too long then.
func sentence(
  about name: String, within columns: Int, least: Int = 8, _ text: (String) -> String
) -> String {
  text(name.shortened(to: max(least, columns - columnWidth(of: text("")))))
}
