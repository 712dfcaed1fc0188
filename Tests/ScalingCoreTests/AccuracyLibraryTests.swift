import ScalingCore
import Testing

@Suite("What is known of accuracy")
struct AccuracyLibraryTests {
  @Test("Measured caps ascend and belong to one study")
  func measuredCaps() throws {
    let library = try TestData.accuracy()
    let caps = library.measuredCaps(model: "Qwen3-14B", benchmark: "aime24")
    #expect(caps.map(\.value) == [2, 4, 6, 8, 10, 12, 16, 20, 24, 32].map { $0 * 1_024 })
    let single = library.measuredCaps(model: "Qwen3-14B", benchmark: "aime25")
    #expect(single == [32_768])
    #expect(library.measuredCaps(model: "Qwen3-30B-A3B", benchmark: "aime24") == [38_912])
  }

  @Test("A number without a cap is evidence, but no cap")
  func noCap() throws {
    let library = try TestData.accuracy()
    #expect(library.measuredCaps(model: "gpt-oss-120b", benchmark: "aime24").isEmpty)
    #expect(library.hasEvidence(model: "gpt-oss-120b", benchmark: "aime24"))
  }

  @Test("Benchmarks of a model are those with pass@1")
  func benchmarks() throws {
    let library = try TestData.accuracy()
    #expect(Set(library.benchmarks(of: "Qwen3-14B")) == ["aime24", "aime25", "livecodebench-v5"])
    #expect(
      Set(library.benchmarks(of: "Qwen3-235B-A22B"))
        == ["aime24", "aime25", "livecodebench-v5", "gpqa"])
    #expect(library.benchmarks(of: "Llama-3.1-8B").isEmpty)
    for benchmark in library.benchmarks(of: "Qwen3-14B") {
      #expect(library.hasEvidence(model: "Qwen3-14B", benchmark: benchmark))
    }
  }

  @Test("DeepSeek-R1 scores do not count for DeepSeek-V3, which has its shape")
  func sharedShape() throws {
    #expect(try TestData.accuracy().benchmarks(of: "DeepSeek-V3").isEmpty)
  }

  @Test("Numbers that nobody could verify are no evidence")
  func unverified() throws {
    let library = try TestData.accuracy()
    #expect(!library.hasEvidence(model: "R1-Distill-Qwen-7B", benchmark: "aime25"))
    #expect(library.hasEvidence(model: "R1-Distill-Qwen-7B", benchmark: "aime24"))
  }

  @Test("Of two libraries the added one counts")
  func merging() throws {
    let own = AccuracyLibrary(
      points: [
        AccuracyPoint(
          model: "Qwen3-14B", benchmark: "aime25", metric: .pass1, tokenCap: 32_768, value: 0.5,
          evidence: Evidence(.assumed, source: "guess"))
      ], lengthFits: [], coverageFits: [], quantisation: [])
    let merged = try TestData.accuracy().merging(own)
    let strategy = Strategy(kind: .single, generationLength: 32_768)
    let estimate = merged.estimate(
      model: try TestData.model("Qwen3-14B"), strategy: strategy, benchmark: "aime25",
      weights: .bf16)
    #expect(estimate.value == 0.5 && estimate.evidence.kind == .assumed)
    #expect(merged.quantisation.count == TestData.quantisation.count)
    #expect(merged.models.count == 44)
    #expect(merged.hasEvidence(model: "Qwen3-8B", benchmark: "aime24"))
  }

  @Test("Kinds of evidence order by distance from a measurement, as their cases stand")
  func kinds() {
    #expect(Evidence.Kind.allCases == Evidence.Kind.allCases.sorted())
    #expect(max(Evidence.Kind.interpolated, .published) == .interpolated)
  }
}
