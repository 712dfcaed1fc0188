import ScalingCore
import Testing

@Suite("Whole options, recomputed from the reference implementation")
struct EvaluatorWorkedExampleTests {
  /// What `serving_model.py` of the reference material prints for a configuration, in seconds.
  struct Reference: Sendable {
    var running: Double
    var capacity: Double
    var tpot: Double
    var ttft: Double
    var prefill: Double
    /// Time of one decode step without prefill interference (T_dec).
    var step: Double
  }

  private let evaluator: Evaluator

  init() throws {
    evaluator = try DecisionTestData.evaluator()
  }

  private func near(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 / expected - 1) < 1e-9 } ?? false
  }

  /// Money by DESIGN §3.4, from the reference's latency alone.
  private func check(_ scenario: Scenario, _ reference: Reference) throws {
    let evaluation = evaluator.evaluate(scenario)
    let timing = try #require(evaluation.serving.timing)
    let money = try #require(evaluation.economics)
    let length = scenario.strategy.generationLength.value
    let rate = reference.running / (reference.prefill + length * reference.tpot)
    let gpuSeconds = 2 / rate
    let price = scenario.price.perGPUHour
    let cost = gpuSeconds * price.typical.value / 3_600 / 0.6
    let share = reference.prefill / (reference.prefill + length * reference.step)
    let requests = scenario.workload.requestsPerYear.value
    let replicas =
      (requests / 31_536_000 * scenario.workload.peakToAverage / (rate * 0.6)).rounded(.up)

    #expect(near(timing.runningSequences, reference.running))
    #expect(near(timing.capacitySequences, reference.capacity))
    #expect(near(timing.timePerOutputToken.value, reference.tpot))
    #expect(near(timing.timeToFirstToken.value, reference.ttft))
    #expect(near(timing.prefill.value, reference.prefill))
    #expect(near(timing.requestLatency.value, reference.ttft + (length - 1) * reference.tpot))
    #expect(near(timing.tokensPerSecondPerGPU.value, rate * length / 2))
    #expect(near(timing.gpuTimePerRequest.value, gpuSeconds))
    #expect(near(money.costPerRequest.value, cost))
    #expect(
      near(
        money.costPerMillionInputTokens.value,
        cost * share / scenario.workload.promptTokens.value * 1e6))
    #expect(near(money.costPerMillionOutputTokens.value, cost * (1 - share) / length * 1e6))
    #expect(money.replicas == replicas)
    #expect(near(money.spend.elastic.value, requests * cost))
    #expect(near(money.spend.alwaysOn.value, replicas * 2 * price.typical.value * 8_760))
    let plan = scenario.price.isElastic ? money.spend.elastic : money.spend.alwaysOn
    #expect(money.yearlySpend.typical == plan)
    #expect(near(money.yearlySpend.high.value, plan.value * (price.high / price.typical)))
  }

  @Test("dense: Qwen3-14B on two H100, vLLM, 32 sequences, 512 + 8192 tokens")
  func dense() throws {
    try check(ScenarioTestData.tutor(samples: 1), Self.tutor)
  }

  static let tutor = Reference(
    running: 32, capacity: 151.613_335_503_472_23, tpot: 0.012_442_167_726_883_568,
    ttft: 0.092_216_745_904_374_86, prefill: 0.011_830_401_135_579_384,
    step: 0.005_172_696_832_477_61 + 0.004_266_333_562_350_516 + 0.000_440_944_643_782_532_7
      + 0.002_047_172_243_222_896 + 0.000_470_270_401_383_346_8)

  @Test("four samples prefill their prompt once: every sequence carries a quarter of it")
  func samples() throws {
    let parameters = try ServingTestData.parameters()
    let (running, length) = (Self.tutor.running, 8_192.0)
    let (own, part) = (Self.tutor.prefill, Self.tutor.prefill / 4)
    let added = (running - 1) / length * part
    let window = length * (Self.tutor.step + added)
    let share =
      window / (window + own + parameters.prefillQueueShare * (running - 1) * part)
    let tpot = Self.tutor.step + share * added
    let front = try #require(parameters.overheads[.vllm]).front.value
    let ttft =
      front + parameters.ownPrefill * own + parameters.prefillQueueShare * (running - 1) * part
      + tpot
    let evaluation = evaluator.evaluate(try ScenarioTestData.tutor())
    let timing = try #require(evaluation.serving.timing)
    #expect(near(timing.timePerOutputToken.value, tpot))
    #expect(near(timing.timeToFirstToken.value, ttft))
    #expect(near(timing.prefill.value, own))
    let gpuSeconds = 2 * (own + 4 * length * tpot) / running
    #expect(near(timing.gpuTimePerRequest.value, gpuSeconds))
    // Each sequence holds 4096 tokens and a quarter of 512; capacity for one sample: 151.6.
    let capacity = Self.tutor.capacity * 4_608 / (4_096 + 128)
    #expect(near(timing.capacitySequences, capacity))
    let money = try #require(evaluation.economics)
    let inputShare = own / (own + 4 * length * Self.tutor.step)
    let cost = gpuSeconds * 2.99 / 3_600 / 0.6
    #expect(near(money.costPerRequest.value, cost))
    #expect(
      near(money.costPerMillionInputTokens.value, cost / 4 * inputShare / 512 * 1e6))
  }

  @Test("mixture: Qwen3-30B-A3B at FP8 on two H200, SGLang, 256 sequences, 2048 + 4096 tokens")
  func mixture() throws {
    var scenario = try ScenarioTestData.tutor(
      model: "Qwen3-30B-A3B", samples: 1, length: 4_096)
    scenario.workload.promptTokens = 2_048
    scenario.deployment = Deployment(
      gpu: try ServingTestData.gpu("H200-SXM"), tensorParallel: 2, weights: .fp8,
      concurrency: 256, backend: .sglang)
    scenario.price.kind = .reserved
    try check(
      scenario,
      Reference(
        running: 256, capacity: 552.977_972_666_422_5, tpot: 0.028_578_352_324_638_75,
        ttft: 0.816_394_472_334_778_2, prefill: 0.020_178_965_833_167_757,
        step: 0.003_575_834_334_403_433_3 + 0.012_704_193_274_554_867 + 0.000_896_729_882_155_058
          + 0.008_500_264_010_899_998 + 0.001_649_771_876_322_905))
  }

  @Test("Kinetics cost of the dense option: equation 4 with N = 4, by hand")
  func kinetics() throws {
    // P = 14,768,307,200, D = 81,920, r = 5, I = 512, L = 8192, intensity 562.5
    let (parameters, cache, prompt, length) = (14_768_307_200.0, 81_920.0, 512.0, 8_192.0)
    let compute =
      2 * parameters * 4 * length + 2 * 5 * 4 * prompt * length * cache
      + 5 * 4 * length * length * cache
    let memory = 2 * prompt * length * cache + 4 * length * length * cache
    let cost = evaluator.evaluate(try ScenarioTestData.tutor()).cost
    #expect(near(cost.compute.value, compute))
    #expect(near(cost.memoryAccess.value, memory))
    #expect(near(cost.eFLOPs.value, compute + 562.5 * memory))
    #expect(near(cost.idealGPUTime.value, (compute + 562.5 * memory) / 4.5e15))
  }
}
