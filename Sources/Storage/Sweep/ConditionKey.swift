internal import ScalingCore

/// A key of a scenario or of an evaluation, as conditions use it.
struct ConditionKey {
  /// What the values of a key are.
  enum Kind: Equatable {
    /// Numbers, by the place of the notation in the key's table.
    case number(Notation)
    /// Any text.
    case text
    /// One of these.
    case choice([String])
    /// A value of its own form, as the scenario's field reads it.
    case form(path: String, examples: String)
    /// Ids of models.
    case model
    /// Ids of accelerators.
    case gpu
    /// Serving software and ids of profiles.
    case backend
    /// True or false.
    case flag

    /// Whether one value may be above another.
    var hasOrder: Bool {
      if case .number = self { true } else { false }
    }
  }

  /// How a number is typed; all notations are equal.
  struct Notation: Equatable {
    /// The units.
    let units: QuantityNotation

    static func == (left: Notation, right: Notation) -> Bool { true }
  }

  /// What the values are.
  let kind: Kind
  /// The value of an option.
  let read: @Sendable (Scenario, Evaluation?) -> JSONValue

  /// Looks up a key.
  ///
  /// - Throws: when nothing has it, with the nearest key.
  init(
    named name: String, in compiler: ConditionCompiler, at column: Int
  ) throws(ConditionError) {
    if let figure = EvaluationFigure.all.first(where: { $0.key == name }) {
      self.init(figure)
    } else if let field = ScenarioKeys.field(at: name) {
      self.init(field)
    } else {
      let hint = NearestName.hint(name, among: Self.names)
      throw ConditionError("no key '\(name)'\(hint)", in: compiler.expression, at: column)
    }
  }

  /// All keys.
  private static var names: [String] {
    EvaluationFigure.all.map(\.key) + ScenarioSetting.keys
  }
}

extension ConditionKey {
  private init(_ figure: EvaluationFigure) {
    kind =
      switch figure.kind {
      case .number(let notation): .number(Notation(units: notation))
      case .text, .list: .text
      case .names: .choice(GoalCheck.Failure.allCases.map(\.rawValue))
      case .model: .model
      case .flag: .flag
      }
    read = { scenario, evaluation in evaluation.map { figure.value($0, scenario) } ?? .null }
  }

  private init(_ field: ScenarioField) {
    kind =
      switch field.kind {
      case .text: .text
      case .choice(let names): .choice(names)
      case .form(let examples): .form(path: field.path, examples: examples)
      case .model: .model
      case .gpu: .gpu
      case .backend: .backend
      default: .number(Notation(units: field.kind.notation ?? FieldKind.factorNotation))
      }
    read = { scenario, _ in JSONValue(field.read(scenario)) }
  }
}

extension ConditionKey.Kind {
  /// Reads the value that a key is compared with.
  ///
  /// - Throws: when the key can't have such a value, with what would be right.
  func value(
    _ text: String, in compiler: ConditionCompiler, at column: Int
  ) throws(ConditionError) -> JSONValue {
    func error(_ message: String) -> ConditionError {
      ConditionError(message, in: compiler.expression, at: column)
    }
    switch self {
    case .text: return .text(text)
    case .number(let notation): return try number(text, notation.units, error)
    case .flag:
      guard let flag = Bool(text) else { throw error("'\(text)' is neither true nor false") }
      return .flag(flag)
    case .choice(let names):
      guard names.contains(text) else {
        throw error("'\(text)' is unknown; use one of \(names.joined(separator: ", "))")
      }
      return .text(text)
    case .form(let path, let examples): return try form(text, path, examples, error)
    case .model:
      guard let model = compiler.catalogue.model(named: text) else {
        let hint = NearestName.hint(compiler.catalogue.nearestModels(to: text, limit: 1))
        throw error("the model '\(text)' is not in the catalogue\(hint)")
      }
      return .text(model.id)
    case .gpu:
      guard let gpu = compiler.catalogue.accelerator(named: text) else {
        let hint = NearestName.hint(compiler.catalogue.nearestAccelerators(to: text, limit: 1))
        throw error("the GPU '\(text)' is not in the catalogue\(hint)")
      }
      return .text(gpu.id)
    case .backend:
      guard compiler.catalogue.backendNames.contains(text) else {
        let names = compiler.catalogue.backendNames.joined(separator: ", ")
        throw error("'\(text)' is unknown; use one of \(names)")
      }
      return .text(text)
    }
  }

  private func number(
    _ text: String, _ notation: QuantityNotation, _ error: (String) -> ConditionError
  ) throws(ConditionError) -> JSONValue {
    do throws(QuantityParseError) {
      return .number(try notation.parse(text))
    } catch let failure {
      throw error(failure.message)
    }
  }

  /// The one text of a value of this form.
  private func form(
    _ text: String, _ path: String, _ examples: String, _ error: (String) -> ConditionError
  ) throws(ConditionError) -> JSONValue {
    guard let canonical = ScenarioKeys.field(at: path)?.canonicalText?(text) else {
      throw error("'\(text)' is not understood; write \(examples)")
    }
    return .text(canonical)
  }
}
