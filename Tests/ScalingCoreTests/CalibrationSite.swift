import ScalingCore

/// A site whose factors are known, and what would be measured on it.
struct CalibrationSite {
  /// Its factors.
  var scales = SiteScales()
  /// Number format that is served.
  var weights = Precision.bf16
  /// The default model.
  let model: ServingModel
  private let architecture: ModelArchitecture
  private let gpu: Accelerator

  init(_ scales: SiteScales = SiteScales(), weights: Precision = .bf16) throws {
    self.scales = scales
    self.weights = weights
    model = ServingModel(parameters: try ServingTestData.parameters())
    architecture = try TestData.model("Qwen3-14B")
    gpu = try ServingTestData.gpu("H100-SXM")
  }

  /// Six points spread over concurrency and prompt.
  static let spread: [(concurrency: Int, prompt: Tokens)] = [
    (1, 1024), (8, 1024), (64, 1024), (4, 8192), (32, 8192), (64, 8192),
  ]

  /// Time per output token at factors, by the public model.
  func time(_ concurrency: Int, _ load: ServingLoad, _ scales: SiteScales) -> Seconds {
    var deployment = deployment(concurrency)
    deployment.profile = ServingProfile(
      id: "truth", gpu: gpu.id, backend: .vllm, weights: weights, scales: scales,
      errorBand: .init(low: 1, high: 1), evidence: Evidence(.assumed, source: ""))
    let estimate = model.estimate(model: architecture, deployment: deployment, load: load)
    return estimate.timing?.timePerOutputToken ?? .zero
  }

  /// A measurement, off by a factor.
  func point(
    _ concurrency: Int, _ prompt: Tokens, offBy factor: Double = 1, answer: Tokens = 512
  ) -> MeasuredServing {
    let load = ServingLoad(prompt: prompt, generationLength: answer)
    return MeasuredServing(
      model: architecture, deployment: deployment(concurrency), load: load, timeToFirstToken: nil,
      timePerOutputToken: time(concurrency, load, scales) * factor)
  }

  /// The six points, each off by a factor of its own.
  func points(offBy factors: [Double] = []) -> [MeasuredServing] {
    Self.spread.enumerated().map { index, place in
      point(
        place.concurrency, place.prompt,
        offBy: index < factors.count ? factors[index] : 1)
    }
  }

  private func deployment(_ concurrency: Int) -> Deployment {
    Deployment(gpu: gpu, tensorParallel: 2, weights: weights, concurrency: concurrency)
  }
}
