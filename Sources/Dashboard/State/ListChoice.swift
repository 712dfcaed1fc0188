package import Screen

/// Rows to choose from, with a filter that typing narrows.
package struct ListChoice: Sendable, Hashable {
  /// What is chosen.
  package enum Purpose: Sendable, Hashable {
    /// A scenario file to open.
    case open
    /// A theme; `original` comes back on cancel.
    case theme(original: Int)
    /// A command to give.
    case command
  }

  /// One row.
  package struct Row: Sendable, Hashable {
    /// What is taken: a path, a theme's number, or a command.
    package var value: String
    /// First column.
    package var title: String
    /// Second column.
    package var detail: String
    /// Words that the filter finds beside those that are shown.
    package var words: String

    /// Describes a row.
    package init(value: String, title: String, detail: String, words: String = "") {
      self.value = value
      self.title = title
      self.detail = detail
      self.words = words
    }
  }

  /// What is chosen.
  package var purpose: Purpose
  /// All rows.
  package var rows: [Row]
  /// Text that rows have to contain.
  package var filter = TextField("")
  /// Place of the chosen row among ``visible``.
  package var selection = 0
  /// Row that the mouse chose last; a second press takes it.
  package var pressed: Int?
  /// What is known of the files of the rows, by path.
  package var previews: [String: FilePreview] = [:]
  /// A file outside the scenario folder that is deleted when the key is pressed again.
  package var doomed: String?

  /// Describes a list.
  package init(_ purpose: Purpose, rows: [Row], selection: Int = 0) {
    self.purpose = purpose
    self.rows = rows
    self.selection = selection
  }

  /// Rows that hold every word of the filter.
  package var visible: [Row] {
    let words = SearchWords(filter.text)
    return rows.filter { words.match([$0.title, $0.detail, $0.words].joined(separator: " ")) }
  }

  /// The row under the cursor; nil when none is visible.
  package var chosen: Row? {
    let rows = visible
    return rows.indices.contains(selection) ? rows[selection] : nil
  }

  /// Leaves out the row of a value; the next one takes its place where it was under the cursor.
  package mutating func remove(_ value: String) {
    let chosen = chosen?.value
    rows.removeAll { $0.value == value }
    let visible = visible
    let place = visible.firstIndex { $0.value == chosen } ?? selection
    selection = max(0, min(place, visible.count - 1))
    pressed = nil
  }

  /// Takes new rows; the chosen one stays chosen as long as it is there.
  package mutating func take(_ rows: [Row]) {
    let value = chosen?.value
    (self.rows, previews, doomed) = (rows, [:], nil)
    let visible = visible
    let place = visible.firstIndex { $0.value == value } ?? selection
    selection = max(0, min(place, visible.count - 1))
  }
}
