import RealModule

/// How the numbers of an axis are written.
package enum AxisFormat: Sendable, Hashable {
  /// Plain numbers: `0.05`, `8.2k`, `2M`.
  case number
  /// A fraction as percent: `84%`.
  case percent
  /// An amount of money with its sign in front: `$0.018`.
  case currency(String)

  /// Sign in front of an amount.
  var symbol: String {
    if case .currency(let symbol) = self { symbol } else { "" }
  }

  /// One number at a few significant digits, its thousands as k, M, B or T.
  ///
  /// - Parameters:
  ///   - value: the number; what is not finite reads `n/a`.
  ///   - digits: significant digits, at least 1; zeros behind the point are left out.
  package func text(_ value: Double, digits: Int = 3) -> String {
    guard value.isFinite else { return "n/a" }
    let sign = value < 0 ? "-" : ""
    switch self {
    case .percent: return sign + compact(abs(value) * 100, digits: digits, units: false) + "%"
    case .number, .currency: return sign + symbol + compact(abs(value), digits: digits, units: true)
    }
  }
}

/// Powers of a thousand and their signs, the largest first.
let thousands: [(factor: Double, sign: String)] = [
  (1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "k"), (1, ""),
]

/// A number of at least 0 at some significant digits.
private func compact(_ value: Double, digits: Int, units: Bool) -> String {
  guard value > 0 else { return "0" }
  var exponent = Int(Double.log10(value).rounded(.down))
  let rounded = scaled(
    scaled(value, exponent: max(1, digits) - 1 - exponent).rounded(),
    exponent: exponent - max(1, digits) + 1)
  if rounded >= scaled(1, exponent: exponent + 1) { exponent += 1 }
  guard exponent >= -4, exponent < 15 else { return scientific(rounded, exponent, digits: digits) }
  let unit = units ? thousands.first { rounded >= $0.factor } : nil
  let shift = unit.map { Int(Double.log10($0.factor).rounded()) } ?? 0
  let decimals = max(0, digits - 1 - exponent + shift)
  return trimmed(fixed(rounded / (unit?.factor ?? 1), decimals: decimals)) + (unit?.sign ?? "")
}

private func scientific(_ value: Double, _ exponent: Int, digits: Int) -> String {
  let mantissa = scaled(value, exponent: -exponent)
  return trimmed(fixed(mantissa, decimals: max(0, digits - 1))) + "e\(exponent)"
}

/// A decimal number without zeros at the end of its fraction.
private func trimmed(_ text: String) -> String {
  guard text.contains(".") else { return text }
  let kept = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
  return String(kept.reversed())
}

/// A number with a fixed count of decimals, independent of the locale.
///
/// - Parameters:
///   - value: any number below 9e15 / 10^decimals; a larger one is written as Swift does.
///   - decimals: digits behind the point, at least 0.
func fixed(_ value: Double, decimals: Int) -> String {
  let shifted = scaled(abs(value), exponent: decimals).rounded()
  guard shifted < 9e15 else { return "\(value)" }
  let sign = value < 0 && shifted > 0 ? "-" : ""
  let digits = String(Int64(shifted))
  guard decimals > 0 else { return sign + digits }
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
}
