import ScalingCore
import Storage
import Testing

@Suite struct ScenarioDecoderTests {
  @Test func fillsDefaults() throws {
    let loaded = try ScenarioSource.parse(ScenarioSource.minimal)
    let scenario = loaded.value
    #expect(loaded.warnings.isEmpty)
    #expect(scenario.name == "s" && scenario.notes.isEmpty)
    #expect(scenario.strategy == Strategy(kind: .single, generationLength: 8192))
    #expect(scenario.workload.sharedPrefixTokens == 0 && scenario.workload.peakToAverage == 1)
    #expect(scenario.deployment.tensorParallel == 1 && scenario.deployment.minReplicas == 1)
    #expect(scenario.deployment.weights == .bf16 && scenario.deployment.backend == .vllm)
    #expect(scenario.costModel == KineticsInputs() && scenario.goals == Goals())
    #expect(scenario.price.kind == .onDemand && scenario.price.perGPUHour == PriceRange(2.99))
    #expect(scenario.price.evidence == Evidence(.assumed, source: "stated in s.yaml"))
  }

  @Test func findsModelsAndGPUsByAlias() throws {
    let text = ScenarioSource.minimal([
      ("Qwen3-14B", "qwen/qwen3-14b"), ("H100-SXM", "NVIDIA H100 80GB HBM3"),
    ])
    let scenario = try ScenarioSource.parse(text).value
    #expect(scenario.model.id == "Qwen3-14B" && scenario.deployment.gpu.id == "H100-SXM")
  }

  @Test func nullAndNoneLeaveOut() throws {
    let text = ScenarioSource.minimal + "goals: {latencyAtMost: null, accuracyAtLeast: none}\n"
    #expect(try ScenarioSource.parse(text).value.goals == Goals())
  }

  @Test(arguments: [
    ("isocost: 1\n", "", "1:1: error: 'isocost' is missing"),
    ("isocost: 1", "isocost: 2", "1:10: error: version 2 is newer than this program"),
    ("isocost: 1", "isocost: one", "1:10: error: 'isocost' is the version of the schema"),
    ("Qwen3-14B", "Qwen3-14", "2:8: error: the model 'Qwen3-14' is not in the catalogue; did you"),
    ("H100-SXM", "H100-SMX", "10:8: error: the GPU 'H100-SMX' is not in the catalogue; did you"),
    ("8Ki", "8Kibble", "4:21: error: 'strategy.generationLength' 'Kibble' in '8Kibble' is no unit"),
    ("8Ki", "-3", "4:21: error: 'strategy.generationLength' is -3; use a value between 1 and"),
    ("8Ki", "{low: 1, high: 2}", "4:21: error: 'strategy.generationLength.typical' is missing"),
    ("  generationLength: 8Ki", "  kind: single", "3:1: error: 'strategy.generationLength' is"),
    ("2M", "lots", "8:20: error: 'workload.requestsPerYear' 'lots' is not a number of requests"),
    ("2M", "1e30", "8:20: error: 'workload.requestsPerYear' is"),
    ("2.99", "0", "13:15: error: 'price.perGpuHour' is 0; use a value above 0"),
    ("2.99", "[1, 2]", "13:15: error: 'price.perGpuHour' is a list"),
    ("2.99", "{low: 1, typical: 2}", "13:3: error: 'price.perGpuHour.high' is missing"),
    ("2.99", "{low: 3, typical: 2, high: 1}", "13:15: error: 'price.perGpuHour' $3.00"),
    ("0.6", "60", "14:22: error: 'price.targetUtilisation' is 60; use a value above 0"),
    ("0.6", "nan", "14:22: error: 'price.targetUtilisation' 'nan' is not a share"),
    ("  benchmark: aime24\n", "", "5:1: error: 'workload.benchmark' is missing"),
    ("concurrency: 32", "concurrency: 1.5", "11:16: error: 'deployment.concurrency' is 1.5"),
    ("concurrency: 32", "concurency: 32", "9:1: error: 'deployment.concurrency' is missing"),
  ])
  func namesThePlaceOfAnError(old: String, new: String, message: String) throws {
    let findings = try ScenarioSource.findings(ScenarioSource.minimal([(old, new)]))
    #expect(findings.contains { $0.hasPrefix("s.yaml:\(message)") }, "\(findings)")
  }

  @Test(arguments: [
    ("name", "attention: {topK: 0}", "'attention' 'topK:0' is not understood; write dense, topK"),
    ("name", "attention: {topk: 9}", "'attention' is not understood; write dense, topK:512,"),
    ("name", "attention: {topK: 9, slidingWindow: 9}", "'attention' has 2 keys; write dense"),
    ("name", "attention: sparse", "'attention' 'sparse' is not understood; write dense"),
    ("8Ki", "lengthDistribution: {weibull: {scale: 6}}", "'strategy.lengthDistribution' is not"),
    ("8Ki", "lengthDistribution: {empirical: }", "'empirical' is no file; name a CSV file"),
    ("8Ki", "lengthDistribution: {empirical: none.csv}", "the lengths can't be read: none.csv"),
    ("8Ki", "verifier: {reliability: 1.5}", "'strategy.verifier' '1.5' is not understood"),
    ("32", "backend: own", "'deployment.backend' 'own' is unknown; use one of vllm"),
    ("0.6", "plan: owned", "'price.owned.depreciationYears' is missing; plan owned needs it"),
    ("0.6", "plan: api", "'price.api.inputPerMillion' is missing; plan api needs it"),
    ("0.6", "plan: mix", "'price.mix.base' is missing; plan mix needs it"),
    ("0.6", "api: {model: nobody}", "'price.api.model' 'nobody' is not understood; write a model"),
    ("0.6", "owned: 3", "'price.owned' is a single value; a mapping with the keys purchasePerGpu,"),
    ("2M", "dailyProfile: {hours: [1, 2]}", "'workload.dailyProfile' 'hours:1/2' is not"),
    ("2M", "dailyProfile: {hours: 3}", "'workload.dailyProfile' is not understood; write none,"),
    ("2M", "growthPerYear: -100 %", "'workload.growthPerYear' is -1; use a value above -1"),
    ("name", "currency: {code: EUR}", "'currency.perUSD' is missing; EUR needs it"),
    ("name", "currency: {perUSD: 0.9}", "'currency.perUSD' is 0.9 for the dollar itself; use 1"),
    ("name", "goals: 3", "'goals' is a single value; a mapping with the keys accuracyAtLeast,"),
    ("name", "costModel: [1]", "'costModel' is a list; a mapping with the keys intensity,"),
  ])
  func refusesWhatItCannotCompute(after: String, line: String, message: String) throws {
    let text =
      after == "name"
      ? ScenarioSource.minimal + line + "\n"
      : ScenarioSource.minimal([(": \(after)\n", ": \(after)\n  \(line)\n")])
    let errors = try ScenarioSource.findings(text)
    #expect(errors.count == 1, "\(errors)")
    #expect(errors.first?.contains(" error: \(message)") == true, "\(errors)")
  }

  @Test func listsEverythingThatIsMissing() throws {
    let findings = try ScenarioSource.findings("isocost: 1\nworkload: {benchmark: x}\n")
    let missing = ["model", "strategy", "deployment", "price"]
    for key in missing {
      #expect(findings.contains("s.yaml:1:1: error: '\(key)' is missing; add it here"))
    }
    #expect(
      findings.contains("s.yaml:2:1: error: 'workload.promptTokens' is missing; add it here"))
  }

  @Test(arguments: [
    ("horizon: {discountRate: 8 %}", "s.yaml:15:10: warning: 'horizon.years' is missing: nothing"),
    ("colour: red", "s.yaml:15:1: warning: unknown key 'colour' is ignored"),
    ("note: x", "s.yaml:15:1: warning: unknown key 'note' is ignored; did you mean 'notes'?"),
    ("goals: {latency: 3}", "s.yaml:15:9: warning: unknown key 'goals.latency' is ignored"),
    ("goals: {latencyAtMos: 3}", "did you mean 'latencyAtMost'?"),
  ])
  func warnsOfWhatItIgnores(text: String, message: String) throws {
    let findings = try ScenarioSource.findings(ScenarioSource.minimal + text + "\n")
    #expect(findings.count == 1)
    #expect(findings.first?.contains(message) == true, "\(findings)")
  }

  @Test(arguments: ["0", "0 %", "0%"]) func noGrowthIsNoFinding(value: String) throws {
    let text = ScenarioSource.minimal([("2M", "2M\n  growthPerYear: \(value)")])
    #expect(try ScenarioSource.findings(text).isEmpty)
  }

  @Test func growthAndHorizonAreRead() throws {
    let text =
      ScenarioSource.minimal([("2M", "2M\n  growthPerYear: 20 %")])
      + "horizon: {years: 3, discountRate: 8 %, priceDeclinePerYear: 10 %}\n"
    let scenario = try ScenarioSource.parse(text).value
    #expect(scenario.workload.growthPerYear == 0.2 && scenario.horizon.years == 3)
    #expect(scenario.horizon.discountRate == 0.08)
    #expect(scenario.horizon.priceDeclinePerYear == 0.1)
  }

  @Test func supportedKeysOfLaterVersionsPass() throws {
    let text =
      ScenarioSource.minimal([("8Ki", "8Ki\n  lengthDistribution: fixed\n  verifier: perfect")])
      + "attention: dense\ncurrency: {code: USD, perUSD: 1}\n"
    #expect(try ScenarioSource.findings(text).isEmpty)
  }

  @Test func needsAPriceWhereTheCatalogueHasNone() throws {
    let base = [("  perGpuHour: 2.99\n", "")]
    let unknown = ScenarioSource.minimal(base + [("H100-SXM", "H20")])
    let findings = try ScenarioSource.findings(unknown)
    #expect(
      findings.contains { $0.hasPrefix("s.yaml:12:1: error: the catalogue has no on-demand") })
    let reserved = ScenarioSource.minimal([("perGpuHour: 2.99", "plan: reserved")])
    #expect(try ScenarioSource.findings(reserved)[0].contains("no reserved price of H100-SXM"))
  }

  @Test func samplesAreNeededForSeveralAnswers() throws {
    let text = ScenarioSource.minimal([("8Ki", "8Ki\n  kind: majority")])
    let findings = try ScenarioSource.findings(text)
    #expect(findings.contains { $0.hasPrefix("s.yaml:3:1: error: 'strategy.samples' is missing") })
  }

  @Test func reportsProblemsOfTheWholeScenario() throws {
    let text = ScenarioSource.minimal([("8Ki", "100k"), ("512", "512\n  sharedPrefixTokens: 600")])
    let findings = try ScenarioSource.findings(text)
    #expect(findings.contains { $0.hasPrefix("s.yaml:4:21: warning: 'strategy.generationLength'") })
    #expect(findings.contains { $0.hasPrefix("s.yaml:8:23: error: 'workload.sharedPrefixTokens'") })
  }

  @Test func readsADescribedModel() throws {
    let text = ScenarioSource.minimal([
      (
        "Qwen3-14B",
        """

          id: own-1b
          layers: 16
          hidden: 2048
          heads: 32
          kv_heads: 8
          head_dim: 64
          ffn: 8192
          vocab: 128256
          tied: true
          max_context: 131072
          huggingface_ids: [me/own-1b, own]
        """
      )
    ])
    let model = try ScenarioSource.parse(text).value.model
    let known = try #require(Catalogue.shipped().model(named: "Llama-3.2-1B"))
    #expect(model.id == "own-1b" && model.aliases == ["me/own-1b", "own"])
    #expect(model.totalParameters == known.totalParameters)
    #expect(model.publishedParameters == known.publishedParameters)
    #expect(model.fullAttentionLayers == 16 && model.denseLayers == 16)
  }

  @Test func describedModelsHaveFindingsToo() throws {
    let model = "{id: x, layers: ten, colour: red}"
    let findings = try ScenarioSource.findings(ScenarioSource.minimal([("Qwen3-14B", model)]))
    #expect(findings.contains { $0.contains("2:24: error: 'model': 'ten' is not a whole number") })
    #expect(findings.contains { $0.contains("2:29: warning: unknown key 'model.colour'") })
  }

  @Test(arguments: ["", "# only a comment\n", "- a\n- b\n", "word\n"])
  func refusesWhatIsNoMapping(text: String) throws {
    let findings = try ScenarioSource.findings(text)
    #expect(findings.count == 1)
    #expect(findings[0].contains("error: a scenario is a mapping"))
  }
}
