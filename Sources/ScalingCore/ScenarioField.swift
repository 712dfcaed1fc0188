/// One editable value of a scenario, by its YAML path (DESIGN §4.1).
///
/// The table ``all`` is what files, `--set`, sliders and exact entry have in common: it says what a
/// value is, which numbers it may take, and where it is kept.
public struct ScenarioField: Sendable {
  /// YAML path, also the KEY of `--set`, for example `strategy.samples`.
  public let path: String
  /// What the value is, and in which unit.
  public let kind: FieldKind
  /// Numbers that are accepted; nil where the value is no number.
  public let limits: FieldLimits?
  /// Whether the value may be absent (`none`).
  public let isOptional: Bool
  /// The one text of a value that may be written in several ways, as `topK:4Ki` and `topK:4096`.
  ///
  /// It gives nil for a text that states no such value, and is nil for fields without a form of their own.
  public var canonicalText: (@Sendable (String) -> String?)?
  /// Keeps a number without checking it; nil where the value is no number.
  var keepNumber: (@Sendable (inout Scenario, Double) -> Void)?
  /// The value of a scenario.
  public let read: @Sendable (Scenario) -> FieldValue
  /// Keeps a checked value; returns false where the catalogue does not know the name.
  let store: @Sendable (inout Scenario, FieldValue, Catalogue) -> Bool

  /// The field at a path; nil when there is none.
  public static func at(_ path: String) -> ScenarioField? {
    all.first { $0.path == path }
  }
}

extension ScenarioField {
  /// Reads typed text as a value of this field.
  ///
  /// - Throws: What is wrong with the text, and what would be right.
  public func parse(_ text: String) throws(ScenarioProblem) -> FieldValue {
    if isOptional, text == FieldKind.absentText { return .absent }
    guard let notation = kind.notation else { return .text(text) }
    do {
      return .number(try notation.parse(text))
    } catch {
      throw ScenarioProblem(
        path: path, severity: .error, complaint: error.complaint,
        remedy: "write for example \(error.examples)")
    }
  }

  /// Sets the value of a scenario.
  ///
  /// - Throws: Why the value is refused; the scenario is then unchanged.
  public func write(
    _ value: FieldValue, to scenario: inout Scenario, catalogue: Catalogue
  ) throws(ScenarioProblem) {
    if let problem = problem(with: value) { throw problem }
    guard store(&scenario, value, catalogue) else { throw unknown(value, catalogue) }
    scenario.alignUncertainFields()
  }

  /// Reads typed text and sets the value of a scenario.
  ///
  /// - Throws: Why the text is refused; the scenario is then unchanged.
  public func set(
    _ text: String, in scenario: inout Scenario, catalogue: Catalogue
  ) throws(ScenarioProblem) {
    try write(parse(text), to: &scenario, catalogue: catalogue)
  }

  /// Why a value is refused, whatever the rest of the scenario; nil when it is accepted.
  public func problem(with value: FieldValue) -> ScenarioProblem? {
    switch (value, kind) {
    case (.absent, _):
      isOptional ? nil : refusal("is missing", remedy: "state a value")
    case (.number(let number), _) where kind.isNumber:
      problem(with: number)
    case (.text(let name), .choice(let names)):
      names.contains(name)
        ? nil
        : refusal("'\(name)' is unknown", remedy: "use one of \(names.joined(separator: ", "))")
    case (.text, _) where !kind.isNumber:
      nil
    default:
      refusal("has a value of the wrong kind", remedy: "use \(expectation)")
    }
  }

  private func problem(with number: Double) -> ScenarioProblem? {
    let text = number.isFinite ? kind.exactText(.number(number)) : "not a number"
    if let limits, !limits.contains(number) {
      return refusal("is \(text)", remedy: "use a value \(limits.text(kind))")
    }
    guard kind != .count || number == number.rounded() else {
      return refusal("is \(text)", remedy: "use a whole number")
    }
    return nil
  }

  private func unknown(_ value: FieldValue, _ catalogue: Catalogue) -> ScenarioProblem {
    let name = kind.formatted(value)
    if case .form(let examples) = kind {
      return refusal("'\(name)' is not understood", remedy: "write \(examples)")
    }
    if kind == .backend {
      let names = catalogue.backendNames.joined(separator: ", ")
      return refusal("'\(name)' is unknown", remedy: "use one of \(names)")
    }
    let nearest =
      kind == .model
      ? catalogue.nearestModels(to: name) : catalogue.nearestAccelerators(to: name)
    return refusal(
      "'\(name)' is not in the catalogue",
      remedy: "use "
        + (nearest.isEmpty ? expectation : "for example " + nearest.joined(separator: ", ")))
  }

  private var expectation: String {
    switch kind {
    case .model: "the id of a model, as listed by `isocost catalog models`"
    case .backend: "a serving software or a profile of the catalogue"
    case .gpu: "the id of an accelerator, as listed by `isocost catalog gpus`"
    case .text, .choice, .form: "text"
    default: kind.notation?.expected ?? "a number"
    }
  }

  /// An error at this field.
  func refusal(_ complaint: String, remedy: String) -> ScenarioProblem {
    ScenarioProblem(path: path, severity: .error, complaint: complaint, remedy: remedy)
  }
}
