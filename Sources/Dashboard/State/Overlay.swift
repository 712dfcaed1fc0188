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
  /// Unsaved work of dashboards that have ended, at least one.
  case offer([WorkOffer])
  /// A file that somebody else changed, scrolled by rows.
  case conflict(SaveConflict, scroll: Int)
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
    /// Name of the scenario in the file that is chosen in a list.
    case fileName(ListChoice)
    /// Tags of the scenario in the file that is chosen in a list.
    case fileTags(ListChoice)

    /// The list to go back to; nil where the screen follows.
    package var list: ListChoice? {
      switch self {
      case .fileName(let list), .fileTags(let list): list
      default: nil
      }
    }
  }

  /// What the text is for.
  package var purpose: Purpose
  /// The text so far.
  package var field: TextField
  /// What is wrong with it; empty as long as nothing is.
  package var problem = ""
  /// Whether the first character that is typed replaces the text.
  package var isReplaced: Bool

  /// Starts with a text; a value is replaced by what is typed, names, paths and tags are edited.
  package init(_ purpose: Purpose, text: String) {
    self.purpose = purpose
    self.field = TextField(text)
    switch purpose {
    case .value: isReplaced = true
    case .field(let path): isReplaced = path != "tags"
    case .saveAs, .export, .name, .columnName, .fileName, .fileTags: isReplaced = false
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
