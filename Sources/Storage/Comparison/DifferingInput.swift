internal import ScalingCore
internal import Screen

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
  var texts: [Wording] {
    let short = values.indices.map { words($0, kind.formatted) }
    let exact = values.indices.map { words($0, kind.exactText) }
    return Set(short).count == Set(exact).count ? short : exact
  }

  private func words(_ option: Int, _ text: (FieldValue) -> String) -> Wording {
    guard distributions[option] == nil, values[option] == .absent else {
      return Wording(same: self.text(option, text))
    }
    return Wording("none", ja: "なし")
  }

  private func text(_ option: Int, _ text: (FieldValue) -> String) -> String {
    guard let distribution = distributions[option] else { return text(values[option]) }
    let (form, numbers) = DistributionForm.parts(of: distribution)
    let parts = zip(form.keys, numbers).map { key, number in
      let isAmount = DistributionForm.isAmount(key)
      return "\(key) \(isAmount ? text(.number(number)) : NumberText.shortest(number))"
    }
    return (form == .triangular ? "" : "\(form.rawValue): ") + parts.joined(separator: ", ")
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
