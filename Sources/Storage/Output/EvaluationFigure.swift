package import ScalingCore

/// One value of an evaluated scenario, by its key in the documents of DESIGN §5.
///
/// The table ``all`` is what JSON, CSV and the conditions of a sweep have in common.
package struct EvaluationFigure: Sendable {
  /// How the value is typed in a condition.
  enum Kind: Sendable {
    /// A number with the units of a quantity.
    case number(QuantityNotation)
    /// A name or a sentence.
    case text
    /// The id of a model.
    case model
    /// True or false.
    case flag
    /// Several names.
    case names
    /// Several objects.
    case list
  }

  /// Where the value is found; nil is unknown.
  enum Place: Sendable {
    /// A number in the unit of the key.
    case number(@Sendable (Evaluation, Scenario) -> Double?)
    /// A text; an empty one is unknown.
    case text(@Sendable (Evaluation, Scenario) -> String?)
    /// True or false.
    case flag(@Sendable (Evaluation, Scenario) -> Bool)
    /// Several names.
    case names(@Sendable (Evaluation, Scenario) -> [String])
    /// Several objects; nil is unknown.
    case list(@Sendable (Evaluation, Scenario) -> [JSONValue]?)
  }

  /// Dotted key, with the SI unit in its name: `serving.requestLatencySeconds`.
  package let key: String
  /// How the value is typed.
  let kind: Kind
  /// Where the value is found.
  let place: Place

  /// The value, a single one or a list; `null` where it is unknown.
  package func value(_ evaluation: Evaluation, _ scenario: Scenario) -> JSONValue {
    switch place {
    case .number(let read): .number(read(evaluation, scenario))
    case .text(let read): .text(unlessEmpty: read(evaluation, scenario))
    case .flag(let read): .flag(read(evaluation, scenario))
    case .names(let read): .list(read(evaluation, scenario).map { .text($0) })
    case .list(let read): read(evaluation, scenario).map { .list($0) } ?? .null
    }
  }
}

// MARK: - Builders

extension EvaluationFigure {
  /// A number with a unit; without one a pure number.
  static func number(
    _ key: String, _ notation: QuantityNotation = FieldKind.factorNotation,
    _ read: @escaping @Sendable (Evaluation, Scenario) -> Double?
  ) -> EvaluationFigure {
    EvaluationFigure(key: key, kind: .number(notation), place: .number(read))
  }

  /// A text.
  static func text(
    _ key: String, _ read: @escaping @Sendable (Evaluation, Scenario) -> String?
  ) -> EvaluationFigure {
    EvaluationFigure(key: key, kind: .text, place: .text(read))
  }

  /// True or false.
  static func flag(
    _ key: String, _ read: @escaping @Sendable (Evaluation, Scenario) -> Bool
  ) -> EvaluationFigure {
    EvaluationFigure(key: key, kind: .flag, place: .flag(read))
  }

  /// An amount of dollars, shown in the scenario's currency with its code.
  static func money(
    _ key: String, _ read: @escaping @Sendable (Evaluation, Scenario) -> Double?
  ) -> [EvaluationFigure] {
    [
      number("\(key).amount", DollarUnit.notation) { evaluation, scenario in
        read(evaluation, scenario).map { $0 * scenario.currency.rate }
      },
      text("\(key).currency") { _, scenario in scenario.currency.code },
    ]
  }

  /// An amount of dollars that is an object of its own; unknown as a whole, currency included.
  static func moneyIfKnown(
    _ key: String, _ read: @escaping @Sendable (Evaluation, Scenario) -> Dollars?
  ) -> [EvaluationFigure] {
    [
      number("\(key).amount", DollarUnit.notation) { evaluation, scenario in
        read(evaluation, scenario).map(scenario.currency.amount)
      },
      text("\(key).currency") { evaluation, scenario in
        read(evaluation, scenario).map { _ in scenario.currency.code }
      },
    ]
  }
}
