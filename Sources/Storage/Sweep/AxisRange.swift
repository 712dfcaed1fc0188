internal import ScalingCore

/// Numbers between two ends, by a factor (`1Ki..32Ki*2`) or by a step (`10..100+10`).
struct AxisRange {
  /// How the next number follows from one.
  enum Step: Equatable {
    /// Times a number above 1.
    case factor(Double)
    /// Plus a number above 0.
    case sum(Double)
  }

  /// First number.
  let from: Double
  /// No number is beyond it.
  let upTo: Double
  /// How the numbers go on.
  let step: Step

  private let field: ScenarioField

  /// Reads a range of numbers of a field; nil where the text has no `..`.
  ///
  /// - Throws: what is wrong with an end or the step, and what would be right.
  init?(_ text: String, of field: ScenarioField) throws(ScenarioProblem) {
    guard let dots = text.firstRange(of: "..") else { return nil }
    let rest = text[dots.upperBound...]
    guard let sign = Self.sign(in: rest) else {
      throw Self.problem(
        field, "'\(text)' has no step",
        "write \(text)*2 for each twice the one before, or \(text)+1 for steps of 1")
    }
    let end = try Self.number(rest[..<sign], of: field)
    self.field = field
    from = try Self.number(text[..<dots.lowerBound], of: field)
    upTo = end
    step = try Self.step(rest[sign...], of: field)
    guard from <= upTo else {
      throw Self.problem(field, "'\(text)' runs downwards", "state the smaller number first")
    }
    if case .factor = step, from <= 0 {
      throw Self.problem(field, "'\(text)' starts at nothing", "start a factor above 0")
    }
  }

  /// The numbers, rising; the end is one of them where the steps meet it.
  ///
  /// Steps are rounded to 12 digits, so that 0.1 + 2 · 0.1 is 0.3.
  ///
  /// - Throws: when there are more than `limit`.
  func values(atMost limit: Int) throws(ScenarioProblem) -> [Double] {
    var values: [Double] = []
    var value = from
    while value <= upTo {
      guard values.count < limit else {
        throw Self.problem(field, "has more than \(limit) values", "use a larger step")
      }
      values.append(value)
      value = next(after: value, count: values.count)
      guard value > values[values.count - 1] else {
        throw Self.problem(field, "has a step that is too small", "use a larger step")
      }
    }
    return values
  }

  private func next(after value: Double, count: Int) -> Double {
    let exact =
      switch step {
      case .factor(let factor): value * factor
      case .sum(let sum): from + Double(count) * sum
      }
    return Double(NumberFormat.significant(12).string(exact)) ?? exact
  }
}

extension AxisRange {
  /// Place of the `*` or `+` before the step; the sign of an exponent (`1e+3`) is none.
  private static func sign(in text: Substring) -> Substring.Index? {
    text.indices.last { index in
      guard text[index] == "*" || text[index] == "+" else { return false }
      guard index > text.startIndex else { return true }
      return !"eE".contains(text[text.index(before: index)])
    }
  }

  private static func step(
    _ text: Substring, of field: ScenarioField
  ) throws(ScenarioProblem) -> Step {
    let number = text.dropFirst().drop { $0 == " " }
    if text.first == "*" {
      guard let factor = Double(number), factor > 1, factor.isFinite else {
        throw problem(field, "'\(number)' is no factor", "write a number above 1, such as *2")
      }
      return .factor(factor)
    }
    let sum = try self.number(number, of: field)
    guard sum > 0 else {
      throw problem(field, "'\(number)' is no step", "write a number above 0, such as +1")
    }
    return .sum(sum)
  }

  private static func number(
    _ text: Substring, of field: ScenarioField
  ) throws(ScenarioProblem) -> Double {
    guard case .number(let number) = try field.parse(String(text)) else {
      throw problem(field, "'\(text)' is no end of a range", "write a number")
    }
    return number
  }

  private static func problem(
    _ field: ScenarioField, _ complaint: String, _ remedy: String
  ) -> ScenarioProblem {
    ScenarioProblem(path: field.path, severity: .error, complaint: complaint, remedy: remedy)
  }
}
