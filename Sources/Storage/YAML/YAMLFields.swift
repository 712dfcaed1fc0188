/// Keys with values as they are written into a YAML file; without a value a key is left out.
enum YAMLFields {
  /// A key and the text of its value.
  typealias Field = (key: String, value: String?)

  /// The fields that have a value.
  static func written(_ fields: [Field]) -> [(key: String, value: String)] {
    fields.compactMap { field in field.value.map { (field.key, $0) } }
  }

  /// A mapping on one line.
  static func mapping(_ fields: [Field]) -> String {
    "{" + written(fields).map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
  }

  /// A mapping as the entry of a list, with a key a line.
  static func entry(_ fields: [Field]) -> String {
    let lines = written(fields).map { "\($0.key): \($0.value)\n" }
    return "  - " + lines.joined(separator: "    ")
  }

  /// Mappings as a list below a key of an entry; nothing without any.
  static func list(_ key: String, _ items: [[Field]]) -> String {
    guard !items.isEmpty else { return "" }
    return "    \(key):\n" + items.map { "      - \(mapping($0))\n" }.joined()
  }

  /// A text; nil for an empty one.
  static func scalar(unlessEmpty text: String) -> String? {
    text.isEmpty ? nil : YAMLText.scalar(text)
  }

  /// A number with all its digits.
  static func number(_ value: Double) -> String { NumberText.shortest(value) }
}
