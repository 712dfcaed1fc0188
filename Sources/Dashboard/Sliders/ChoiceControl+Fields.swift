package import ScalingCore

extension ChoiceControl {
  /// Sizes of the model's family, the smallest first.
  static let modelSize = ChoiceControl(
    options: { scenario, catalogue in catalogue.ladder(of: scenario.model).map(\.sizeName) },
    index: { scenario, catalogue in
      catalogue.ladder(of: scenario.model).firstIndex { $0.id == scenario.model.id }
    },
    choose: { scenario, index, catalogue in
      scenario.model = catalogue.ladder(of: scenario.model)[index]
    },
    format: { $0.model.sizeName })

  /// Families of the catalogue; the size nearest to the current one is taken.
  static let family = ChoiceControl(
    options: { _, catalogue in catalogue.families.map(\.title) },
    index: { scenario, catalogue in
      let sizes = Set(catalogue.ladder(of: scenario.model).map(\.id))
      return catalogue.families.firstIndex { family in
        family.models.contains { sizes.contains($0.id) }
      }
    },
    choose: { scenario, index, catalogue in
      let size = scenario.model.totalParameters
      let members = catalogue.families[index].models
      scenario.model =
        members.min { distance($0.totalParameters, size) < distance($1.totalParameters, size) }
        ?? scenario.model
    },
    format: { $0.model.seriesName + ($0.model.isMixture ? " MoE" : "") })

  /// How one answer is chosen; a single answer has one sample.
  static let strategy = ChoiceControl(
    options: { _, _ in Strategy.Kind.allCases.map(\.rawValue) },
    index: { scenario, _ in Strategy.Kind.allCases.firstIndex(of: scenario.strategy.kind) },
    choose: { scenario, index, _ in
      scenario.strategy.kind = Strategy.Kind.allCases[index]
      if scenario.strategy.kind == .single { scenario.strategy.samples = 1 }
    },
    format: { $0.strategy.kind.rawValue })

  /// Benchmarks for which there is evidence about any model.
  static let benchmark = ChoiceControl(
    options: { _, catalogue in catalogue.accuracy.benchmarks },
    index: { scenario, catalogue in
      catalogue.accuracy.benchmarks.firstIndex(of: scenario.workload.benchmark)
    },
    choose: { scenario, index, catalogue in
      scenario.workload.benchmark = catalogue.accuracy.benchmarks[index]
    },
    format: { $0.workload.benchmark })

  /// Accelerators of the catalogue; the price follows where there are quotes.
  static let gpu = ChoiceControl(
    options: { _, catalogue in catalogue.accelerators.map(\.id) },
    index: { scenario, catalogue in
      catalogue.accelerators.firstIndex { $0.id == scenario.deployment.gpu.id }
    },
    choose: { scenario, index, catalogue in
      let old = scenario.deployment.gpu
      scenario.deployment.gpu = catalogue.accelerators[index]
      scenario.price = scenario.price.following(scenario.deployment.gpu, insteadOf: old)
    },
    format: { $0.deployment.gpu.id })

  /// Kinds of attention; the KV budget is kept where both kinds have one.
  static let attention = ChoiceControl(
    options: { _, _ in AttentionPolicy.kindNames },
    index: { scenario, _ in scenario.attention.kindIndex },
    choose: { scenario, index, _ in
      let budget = scenario.attention.budget ?? AttentionPolicy.usualBudget
      scenario.attention = AttentionPolicy.policies(budget: budget)[index]
    },
    format: { AttentionPolicy.kindNames[$0.attention.kindIndex] })

  /// Serving software and own profiles.
  static let backend = ChoiceControl(
    options: { _, catalogue in catalogue.backendNames },
    index: { scenario, catalogue in
      catalogue.backendNames.firstIndex(of: scenario.deployment.backendName)
    },
    choose: { scenario, index, catalogue in
      _ = scenario.deployment.use(backendNamed: catalogue.backendNames[index], of: catalogue)
    },
    format: { $0.deployment.backendName })

  /// Kind of price plan.
  static let plan = ChoiceControl(
    options: { scenario, _ in plans(of: scenario).map(\.rawValue) },
    index: { scenario, _ in plans(of: scenario).firstIndex(of: scenario.price.kind) },
    choose: { scenario, index, _ in scenario.price.kind = plans(of: scenario)[index] },
    format: { $0.price.kind.rawValue })

  /// Plans that need no terms, and those whose terms the scenario states.
  private static func plans(of scenario: Scenario) -> [PricePlan.Kind] {
    PricePlan.Kind.allCases.filter { kind in
      PricePlan.Kind.rented.contains(kind) || kind == scenario.price.kind
        || (try? scenario.paying(by: kind)) != nil
    }
  }

  /// A number format among those that make sense for the field.
  static func precision(
    _ path: any WritableKeyPath<Scenario, Precision> & Sendable, among formats: [Precision]
  ) -> ChoiceControl {
    ChoiceControl(
      options: { _, _ in formats.map(\.rawValue) },
      index: { scenario, _ in formats.firstIndex(of: scenario[keyPath: path]) },
      choose: { scenario, index, _ in scenario[keyPath: path] = formats[index] },
      format: { $0[keyPath: path].rawValue })
  }

  /// How many times larger the larger one is.
  private static func distance(_ left: Parameters, _ right: Parameters) -> Double {
    max(left, right) / min(left, right)
  }
}

extension PricePlan {
  /// The plan with the quotes of another accelerator; without quotes the old price stays, and says so.
  package func following(_ gpu: Accelerator, insteadOf old: Accelerator) -> PricePlan {
    guard gpu.id != old.id else { return self }
    var plan = self
    guard let typical = gpu.price.typical ?? gpu.price.low else {
      plan.evidence = Evidence(
        .assumed, source: "price of \(old.id) kept: no quote for \(gpu.id); type your own")
      return plan
    }
    plan.perGPUHour = PriceRange(
      low: gpu.price.low ?? typical, typical: typical, high: gpu.price.high ?? typical)
    plan.evidence = Evidence(.published, source: gpu.price.source, date: gpu.price.date)
    return plan
  }
}

extension ModelLadder {
  /// Name in the list of families; mixtures of experts say so.
  fileprivate var title: String { isMixture ? name + " MoE" : name }
}

extension ModelArchitecture {
  /// The family; the id without its size where the id begins with the end of the family's name.
  ///
  /// Distillations of one family into several others are series of their own: `R1-Distill-Qwen`.
  fileprivate var seriesName: String {
    let parts = family.split(separator: "-").dropFirst()
    let isOwn = parts.indices.contains { id.hasPrefix(parts[$0...].joined(separator: "-") + "-") }
    guard isOwn, let dash = id.lastIndex(of: "-") else { return family }
    return String(id[..<dash])
  }
}
