package import ScalingCore

/// Values that a key takes in turn, from the command line: `--over KEY=V1,V2,..`.
///
/// A value is written as for `--set`. In place of numbers there may be ranges, with both ends: `1..32*2` goes
/// by a factor, `10..100+10` by a step. `model=family` stands for all sizes of the scenario's family.
package enum AxisArgument {
  /// Name in messages.
  private static let option = "--over"
  /// Most values of one key.
  static let mostValues = 1_000_000

  /// Reads one argument.
  ///
  /// - Parameters:
  ///   - argument: `KEY=V1,V2,..`.
  ///   - scenario: What the values are tried on; its model names the family.
  ///   - catalogue: Models and accelerators by name.
  /// - Throws: which key or value is wrong, and what would be right.
  package static func axis(
    _ argument: String, of scenario: Scenario, catalogue: Catalogue
  ) throws(Diagnostic) -> OptionAxis {
    guard let sign = argument.firstIndex(of: "=") else {
      throw failure("'\(argument)' has no values; write KEY=VALUE,VALUE")
    }
    let path = trimmed(argument[..<sign])
    guard let field = ScenarioKeys.field(at: path) else {
      throw failure("no key '\(path)'\(NearestName.hint(path, among: ScenarioSetting.keys))")
    }
    let list = argument[argument.index(after: sign)...]
    if field.kind == .model, trimmed(list) == "family" {
      return OptionAxis(models: catalogue.ladder(of: scenario.model))
    }
    let texts = list.split(separator: ",", omittingEmptySubsequences: false)
    var values: [FieldValue] = []
    for text in texts {
      values += try self.values(trimmed(text), of: field, scenario, catalogue)
      guard values.count <= mostValues else { throw failure("\(path): \(tooMany)") }
    }
    do {
      return try OptionAxis(field, values: values, base: scenario, catalogue: catalogue)
    } catch {
      throw failure(error.message)
    }
  }

  /// All combinations of several arguments; the last one changes fastest.
  ///
  /// - Throws: which argument is wrong, or that there are too many combinations.
  package static func space(
    _ arguments: [String], of scenario: Scenario, catalogue: Catalogue
  ) throws(Diagnostic) -> OptionSpace {
    var axes: [OptionAxis] = []
    for argument in arguments {
      axes.append(try axis(argument, of: scenario, catalogue: catalogue))
    }
    return try space(axes, of: scenario)
  }

  /// All combinations of axes.
  ///
  /// - Throws: when a key is there twice, or there are more combinations than can be counted.
  package static func space(
    _ axes: [OptionAxis], of scenario: Scenario
  ) throws(Diagnostic) -> OptionSpace {
    do throws(OptionSpace.Failure) {
      return try OptionSpace(base: scenario, axes: axes)
    } catch {
      switch error {
      case .repeated(let path):
        throw failure("'\(path)' is there twice; join its values with commas")
      case .tooLarge:
        throw failure("the values make more combinations than 2^63; state fewer values")
      }
    }
  }

  private static func values(
    _ text: String, of field: ScenarioField, _ scenario: Scenario, _ catalogue: Catalogue
  ) throws(Diagnostic) -> [FieldValue] {
    guard !text.isEmpty else {
      throw failure(
        "\(field.path): a value is missing; write VALUE,VALUE without a comma at an end")
    }
    if field.kind == .model, text == "family" {
      return catalogue.ladder(of: scenario.model).map { .text($0.id) }
    }
    do {
      guard field.kind.isNumber, let range = try AxisRange(text, of: field) else {
        return [try field.parse(text)]
      }
      return try range.values(atMost: mostValues).map { .number($0) }
    } catch {
      throw failure(error.message)
    }
  }

  private static let tooMany = "has more than 1,000,000 values; state fewer"

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0.isWhitespace }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  private static func failure(_ message: String) -> Diagnostic {
    Diagnostic(.error, file: option, message)
  }
}
