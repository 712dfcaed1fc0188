package import ScalingCore

/// A value that is set from the command line: `--set KEY=VALUE`.
package struct ScenarioSetting: Sendable, Hashable {
  /// YAML path, for example `strategy.samples`.
  package let path: String
  /// What was typed behind the first equals sign.
  package let text: String

  /// Splits `KEY=VALUE`.
  ///
  /// - Throws: when there is no equals sign or no such key, with the nearest key.
  package init(_ argument: String) throws(Diagnostic) {
    guard let sign = argument.firstIndex(of: "=") else {
      throw Self.failure("'\(argument)' has no value; write KEY=VALUE")
    }
    let key = argument[..<sign].trimmingPrefix { $0 == " " }
    let path = String(key.reversed().trimmingPrefix { $0 == " " }.reversed())
    guard ScenarioKeys.field(at: path) != nil else {
      let hint = NearestName.hint(path, among: Self.keys)
      throw Self.failure("no key '\(path)'\(hint)")
    }
    self.path = path
    text = String(argument[argument.index(after: sign)...])
  }

  /// All keys that can be set, in the order of the file format.
  package static var keys: [String] {
    ScenarioField.all.map(\.path)
  }

  /// Sets the value.
  ///
  /// A price that is the catalogue's follows a change of the GPU or of the plan; a price that is set
  /// counts as assumed.
  ///
  /// - Throws: why the value is refused; the scenario is unchanged then.
  package func apply(to scenario: inout Scenario, catalogue: Catalogue) throws(Diagnostic) {
    var changed = scenario
    switch path {
    case "model": changed.model = try model(in: catalogue)
    case "deployment.gpu": changed.deployment.gpu = try gpu(in: catalogue)
    default: try set(in: &changed, catalogue)
    }
    try followPrice(from: scenario, in: &changed)
    scenario = changed
  }

  private func set(in scenario: inout Scenario, _ catalogue: Catalogue) throws(Diagnostic) {
    guard let field = ScenarioKeys.field(at: path) else { throw Self.failure("no key '\(path)'") }
    do throws(ScenarioProblem) {
      if let range = try range(of: field) {
        try field.write(range, to: &scenario, catalogue: catalogue)
      } else {
        try field.set(text, in: &scenario, catalogue: catalogue)
      }
    } catch {
      throw Self.failure("\(path): \(error.complaint); \(error.remedy)")
    }
  }

  /// The triangular distribution that `low..typical..high` stands for; nil for any other text.
  private func range(of field: ScenarioField) throws(ScenarioProblem) -> Distribution? {
    let parts = text.split(separator: "..", omittingEmptySubsequences: false)
    guard field.mayBeUncertain, parts.count == 3 else { return nil }
    var numbers: [Double] = []
    for part in parts {
      guard case .number(let number) = try field.parse(String(part)) else { return nil }
      numbers.append(number)
    }
    return DistributionForm.triangular.distribution(numbers)
  }

  private func model(in catalogue: Catalogue) throws(Diagnostic) -> ModelArchitecture {
    if let model = catalogue.model(named: text) { return model }
    let hint = NearestName.hint(catalogue.nearestModels(to: text, limit: 1))
    throw Self.failure("the model '\(text)' is not in the catalogue\(hint)")
  }

  private func gpu(in catalogue: Catalogue) throws(Diagnostic) -> Accelerator {
    if let gpu = catalogue.accelerator(named: text) { return gpu }
    let hint = NearestName.hint(catalogue.nearestAccelerators(to: text, limit: 1))
    throw Self.failure("the GPU '\(text)' is not in the catalogue\(hint)")
  }

  private func followPrice(from old: Scenario, in new: inout Scenario) throws(Diagnostic) {
    if new.price.perGPUHour != old.price.perGPUHour {
      new.price.evidence = Evidence(.assumed, source: "stated by --set")
    }
    let changesQuote = path == "deployment.gpu" || path == "price.plan"
    guard changesQuote, old.hasQuotedPrice else { return }
    do {
      try new.takeQuotedPrice()
    } catch {
      throw Self.failure("\(path): \(error.message)")
    }
  }

  private static func failure(_ message: String) -> Diagnostic {
    Diagnostic(.error, file: "--set", message)
  }
}
