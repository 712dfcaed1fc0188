/// Where numbers and names of a scenario are kept.
extension ScenarioField {
  /// A writable place in a scenario.
  typealias Place<Value> = any WritableKeyPath<Scenario, Value> & Sendable

  /// A quantity with a unit.
  static func quantity<Unit>(
    _ path: String, _ kind: FieldKind, _ limits: FieldLimits, _ place: Place<Quantity<Unit>>
  ) -> ScenarioField {
    number(path, kind, limits, read: { $0[keyPath: place].value }) { scenario, number in
      scenario[keyPath: place] = Quantity(number)
    }
  }

  /// A quantity that may be absent.
  static func optional<Unit>(
    _ path: String, _ kind: FieldKind, _ limits: FieldLimits, _ place: Place<Quantity<Unit>?>
  ) -> ScenarioField {
    optionalNumber(path, kind, limits, read: { $0[keyPath: place]?.value }) { scenario, number in
      scenario[keyPath: place] = number.map { Quantity($0) }
    }
  }

  /// A whole number.
  static func count(
    _ path: String, _ limits: ClosedRange<Double>, _ place: Place<Int>
  ) -> ScenarioField {
    number(path, .count, FieldLimits(limits), read: { Double($0[keyPath: place]) }) {
      scenario, number in
      scenario[keyPath: place] = Int(number)
    }
  }

  /// A whole number that may be absent.
  static func optionalCount(
    _ path: String, _ limits: ClosedRange<Double>, _ place: Place<Int?>
  ) -> ScenarioField {
    optionalNumber(
      path, .count, FieldLimits(limits), read: { $0[keyPath: place].map(Double.init) }
    ) { scenario, number in
      scenario[keyPath: place] = number.map { Int($0) }
    }
  }

  /// A pure number or a share that may be absent.
  static func optionalPlain(
    _ path: String, _ kind: FieldKind, _ limits: FieldLimits, _ place: Place<Double?>
  ) -> ScenarioField {
    optionalNumber(path, kind, limits, read: { $0[keyPath: place] }) { scenario, number in
      scenario[keyPath: place] = number
    }
  }

  /// A pure number or a share.
  static func plain(
    _ path: String, _ kind: FieldKind, _ limits: FieldLimits, _ place: Place<Double>
  ) -> ScenarioField {
    number(path, kind, limits, read: { $0[keyPath: place] }) { scenario, number in
      scenario[keyPath: place] = number
    }
  }

  /// A number with its own way to be read and kept.
  static func number(
    _ path: String, _ kind: FieldKind, _ limits: FieldLimits,
    read: @escaping @Sendable (Scenario) -> Double,
    keep: @escaping @Sendable (inout Scenario, Double) -> Void
  ) -> ScenarioField {
    ScenarioField(
      path: path, kind: kind, limits: limits, isOptional: false, keepNumber: keep,
      read: { .number(read($0)) },
      store: { scenario, value, _ in
        guard case .number(let number) = value else { return false }
        keep(&scenario, number)
        return true
      })
  }

  /// A number that may be absent.
  static func optionalNumber(
    _ path: String, _ kind: FieldKind, _ limits: FieldLimits,
    read: @escaping @Sendable (Scenario) -> Double?,
    keep: @escaping @Sendable (inout Scenario, Double?) -> Void
  ) -> ScenarioField {
    ScenarioField(
      path: path, kind: kind, limits: limits, isOptional: true,
      keepNumber: { scenario, number in keep(&scenario, number) },
      read: { read($0).map(FieldValue.number) ?? .absent },
      store: { scenario, value, _ in
        if case .number(let number) = value {
          keep(&scenario, number)
        } else {
          keep(&scenario, nil)
        }
        return true
      })
  }

  /// Free text.
  static func text(_ path: String, _ place: Place<String>) -> ScenarioField {
    named(path, .text, read: { $0[keyPath: place] }) { scenario, name, _ in
      scenario[keyPath: place] = name
      return true
    }
  }

  /// One of the cases of an enumeration.
  static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ path: String, _ place: Place<Choice>
  ) -> ScenarioField {
    named(path, .choice(Choice.allCases.map(\.rawValue)), read: { $0[keyPath: place].rawValue }) {
      scenario, name, _ in
      guard let choice = Choice(rawValue: name) else { return false }
      scenario[keyPath: place] = choice
      return true
    }
  }

  /// A value that is written as a text of its own form.
  static func form<Form: WrittenForm>(_ path: String, _ place: Place<Form>) -> ScenarioField {
    var field = named(
      path, .form(examples: Form.examples), read: { $0[keyPath: place].text }
    ) { scenario, text, _ in
      if scenario[keyPath: place].text == text { return true }
      guard let value = Form(text: text) else { return false }
      scenario[keyPath: place] = value
      return true
    }
    field.canonicalText = { Form(text: $0)?.text }
    return field
  }

  /// A name with its own way to be read and kept.
  static func named(
    _ path: String, _ kind: FieldKind, read: @escaping @Sendable (Scenario) -> String,
    keep: @escaping @Sendable (inout Scenario, String, Catalogue) -> Bool
  ) -> ScenarioField {
    ScenarioField(
      path: path, kind: kind, limits: nil, isOptional: false, read: { .text(read($0)) },
      store: { scenario, value, catalogue in
        guard case .text(let name) = value else { return false }
        return keep(&scenario, name, catalogue)
      })
  }
}
