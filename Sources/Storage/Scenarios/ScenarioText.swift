internal import ScalingCore

/// The keys of a scenario with their values as they are written to a file.
enum ScenarioText {
  /// What stands behind a key.
  enum Value: Equatable {
    /// A single value; already quoted where YAML needs it.
    case scalar(String)
    /// Single values; already quoted where YAML needs it.
    case list([String])
    /// Keys with values.
    case mapping([Entry])
    /// The key is left out.
    case absent
  }

  /// A key with its value.
  struct Entry: Equatable {
    var key: String
    var value: Value
  }

  /// All keys of a scenario in the order of the schema.
  static func entries(of scenario: Scenario, catalogue: Catalogue) -> [Entry] {
    stating(scenario.uncertainFields, in: typicalEntries(of: scenario, catalogue: catalogue))
  }

  /// The entries with the typical value of everything that is uncertain.
  private static func typicalEntries(of scenario: Scenario, catalogue: Catalogue) -> [Entry] {
    [
      Entry(key: "isocost", value: .scalar("\(ScenarioKeys.version)")),
      Entry(key: "name", value: text(scenario.name)),
      Entry(
        key: "tags",
        value: scenario.tags.names.isEmpty
          ? .absent : .list(scenario.tags.names.map(YAMLText.scalar))),
      Entry(key: "model", value: model(scenario.model, catalogue)),
      Entry(key: "strategy", value: strategy(scenario.strategy)),
      Entry(key: "attention", value: .scalar(ScenarioForms.text(scenario.attention))),
      Entry(key: "workload", value: workload(scenario.workload)),
      Entry(key: "deployment", value: deployment(scenario.deployment)),
      Entry(key: "costModel", value: costModel(scenario.costModel)),
      Entry(key: "price", value: price(scenario)),
      Entry(key: "horizon", value: horizon(scenario.horizon)),
      Entry(
        key: "energy",
        value: mapping([
          Entry(key: "gridIntensity", value: number(scenario.energy.gridIntensity?.value))
        ])),
      Entry(key: "currency", value: currency(scenario.currency)),
      Entry(key: "goals", value: goals(scenario.goals)),
      Entry(key: "notes", value: scenario.notes.isEmpty ? .absent : text(scenario.notes)),
    ]
  }

  private static func strategy(_ strategy: Strategy) -> Value {
    .mapping([
      Entry(key: "kind", value: .scalar(strategy.kind.rawValue)),
      Entry(key: "samples", value: .scalar("\(strategy.samples)")),
      Entry(key: "generationLength", value: tokens(strategy.generationLength)),
      Entry(
        key: "lengthDistribution",
        value: strategy.lengthDistribution == .fixed
          ? .absent : .scalar(ScenarioForms.text(strategy.lengthDistribution))),
      Entry(
        key: "verifier",
        value: strategy.verifier == .perfect
          ? .absent : .scalar(ScenarioForms.text(strategy.verifier))),
    ])
  }

  private static func workload(_ workload: Workload) -> Value {
    .mapping([
      Entry(key: "benchmark", value: text(workload.benchmark)),
      Entry(key: "promptTokens", value: tokens(workload.promptTokens)),
      Entry(key: "sharedPrefixTokens", value: tokens(workload.sharedPrefixTokens)),
      Entry(
        key: "requestsPerYear", value: .scalar(NumberText.scaled(workload.requestsPerYear.value))),
      Entry(key: "peakToAverage", value: number(workload.peakToAverage)),
      Entry(key: "growthPerYear", value: unless(0, workload.growthPerYear)),
      Entry(
        key: "dailyProfile",
        value: workload.dailyProfile == .unstated
          ? .absent : .scalar(ScenarioForms.text(workload.dailyProfile))),
      Entry(
        key: "seasonality",
        value: workload.seasonality == .flat
          ? .absent : .scalar(ScenarioForms.text(workload.seasonality))),
    ])
  }

  private static func deployment(_ deployment: Deployment) -> Value {
    .mapping([
      Entry(key: "gpu", value: text(deployment.gpu.id)),
      Entry(key: "tensorParallel", value: .scalar("\(deployment.tensorParallel)")),
      Entry(key: "dataParallel", value: .scalar("\(deployment.dataParallel)")),
      Entry(key: "expertParallel", value: .scalar("\(deployment.expertParallel)")),
      Entry(
        key: "precision",
        value: .mapping([
          Entry(key: "weights", value: .scalar(deployment.weights.rawValue)),
          Entry(key: "kvCache", value: .scalar(deployment.kvCache.rawValue)),
        ])),
      Entry(key: "concurrency", value: .scalar("\(deployment.concurrency)")),
      Entry(key: "backend", value: text(deployment.backendName)),
      Entry(key: "minReplicas", value: .scalar("\(deployment.minReplicas)")),
    ])
  }

  private static func costModel(_ inputs: KineticsInputs) -> Value {
    if inputs == KineticsInputs() { return .absent }
    let batch = inputs.parameterReadBatch.map(NumberText.shortest) ?? "none"
    return .mapping([
      Entry(key: "intensity", value: number(inputs.intensity)),
      Entry(key: "peakTeraFlops", value: number(inputs.peak.value / 1e12)),
      Entry(key: "combine", value: .scalar(inputs.combination.rawValue)),
      Entry(key: "parameterReadBatch", value: .scalar(batch)),
      Entry(
        key: "sparseSum",
        value: inputs.sparseSum == .exact ? .absent : .scalar(inputs.sparseSum.rawValue)),
    ])
  }

  private static func price(_ scenario: Scenario) -> Value {
    let plan = scenario.price
    return .mapping(
      [
        Entry(key: "plan", value: .scalar(plan.kind.rawValue)),
        Entry(key: "perGpuHour", value: hourly(scenario)),
        Entry(key: "targetUtilisation", value: number(plan.targetUtilisation)),
      ] + planTerms(plan))
  }

  /// Left out where it is the catalogue's quote, so that a newer catalogue brings newer prices.
  private static func hourly(_ scenario: Scenario) -> Value {
    if scenario.hasQuotedPrice { return .absent }
    return range(scenario.price.perGPUHour)
  }

  private static func goals(_ goals: Goals) -> Value {
    if goals == Goals() { return .absent }
    return .mapping([
      Entry(key: "accuracyAtLeast", value: number(goals.accuracyAtLeast?.value)),
      Entry(key: "latencyAtMost", value: number(goals.latencyAtMost?.value, unit: "s")),
      Entry(key: "ttftAtMost", value: number(goals.ttftAtMost?.value, unit: "s")),
      Entry(key: "tpotAtMost", value: number(goals.tpotAtMost?.value, unit: "s")),
      Entry(
        key: "yearlyBudgetAtMost",
        value: goals.yearlyBudgetAtMost.map { .scalar("$\(NumberText.scaled($0.value))") }
          ?? .absent),
    ])
  }
}

// MARK: - Values

extension ScenarioText {
  /// A text, quoted where YAML needs it.
  static func text(_ text: String) -> Value {
    .scalar(YAMLText.scalar(text))
  }

  private static func tokens(_ tokens: Tokens) -> Value {
    .scalar(NumberText.tokens(tokens.value))
  }

  /// A number with an optional unit; left out when nothing is stated.
  static func number(_ value: Double?, unit: String = "") -> Value {
    value.map { .scalar(NumberText.shortest($0) + unit) } ?? .absent
  }

  /// A whole number; left out when nothing is stated.
  static func count(_ value: Int?) -> Value {
    value.map { .scalar("\($0)") } ?? .absent
  }

  /// A number; left out where it is what holds anyway.
  static func unless(_ usual: Double, _ value: Double) -> Value {
    value == usual ? .absent : number(value)
  }

  /// Three numbers, or one where all are equal.
  static func range<Unit>(_ range: QuantityRange<Unit>) -> Value {
    if range.low == range.typical, range.typical == range.high { return number(range.low.value) }
    return .mapping([
      Entry(key: "low", value: number(range.low.value)),
      Entry(key: "typical", value: number(range.typical.value)),
      Entry(key: "high", value: number(range.high.value)),
    ])
  }

  /// A mapping; left out where it states nothing.
  static func mapping(_ entries: [Entry]) -> Value {
    entries.allSatisfy { $0.value == .absent } ? .absent : .mapping(entries)
  }

  /// The id where the catalogue knows the same model, else all columns of its table.
  private static func model(_ model: ModelArchitecture, _ catalogue: Catalogue) -> Value {
    if catalogue.model(named: model.id) == model { return text(model.id) }
    let columns = ModelTable.columns(of: model)
    return .mapping(
      ScenarioKeys.modelColumns.compactMap { key in
        guard let cell = columns[key], !cell.isEmpty else { return nil }
        return Entry(key: key, value: text(cell))
      })
  }
}
