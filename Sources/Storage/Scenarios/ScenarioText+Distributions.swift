internal import ScalingCore

/// Values of which only a distribution is known.
extension ScenarioText {
  /// The entries with distributions in the place of single values.
  static func stating(_ fields: [UncertainField], in entries: [Entry]) -> [Entry] {
    fields.reduce(entries) { entries, field in
      guard let kind = ScenarioKeys.field(at: field.path)?.kind else { return entries }
      return replacing(
        field.path.split(separator: ".").map(String.init)[...], in: entries,
        with: value(of: field.distribution, kind))
    }
  }

  /// A distribution as a mapping.
  static func value(of distribution: Distribution, _ kind: FieldKind) -> Value {
    let (form, numbers) = DistributionForm.parts(of: distribution)
    let parts = zip(form.keys, numbers).map { key, number in
      Entry(
        key: key,
        value: .scalar(
          DistributionForm.isAmount(key) ? text(number, kind) : NumberText.shortest(number)))
    }
    return form == .triangular
      ? .mapping(parts) : .mapping([Entry(key: form.rawValue, value: .mapping(parts))])
  }

  private static func text(_ number: Double, _ kind: FieldKind) -> String {
    switch kind {
    case .tokens: NumberText.tokens(number)
    case .requests: NumberText.scaled(number)
    default: NumberText.shortest(number)
    }
  }

  private static func replacing(
    _ path: ArraySlice<String>, in entries: [Entry], with value: Value
  ) -> [Entry] {
    guard let key = path.first else { return entries }
    let rest = path.dropFirst()
    var result = entries
    let place = entries.firstIndex { $0.key == key }
    let inner: [Entry]
    if let place, case .mapping(let stated) = entries[place].value {
      inner = stated
    } else {
      inner = []
    }
    let changed = rest.isEmpty ? value : .mapping(replacing(rest, in: inner, with: value))
    if let place {
      result[place].value = changed
    } else {
      result.append(Entry(key: key, value: changed))
    }
    return result
  }
}
