/// What is wrong with a condition, and where.
package struct ConditionError: Error, Sendable, Hashable {
  /// The condition.
  package let expression: String
  /// Place in the condition, in Unicode scalars from 1.
  package let column: Int
  /// What is wrong, and what would be right.
  package let message: String

  /// States a complaint.
  init(_ message: String, in expression: String, at column: Int) {
    self.message = message
    self.expression = expression
    self.column = column
  }
}

extension ConditionError: CustomStringConvertible {
  /// The complaint, then the condition with a mark below the place.
  package var description: String {
    let mark = SourceMark(line: 1, column: column)
    let complaint = Diagnostic(.error, file: "--where", at: mark, message).description
    let before = expression.unicodeScalars.prefix(column - 1)
    let blanks = String(repeating: " ", count: neutralised(String(before)).unicodeScalars.count)
    return "\(complaint)\n  \(neutralised(expression))\n  \(blanks)^"
  }
}
