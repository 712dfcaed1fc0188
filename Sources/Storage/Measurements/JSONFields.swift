/// Values of an object in a JSON file; what is wrong with them is said with the place.
struct JSONFields {
  /// File as the user named it.
  let file: String
  /// The object.
  let node: YAMLNode

  /// A value; nil when the key is missing or its value is `null`.
  subscript(key: String) -> YAMLNode? {
    guard let value = node[key]?.value, !value.isNull else { return nil }
    return value
  }

  /// Whether one of the keys has a value.
  func hasAny(_ keys: [String]) -> Bool {
    keys.contains { self[$0] != nil }
  }

  /// An error at the place of a node.
  func failure(_ node: YAMLNode, _ message: String) -> Diagnostic {
    Diagnostic(.error, file: file, at: node.mark, message)
  }

  /// What a node holds, short enough for a message.
  func shown(_ node: YAMLNode) -> String {
    node.text.map { "'\($0.prefix(40))'" } ?? node.kindName
  }
}

// MARK: - Values

extension JSONFields {
  /// A number of a stated unit.
  ///
  /// - Parameters:
  ///   - unit: What one of the file is worth, for example 0.001 for milliseconds as seconds.
  ///   - limits: Least and largest possible value, in the unit of the result.
  /// - Throws: when the value is no number or lies outside of the limits.
  func number(
    _ key: String, unit: Double = 1, in limits: ClosedRange<Double>
  ) throws(Diagnostic) -> Double? {
    guard let value = self[key] else { return nil }
    guard case .scalar(let text, isPlain: true) = value.content, let number = Double(text),
      number.isFinite
    else { throw failure(value, "'\(key)' is \(shown(value)); a number belongs here") }
    try check(number, key, at: value, (limits.lowerBound / unit)...(limits.upperBound / unit))
    return number * unit
  }

  /// A number that must be there.
  func requiredNumber(
    _ key: String, unit: Double = 1, in limits: ClosedRange<Double>
  ) throws(Diagnostic) -> Double {
    guard let number = try number(key, unit: unit, in: limits) else { throw missing(key) }
    return number
  }

  /// A whole number from 1, also as a text: programs pass on what their user typed.
  func count(_ key: String, upTo highest: Int) throws(Diagnostic) -> Int? {
    guard let value = self[key] else { return nil }
    guard let text = value.text, let number = Double(text), number.isFinite,
      number == number.rounded()
    else {
      throw failure(value, "'\(key)' is \(shown(value)); a whole number belongs here")
    }
    try check(number, key, at: value, 1...Double(highest))
    return Int(number)
  }

  /// A text; nil when it is empty.
  func text(_ key: String) throws(Diagnostic) -> String? {
    guard let value = self[key] else { return nil }
    guard case .scalar(let text, isPlain: false) = value.content else {
      throw failure(value, "'\(key)' is \(shown(value)); a text belongs here")
    }
    return text.isEmpty ? nil : text
  }

  /// An object inside of this one.
  func object(_ key: String) throws(Diagnostic) -> JSONFields? {
    guard let value = self[key] else { return nil }
    guard value.entries != nil else {
      throw failure(value, "'\(key)' is \(shown(value)); an object belongs here")
    }
    return JSONFields(file: file, node: value)
  }

  /// What stands at the end of a path of keys; nil when a key is missing.
  func value(at path: String) -> (fields: JSONFields, key: String)? {
    var fields = self
    let keys = path.split(separator: "/").map(String.init)
    for key in keys.dropLast() {
      guard let node = fields[key] else { return nil }
      fields = JSONFields(file: file, node: node)
    }
    guard let key = keys.last, fields[key] != nil else { return nil }
    return (fields, key)
  }

  /// The first text that stands at one of several paths; of a list its first item.
  func text(atAnyOf paths: [String]) throws(Diagnostic) -> String? {
    for path in paths {
      guard let (fields, key) = value(at: path), let node = fields[key] else { continue }
      guard let items = node.items else { return try fields.text(key) }
      if let text = items.first?.text, !text.isEmpty { return text }
    }
    return nil
  }

  /// The first number that stands at one of several paths.
  func number(
    atAnyOf paths: [String], in limits: ClosedRange<Double>
  ) throws(Diagnostic) -> Double? {
    for path in paths {
      guard let (fields, key) = value(at: path) else { continue }
      return try fields.number(key, in: limits)
    }
    return nil
  }

  /// An error about a key that is missing.
  func missing(_ key: String) -> Diagnostic {
    failure(node, "no key '\(key)'; the file may be cut off, or written by another version")
  }

  private func check(
    _ number: Double, _ key: String, at node: YAMLNode, _ limits: ClosedRange<Double>
  ) throws(Diagnostic) {
    guard !limits.contains(number) else { return }
    throw failure(
      node,
      "'\(key)' is \(NumberText.shortest(number)); a number from "
        + "\(NumberText.shortest(limits.lowerBound)) to \(NumberText.shortest(limits.upperBound)) "
        + "belongs here; check its unit")
  }
}
