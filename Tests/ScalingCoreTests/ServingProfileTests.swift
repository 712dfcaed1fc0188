import ScalingCore
import Testing

@Suite("Serving profiles")
struct ServingProfileTests {
  private static let noEvidence = AccuracyLibrary(
    points: [], lengthFits: [], coverageFits: [], quantisation: [])

  private func profile(
    _ scales: SiteScales = SiteScales(), id: String = "site", unnamed: Bool = false
  ) -> ServingProfile {
    ServingProfile(
      id: id, gpu: "H100-SXM", backend: .vllm, weights: .bf16, scales: scales,
      errorBand: .init(low: 0.91, high: 1.09),
      evidence: Evidence(.measured, source: "six points", date: "2026-11", precision: 0.09),
      appliesUnnamed: unnamed)
  }

  private func estimate(
    _ profile: ServingProfile?, gpu: String = "H100-SXM", weights: Precision = .bf16,
    backend: Backend = .vllm, shipped: [ServingProfile] = []
  ) throws -> ServingEstimate {
    let model = ServingModel(parameters: try ServingTestData.parameters(), profiles: shipped)
    return model.estimate(
      model: try TestData.model("Qwen3-14B"),
      deployment: Deployment(
        gpu: try ServingTestData.gpu(gpu), tensorParallel: 2, weights: weights, concurrency: 16,
        backend: backend, profile: profile),
      load: ServingLoad(prompt: 1_000, generationLength: 1_000))
  }

  @Test("each factor moves its own terms and no others")
  func factors() throws {
    let plain = try #require(try estimate(nil).timing)
    let scaled = SiteScales(memory: 1.2, fixed: 1.5, prefill: 2)
    let site = try #require(try estimate(profile(scaled)).timing)
    let (before, after) = (plain.decodeStep, site.decodeStep)
    #expect(abs(after.weights / before.weights - 1.2) < 1e-12)
    #expect(abs(after.kvCache / before.kvCache - 1.2) < 1e-12)
    #expect(abs(after.collectives / before.collectives - 1.5) < 1e-12)
    #expect(abs(after.kernels / before.kernels - 1.5) < 1e-12)
    #expect(abs(after.host / before.host - 1.5) < 1e-12)
    #expect(abs(site.prefill / plain.prefill - 2) < 1e-12)
    #expect(site.capacitySequences == plain.capacitySequences)
  }

  @Test("a profile brings its error band and its evidence")
  func band() throws {
    let estimate = try estimate(profile())
    #expect(estimate.errorBand == .init(low: 0.91, high: 1.09))
    #expect(estimate.evidence.source == "six points")
  }

  @Test("on another GPU, software or number format the default holds")
  func elsewhere() throws {
    let named = profile(SiteScales(memory: 3))
    #expect(try estimate(named, gpu: "B200") == estimate(nil, gpu: "B200"))
    #expect(try estimate(named, weights: .fp8) == estimate(nil, weights: .fp8))
    #expect(try estimate(named, backend: .sglang) == estimate(nil, backend: .sglang))
    #expect(try estimate(named) != estimate(nil))
  }

  @Test("shipped profiles hold unnamed, own ones only by name; a name goes first")
  func unnamed() throws {
    let shipped = profile(id: "shipped", unnamed: true)
    #expect(try estimate(nil, shipped: [shipped]).errorBand == shipped.errorBand)
    #expect(try estimate(nil, shipped: [profile()]).errorBand == ServingModel.errorBand)
    let own = profile(SiteScales(memory: 2))
    let timing = try #require(try estimate(own, shipped: [shipped]).timing)
    #expect(try timing == estimate(own).timing)
  }

  @Test("a scenario names software or an own profile")
  func names() throws {
    let catalogue = Catalogue(
      models: [], accelerators: [], accuracy: Self.noEvidence,
      serving: try ServingTestData.parameters(),
      profiles: [profile(id: "Own-Site"), profile(id: "shipped", unnamed: true)])
    var deployment = Deployment(gpu: try ServingTestData.gpu("H100-SXM"), concurrency: 1)
    deployment.backend = .sglang
    let isOwn = deployment.use(backendNamed: "own-site", of: catalogue)
    #expect(isOwn)
    #expect(deployment.backend == .vllm && deployment.backendName == "Own-Site")
    let isTensorRT = deployment.use(backendNamed: "trtllm", of: catalogue)
    #expect(isTensorRT)
    #expect(deployment.profile == nil && deployment.backendName == "trtllm")
    let isNone = deployment.use(backendNamed: "none", of: catalogue)
    #expect(!isNone)
    #expect(deployment.backend == .tensorRT)
    #expect(catalogue.backendNames == ["vllm", "trtllm", "sglang", "transformers", "Own-Site"])
  }

  @Test("own profiles and measurements join the shipped ones")
  func merging() throws {
    let row = MeasuredServing(
      model: try TestData.model("Qwen3-14B"),
      deployment: Deployment(gpu: try ServingTestData.gpu("H100-SXM"), concurrency: 1),
      load: ServingLoad(prompt: 1, generationLength: 1), timeToFirstToken: nil,
      timePerOutputToken: 0.01)
    let catalogue = Catalogue(
      models: [], accelerators: [], accuracy: Self.noEvidence,
      serving: try ServingTestData.parameters(), profiles: [profile()], measurements: { [row] })
    var own = row
    own.flag = "own"
    let merged = catalogue.merging(
      profiles: [profile(SiteScales(memory: 2)), profile(id: "new")], measurements: [own])
    #expect(merged.profiles.map(\.id) == ["site", "new"])
    #expect(merged.profiles.first?.scales.memory == 2)
    #expect(merged.measurements().map(\.flag) == ["own", "ok"])
    #expect(catalogue.merging().measurements() == [row])
  }
}
