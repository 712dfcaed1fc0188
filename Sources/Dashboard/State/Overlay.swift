import ScalingCore
package import Screen

/// What lies over the screen and takes the keys.
package enum Overlay: Sendable, Hashable {
  /// All keys, scrolled by rows; those that hold the words of a search, while there is one.
  case help(scroll: Int, search: TextField? = nil)
  /// Steps to a decision on one's own numbers, scrolled by rows.
  case guide(scroll: Int)
  /// Formula, inputs and evidence of a number, scrolled by rows.
  case explanation(Explanation, scroll: Int)
  /// A line of text to type.
  case entry(Entry)
  /// Rows to choose from.
  case list(ListChoice)
  /// Unsaved changes at the end.
  case unsavedChanges
}

/// A line of text that the user types.
package struct Entry: Sendable, Hashable {
  /// What the text is for.
  package enum Purpose: Sendable, Hashable {
    /// Exact value of a slider.
    case value(OptionSlider.ID)
    /// Exact value of a ``ScenarioField``, by its path.
    case field(String)
    /// File to save to.
    case saveAs
    /// File to write what the screen shows to.
    case export
    /// Name of the scenario.
    case name
    /// Name of the column of Compare under the cursor.
    case columnName
  }

  /// What the text is for.
  package var purpose: Purpose
  /// The text so far.
  package var field: TextField
  /// What is wrong with it; empty as long as nothing is.
  package var problem = ""
  /// Whether the first character that is typed replaces the text.
  package var isReplaced: Bool

  /// Starts with a text; a value is replaced by what is typed, other texts are edited.
  package init(_ purpose: Purpose, text: String) {
    self.purpose = purpose
    self.field = TextField(text)
    switch purpose {
    case .value, .field: isReplaced = true
    case .saveAs, .export, .name, .columnName: isReplaced = false
    }
  }

  /// Applies a key to the text.
  package mutating func handle(_ key: Key) {
    var edited = isReplaced && key.isText ? TextField("") : field
    guard edited.handle(key) else { return }
    field = edited
    isReplaced = false
    problem = ""
  }
}

extension Key {
  /// Whether the key types a character.
  var isText: Bool {
    if case .character = code { return modifiers.isSubset(of: .shift) }
    return false
  }
}

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

    /// Describes a row.
    package init(value: String, title: String, detail: String) {
      self.value = value
      self.title = title
      self.detail = detail
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

  /// Describes a list.
  package init(_ purpose: Purpose, rows: [Row], selection: Int = 0) {
    self.purpose = purpose
    self.rows = rows
    self.selection = selection
  }

  /// Rows that hold every word of the filter.
  package var visible: [Row] {
    let words = SearchWords(filter.text)
    return rows.filter { words.match($0.title + " " + $0.detail) }
  }

  /// The row under the cursor; nil when none is visible.
  package var chosen: Row? {
    let rows = visible
    return rows.indices.contains(selection) ? rows[selection] : nil
  }
}
