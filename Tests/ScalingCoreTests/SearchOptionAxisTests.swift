import Testing

@testable import ScalingCore

@Suite("Axes of options")
struct SearchOptionAxisTests {
  private let catalogue: Catalogue
  private let base: Scenario

  init() throws {
    catalogue = try ScenarioTestData.catalogue()
    base = try ScenarioTestData.tutor()
  }

  private func axis(_ path: String, _ values: [FieldValue]) throws -> OptionAxis {
    let field = try #require(ScenarioField.at(path))
    return try OptionAxis(field, values: values, base: base, catalogue: catalogue)
  }

  private func apply(
    _ axis: OptionAxis, _ index: Int, in scenario: inout Scenario
  ) -> ScenarioProblem? {
    var isQuoted = scenario.hasQuotedPrice
    let problem = axis.set(index, in: &scenario, isQuoted: &isQuoted)
    if problem == nil { #expect(isQuoted == scenario.hasQuotedPrice) }
    return problem
  }

  /// One text for every field of the format, other than the base has.
  static let texts: [(path: String, text: String)] = [
    ("name", "Other"), ("model", "Qwen3-8B"), ("strategy.kind", "majority"),
    ("strategy.samples", "16"), ("strategy.generationLength", "16Ki"),
    ("strategy.lengthDistribution", "weibull:6400/1.4"), ("strategy.verifier", "0.9"),
    ("attention", "blockTopK:32x16+64"), ("workload.benchmark", "gpqa"),
    ("workload.promptTokens", "1Ki"), ("workload.sharedPrefixTokens", "128"),
    ("workload.requestsPerYear", "3M"), ("workload.peakToAverage", "4"),
    ("deployment.gpu", "H200"), ("deployment.tensorParallel", "8"),
    ("deployment.dataParallel", "2"), ("deployment.expertParallel", "4"),
    ("deployment.precision.weights", "fp8"), ("deployment.precision.kvCache", "fp8"),
    ("deployment.concurrency", "64"), ("deployment.backend", "sglang"),
    ("deployment.minReplicas", "2"), ("costModel.intensity", "300"),
    ("costModel.peakTeraFlops", "989"), ("costModel.combine", "max"),
    ("costModel.parameterReadBatch", "32"), ("costModel.sparseSum", "released"),
    ("price.plan", "spot"), ("price.perGpuHour", "$2"), ("price.perGpuHour.low", "$1"),
    ("price.perGpuHour.typical", "$3"), ("price.perGpuHour.high", "$9"),
    ("price.targetUtilisation", "70 %"), ("workload.growthPerYear", "20 %"),
    ("workload.dailyProfile", "two-peak"),
    ("workload.seasonality", "months:1/1/1/1/1/1/1/1/1/1/1/3"),
    ("price.spot.interruptionShare", "5 %"), ("price.reserved.term", "3"),
    ("price.reserved.discount", "30 %"), ("price.reserved.commitment", "4"),
    ("price.mix.base", "2"), ("price.mix.discount", "30 %"),
    ("price.owned.purchasePerGpu", "30k"), ("price.owned.purchasePerGpu.low", "20k"),
    ("price.owned.purchasePerGpu.typical", "30k"), ("price.owned.purchasePerGpu.high", "40k"),
    ("price.owned.depreciationYears", "4"), ("price.owned.residualShare", "10 %"),
    ("price.owned.powerPerGpu", "1 kW"), ("price.owned.pue", "1.2"),
    ("price.owned.electricityPerKWh", "0.1"), ("price.owned.hostingPerGpuYear", "1k"),
    ("price.owned.networkPerGpu", "2k"), ("price.owned.staffPerYear", "50k"),
    ("price.api.model", "hosted-14b"), ("price.api.inputPerMillion", "0.1"),
    ("price.api.cachedInputPerMillion", "0.01"), ("price.api.outputPerMillion", "0.4"),
    ("price.api.batchDiscount", "50 %"), ("price.api.cachedShare", "20 %"),
    ("horizon.years", "5"), ("horizon.discountRate", "8 %"),
    ("horizon.priceDeclinePerYear", "10 %"), ("horizon.modelRefreshYears", "2"),
    ("horizon.refreshFactor", "0.5"), ("energy.gridIntensity", "400"),
    ("currency.code", "EUR"), ("currency.perUSD", "0.9"), ("currency.date", "2026-11-20"),
    ("goals.accuracyAtLeast", "none"),
    ("goals.latencyAtMost", "60s"), ("goals.ttftAtMost", "0.5s"), ("goals.tpotAtMost", "0.02s"),
    ("goals.yearlyBudgetAtMost", "$1M"), ("notes", "n"), ("tags", "draft"),
  ]

  @Test("the list of texts leaves no field out")
  func complete() {
    #expect(Set(Self.texts.map(\.path)) == Set(ScenarioField.all.map(\.path)))
  }

  @Test("setting a value does what writing the field does", arguments: texts)
  func sets(path: String, text: String) throws {
    let field = try #require(ScenarioField.at(path))
    let axis = try axis(path, [try field.parse(text)])
    var (set, written) = (base, base)
    #expect(apply(axis, 0, in: &set) == nil)
    try field.set(text, in: &written, catalogue: catalogue)
    written.price.evidence = set.price.evidence
    #expect(set == written && set != base)
    #expect(axis.path == path && axis.kind == field.kind)
    #expect(axis.values.map(\.value) == [field.read(written)])
  }

  @Test("aliases become ids")
  func aliases() throws {
    let axis = try axis("model", [.text("Qwen/Qwen3-32B"), .text("qwen3-8b")])
    #expect(axis.values.map(\.value) == [.text("Qwen3-32B"), .text("Qwen3-8B")])
  }

  @Test(
    "what the field refuses, and what is there twice, is refused",
    arguments: [
      ("strategy.samples", [FieldValue.number(0)], "is 0; use a value between 1 and 1024"),
      ("strategy.samples", [.number(1), .number(1.5)], "is 1.5; use a whole number"),
      ("strategy.samples", [.number(4), .number(8), .number(4)], "has the value 4 twice"),
      ("strategy.generationLength", [.number(8_192), .number(8_192)], "has the value 8Ki twice"),
      ("model", [.text("Qwen3-8B"), .text("Qwen/Qwen3-8B")], "has the value Qwen3-8B twice"),
      ("model", [.text("Qwen3-14")], "'Qwen3-14' is not in the catalogue"),
      ("deployment.backend", [.text("vlm")], "'vlm' is unknown; use one of vllm"),
      ("goals.latencyAtMost", [.absent, .absent], "has the value none twice"),
      ("strategy.samples", [], "has no values; state at least one"),
    ] as [(String, [FieldValue], String)])
  func refuses(path: String, values: [FieldValue], message: String) {
    let error = #expect(throws: ScenarioProblem.self) { try axis(path, values) }
    #expect(error?.message.hasPrefix("\(path): \(message)") == true, "\(error?.message ?? "")")
  }

  @Test("a price that is set is assumed; the price that is there already keeps its source")
  func price() throws {
    let axis = try axis("price.perGpuHour.typical", [.number(2.99), .number(3.5)])
    var (same, other) = (base, base)
    #expect(apply(axis, 0, in: &same) == nil)
    #expect(apply(axis, 1, in: &other) == nil)
    #expect(same == base)
    #expect(other.price.evidence.kind == .assumed)
    #expect(other.price.perGPUHour == PriceRange(low: 1.49, typical: 3.5, high: 6.98))
  }

  @Test("the catalogue's price follows the GPU, a stated one stays")
  func follows() throws {
    let axis = try axis("deployment.gpu", [.text("H200-SXM"), .text("H20")])
    var stated = base
    #expect(apply(axis, 0, in: &stated) == nil)
    #expect(stated.price == base.price)
    var quoted = base
    try quoted.takeQuotedPrice()
    #expect(apply(axis, 0, in: &quoted) == nil)
    #expect(quoted.price.perGPUHour == quoted.deployment.gpu.price.range)
    let problem = apply(axis, 1, in: &quoted)
    #expect(problem?.complaint == "the catalogue has no on-demand price of H20")
    #expect(problem?.path == "deployment.gpu" && problem?.severity == .error)
  }

  @Test("an axis of quoted prices keeps the price of the own GPU alone")
  func quoted() throws {
    let plain = try axis("deployment.gpu", [.text("H100-SXM"), .text("H200-SXM")])
    let axis = plain.pricedByCatalogue(besides: base)
    var (own, other) = (base, base)
    #expect(apply(axis, 0, in: &own) == nil)
    #expect(apply(axis, 1, in: &other) == nil)
    #expect(own == base)
    #expect(other.price.perGPUHour == other.deployment.gpu.price.range)
    #expect(other.price.evidence == other.deployment.gpu.price.evidence)
  }
}
