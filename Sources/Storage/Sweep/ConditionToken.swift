/// A word or sign of a condition.
struct ConditionToken: Equatable {
  /// What it is.
  enum Kind: Equatable {
    /// `(`.
    case open
    /// `)`.
    case close
    /// `and`, `&&`.
    case and
    /// `or`, `||`.
    case or
    /// `not`, `!`.
    case not
    /// A dotted key.
    case key(String)
    /// A comparison.
    case comparison(Comparison)
    /// What a key is compared with.
    case value(String)
    /// The end of the condition.
    case end
  }

  /// What it is.
  var kind: Kind
  /// Where it starts, in Unicode scalars from 1.
  var column: Int
}

/// How a key is compared with a value.
enum Comparison: String, CaseIterable {
  /// Not above.
  case atMost = "<="
  /// Not below.
  case atLeast = ">="
  /// Another value.
  case differs = "!="
  /// The same value, written twice.
  case equalsTwice = "=="
  /// The same value.
  case equals = "="
  /// Below.
  case below = "<"
  /// Above.
  case above = ">"

  /// Whether it asks for order, which only numbers have.
  var needsOrder: Bool {
    switch self {
    case .equals, .equalsTwice, .differs: false
    case .atMost, .atLeast, .below, .above: true
    }
  }

  /// Compares two values that have an order.
  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .atMost: left <= right
    case .atLeast: left >= right
    case .differs: left != right
    case .equals, .equalsTwice: left == right
    case .below: left < right
    case .above: left > right
    }
  }
}
