/// A JSON document whose keys keep their order and whose numbers keep every digit.
package enum JSONValue: Sendable, Equatable {
  /// Nothing is known.
  case null
  /// A flag.
  case flag(Bool)
  /// A number; NaN and infinities are written as `null`.
  case number(Double)
  /// A text.
  case text(String)
  /// A list.
  case list([JSONValue])
  /// Keys with values, in this order.
  case object([Member])

  /// A key with its value.
  package struct Member: Sendable, Equatable {
    /// The key.
    package var key: String
    /// Its value.
    package var value: JSONValue

    /// Joins a key and a value.
    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// A number, or `null` for nil.
  package static func number(_ value: Double?) -> JSONValue {
    value.map { .number($0) } ?? .null
  }

  /// A text, or `null` for nil and for an empty text.
  package static func text(unlessEmpty text: String?) -> JSONValue {
    guard let text, !text.isEmpty else { return .null }
    return .text(text)
  }

  /// The value of a key; nil when this is no object or has no such key.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// An object with keys in the order of the literal.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}

// MARK: - Text

extension JSONValue {
  /// The document with two blanks of indentation a level and a line break at its end.
  package var document: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .list(let items) where !items.isEmpty:
      Self.write(items, in: ("[", "]"), to: &text, indent: indent) { item, text, inner in
        item.write(to: &text, indent: inner)
      }
    case .object(let members) where !members.isEmpty:
      Self.write(members, in: ("{", "}"), to: &text, indent: indent) { member, text, inner in
        text += "\(Self.quoted(member.key)): "
        member.value.write(to: &text, indent: inner)
      }
    default: text += line
    }
  }

  private static func write<Part>(
    _ parts: [Part], in brackets: (open: String, close: String), to text: inout String,
    indent: String, part: (Part, inout String, String) -> Void
  ) {
    let inner = indent + "  "
    text += brackets.open
    for (index, item) in parts.enumerated() {
      text += index == 0 ? "\n\(inner)" : ",\n\(inner)"
      part(item, &text, inner)
    }
    text += "\n\(indent)\(brackets.close)"
  }

  /// The document on one line without blanks.
  package var line: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): number.isFinite ? NumberText.shortest(number) : "null"
    case .text(let text): Self.quoted(text)
    case .list(let items): "[" + items.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0.key)):\($0.value.line)" }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { result, scalar in
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where isControl(scalar): result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    } + "\""
  }

  /// A control character as `\u001b`; all of them lie below U+10000.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

// MARK: - Rows

extension JSONValue {
  /// Leaves with dotted keys in order, for example `serving.memoryBytes.weights`.
  ///
  /// A list is one leaf.
  package var flattened: [Member] {
    flattened(at: "")
  }

  private func flattened(at path: String) -> [Member] {
    guard case .object(let members) = self else { return [Member(path, self)] }
    return members.flatMap { member in
      member.value.flattened(at: path.isEmpty ? member.key : "\(path).\(member.key)")
    }
  }

  /// The object whose leaves have these dotted keys: the way back from ``flattened``.
  ///
  /// Leaves of one object follow each other. An object of which nothing is known is `null`.
  package init(flattened leaves: [Member]) {
    var members: [Member] = []
    var rest = leaves[...]
    while let first = rest.first {
      guard let dot = first.key.firstIndex(of: ".") else {
        members.append(rest.removeFirst())
        continue
      }
      let prefix = String(first.key[...dot])
      let group = rest.prefix { $0.key.hasPrefix(prefix) }
      rest = rest.dropFirst(group.count)
      let inner = group.map { Member(String($0.key.dropFirst(prefix.count)), $0.value) }
      members.append(Member(String(prefix.dropLast()), JSONValue(flattened: inner)))
    }
    self = members.allSatisfy { $0.value == .null } ? .null : .object(members)
  }

  /// The value as a cell of a CSV table: nothing for `null`, texts without quotes.
  package var cell: String {
    switch self {
    case .null: ""
    case .text(let text): text
    case .list(let items): items.map(\.cell).joined(separator: " ")
    case .number(let number) where !number.isFinite: ""
    default: line
    }
  }
}
