import ScalingCore

extension Entry {
  /// Title of the field.
  package var title: String {
    switch purpose {
    case .value(let id): SliderTable.slider(id).label
    case .field(let path): UncertainInput.words(of: path)
    case .saveAs: "save as"
    case .export: "export"
    case .name: "name of the scenario"
    case .columnName: "name of the column"
    }
  }

  /// What may be typed.
  package var hint: String {
    switch purpose {
    case .value(let id): "\(SliderTable.slider(id).hint). Enter takes it, Esc leaves it."
    case .field(let path): "\(Self.hint(of: path)). Enter takes it, Esc leaves it."
    case .saveAs: "A path, or a name for the scenario folder. Enter saves, Esc leaves."
    case .export: "A new file: \(Self.exportEndings). Enter writes it, Esc leaves."
    case .name, .columnName: "Enter takes it, Esc leaves it."
    }
  }
}

extension Entry {
  /// Endings of exported files, and what each holds.
  private static let exportEndings =
    ".html, .md, .csv or .json for a report, .svg for the chart, .txt for the screen; on Shape .csv is the "
    + "plan to train from"

  /// What a field takes: examples, and `none` where its value may be absent.
  private static func hint(of path: String) -> String {
    guard let field = ScenarioField.at(path) else { return "A value" }
    let examples = field.kind.notation?.examples ?? "a name"
    return "For example \(examples)" + (field.isOptional ? ", or \(FieldKind.absentText)" : "")
  }
}

extension ListChoice {
  /// Title of the list.
  package var title: String {
    switch purpose {
    case .open: "open a scenario"
    case .theme: "themes"
    case .command: "commands"
    }
  }

  /// What stands in a list without visible rows.
  package var emptyText: String {
    switch purpose {
    case .open:
      filter.text.isEmpty
        ? "no scenarios yet: s saves one; or type a path" : "Enter opens the path \(filter.text)"
    case .theme: "no theme of that name"
    case .command: "no command of that name here"
    }
  }
}
