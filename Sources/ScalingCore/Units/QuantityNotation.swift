/// How a quantity is typed: a number, then one of the units of this table.
public struct QuantityNotation: Sendable {
  /// What is read, for messages: `a number of tokens`.
  public let expected: String
  /// Texts that would be right, for messages: `8192, 8k or 8Ki`.
  public let examples: String
  /// Whether a dollar sign may stand before the number.
  let allowsDollarSign: Bool
  /// Whether several numbers with units may follow each other and add up: `2 min 05 s`.
  let isCompound: Bool
  /// Factor of each unit; the empty text is the factor of a bare number.
  let units: [String: Double]

  /// States a notation.
  init(
    expected: String, examples: String, allowsDollarSign: Bool = false, isCompound: Bool = false,
    units: [String: Double]
  ) {
    self.expected = expected
    self.examples = examples
    self.allowsDollarSign = allowsDollarSign
    self.isCompound = isCompound
    self.units = units
  }

  /// Factors of thousands: decimal (`k`, `M`, `B` or `G`, `T`) and binary (`Ki`, `Mi`, `Gi`).
  static let countSuffixes: [String: Double] = [
    "": 1, "k": 1e3, "K": 1e3, "M": 1e6, "B": 1e9, "G": 1e9, "T": 1e12,
    "Ki": 1024, "Mi": 1_048_576, "Gi": 1_073_741_824,
  ]

  /// Every suffix of `suffixes`, alone and followed by every text of `endings`, factors multiplied.
  static func combinations(
    _ suffixes: [String: Double], endings: [String: Double]
  ) -> [String: Double] {
    var units: [String: Double] = [:]
    for (suffix, factor) in suffixes {
      for (ending, scale) in endings { units[suffix + ending] = factor * scale }
    }
    return units
  }
}

extension QuantityNotation {
  /// Longest text that is read, in bytes: hostile input must not take time.
  private static let longestText = 64

  /// The number that a text states, in the unit of a bare number.
  ///
  /// - Throws: What is wrong with the text, and texts that would be right.
  public func parse(_ text: String) throws(QuantityParseError) -> Double {
    do {
      return try read(text)
    } catch {
      throw self.error(error, in: text)
    }
  }

  /// A complaint about `text` in the words of this notation.
  public func error(_ reason: QuantityParseError.Reason, in text: String) -> QuantityParseError {
    QuantityParseError(text: text, reason: reason, expected: expected, examples: examples)
  }

  private func read(_ text: String) throws(QuantityParseError.Reason) -> Double {
    guard text.utf8.count <= Self.longestText else { throw .tooLong }
    var rest = text[...].trimmed
    guard !rest.isEmpty else { throw .empty }
    var total = 0.0
    repeat {
      let term = try term(&rest)
      // The sign of the first term holds for the terms that follow it.
      total += total < 0 ? -term : term
    } while isCompound && !rest.isEmpty
    guard rest.isEmpty else { throw .unknownUnit(String(rest)) }
    guard total.isFinite else { throw .notFinite }
    return total
  }

  private func term(_ rest: inout Substring) throws(QuantityParseError.Reason) -> Double {
    let sign = allowsDollarSign ? Self.dropDollarSign(&rest) : 1
    var scanner = NumberScanner(rest)
    guard let number = try scanner.number() else { throw .notANumber }
    rest = scanner.rest.trimmed
    let name = isCompound ? rest.prefix { $0.isLetter } : rest
    let unit = String(name.filter { $0 != " " })
    guard let factor = units[unit] else { throw .unknownUnit(unit) }
    rest = rest[name.endIndex...].trimmed
    return sign * Self.scale(number, by: factor)
  }

  /// Divides by the whole reciprocal of a factor below 1, so that `7 %` is exactly 0.07.
  private static func scale(_ number: Double, by factor: Double) -> Double {
    factor < 1 ? number / (1 / factor).rounded() : number * factor
  }

  /// Drops `$` or `-$`, and returns the sign.
  private static func dropDollarSign(_ rest: inout Substring) -> Double {
    let isNegative = rest.hasPrefix("-$")
    guard isNegative || rest.hasPrefix("$") else { return 1 }
    rest = rest.dropFirst(isNegative ? 2 : 1).trimmed
    return isNegative ? -1 : 1
  }
}

extension Substring {
  /// The text without blanks at either end.
  fileprivate var trimmed: Substring {
    var text = drop { $0.isWhitespace }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
