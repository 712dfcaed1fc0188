/// A condition as a tree, keys and values not yet understood.
indirect enum ConditionNode: Equatable {
  /// A key that is true or false by itself.
  case flag(ConditionToken)
  /// A key compared with a value.
  case comparison(ConditionToken, Comparison, ConditionToken)
  /// The opposite.
  case not(ConditionNode)
  /// Both.
  case and(ConditionNode, ConditionNode)
  /// At least one.
  case or(ConditionNode, ConditionNode)
}

/// Reads a condition: `not` binds tighter than `and`, and `and` tighter than `or`.
struct ConditionParser {
  private let expression: String
  private let tokens: [ConditionToken]
  private var position = 0
  private var depth = 0

  /// Longest condition, in bytes.
  private static let longest = 10_000
  /// Most levels of parentheses and `not`.
  private static let deepest = 100

  /// Reads a whole condition.
  ///
  /// - Throws: at the first word that does not fit.
  static func tree(of expression: String) throws(ConditionError) -> ConditionNode {
    guard expression.utf8.count <= longest else {
      throw ConditionError("longer than \(longest) bytes", in: "", at: 1)
    }
    var parser = ConditionParser(expression, try ConditionScanner.tokens(of: expression))
    let tree = try parser.either()
    guard parser.token.kind == .end else {
      throw parser.error("this is out of place; join conditions with 'and' or 'or'")
    }
    return tree
  }

  private init(_ expression: String, _ tokens: [ConditionToken]) {
    self.expression = expression
    self.tokens = tokens
  }

  /// The next word; the last one stays.
  private var token: ConditionToken { tokens[min(position, tokens.count - 1)] }

  private func error(_ message: String) -> ConditionError {
    ConditionError(message, in: expression, at: token.column)
  }

  private mutating func accept(_ kind: ConditionToken.Kind) -> Bool {
    guard token.kind == kind else { return false }
    position += 1
    return true
  }
}

extension ConditionParser {
  private mutating func either() throws(ConditionError) -> ConditionNode {
    var node = try both()
    while accept(.or) { node = .or(node, try both()) }
    return node
  }

  private mutating func both() throws(ConditionError) -> ConditionNode {
    var node = try single()
    while accept(.and) { node = .and(node, try single()) }
    return node
  }

  private mutating func single() throws(ConditionError) -> ConditionNode {
    guard depth < Self.deepest else { throw error("nested more than \(Self.deepest) levels deep") }
    depth += 1
    defer { depth -= 1 }
    if accept(.not) { return .not(try single()) }
    guard accept(.open) else { return try comparison() }
    let node = try either()
    guard accept(.close) else { throw error("a closing parenthesis is missing") }
    return node
  }

  private mutating func comparison() throws(ConditionError) -> ConditionNode {
    let key = token
    guard case .key = key.kind else {
      throw error("a key is missing; write for example accuracy.value >= 70%")
    }
    position += 1
    guard case .comparison(let comparison) = token.kind else { return .flag(key) }
    position += 1
    let value = token
    position += 1
    return .comparison(key, comparison, value)
  }
}
