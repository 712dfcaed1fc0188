package import ScalingCore

/// What `isocost frontier` is asked: a scenario, what counts as cost, and what is compared.
///
/// Sizes of the scenario's family and generation lengths are always compared. Of `--over`, `model` and
/// `strategy.generationLength` replace these, `strategy.samples` adds numbers of samples, and every other key
/// makes variants of the scenario.
package struct FrontierQuestion: Sendable {
  /// The scenario with some of its values changed.
  struct Variant: Sendable {
    /// The changed scenario.
    var scenario: Scenario
    /// The changes as `KEY=VALUE`; nil for the scenario itself.
    var label: String?
  }

  /// The scenario as it is stated.
  let scenario: Scenario
  /// What counts as cost.
  let measure: CostMeasure
  /// Accuracy that is asked for; nil for that of the scenario.
  let accuracy: Probability?
  /// What is joined to one frontier, at least one.
  let variants: [Variant]
  /// Sizes; nil for the variant's family.
  private(set) var models: [ModelArchitecture]?
  /// Generation lengths; nil for the measured caps and lengths between.
  private(set) var lengths: LengthGrid?
  /// Samples of a request; nil for the variant's own.
  private(set) var samples: [Int]?

  /// Most variants; a sweep has no such limit, because it keeps nothing in memory.
  static let mostVariants = 1_000

  /// Reads the question.
  ///
  /// - Parameters:
  ///   - scenario: The option on the table.
  ///   - measure: What counts as cost.
  ///   - accuracy: Accuracy at which options are compared; nil for that of the scenario.
  ///   - over: Arguments `KEY=V1,V2`.
  ///   - catalogue: Models and accelerators by name.
  /// - Throws: which argument is wrong, or that nothing is left to compare.
  package init(
    _ scenario: Scenario, measure: CostMeasure, accuracy: Probability? = nil, over: [String] = [],
    catalogue: Catalogue
  ) throws(Diagnostic) {
    self.scenario = scenario
    self.measure = measure
    self.accuracy = accuracy
    let space = try AxisArgument.space(over, of: scenario, catalogue: catalogue)
    let changed = space.axes.filter { !Self.comparedKeys.contains($0.path) }
    variants = try Self.variants(try AxisArgument.space(changed, of: scenario))
    for axis in space.axes { try compare(axis) }
  }

  private static let comparedKeys = [
    "model", "strategy.generationLength", "strategy.samples",
  ]

  private mutating func compare(_ axis: OptionAxis) throws(Diagnostic) {
    let numbers = axis.values.compactMap { value -> Double? in
      guard case .number(let number) = value.value else { return nil }
      return number
    }
    switch axis.path {
    case "model":
      let space = try AxisArgument.space([axis], of: scenario)
      models = (0..<space.count).map { space.option($0).scenario.model }
    case "strategy.generationLength": lengths = LengthGrid(exactly: numbers.map { Tokens($0) })
    case "strategy.samples":
      samples = numbers.map { Int($0) }
      try checkSamples()
    default: return
    }
  }

  private func checkSamples() throws(Diagnostic) {
    let isSingle = variants.allSatisfy { $0.scenario.strategy.kind == .single }
    guard isSingle, samples?.contains(where: { $0 > 1 }) == true else { return }
    throw Self.failure(
      "strategy.samples: a single answer takes one sample; add --set strategy.kind=best-of-n")
  }

  /// All combinations of values that go together.
  private static func variants(_ space: OptionSpace) throws(Diagnostic) -> [Variant] {
    guard space.count <= mostVariants else {
      throw failure(
        "makes \(space.count) variants, more than \(mostVariants); state fewer values, or use sweep"
      )
    }
    var variants: [Variant] = []
    var problem: ScenarioProblem?
    for index in 0..<space.count {
      let option = space.option(index)
      if let conflict = option.problem {
        problem = problem ?? conflict
        continue
      }
      variants.append(Variant(scenario: option.scenario, label: label(option)))
    }
    guard !variants.isEmpty else {
      throw failure(problem?.message ?? "leaves nothing to compare; state other values")
    }
    return variants
  }

  private static func label(_ option: OptionCursor) -> String? {
    let axes = option.space.axes
    guard !axes.isEmpty else { return nil }
    return axes.indices.map { axis in
      "\(axes[axis].path)=\(axes[axis].kind.exactText(option.value(of: axis)))"
    }.joined(separator: " ")
  }

  private static func failure(_ message: String) -> Diagnostic {
    Diagnostic(.error, file: "--over", message)
  }
}
