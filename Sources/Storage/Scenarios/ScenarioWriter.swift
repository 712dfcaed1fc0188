internal import ScalingCore

/// Writes a whole scenario file.
enum ScenarioWriter {
  /// The file of a scenario: a header comment, then all keys in the order of the schema.
  static func file(of scenario: Scenario, catalogue: Catalogue) -> String {
    var text = header
    for entry in ScenarioText.entries(of: scenario, catalogue: catalogue) {
      if entry.key == "notes", let block = YAMLText.block(scenario.notes, indent: "  ") {
        text += "notes: \(block)\n"
      } else {
        write(entry, indent: "", to: &text)
      }
    }
    return text
  }

  private static let header = """
    # A scenario of isocost: one way to answer requests, and what it is paid for.
    # Numbers may have units: 8Ki tokens, 2M requests, 90s, 40 %, $2.49.

    """

  private static func write(_ entry: ScenarioText.Entry, indent: String, to text: inout String) {
    switch entry.value {
    case .absent: return
    case .scalar, .list: text += "\(indent)\(entry.key): \(inline(entry.value))\n"
    case .mapping(let entries) where isShort(entries):
      text += "\(indent)\(entry.key): \(inline(entry.value))\n"
    case .mapping(let entries):
      text += "\(indent)\(entry.key):\n"
      for inner in entries { write(inner, indent: indent + "  ", to: &text) }
    }
  }

  /// Two or three keys without further parts stand on one line, and so does a distribution.
  private static func isShort(_ entries: [ScenarioText.Entry]) -> Bool {
    let keys = entries.map(\.key)
    return keys == ["weights", "kvCache"] || keys == DistributionForm.triangular.keys
      || (keys.count == 1 && keys.allSatisfy { DistributionForm(rawValue: $0) != nil })
  }

  /// A value on one line.
  static func inline(_ value: ScenarioText.Value) -> String {
    switch value {
    case .absent: return "null"
    case .scalar(let text): return text
    case .list(let items): return "[" + items.joined(separator: ", ") + "]"
    case .mapping(let entries):
      let stated = entries.filter { $0.value != .absent }
      return "{" + stated.map { "\($0.key): \(inline($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}
