import RealModule

/// Texts of an axis' labels and what they have in common.
package struct TickLabels: Sendable, Hashable {
  /// One text per tick.
  package var texts: [String]
  /// Unit that the axis title has to state, for example `$M`; empty when the texts say all.
  package var suffix: String

  /// Writes the labels of one axis with as few digits as tell them apart.
  ///
  /// - Parameters:
  ///   - values: ticks, ascending.
  ///   - format: how numbers are written.
  ///   - kind: a log axis writes every label with its own unit, a linear one takes one for all.
  ///   - hasTitle: whether the axis shows a title that can carry the common unit; without one every
  ///     text carries it.
  package init(values: [Double], format: AxisFormat, kind: Scale.Kind, hasTitle: Bool) {
    guard kind == .linear else {
      texts = distinct(values, format: format)
      suffix = ""
      return
    }
    if format == .percent {
      texts = constantDecimals(values.map { $0 * 100 }).map { $0 + "%" }
      suffix = ""
      return
    }
    let unit = commonUnit(of: values)
    let numbers = constantDecimals(values.map { $0 / unit.factor })
    suffix = hasTitle ? format.symbol + unit.sign : ""
    texts = hasTitle ? numbers : numbers.map { complete($0, format: format, unit: unit.sign) }
  }
}

/// A number with its sign of money and its unit; zero needs no unit.
private func complete(_ number: String, format: AxisFormat, unit: String) -> String {
  let isNegative = number.hasPrefix("-")
  let digits = isNegative ? String(number.dropFirst()) : number
  let isZero = !digits.contains { $0 != "0" && $0 != "." }
  return (isNegative ? "-" : "") + format.symbol + (isZero ? "0" : digits + unit)
}

/// Texts at the fewest significant digits, up to six, at which no two are the same.
private func distinct(_ values: [Double], format: AxisFormat) -> [String] {
  for digits in 1...6 {
    let texts = values.map { format.text($0, digits: digits) }
    let exact = values.map { format.text($0, digits: 6) }
    if texts == exact || digits == 6 { return texts }
  }
  return []
}

/// Numbers with the fewest decimals, the same for all, that change none of them.
private func constantDecimals(_ values: [Double]) -> [String] {
  let gaps = zip(values, values.dropFirst()).map { $1 - $0 }
  let tolerance = (gaps.min() ?? abs(values.first ?? 1)) * 1e-3
  let decimals = (0...9).first { count in
    values.allSatisfy {
      abs(scaled(scaled($0, exponent: count).rounded(), exponent: -count) - $0) <= tolerance
    }
  }
  return values.map { fixed($0, decimals: decimals ?? 9) }
}

/// The unit that takes the fewest characters in all; of equal ones the largest.
private func commonUnit(of values: [Double]) -> (factor: Double, sign: String) {
  let highest = values.map(abs).max() ?? 0
  if highest > 0 && highest < 1e-3 { return smallUnit(for: highest) }
  let fitting = thousands.filter { $0.factor <= highest }.prefix(2)
  let lengths = fitting.map { unit in
    constantDecimals(values.map { $0 / unit.factor }).reduce(0) { $0 + $1.count }
  }
  guard let shortest = lengths.min(), let index = lengths.firstIndex(of: shortest) else {
    return (1, "")
  }
  return fitting[index]
}

/// A power of a thousand below 1, written as an exponent.
private func smallUnit(for value: Double) -> (factor: Double, sign: String) {
  let exponent = Int((Double.log10(value) / 3).rounded(.down)) * 3
  return (scaled(1, exponent: exponent), "e\(exponent)")
}
