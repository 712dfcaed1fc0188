/// Splits a condition into words and signs.
///
/// The value behind a comparison runs to the next `and`, `or`, `&&`, `||`, `)` or the end, so that units may
/// stand apart (`70 %`); in quotes it may hold anything.
struct ConditionScanner {
  private let expression: String
  private let scalars: [Unicode.Scalar]
  private var position = 0

  /// Starts before the first word.
  init(_ expression: String) {
    self.expression = expression
    scalars = Array(expression.unicodeScalars)
  }

  /// All words and signs, closed by ``ConditionToken/Kind/end``.
  ///
  /// - Throws: at what is neither.
  static func tokens(of expression: String) throws(ConditionError) -> [ConditionToken] {
    var scanner = ConditionScanner(expression)
    var tokens: [ConditionToken] = []
    repeat {
      tokens.append(try scanner.next(after: tokens.last?.kind))
    } while tokens.last?.kind != .end
    return tokens
  }

  private mutating func next(
    after previous: ConditionToken.Kind?
  ) throws(ConditionError) -> ConditionToken {
    skipBlanks()
    let column = position + 1
    if case .comparison(let comparison) = previous {
      return ConditionToken(kind: .value(try value(after: comparison)), column: column)
    }
    guard position < scalars.count else { return ConditionToken(kind: .end, column: column) }
    if let sign = sign() { return ConditionToken(kind: sign, column: column) }
    let word = word()
    guard !word.isEmpty else {
      throw error("'\(scalars[position])' is out of place; write KEY, a comparison and a value")
    }
    return ConditionToken(kind: Self.operators[word.lowercased()] ?? .key(word), column: column)
  }

  private static let operators: [String: ConditionToken.Kind] = [
    "and": .and, "or": .or, "not": .not,
  ]
}

extension ConditionScanner {
  private func error(_ message: String) -> ConditionError {
    ConditionError(message, in: expression, at: position + 1)
  }

  private mutating func skipBlanks() {
    while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
  }

  private func starts(with text: String, at place: Int) -> Bool {
    scalars[place...].starts(with: text.unicodeScalars)
  }

  private static let signs: [(text: String, kind: ConditionToken.Kind)] =
    [("(", .open), (")", .close), ("&&", .and), ("||", .or)]
    + Comparison.allCases.map { ($0.rawValue, .comparison($0)) } + [("!", .not)]

  private mutating func sign() -> ConditionToken.Kind? {
    guard let sign = Self.signs.first(where: { starts(with: $0.text, at: position) }) else {
      return nil
    }
    position += sign.text.count
    return sign.kind
  }

  private mutating func word() -> String {
    let start = position
    while position < scalars.count, Self.isOfWord(scalars[position]) { position += 1 }
    return text(start..<position)
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || [".", "_", "-"].contains(scalar)
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }
}

// MARK: - Values

extension ConditionScanner {
  private mutating func value(after comparison: Comparison) throws(ConditionError) -> String {
    if position < scalars.count, ["'", "\""].contains(scalars[position]) { return try quoted() }
    let start = position
    if !isOperator(at: start) {
      while position < scalars.count, !endsValue(at: position) { position += 1 }
    }
    var end = position
    while end > start, scalars[end - 1].properties.isWhitespace { end -= 1 }
    guard end > start else {
      throw error("a value is missing after '\(comparison.rawValue)'")
    }
    return text(start..<end)
  }

  private mutating func quoted() throws(ConditionError) -> String {
    let quote = scalars[position]
    guard let end = scalars[(position + 1)...].firstIndex(of: quote) else {
      throw error("the quote is not closed; write \(quote) behind the value")
    }
    defer { position = end + 1 }
    return text((position + 1)..<end)
  }

  private func endsValue(at place: Int) -> Bool {
    if [")", "&&", "||"].contains(where: { starts(with: $0, at: place) }) { return true }
    guard scalars[place].properties.isWhitespace else { return false }
    return isOperator(at: scalars[place...].firstIndex { !$0.properties.isWhitespace })
  }

  /// Whether the word at a place is `and` or `or`.
  private func isOperator(at place: Int?) -> Bool {
    guard let place, place < scalars.count else { return false }
    let word = String(String.UnicodeScalarView(scalars[place...].prefix(while: Self.isOfWord)))
    return word.lowercased() == "and" || word.lowercased() == "or"
  }
}
