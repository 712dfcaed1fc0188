package import ScalingCore
internal import Screen

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
      columns: [
        .init("path", Wording("input", ja: "入力")), .init("value", Wording("value", ja: "値")),
      ],
      rows: fields.map { field in
        let words = DifferingInput(field, in: [scenario]).texts.first ?? ""
        return [.init(field.path), .init(JSONValue(field.read(scenario)), words)]
      })
  }
}
