/// One scenario under every plan whose terms are known.
public struct PlanComparison: Sendable, Hashable {
  /// The scenario under one plan.
  public struct Entry: Sendable, Hashable {
    /// The plan.
    public var kind: PricePlan.Kind
    /// What it costs.
    public var economics: Economics
    /// The same as a function of the volume.
    public var model: PlanModel
  }

  /// Plans whose terms are known, in the order of the cases.
  public let entries: [Entry]
  /// Why the other plans can't be compared.
  public let problems: [ScenarioProblem]

  /// Evaluates money under every plan.
  ///
  /// - Parameters:
  ///   - scenario: The option; terms of all plans may be stated.
  ///   - timing: Latency and throughput of the option; nil where the model does not fit.
  ///   - accuracy: Share of right answers; nil without evidence.
  public init(scenario: Scenario, timing: ServingTiming?, accuracy: Probability?) {
    var entries: [Entry] = []
    var problems: [ScenarioProblem] = []
    for kind in PricePlan.Kind.allCases {
      do throws(ScenarioProblem) {
        let option = try scenario.paying(by: kind)
        if let problem = option.reservationProblem(timing: timing) { throw problem }
        guard let model = PlanModel(scenario: option, timing: timing),
          let economics = Economics(scenario: option, timing: timing, accuracy: accuracy)
        else { continue }
        entries.append(Entry(kind: kind, economics: economics, model: model))
      } catch {
        problems.append(error)
      }
    }
    self.entries = entries
    self.problems = problems
  }
}

extension PlanComparison {
  /// The entry of a plan; nil when its terms are not known.
  public subscript(kind: PricePlan.Kind) -> Entry? {
    entries.first { $0.kind == kind }
  }
}

extension Scenario {
  /// The scenario under another plan.
  ///
  /// A stated price of a GPU-hour is a list price unless the plan is spot, or reserved without a discount;
  /// where it does not hold for the other plan the catalogue's price is taken.
  ///
  /// - Throws: Which term of the other plan is missing.
  public func paying(by kind: PricePlan.Kind) throws(ScenarioProblem) -> Scenario {
    var other = self
    other.price.kind = kind
    let keepsPrice =
      kind == price.kind || !other.price.isRented || (price.isListPrice && other.price.isListPrice)
    if hasQuotedPrice || !keepsPrice {
      do {
        try other.takeQuotedPrice()
      } catch {
        throw ScenarioProblem(
          path: "price.perGpuHour", severity: .error, complaint: error.complaint,
          remedy: error.remedy)
      }
    }
    if let problem = other.missingTerm { throw problem }
    return other
  }
}

extension PricePlan {
  /// Whether the price of a GPU-hour is the one without discounts.
  var isListPrice: Bool {
    switch kind {
    case .onDemand, .mix, .owned, .api: evidence.kind != .none
    case .reserved: reserved.discount != nil
    case .spot: false
    }
  }
}
