/// Decimal digits of a finite number, for formatting without Foundation or locale.
///
/// The digits are those of the shortest decimal that reads back as the same number, so that rounding
/// acts on what a reader would type: 2.675 rounds to 2.68, although its binary value is a little less.
/// The value is `0.d1d2d3… × 10^exponent`.
struct DecimalDigits: Equatable {
  /// Whether the number is below zero.
  private(set) var isNegative: Bool
  /// Digits 0…9, most significant first, without zeros at either end; empty for zero.
  private(set) var digits: [UInt8]
  /// Power of ten before which the digits stand.
  private(set) var exponent: Int

  /// Reads the digits of a number; nil when it is infinite or NaN.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value < 0
    digits = []
    exponent = 0
    read(value.magnitude.description.utf8)
    trim()
  }

  /// Whether the number is zero.
  var isZero: Bool { digits.isEmpty }

  private mutating func read(_ text: String.UTF8View) {
    var sawPoint = false
    var index = text.startIndex
    while index < text.endIndex, text[index] != UInt8(ascii: "e") {
      if text[index] == UInt8(ascii: ".") {
        sawPoint = true
      } else {
        digits.append(text[index] - UInt8(ascii: "0"))
        exponent += sawPoint ? 0 : 1
      }
      index = text.index(after: index)
    }
    guard index < text.endIndex else { return }
    exponent += Int(Substring(text[text.index(after: index)...])) ?? 0
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    exponent = digits.isEmpty ? 0 : exponent - zeros
  }
}

extension DecimalDigits {
  /// The number rounded to a count of decimals, halves away from zero.
  func rounded(toDecimals decimals: Int) -> DecimalDigits {
    keeping(exponent + decimals)
  }

  /// The number rounded to a count of significant digits, halves away from zero.
  func rounded(toSignificant count: Int) -> DecimalDigits {
    keeping(max(1, count))
  }

  /// The number times a power of ten, exactly.
  func shifted(by power: Int) -> DecimalDigits {
    var result = self
    result.exponent = isZero ? 0 : exponent + power
    return result
  }

  private func keeping(_ count: Int) -> DecimalDigits {
    guard count < digits.count else { return self }
    var result = self
    result.digits = count < 0 ? [] : Array(digits.prefix(count))
    if count >= 0, digits[count] >= 5 { result.increment() }
    result.trim()
    return result
  }

  private mutating func increment() {
    for index in digits.indices.reversed() {
      digits[index] += 1
      guard digits[index] == 10 else { return }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    exponent += 1
  }
}

extension DecimalDigits {
  /// Digits before the decimal point, at least one.
  func integerText(groupingThousands: Bool) -> String {
    guard exponent > 0 else { return "0" }
    var text = ""
    for position in 0..<exponent {
      let remaining = exponent - position
      if groupingThousands, position > 0, remaining.isMultiple(of: 3) { text += "," }
      text += digit(at: position)
    }
    return text
  }

  /// Exactly `decimals` digits after the decimal point, without the point.
  func fractionText(decimals: Int) -> String {
    (0..<max(0, decimals)).reduce(into: "") { text, place in text += digit(at: exponent + place) }
  }

  /// Decimals that the digits need.
  var neededDecimals: Int { max(0, digits.count - exponent) }

  private func digit(at position: Int) -> String {
    digits.indices.contains(position) ? String(digits[position]) : "0"
  }
}
