import ScalingCore
import Testing

@testable import Storage

/// Every key of the schema is read into its place.
@Suite struct ScenarioDecoderValueTests {
  @Test(arguments: [
    ("single", Strategy.Kind.single, 1), ("best-of-n", .bestOfN, 4), ("majority", .majority, 64),
  ])
  func readsStrategies(name: String, kind: Strategy.Kind, samples: Int) throws {
    let scenario = try parse([("8Ki", "8Ki\n  kind: \(name)\n  samples: \(samples)")])
    #expect(scenario.strategy == Strategy(kind: kind, samples: samples, generationLength: 8192))
  }

  @Test(arguments: [
    ("512", 512.0), ("8k", 8_000), ("8Ki", 8_192), ("1.5Ki", 1_536), ("1,155", 1_155),
    ("0", 0), ("'2Ki'", 2_048), ("1_000", 1_000), ("4Ki tokens", 4_096),
  ])
  func readsTokens(text: String, tokens: Double) throws {
    let scenario = try parse([("promptTokens: 512", "promptTokens: \(text)")])
    #expect(scenario.workload.promptTokens == Tokens(tokens))
  }

  @Test(arguments: [
    ("2M", 2e6), ("2e6", 2e6), ("1.2M/year", 1.2e6), ("5k/day", 1_825_000), ("100k/month", 1.2e6),
    ("1/s", 31_536_000), ("0", 0), ("1B", 1e9),
  ])
  func readsRequests(text: String, requests: Double) throws {
    let scenario = try parse([("2M", text)])
    #expect(scenario.workload.requestsPerYear == YearlyRequests(requests))
  }

  @Test(arguments: [
    ("2.99", 2.99), ("$2.99", 2.99), ("$2.99/h", 2.99), ("3", 3), ("0.5 USD/h", 0.5),
  ])
  func readsPrices(text: String, price: Double) throws {
    let scenario = try parse([("perGpuHour: 2.99", "perGpuHour: \(text)")])
    #expect(scenario.price.perGPUHour == PriceRange(HourlyPrice(price)))
  }

  @Test(arguments: [("0.6", 0.6), ("60 %", 0.6), ("60%", 0.6), ("1", 1.0)])
  func readsShares(text: String, share: Double) throws {
    #expect(try parse([("0.6", text)]).price.targetUtilisation == share)
  }

  @Test(arguments: [
    ("90s", 90.0), ("90", 90), ("250ms", 0.25), ("2min", 120), ("1.5h", 5_400),
    ("2 min 05 s", 125),
  ])
  func readsDurations(text: String, seconds: Double) throws {
    let goals = try parse([], more: "goals: {latencyAtMost: \(text)}\n").goals
    #expect(goals.latencyAtMost == Seconds(seconds))
  }

  @Test(arguments: [("$2M", 2e6), ("35k", 35_000.0), ("1.2M USD", 1.2e6), ("100", 100)])
  func readsBudgets(text: String, dollars: Double) throws {
    let goals = try parse([], more: "goals: {yearlyBudgetAtMost: \(text)}\n").goals
    #expect(goals.yearlyBudgetAtMost == Dollars(dollars))
  }

  @Test func readsTheWholeDeployment() throws {
    let deployment = try parse([
      (
        "concurrency: 32",
        """
        concurrency: 64
          tensorParallel: 4
          dataParallel: 2
          expertParallel: 1
          precision: {weights: fp8, kvCache: int8}
          backend: trtllm
          minReplicas: 3
        """
      )
    ]).deployment
    #expect(deployment.concurrency == 64 && deployment.tensorParallel == 4)
    #expect(deployment.dataParallel == 2 && deployment.expertParallel == 1)
    #expect(deployment.weights == .fp8 && deployment.kvCache == .int8)
    #expect(deployment.backend == .tensorRT && deployment.minReplicas == 3)
    #expect(deployment.gpusPerReplica == 8)
  }

  @Test(arguments: Precision.allCases) func readsEveryPrecision(precision: Precision) throws {
    let line = "concurrency: 32\n  precision: {weights: \(precision.rawValue)}"
    let deployment = try parse([("concurrency: 32", line)]).deployment
    #expect(deployment.weights == precision && deployment.kvCache == .bf16)
  }

  @Test(arguments: Backend.allCases) func readsEveryBackend(backend: Backend) throws {
    let line = "concurrency: 32\n  backend: \(backend.rawValue)"
    #expect(try parse([("concurrency: 32", line)]).deployment.backend == backend)
  }

  @Test(arguments: PricePlan.Kind.rented) func readsEveryPlan(plan: PricePlan.Kind) throws {
    let scenario = try parse([("perGpuHour:", "plan: \(plan.rawValue)\n  perGpuHour:")])
    #expect(scenario.price.kind == plan)
    #expect(scenario.price.isElastic == (plan != .reserved))
  }

  @Test(arguments: [
    ("{intensity: 295}", KineticsInputs(intensity: 295)),
    ("{peakTeraFlops: 989}", KineticsInputs(peak: FLOPRate(989e12))),
    ("{peakTeraFlops: 4.5 PFLOP/s}", KineticsInputs()),
    ("{combine: max}", KineticsInputs(combination: .max)),
    ("{parameterReadBatch: 64}", KineticsInputs(parameterReadBatch: 64)),
    ("{parameterReadBatch: none}", KineticsInputs()),
    ("{}", KineticsInputs()), ("null", KineticsInputs()),
  ])
  func readsCostModels(text: String, inputs: KineticsInputs) throws {
    #expect(try parse([], more: "costModel: \(text)\n").costModel == inputs)
  }

  @Test(arguments: [
    ("notes: one line", "one line"), ("notes: |\n  two\n  lines", "two\nlines\n"),
    ("notes: >-\n  folded\n  text", "folded text"), ("notes: \"a\\tb\"", "a\tb"), ("notes:", ""),
  ])
  func readsNotes(text: String, notes: String) throws {
    #expect(try parse([], more: text + "\n").notes == notes)
  }

  @Test func aliasesOfYAMLAreValues() throws {
    let text = [("512", "&prompt 512\n  sharedPrefixTokens: *prompt")]
    #expect(try parse(text).workload.sharedPrefixTokens == 512)
  }

  @Test func everyGPUOfTheCatalogueIsFound() throws {
    let catalogue = try Catalogue.shipped()
    for gpu in catalogue.accelerators {
      for name in [gpu.id] + gpu.aliases {
        let scenario = try parse([("H100-SXM", "'\(name)'")])
        #expect(scenario.deployment.gpu.id == gpu.id, "\(name)")
      }
    }
  }

  private func parse(
    _ exchanges: [(String, String)], more: String = ""
  ) throws -> Scenario {
    try ScenarioSource.parse(ScenarioSource.minimal(exchanges) + more).value
  }
}
