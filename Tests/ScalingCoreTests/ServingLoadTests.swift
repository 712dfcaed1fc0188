import ScalingCore
import Testing

@Suite("Load of the serving model")
struct ServingLoadTests {
  @Test("takes prompt, prefix, length and samples from the scenario")
  func scenario() throws {
    var scenario = try ScenarioTestData.tutor()
    scenario.workload.sharedPrefixTokens = 100
    #expect(
      ServingLoad(scenario)
        == ServingLoad(prompt: 512, sharedPrefix: 100, generationLength: 8_192, samples: 4))
    scenario.strategy.lengthDistribution = .weibull(scale: 4_000, shape: 1.4)
    #expect(ServingLoad(scenario).lengthDistribution == .weibull(scale: 4_000, shape: 1.4))
    scenario.strategy.kind = .single
    #expect(ServingLoad(scenario).samples == 1)
  }

  @Test("the full length is prompt and answer")
  func fullLength() {
    #expect(ServingLoad(prompt: 512, generationLength: 8_192).fullLength == 8_704)
  }

  @Test("keeps to its domain")
  func domain() {
    let load = ServingLoad(prompt: 10, sharedPrefix: 20, generationLength: 0, samples: 0)
    #expect(load.sharedPrefix == 10)
    #expect(load.generationLength == 1)
    #expect(load.samples == 1)
    #expect(ServingLoad(prompt: 10, sharedPrefix: -1, generationLength: 5).sharedPrefix == 0)
  }
}
