import ScalingCore
import Testing

@Suite("Fields of a scenario")
struct ScenarioFieldTests {
  private let catalogue: Catalogue

  init() throws {
    catalogue = try ScenarioTestData.catalogue()
  }

  private func set(_ path: String, _ text: String) throws -> Scenario {
    var scenario = try ScenarioTestData.tutor()
    try #require(ScenarioField.at(path)).set(text, in: &scenario, catalogue: catalogue)
    return scenario
  }

  @Test("paths are unique, and every number has limits")
  func table() {
    let paths = ScenarioField.all.map(\.path)
    #expect(Set(paths).count == paths.count)
    for field in ScenarioField.all {
      #expect((field.limits != nil) == field.kind.isNumber, "\(field.path)")
    }
  }

  @Test("names every key of the file format that this version has")
  func coversSchema() {
    let keys = [
      "name", "tags", "model", "strategy.kind", "strategy.samples", "strategy.generationLength",
      "strategy.lengthDistribution", "strategy.verifier", "attention", "workload.benchmark",
      "workload.promptTokens", "workload.sharedPrefixTokens",
      "workload.requestsPerYear", "workload.peakToAverage", "workload.growthPerYear",
      "workload.dailyProfile", "workload.seasonality", "deployment.gpu",
      "deployment.tensorParallel", "deployment.dataParallel", "deployment.expertParallel",
      "deployment.precision.weights", "deployment.precision.kvCache", "deployment.concurrency",
      "deployment.backend", "deployment.minReplicas", "costModel.intensity",
      "costModel.peakTeraFlops", "costModel.combine", "costModel.parameterReadBatch",
      "costModel.sparseSum", "price.plan", "price.perGpuHour", "price.perGpuHour.low",
      "price.perGpuHour.typical",
      "price.perGpuHour.high", "price.targetUtilisation", "price.spot.interruptionShare",
      "price.reserved.term", "price.reserved.discount", "price.reserved.commitment",
      "price.mix.base", "price.mix.discount", "price.owned.purchasePerGpu",
      "price.owned.purchasePerGpu.low", "price.owned.purchasePerGpu.typical",
      "price.owned.purchasePerGpu.high", "price.owned.depreciationYears",
      "price.owned.residualShare", "price.owned.powerPerGpu", "price.owned.pue",
      "price.owned.electricityPerKWh", "price.owned.hostingPerGpuYear",
      "price.owned.networkPerGpu", "price.owned.staffPerYear", "price.api.model",
      "price.api.inputPerMillion", "price.api.cachedInputPerMillion",
      "price.api.outputPerMillion", "price.api.batchDiscount", "price.api.cachedShare",
      "horizon.years", "horizon.discountRate", "horizon.priceDeclinePerYear",
      "horizon.modelRefreshYears", "horizon.refreshFactor", "energy.gridIntensity",
      "currency.code", "currency.perUSD", "currency.date", "goals.accuracyAtLeast",
      "goals.latencyAtMost", "goals.ttftAtMost", "goals.tpotAtMost",
      "goals.yearlyBudgetAtMost", "notes",
    ]
    #expect(ScenarioField.all.map(\.path) == keys)
    #expect(ScenarioField.at("strategy.sample") == nil)
  }

  @Test(
    "reads what a person types",
    arguments: [
      ("strategy.samples", "8", FieldValue.number(8)),
      ("strategy.generationLength", "16Ki", .number(16_384)),
      ("workload.requestsPerYear", "1.2M/month", .number(14.4e6)),
      ("workload.peakToAverage", "1.23", .number(1.23)),
      ("workload.requestsPerYear", "5k/day", .number(1_825_000)),
      ("workload.requestsPerYear", "60k/month", .number(720_000)),
      ("workload.growthPerYear", "-20 %", .number(-0.2)),
      ("workload.dailyProfile", "two-peak", .text("two-peak")),
      ("price.spot.interruptionShare", "5 %", .number(0.05)),
      ("price.reserved.term", "3", .number(3)), ("price.mix.base", "none", .absent),
      ("price.owned.purchasePerGpu", "$30k", .number(30_000)),
      ("price.owned.powerPerGpu", "1200 W", .number(1.2)), ("horizon.years", "5", .number(5)),
      ("price.owned.electricityPerKWh", "$0.12", .number(0.12)),
      ("energy.gridIntensity", "0.38 kg/kWh", .number(380)),
      ("currency.perUSD", "0.92", .number(0.92)), ("price.api.batchDiscount", "50 %", .number(0.5)),
      ("deployment.precision.weights", "fp8", .text("fp8")),
      ("deployment.concurrency", "1k", .number(1_000)),
      ("deployment.backend", "trtllm", .text("trtllm")),
      ("costModel.peakTeraFlops", "2250", .number(2_250)),
      ("costModel.peakTeraFlops", "2.25 PFLOP/s", .number(2_250)),
      ("costModel.combine", "max", .text("max")),
      ("costModel.parameterReadBatch", "64", .number(64)),
      ("costModel.parameterReadBatch", "none", .absent),
      ("price.plan", "reserved", .text("reserved")),
      ("price.perGpuHour", "$2.49", .number(2.49)),
      ("price.targetUtilisation", "40 %", .number(0.4)),
      ("goals.latencyAtMost", "2min", .number(120)),
      ("goals.yearlyBudgetAtMost", "$2M", .number(2e6)), ("goals.accuracyAtLeast", "none", .absent),
      ("name", "x", .text("x")), ("notes", "", .text("")),
      ("workload.benchmark", "own", .text("own")),
      ("strategy.kind", "majority", .text("majority")), ("attention", "dense", .text("dense")),
    ])
  func typed(path: String, text: String, value: FieldValue) throws {
    let scenario = try set(path, text)
    #expect(try #require(ScenarioField.at(path)).read(scenario) == value)
  }

  @Test(
    "refuses, says why, and leaves the scenario alone",
    arguments: [
      ("strategy.samples", "0", "strategy.samples: is 0; use a value between 1 and 1024"),
      ("strategy.samples", "2.5", "strategy.samples: is 2.5; use a whole number"),
      (
        "strategy.samples", "many",
        "strategy.samples: 'many' is not a whole number; write for example 4 or 2k"
      ),
      (
        "strategy.kind", "best",
        "strategy.kind: 'best' is unknown; use one of single, best-of-n, majority"
      ),
      ("price.perGpuHour", "0", "price.perGpuHour: is 0; use a value above 0 and at most 1000"),
      (
        "workload.growthPerYear", "-100 %",
        "workload.growthPerYear: is -1; use a value above -1 and at most 100"
      ),
      (
        "price.spot.interruptionShare", "1",
        "price.spot.interruptionShare: is 1; use a value between 0 and 0.99"
      ),
      ("horizon.years", "21", "horizon.years: is 21; use a value between 1 and 20"),
      (
        "price.api.model", "no-such-model",
        "price.api.model: 'no-such-model' is not understood; write a model of `isocost catalog apis`, "
          + "for example Qwen3-32B"
      ),
      (
        "strategy.samples", "none",
        "strategy.samples: 'none' is not a whole number; write for example 4 or 2k"
      ),
      (
        "strategy.generationLength", "2Mi",
        "strategy.generationLength: is 2048Ki; use a value between 1 and 1024Ki"
      ),
    ])
  func refused(path: String, text: String, message: String) throws {
    var scenario = try ScenarioTestData.tutor()
    let before = scenario
    let field = try #require(ScenarioField.at(path))
    let problem = #expect(throws: ScenarioProblem.self) {
      try field.set(text, in: &scenario, catalogue: catalogue)
    }
    #expect(problem?.message == message)
    #expect(problem?.severity == .error)
    #expect(scenario == before)
  }

  @Test(
    "an unknown name gets the nearest known ones",
    arguments: [
      ("deployment.gpu", "H1000", "H100-SXM"), ("model", "Qwen3-15B", "Qwen3-14B"),
    ])
  func unknownName(path: String, text: String, nearest: String) throws {
    let problem = #expect(throws: ScenarioProblem.self) { try set(path, text) }
    #expect(problem?.complaint == "'\(text)' is not in the catalogue")
    #expect(problem?.remedy.hasPrefix("use for example") == true)
    #expect(problem?.remedy.contains(nearest) == true)
  }

  @Test("a name like no other gets the way to the list")
  func unlikeName() throws {
    let problem = #expect(throws: ScenarioProblem.self) {
      try set("deployment.gpu", "zzzzzzzzzzzz")
    }
    #expect(problem?.remedy.contains("isocost catalog gpus") == true)
  }

  @Test("refuses values of the wrong kind")
  func wrongKind() throws {
    let samples = try #require(ScenarioField.at("strategy.samples"))
    #expect(samples.problem(with: .text("4"))?.complaint == "has a value of the wrong kind")
    #expect(samples.problem(with: .absent)?.complaint == "is missing")
    #expect(try #require(ScenarioField.at("name")).problem(with: .number(4)) != nil)
    #expect(try #require(ScenarioField.at("goals.latencyAtMost")).problem(with: .absent) == nil)
  }

  @Test("finds models and accelerators by id and alias")
  func catalogueNames() throws {
    #expect(try set("model", "Qwen3-32B").model.id == "Qwen3-32B")
    #expect(try set("model", "Qwen/Qwen3-8B").model.id == "Qwen3-8B")
    #expect(try set("deployment.gpu", "b200").deployment.gpu.id == "B200-SXM")
  }

  @Test("one price replaces a range; parts of a range change alone")
  func prices() throws {
    #expect(try set("price.perGpuHour", "2").price.perGPUHour == PriceRange(2))
    let range = try set("price.perGpuHour.typical", "4").price.perGPUHour
    #expect(range == PriceRange(low: 1.49, typical: 4, high: 6.98))
  }

  @Test("a purchase is a range like a price, and can be withdrawn")
  func purchases() throws {
    var scenario = try set("price.owned.purchasePerGpu.low", "20k")
    #expect(scenario.price.owned.purchasePerGPU == DollarRange(20_000))
    try #require(ScenarioField.at("price.owned.purchasePerGpu.high"))
      .set("40k", in: &scenario, catalogue: catalogue)
    let range = DollarRange(low: 20_000, typical: 20_000, high: 40_000)
    #expect(scenario.price.owned.purchasePerGPU == range)
    try #require(ScenarioField.at("price.owned.purchasePerGpu"))
      .set("none", in: &scenario, catalogue: catalogue)
    #expect(scenario.price.owned.purchasePerGPU == nil)
  }

  @Test("exact text reads back as the same value, for every field")
  func roundTrip() throws {
    var generator = SplitMix64(seed: 3)
    let scenario = try ScenarioTestData.tutor()
    for field in ScenarioField.all {
      let current = field.read(scenario)
      #expect(try field.parse(field.kind.exactText(current)) == current, "\(field.path)")
      guard let limits = field.limits else { continue }
      for _ in 0..<50 {
        var number = Double.random(in: limits.lowest...limits.highest, using: &generator)
        if field.kind == .count { number = number.rounded() }
        let value = FieldValue.number(number)
        #expect(try field.parse(field.kind.exactText(value)) == value, "\(field.path) \(number)")
      }
    }
  }

  @Test("writing what was read changes nothing but a price range")
  func identity() throws {
    let scenario = try ScenarioTestData.tutor()
    for field in ScenarioField.all where field.path != "price.perGpuHour" {
      var copy = scenario
      try field.write(field.read(scenario), to: &copy, catalogue: catalogue)
      #expect(copy == scenario, "\(field.path)")
    }
  }

  @Test("shows values as screens do")
  func formatted() throws {
    let scenario = try ScenarioTestData.tutor()
    let shown = [
      "strategy.generationLength": "8.2k", "workload.requestsPerYear": "2.0M",
      "price.perGpuHour.typical": "$2.99/h", "price.targetUtilisation": "60 %",
      "goals.latencyAtMost": "1 min 30 s", "goals.yearlyBudgetAtMost": "$2.00M",
      "costModel.peakTeraFlops": "4.5 PFLOP/s", "costModel.intensity": "562.5",
      "deployment.concurrency": "32", "model": "Qwen3-14B", "costModel.parameterReadBatch": "",
    ]
    for (path, text) in shown {
      let field = try #require(ScenarioField.at(path))
      #expect(field.kind.formatted(field.read(scenario)) == text, "\(path)")
    }
  }
}
