/// A plain decimal number at the start of a text.
///
/// Reads an optional sign, digits with `_` or commas between thousands, a point, decimals, and an
/// exponent. Reads neither `nan` nor `inf` nor hexadecimal, and knows no locale.
struct NumberScanner {
  private let bytes: [UInt8]
  private var position = 0

  /// Starts before the first byte of a text.
  init(_ text: Substring) {
    bytes = Array(text.utf8)
  }

  /// What follows the number.
  var rest: Substring { Substring(decoding: bytes[position...], as: UTF8.self) }

  /// Reads a number; nil where none begins.
  mutating func number() throws(QuantityParseError.Reason) -> Double? {
    let sign = accept(in: "+-") == UInt8(ascii: "-") ? -1.0 : 1.0
    var literal = try wholeDigits()
    let decimals = fraction()
    guard !literal.isEmpty || !decimals.isEmpty else { return nil }
    if literal.isEmpty { literal.append(UInt8(ascii: "0")) }
    if !decimals.isEmpty { literal += [UInt8(ascii: ".")] + decimals }
    literal += exponent()
    guard let value = Double(String(decoding: literal, as: UTF8.self)) else { return nil }
    guard value.isFinite else { throw .notFinite }
    return sign * value
  }
}

extension NumberScanner {
  private mutating func wholeDigits() throws(QuantityParseError.Reason) -> [UInt8] {
    let start = position
    var groups = [digits()]
    while position < bytes.count, bytes[position] == UInt8(ascii: ","), isDigit(position + 1) {
      position += 1
      groups.append(digits())
    }
    guard groups.count > 1 else { return groups[0] }
    let leads = 1...3 ~= groups[0].count && bytes[start] != UInt8(ascii: "0")
    guard leads, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { throw .ambiguousComma }
    return Array(groups.joined())
  }

  /// Digits, and single underscores between two of them.
  private mutating func digits() -> [UInt8] {
    var found: [UInt8] = []
    while true {
      if isDigit(position) {
        found.append(bytes[position])
      } else if !isSeparator(position) {
        return found
      }
      position += 1
    }
  }

  private mutating func fraction() -> [UInt8] {
    guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else { return [] }
    position += 1
    return digits()
  }

  private mutating func exponent() -> [UInt8] {
    let start = position
    guard accept(in: "eE") != nil else { return [] }
    let sign = accept(in: "+-").map { [$0] } ?? []
    let power = digits()
    guard !power.isEmpty else {
      position = start
      return []
    }
    return [UInt8(ascii: "e")] + sign + power
  }

  private mutating func accept(in characters: StaticString) -> UInt8? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    let matches = characters.withUTF8Buffer { $0.contains(byte) }
    guard matches else { return nil }
    position += 1
    return byte
  }

  private func isDigit(_ index: Int) -> Bool {
    bytes.indices.contains(index) && UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[index]
  }

  private func isSeparator(_ index: Int) -> Bool {
    bytes.indices.contains(index) && bytes[index] == UInt8(ascii: "_")
      && isDigit(index - 1) && isDigit(index + 1)
  }
}
