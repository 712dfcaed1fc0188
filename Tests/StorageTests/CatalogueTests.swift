import ScalingCore
import Storage
import Testing

@Suite struct CatalogueTests {
  let catalogue: Catalogue

  init() throws {
    catalogue = try Catalogue.shipped()
  }

  @Test func holdsEveryRow() {
    #expect(catalogue.models.count == 44)
    #expect(catalogue.accelerators.count == 25)
    #expect(catalogue.accuracy.points.count == 94 + 50 + 149)
    #expect(catalogue.accuracy.lengthFits.count == 6)
    #expect(catalogue.accuracy.coverageFits.count == 5)
    #expect(catalogue.accuracy.quantisation.count == 8)
  }

  @Test func idsAreUnique() {
    let models = catalogue.models.flatMap { [$0.id] + $0.aliases }
    #expect(Set(models).count == models.count)
    let accelerators = catalogue.accelerators.flatMap { [$0.id] + $0.aliases }
    #expect(Set(accelerators).count == accelerators.count)
  }

  @Test func readsADenseModel() throws {
    let model = try model("Qwen3-14B")
    #expect(model.family == "Qwen3")
    #expect(model.aliases == ["Qwen/Qwen3-14B", "Qwen/Qwen3-14B-FP8", "Qwen/Qwen3-14B-AWQ"])
    #expect(model.layers == 40 && model.hidden == 5120 && model.ffn == 17_408)
    #expect(model.heads == 40 && model.kvHeads == 8 && model.headDim == 128)
    #expect(model.denseLayers == 40 && model.experts == 0 && model.window == nil)
    #expect(model.queryKeyNorm == .head && model.attentionBias == .none)
    #expect(model.publishedParameters == 14_768_307_200)
    #expect(model.isExact && !model.tied && model.activeCountsInputEmbedding == true)
    #expect(model.maxContext == 40_960 && model.released == "2025-04-29")
  }

  @Test func readsAMixtureWithAWindow() throws {
    let model = try model("gpt-oss-120b")
    #expect(model.experts == 128 && model.expertsPerToken == 4 && model.expertFFN == 2880)
    #expect(model.window == 128 && model.fullAttentionLayers == 18)
    #expect(model.attentionSinks && model.routerBias && model.mlpBias)
    #expect(model.attentionBias == .qkvo && model.activeCountsInputEmbedding == false)
    #expect(model.nativePrecision == "mxfp4")
  }

  @Test func readsLatentAttention() throws {
    let latent = LatentAttention(
      queryRank: 1536, kvRank: 512, ropeDim: 64, nopeDim: 128, valueDim: 128)
    #expect(try model("DeepSeek-V3").attention == .latent(latent))
    let glm = LatentAttention(
      queryRank: 2048, kvRank: 512, ropeDim: 64, nopeDim: 192, valueDim: 256)
    let index = SparseIndex(heads: 32, dim: 128, topK: 2048)
    #expect(try model("GLM-5").attention == .sparseIndex(glm, index))
    #expect(try model("GLM-5").activeCountsInputEmbedding == nil)
  }

  @Test func readsLinearAttention() throws {
    let linear = LinearAttention(keyHeads: 16, valueHeads: 64, keyDim: 128, valueDim: 128)
    #expect(try model("Qwen3.5-397B-A17B").attention == .linearMix(linear))
  }

  @Test func readsAnAccelerator() throws {
    let gpu = try #require(catalogue.accelerators.first { $0.id == "H100-SXM" })
    #expect(gpu.peak16 == FLOPRate(989e12) && gpu.peak8 == FLOPRate(1979e12))
    #expect(gpu.peak4 == nil)
    #expect(gpu.memory == Bytes(80e9) && gpu.bandwidth == ByteRate(3.35e12))
    #expect(gpu.link == ByteRate(450e9) && gpu.linkDomain == 8)
    #expect(gpu.allInPower == Kilowatts(1.73))
    #expect(gpu.price.low == 1.49 && gpu.price.typical == 2.99 && gpu.price.high == 6.98)
    #expect(gpu.price.spot == 0.81 && gpu.price.date == "2026-03..2026-10")
    #expect(gpu.aliases.contains("NVIDIA H100 80GB HBM3"))
  }

  @Test func keepsMissingPricesMissing() throws {
    let gpu = try #require(catalogue.accelerators.first { $0.id == "GB200-NVL72" })
    #expect(gpu.price.low == nil && gpu.price.typical == nil && gpu.price.high == nil)
  }

  @Test func onlyOneRunFeedsTheCurve() throws {
    let curve = points("Qwen3-14B", "aime24").filter { $0.variant.isEmpty }
    let digitised = curve.filter { $0.evidence.kind == .digitised }
    #expect(digitised.count == 10)
    #expect(digitised.first?.tokenCap == 2048 && digitised.first?.value == 0.102)
    #expect(digitised.first?.evidence.precision == 0.03)
    #expect(digitised[3].tokenCap == 8192 && digitised[3].value == 0.597)
    #expect(digitised[3].evidence.precision == 0.01)
    let variants = Set(points("Qwen3-14B", "aime24").map(\.variant))
    let expected = ["", "non-thinking", "kinetics_fig8d_dense", "strict_rerun_1trial_30q"]
    #expect(variants == Set(expected))
  }

  @Test func capsFollowTheSource() throws {
    let kinetics = try published("Qwen3-8B", "aime24", source: "LiteSys")
    #expect(kinetics.tokenCap == 32_768 && abs(kinetics.value.value - 0.752) < 1e-12)
    #expect(try published("Qwen3-8B", "aime25", source: "Qwen3").tokenCap == 38_912)
    #expect(try published("Qwen3-8B", "livecodebench-v5", source: "Qwen3").tokenCap == 32_768)
    #expect(try published("R1-Distill-Qwen-7B", "aime24", source: "DeepSeek").tokenCap == 32_768)
    #expect(try published("gpt-oss-120b", "aime24", source: "DeepConf").tokenCap == nil)
    let stated = try published("Qwen3-235B-A22B", "gpqa", source: "Qwen3")
    #expect(stated.tokenCap == 1024 && stated.evidence.kind == .digitised)
    #expect(stated.evidence.precision == 0.003 && stated.evidence.date == "2025-05")
  }

  @Test func ownEvaluationComesFirst() throws {
    let first = try #require(
      points("Qwen3-14B", "livecodebench-v5").first {
        $0.variant.isEmpty && $0.metric == .pass1 && $0.tokenCap == 32_768
      })
    #expect(first.evidence.source.hasPrefix("LiteSys"))
  }

  @Test func readsVotesAndVariants() throws {
    let votes = points("R1-Distill-Qwen-7B", "aime24").first { $0.metric == .majority(64) }
    #expect(votes.map { abs($0.value.value - 0.833) < 1e-12 } == true)
    let hosted = points("DeepSeek-V3", "aime24")
    #expect(hosted.map(\.variant) == ["DeepSeek-R1"])
    #expect(points("Qwen3-8B", "aime24").contains { $0.metric == .passN(64) })
  }

  @Test func marksUnverifiedRows() {
    let unverified = catalogue.accuracy.points.filter { $0.evidence.kind == .assumed }
    #expect(unverified.count == 3)
    #expect(unverified.allSatisfy { $0.evidence.source.hasPrefix("unverified: ") })
  }

  @Test func everyPointBelongsToAModel() {
    let ids = Set(catalogue.models.map(\.id))
    #expect(catalogue.accuracy.points.allSatisfy { ids.contains($0.model) })
    #expect(catalogue.accuracy.lengthFits.allSatisfy { ids.contains($0.model) })
    #expect(catalogue.accuracy.coverageFits.allSatisfy { ids.contains($0.model) })
    #expect(catalogue.accuracy.points.allSatisfy { (0...1).contains($0.value.value) })
  }

  @Test func readsFits() throws {
    let length = try #require(catalogue.accuracy.lengthFits.first { $0.model == "Qwen3-14B" })
    #expect(length.ceiling == 0.796 && length.shape == 1.49)
    #expect(abs(length.scale.value - 6.46 * 1024) < 1e-9)
    let coverage = try #require(catalogue.accuracy.coverageFits.first { $0.model == "Qwen3-14B" })
    #expect(coverage.alpha == 0.397 && coverage.beta == 0.152 && coverage.unsolvable == 0.145)
    #expect(coverage.benchmark == "livecodebench-v5" && coverage.evidence.kind == .estimated)
  }

  /// Table of `peers.md` §4: Qwen2 average of MMLU, C-Eval and IFEval, BF16 → Int4.
  @Test(arguments: [
    (72.706, 8, 80.7 / 81.3), (72.706, 4, 81.2 / 81.3), (7.616, 8, 66.2 / 66.9),
    (7.616, 4, 64.1 / 66.9), (1.544, 4, 46.5 / 48.4), (0.494, 4, 31.1 / 34.4),
  ])
  func quantisationKeepsTheBestMethod(billions: Double, bits: Int, retained: Double) throws {
    let point = try #require(
      catalogue.accuracy.quantisation.first {
        $0.parameters == Parameters(billions * 1e9) && $0.bits == bits
      })
    #expect(abs(point.retained - retained) < 1e-12)
  }

  @Test func readsServingParameters() {
    let serving = catalogue.serving
    #expect(serving.smoothMaximum == 3)
    #expect(serving.cacheBandwidth == 0.8451869400874036)
    #expect(serving.overheads[.sglang]?.host == 0.001649771876322905)
    #expect(serving.overheads[.tensorRT]?.front == 0.11736334129795842)
    #expect(serving.kernelTime == 4.042034638183616e-06)
  }

  private func model(_ id: String) throws -> ModelArchitecture {
    try #require(catalogue.models.first { $0.id == id })
  }

  private func points(_ model: String, _ benchmark: String) -> [AccuracyPoint] {
    catalogue.accuracy.points.filter { $0.model == model && $0.benchmark == benchmark }
  }

  private func published(
    _ model: String, _ benchmark: String, source: String
  ) throws -> AccuracyPoint {
    try #require(
      points(model, benchmark).first {
        $0.evidence.source.hasPrefix(source) && $0.variant.isEmpty
      })
  }
}
