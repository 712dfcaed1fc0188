import ScalingCore

/// Deployments for tests of throughput planning.
enum PlanningTestData {
  /// Llama-3.1-70B in FP8 on four H100 under vLLM, 1024 tokens in and out: `serving_dev.csv` has such rows.
  static func llama() throws -> Scenario {
    var scenario = try ScenarioTestData.tutor(
      model: "Llama-3.1-70B", samples: 1, length: 1_024)
    scenario.workload.promptTokens = 1_024
    scenario.deployment = Deployment(
      gpu: try ServingTestData.gpu("H100-SXM"), tensorParallel: 4, weights: .fp8, concurrency: 32)
    return scenario
  }

  /// A dense model with samples that share their prompt, a mixture, latent attention, an eager framework.
  static func variety() throws -> [Scenario] {
    var mixture = try llama()
    mixture.model = try TestData.model("Qwen3-30B-A3B")
    var latent = try llama()
    latent.model = try TestData.model("DeepSeek-V3")
    latent.deployment = Deployment(
      gpu: try ServingTestData.gpu("B200-SXM"), dataParallel: 8, expertParallel: 8, weights: .fp8,
      concurrency: 100, backend: .sglang)
    var eager = try ScenarioTestData.tutor()
    eager.deployment.backend = .transformers
    var varied = try ScenarioTestData.tutor()
    varied.strategy.lengthDistribution = .weibull(scale: 3_000, shape: 1.4)
    varied.deployment.backend = .tensorRT
    return [try llama(), try ScenarioTestData.tutor(), mixture, latent, eager, varied]
  }

  /// A scenario whose weights alone are larger than the memory: 65 GB of 48.
  static func misfit() throws -> Scenario {
    var scenario = try ScenarioTestData.tutor(model: "Qwen3-32B", samples: 1)
    scenario.deployment = Deployment(gpu: try ServingTestData.gpu("L40S"), concurrency: 8)
    return scenario
  }

  /// A scenario with an open concurrency under the shipped parameters.
  static func replica(_ scenario: Scenario) throws -> ServedReplica {
    ServedReplica(scenario, by: try ValidationTestData.model())
  }
}
