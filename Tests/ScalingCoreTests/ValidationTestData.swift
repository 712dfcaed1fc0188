import ScalingCore

/// Measurements for tests of the validation.
enum ValidationTestData {
  /// The shipped serving model.
  static func model() throws -> ServingModel {
    ServingModel(parameters: try ServingTestData.parameters())
  }

  /// A measurement of which only the times are made up.
  static func row(
    _ model: String = "Qwen3-32B", on gpu: String = "H100-SXM", tensorParallel: Int = 4,
    weights: Precision = .bf16, concurrency: Int = 8, backend: Backend = .vllm,
    first: Seconds? = 0.5, perToken: Seconds = 0.02, flag: String = "ok"
  ) throws -> MeasuredServing {
    MeasuredServing(
      model: try TestData.model(model),
      deployment: Deployment(
        gpu: try ServingTestData.gpu(gpu), tensorParallel: tensorParallel, weights: weights,
        concurrency: concurrency, backend: backend),
      load: ServingLoad(prompt: 1000, generationLength: 101), timeToFirstToken: first,
      timePerOutputToken: perToken, flag: flag)
  }

  /// A measurement from which the model is off by these shares of the measured values.
  static func row(
    _ row: MeasuredServing, offBy perToken: Double, first: Double, throughput: Double
  ) throws -> MeasuredServing {
    let estimate = try model().estimate(
      model: row.model, deployment: row.deployment, load: row.load)
    guard let timing = estimate.timing else { throw TestData.Missing(name: "timing") }
    var copy = row
    copy.timePerOutputToken = timing.timePerOutputToken / (1 + perToken)
    copy.timeToFirstToken = timing.timeToFirstToken / (1 + first)
    copy.recordedThroughput = timing.tokensPerSecondPerGPU / (1 + throughput)
    return copy
  }
}
