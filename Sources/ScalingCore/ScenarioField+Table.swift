extension ScenarioField {
  /// Longest prompt or answer that is accepted: 1Mi tokens.
  private static let longestText = 1_048_576.0
  /// Most GPUs along one axis of the parallel layout.
  private static let widestLayout = 1...1024.0
  /// Prices that are accepted: above nothing, up to $1000 a GPU-hour.
  private static let prices = FieldLimits(above: 0, upTo: 1_000)

  /// Every editable value, in the order of the file format.
  public static let all: [ScenarioField] =
    option + workload + deployment + costModel + price + planTerms + outlook + goals
    + [text("notes", \.notes)]

  private static let option: [ScenarioField] = [
    text("name", \.name),
    form("tags", \.tags),
    named("model", .model, read: { $0.model.id }) { scenario, name, catalogue in
      guard let model = catalogue.model(named: name) else { return false }
      scenario.model = model
      return true
    },
    choice("strategy.kind", \.strategy.kind),
    count("strategy.samples", 1...1_024, \.strategy.samples),
    quantity(
      "strategy.generationLength", .tokens, FieldLimits(1...longestText),
      \.strategy.generationLength),
    form("strategy.lengthDistribution", \.strategy.lengthDistribution),
    form("strategy.verifier", \.strategy.verifier),
    form("attention", \.attention),
  ]

  private static let workload: [ScenarioField] = [
    text("workload.benchmark", \.workload.benchmark),
    quantity(
      "workload.promptTokens", .tokens, FieldLimits(0...longestText), \.workload.promptTokens),
    quantity(
      "workload.sharedPrefixTokens", .tokens, FieldLimits(0...longestText),
      \.workload.sharedPrefixTokens),
    quantity(
      "workload.requestsPerYear", .requests, FieldLimits(0...1e15), \.workload.requestsPerYear),
    plain("workload.peakToAverage", .factor, FieldLimits(1...1_000), \.workload.peakToAverage),
    plain(
      "workload.growthPerYear", .share, FieldLimits(above: -1, upTo: 100),
      \.workload.growthPerYear),
    form("workload.dailyProfile", \.workload.dailyProfile),
    form("workload.seasonality", \.workload.seasonality),
  ]

  private static let deployment: [ScenarioField] = [
    named("deployment.gpu", .gpu, read: { $0.deployment.gpu.id }) { scenario, name, catalogue in
      guard let gpu = catalogue.accelerator(named: name) else { return false }
      scenario.deployment.gpu = gpu
      return true
    },
    count("deployment.tensorParallel", widestLayout, \.deployment.tensorParallel),
    count("deployment.dataParallel", widestLayout, \.deployment.dataParallel),
    count("deployment.expertParallel", widestLayout, \.deployment.expertParallel),
    choice("deployment.precision.weights", \.deployment.weights),
    choice("deployment.precision.kvCache", \.deployment.kvCache),
    count("deployment.concurrency", 1...65_536, \.deployment.concurrency),
    named("deployment.backend", .backend, read: { $0.deployment.backendName }) {
      scenario, name, catalogue in
      scenario.deployment.use(backendNamed: name, of: catalogue)
    },
    count("deployment.minReplicas", 0...1_000_000, \.deployment.minReplicas),
  ]

  private static let costModel: [ScenarioField] = [
    plain(
      "costModel.intensity", .factor, FieldLimits(above: 0, upTo: 1e6), \.costModel.intensity),
    number(
      "costModel.peakTeraFlops", .teraRate, FieldLimits(above: 0, upTo: 1e9),
      read: { $0.costModel.peak.value / 1e12 },
      keep: { scenario, number in scenario.costModel.peak = FLOPRate(number * 1e12) }),
    choice("costModel.combine", \.costModel.combination),
    optionalNumber(
      "costModel.parameterReadBatch", .factor, FieldLimits(above: 0, upTo: 1e9),
      read: { $0.costModel.parameterReadBatch },
      keep: { scenario, number in scenario.costModel.parameterReadBatch = number }),
    choice("costModel.sparseSum", \.costModel.sparseSum),
  ]

  private static let price: [ScenarioField] = [
    choice("price.plan", \.price.kind),
    // One number for the range makes the price exact.
    number(
      "price.perGpuHour", .hourlyPrice, prices, read: { $0.price.perGPUHour.typical.value },
      keep: { scenario, number in
        scenario.price.perGPUHour = PriceRange(HourlyPrice(number))
      }),
    quantity("price.perGpuHour.low", .hourlyPrice, prices, \.price.perGPUHour.low),
    quantity("price.perGpuHour.typical", .hourlyPrice, prices, \.price.perGPUHour.typical),
    quantity("price.perGpuHour.high", .hourlyPrice, prices, \.price.perGPUHour.high),
    plain(
      "price.targetUtilisation", .share, FieldLimits(above: 0, upTo: 1),
      \.price.targetUtilisation),
  ]

  private static let goals: [ScenarioField] = [
    optional("goals.accuracyAtLeast", .share, FieldLimits(0...1), \.goals.accuracyAtLeast),
    optional(
      "goals.latencyAtMost", .seconds, FieldLimits(above: 0, upTo: 1e9), \.goals.latencyAtMost),
    optional("goals.ttftAtMost", .seconds, FieldLimits(above: 0, upTo: 1e9), \.goals.ttftAtMost),
    optional("goals.tpotAtMost", .seconds, FieldLimits(above: 0, upTo: 1e9), \.goals.tpotAtMost),
    optional(
      "goals.yearlyBudgetAtMost", .dollars, FieldLimits(0...1e18), \.goals.yearlyBudgetAtMost),
  ]
}
