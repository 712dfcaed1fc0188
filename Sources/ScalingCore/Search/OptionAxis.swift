/// Values that one key of a scenario takes in turn.
public struct OptionAxis: Sendable {
  /// One value of an axis, resolved so that setting it needs no look-up.
  public struct Value: Sendable {
    /// The value as the field reads it back, for tables and files.
    public let value: FieldValue
    /// Sets it in a scenario.
    let store: @Sendable (inout Scenario) -> Void
  }

  /// What happens to the price of a GPU-hour when a value is set.
  enum PriceRule: Sendable {
    /// Nothing.
    case stays
    /// The value is a price, and counts as assumed.
    case isStated
    /// A price of the catalogue follows; one that was stated stays.
    case follows
    /// Every GPU but the one named costs what the catalogue says.
    case isQuoted(besides: String)
  }

  /// YAML path of the key, for example `strategy.samples`.
  public let path: String
  /// What the values are, and in which unit.
  public let kind: FieldKind
  /// The values in their order; at least one, none twice.
  public let values: [Value]
  /// What happens to the price.
  private(set) var priceRule: PriceRule

  /// Resolves values of a field.
  ///
  /// - Parameters:
  ///   - field: The key.
  ///   - values: What it takes in turn, for example as ``ScenarioField/parse(_:)`` gives it.
  ///   - base: A scenario in which the values are tried.
  ///   - catalogue: Models and accelerators by name.
  /// - Throws: Why a value is refused: by the field, because it is there twice, or because there is none.
  public init(
    _ field: ScenarioField, values: [FieldValue], base: Scenario, catalogue: Catalogue
  ) throws(ScenarioProblem) {
    path = field.path
    kind = field.kind
    priceRule = PriceRule(path: field.path)
    var resolved: [Value] = []
    var seen: Set<FieldValue> = []
    for value in values {
      var probe = base
      try field.write(value, to: &probe, catalogue: catalogue)
      let known = field.read(probe)
      guard seen.insert(known).inserted else {
        throw field.refusal("has the value \(field.kind.exactText(known)) twice", "state it once")
      }
      resolved.append(Value(value: known, store: field.setter(known, from: probe, catalogue)))
    }
    guard !resolved.isEmpty else { throw field.refusal("has no values", "state at least one") }
    self.values = resolved
  }

  /// Models in turn, those that only the scenario describes among them.
  ///
  /// - Precondition: there is at least one.
  public init(models: [ModelArchitecture]) {
    precondition(!models.isEmpty, "an axis has at least one value")
    path = "model"
    kind = .model
    priceRule = .stays
    values = models.map { model in Value(value: .text(model.id)) { $0.model = model } }
  }

  /// The axis of the GPU with prices of the catalogue, but for the GPU of `base`, whose price stays.
  func pricedByCatalogue(besides base: Scenario) -> OptionAxis {
    guard path == "deployment.gpu" else { return self }
    var axis = self
    axis.priceRule = .isQuoted(besides: base.deployment.gpu.id)
    return axis
  }
}

extension OptionAxis.PriceRule {
  /// The rule of `--set` for a key.
  fileprivate init(path: String) {
    switch path {
    case "deployment.gpu", "price.plan": self = .follows
    case _ where path.hasPrefix("price.perGpuHour"): self = .isStated
    default: self = .stays
    }
  }

  /// Whether the price of a scenario may change.
  var touchesPrice: Bool {
    if case .stays = self { false } else { true }
  }
}

// MARK: - Setting

extension OptionAxis {
  /// Sets one of the values.
  ///
  /// - Parameters:
  ///   - index: Which value.
  ///   - scenario: Where it is set.
  ///   - isQuoted: Whether the price is the catalogue's, before and after.
  /// - Returns: Why the scenario has no price then; nil when it has one.
  func set(
    _ index: Int, in scenario: inout Scenario, isQuoted: inout Bool
  ) -> ScenarioProblem? {
    let old = scenario.price.perGPUHour
    values[index].store(&scenario)
    switch priceRule {
    case .stays: return nil
    case .isStated:
      guard scenario.price.perGPUHour != old else { return nil }
      scenario.price.evidence = Self.stated
      isQuoted = false
      return nil
    case .follows: return isQuoted ? quoted(&scenario) : nil
    case .isQuoted(let own):
      guard scenario.deployment.gpu.id != own else { return nil }
      isQuoted = true
      return quoted(&scenario)
    }
  }

  private static let stated = Evidence(.assumed, source: "stated for this option")

  private func quoted(_ scenario: inout Scenario) -> ScenarioProblem? {
    do {
      try scenario.takeQuotedPrice()
      return nil
    } catch {
      return ScenarioProblem(
        path: path, severity: .error, complaint: error.complaint, remedy: error.remedy)
    }
  }
}

extension ScenarioField {
  /// Sets a value that was read from `probe`; values of a form are copied rather than read again.
  fileprivate func setter(
    _ value: FieldValue, from probe: Scenario, _ catalogue: Catalogue
  ) -> @Sendable (inout Scenario) -> Void {
    switch path {
    case "model":
      let model = probe.model
      return { $0.model = model }
    case "deployment.gpu":
      let gpu = probe.deployment.gpu
      return { $0.deployment.gpu = gpu }
    case "attention":
      let attention = probe.attention
      return { $0.attention = attention }
    case "strategy.lengthDistribution":
      let lengths = probe.strategy.lengthDistribution
      return { $0.strategy.lengthDistribution = lengths }
    case "strategy.verifier":
      let verifier = probe.strategy.verifier
      return { $0.strategy.verifier = verifier }
    case "price.api.model":
      // Found once: the price list is read anew at every call.
      guard case .text(let name) = value, let quote = catalogue.apiQuote(named: name) else {
        return { $0.price.api.model = nil }
      }
      return { scenario in
        if scenario.price.api.model != name { scenario.price.api.take(quote) }
      }
    default:
      return { _ = store(&$0, value, catalogue) }
    }
  }

  fileprivate func refusal(_ complaint: String, _ remedy: String) -> ScenarioProblem {
    ScenarioProblem(path: path, severity: .error, complaint: complaint, remedy: remedy)
  }
}
