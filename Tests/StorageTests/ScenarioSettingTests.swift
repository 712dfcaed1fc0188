import ScalingCore
import Storage
import Testing

@Suite struct ScenarioSettingTests {
  let catalogue: Catalogue

  init() throws {
    catalogue = try Catalogue.shipped()
  }

  @Test(arguments: [
    ("strategy.samples=16", "strategy.samples", "16"), ("name=a=b", "name", "a=b"),
    (" workload.promptTokens =1Ki", "workload.promptTokens", "1Ki"), ("notes=", "notes", ""),
  ])
  func splitsAtTheFirstSign(argument: String, path: String, text: String) throws {
    let setting = try ScenarioSetting(argument)
    #expect(setting.path == path && setting.text == text)
  }

  @Test(arguments: [
    ("strategy.samples", "'strategy.samples' has no value; write KEY=VALUE"),
    ("strategy.sample=3", "no key 'strategy.sample'; did you mean 'strategy.samples'?"),
    ("=3", "no key ''"),
  ])
  func refusesWhatIsNoSetting(argument: String, message: String) throws {
    let error = #expect(throws: Diagnostic.self) { try ScenarioSetting(argument) }
    #expect(error?.description == "--set: error: \(message)")
  }

  @Test func setsEveryKindOfValue() throws {
    var scenario = try SampleTests.load("math-tutor-14b")
    let settings = [
      "model=Qwen/Qwen3-32B", "strategy.samples=8", "strategy.generationLength=16Ki",
      "workload.requestsPerYear=5k/day", "deployment.precision.weights=fp8",
      "price.targetUtilisation=70 %", "goals.latencyAtMost=none", "goals.accuracyAtLeast=0.8",
      "costModel.peakTeraFlops=989", "name=What if",
    ]
    for text in settings {
      try ScenarioSetting(text).apply(to: &scenario, catalogue: catalogue)
    }
    #expect(scenario.model.id == "Qwen3-32B" && scenario.strategy.samples == 8)
    #expect(scenario.strategy.generationLength == 16_384)
    #expect(scenario.workload.requestsPerYear == 1_825_000)
    #expect(scenario.deployment.weights == .fp8 && scenario.price.targetUtilisation == 0.7)
    #expect(scenario.goals.latencyAtMost == nil && scenario.goals.accuracyAtLeast == 0.8)
    #expect(scenario.costModel.peak == FLOPRate(989e12) && scenario.name == "What if")
  }

  @Test func aPriceThatIsSetIsAssumed() throws {
    var scenario = try SampleTests.load("large-32b")
    try ScenarioSetting("price.perGpuHour=$2.49").apply(to: &scenario, catalogue: catalogue)
    #expect(scenario.price.perGPUHour == PriceRange(2.49))
    #expect(scenario.price.evidence == Evidence(.assumed, source: "stated by --set"))
  }

  @Test func quotesFollowTheGPU() throws {
    var scenario = try SampleTests.load("large-32b")
    try ScenarioSetting("deployment.gpu=mi300x").apply(to: &scenario, catalogue: catalogue)
    #expect(scenario.deployment.gpu.id == "MI300X")
    #expect(scenario.price.perGPUHour == PriceRange(low: 1.5, typical: 1.99, high: 6))
    try ScenarioSetting("price.plan=spot").apply(to: &scenario, catalogue: catalogue)
    #expect(scenario.price.perGPUHour == PriceRange(0.95))
  }

  @Test func ownPricesStay() throws {
    var scenario = try SampleTests.load("math-tutor-14b")
    try ScenarioSetting("deployment.gpu=H200").apply(to: &scenario, catalogue: catalogue)
    #expect(scenario.price.perGPUHour == PriceRange(low: 1.49, typical: 2.99, high: 6.98))
  }

  @Test(arguments: [
    ("model=Qwen3-15B", "the model 'Qwen3-15B' is not in the catalogue; did you mean"),
    ("deployment.gpu=H20", "deployment.gpu: the catalogue has no on-demand price of H20"),
    ("deployment.gpu=H300", "the GPU 'H300' is not in the catalogue; did you mean"),
    ("strategy.samples=0", "strategy.samples: is 0; use a value between 1 and"),
    ("strategy.samples=1.5", "strategy.samples: is 1.5; use a whole number"),
    ("strategy.kind=vote", "strategy.kind: 'vote' is unknown; use one of single"),
    ("workload.promptTokens=few", "workload.promptTokens: 'few' is not a number of tokens"),
  ])
  func refusesWrongValues(argument: String, message: String) throws {
    var scenario = try SampleTests.load("large-32b")
    let before = scenario
    let error = #expect(throws: Diagnostic.self) {
      try ScenarioSetting(argument).apply(to: &scenario, catalogue: catalogue)
    }
    #expect(error?.message.hasPrefix(message) == true, "\(error as Any)")
    #expect(scenario == before)
  }

  @Test func keysAreThoseOfTheSchema() {
    #expect(ScenarioSetting.keys.contains("price.perGpuHour.low"))
    #expect(ScenarioSetting.keys.contains("deployment.precision.kvCache"))
    #expect(ScenarioSetting.keys.allSatisfy { (try? ScenarioSetting("\($0)=x")) != nil })
  }
}
