internal import ScalingCore

/// Turns the tree of a condition into a test, looking up keys and reading values once.
struct ConditionCompiler {
  /// The condition, for messages.
  let expression: String
  /// Models and accelerators by name.
  let catalogue: Catalogue

  /// The test of a tree.
  ///
  /// - Throws: a key that nothing has, or a value that its key can't have.
  func test(_ node: ConditionNode) throws(ConditionError) -> Condition.Test {
    switch node {
    case .flag(let key): return try flag(key)
    case .comparison(let key, let comparison, let value):
      return try test(key, comparison, value)
    case .not(let inner):
      let test = try test(inner)
      return { !test($0, $1) }
    case .and(let left, let right):
      let (first, second) = (try test(left), try test(right))
      return { first($0, $1) && second($0, $1) }
    case .or(let left, let right):
      let (first, second) = (try test(left), try test(right))
      return { first($0, $1) || second($0, $1) }
    }
  }

  private func flag(_ key: ConditionToken) throws(ConditionError) -> Condition.Test {
    let known = try ConditionKey(named: name(of: key), in: self, at: key.column)
    guard known.kind == .flag else {
      throw error(
        "'\(name(of: key))' is no condition by itself; write a comparison, such as '=' and a value",
        at: key)
    }
    return { known.read($0, $1) == .flag(true) }
  }

  private func test(
    _ key: ConditionToken, _ comparison: Comparison, _ value: ConditionToken
  ) throws(ConditionError) -> Condition.Test {
    let known = try ConditionKey(named: name(of: key), in: self, at: key.column)
    if comparison.needsOrder, !known.kind.hasOrder {
      throw error("'\(name(of: key))' is no number; compare it with = or !=", at: key)
    }
    switch try known.kind.value(name(of: value), in: self, at: value.column) {
    case .number(let limit):
      return {
        guard case .number(let number) = known.read($0, $1) else { return false }
        return comparison.holds(number, limit)
      }
    case let wanted:
      let asksEqual = comparison != .differs
      return { Self.isEqual(known.read($0, $1), wanted).map { $0 == asksEqual } ?? false }
    }
  }

  /// Whether a value is the wanted one, or a list has it; nil for an unknown value.
  private static func isEqual(_ value: JSONValue, _ wanted: JSONValue) -> Bool? {
    switch value {
    case .null: nil
    case .list(let members): members.contains(wanted)
    default: value == wanted
    }
  }

  /// A complaint about a word.
  func error(_ message: String, at token: ConditionToken) -> ConditionError {
    ConditionError(message, in: expression, at: token.column)
  }

  private func name(of token: ConditionToken) -> String {
    switch token.kind {
    case .key(let name), .value(let name): name
    default: ""
    }
  }
}
