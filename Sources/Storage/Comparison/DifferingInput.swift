internal import ScalingCore

/// An input in which the options of a comparison differ.
struct DifferingInput: Sendable {
  /// Path of the value.
  let path: String
  /// What it is, and in which unit.
  private let kind: FieldKind
  private let values: [FieldValue]
  private let distributions: [Distribution?]

  /// Reads a value in every option.
  init(_ field: ScenarioField, in scenarios: [Scenario]) {
    path = field.path
    kind = field.kind
    values = scenarios.map(field.read)
    distributions = scenarios.map { $0.distribution(at: field.path) }
  }

  /// `{path, values, distributions}`; numbers in the unit of the value, null where nothing is stated.
  var json: JSONValue {
    [
      "path": .text(path), "values": .list(values.map { JSONValue($0) }),
      "distributions": .list(distributions.map(Self.json)),
    ]
  }

  /// The values as people read them, a different text for every different value.
  var texts: [String] {
    let short = values.indices.map { text($0, kind.formatted) }
    let isExact = Set(short).count == Set(values.indices.map { text($0, kind.exactText) }).count
    return isExact ? short : values.indices.map { text($0, kind.exactText) }
  }

  private func text(_ option: Int, _ text: (FieldValue) -> String) -> String {
    if let distribution = distributions[option] {
      let (form, numbers) = DistributionForm.parts(of: distribution)
      let parts = zip(form.keys, numbers).map { key, number in
        let isAmount = DistributionForm.isAmount(key)
        return "\(key) \(isAmount ? text(.number(number)) : NumberText.shortest(number))"
      }
      return (form == .triangular ? "" : "\(form.rawValue): ") + parts.joined(separator: ", ")
    }
    return values[option] == .absent ? "none" : text(values[option])
  }

  private static func json(_ distribution: Distribution?) -> JSONValue {
    guard let distribution else { return .null }
    let (form, numbers) = DistributionForm.parts(of: distribution)
    return .object(
      [.init("kind", .text(form.rawValue))]
        + zip(form.keys, numbers).map { .init($0, .number($1)) })
  }
}

extension ComparisonReport {
  /// Inputs in which not all options agree.
  var differingInputs: [DifferingInput] {
    let scenarios = comparison.options.map(\.scenario)
    return comparison.differingFields.map { DifferingInput($0, in: scenarios) }
  }
}
