package import ScalingCore

/// Everything that a scenario states or leaves at its default.
package enum InputTable {
  /// One value a row, by the path of `--set`; name, tags, notes and what is not stated are left out.
  package static func table(of scenario: Scenario) -> OutputTable {
    let fields = ScenarioField.all.filter { field in
      guard !["name", "tags", "notes"].contains(field.path) else { return false }
      let value = field.read(scenario)
      return value != .absent && value != .text("")
    }
    return OutputTable(
      columns: [.init("path", "input"), .init("value", "value")],
      rows: fields.map { field in
        let text = DifferingInput(field, in: [scenario]).texts.joined()
        return [.init(field.path), .init(JSONValue(field.read(scenario)), text)]
      })
  }
}
