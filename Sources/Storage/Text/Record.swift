/// A record whose fields are found by name: a row of a table, or a mapping of a YAML file.
package protocol Record {
  /// Text of a field; empty when the record leaves it out.
  func text(_ field: String) throws(Diagnostic) -> String
  /// An error at the place of a field.
  func failure(_ field: String, _ message: String) throws(Diagnostic) -> Diagnostic
}

extension Record {
  /// Text of a field that must not be empty.
  package func requiredText(_ field: String) throws(Diagnostic) -> String {
    let text = try text(field)
    guard !text.isEmpty else { throw try missing(field, "a text") }
    return text
  }

  /// Number in a field; nil when the field is empty.
  ///
  /// - Throws: when the field holds something else than a finite decimal number.
  package func optionalNumber(_ field: String) throws(Diagnostic) -> Double? {
    let text = try text(field)
    if text.isEmpty { return nil }
    guard let number = Double(text), number.isFinite else {
      throw try failure(field, "'\(text)' is not a number; write digits, for example 2.49")
    }
    return number
  }

  /// Number in a field that must not be empty.
  package func number(_ field: String) throws(Diagnostic) -> Double {
    guard let number = try optionalNumber(field) else { throw try missing(field, "a number") }
    return number
  }

  /// Whole number in a field; nil when the field is empty.
  package func optionalInteger(_ field: String) throws(Diagnostic) -> Int? {
    let text = try text(field)
    if text.isEmpty { return nil }
    guard let number = Int(text), number.magnitude < 1 << 40 else {
      throw try failure(field, "'\(text)' is not a whole number; write digits only")
    }
    return number
  }

  /// Whole number in a field that must not be empty.
  package func integer(_ field: String) throws(Diagnostic) -> Int {
    guard let number = try optionalInteger(field) else {
      throw try missing(field, "a whole number")
    }
    return number
  }

  /// `true` or `false` in a field; nil when the field is empty.
  package func optionalFlag(_ field: String) throws(Diagnostic) -> Bool? {
    switch try text(field) {
    case "": return nil
    case "true": return true
    case "false": return false
    case let text: throw try failure(field, "'\(text)' is neither true nor false")
    }
  }

  /// One of several cases by its raw value; the first of `cases` when the field is empty.
  package func choice<Choice: RawRepresentable<String>>(
    _ field: String, among cases: [Choice]
  ) throws(Diagnostic) -> Choice {
    let text = try text(field)
    let match = text.isEmpty ? cases.first : cases.first { $0.rawValue == text }
    guard let match else {
      let known = cases.map(\.rawValue).joined(separator: ", ")
      throw try failure(field, "'\(text)' is not known in '\(field)'; write one of \(known)")
    }
    return match
  }

  /// Names in a field, parted by `|`.
  package func list(_ field: String) throws(Diagnostic) -> [String] {
    try text(field).utf8.split(separator: UInt8(ascii: "|")).compactMap { String($0) }
  }

  private func missing(_ field: String, _ wanted: String) throws(Diagnostic) -> Diagnostic {
    try failure(field, "'\(field)' is missing; \(wanted) belongs here")
  }
}
