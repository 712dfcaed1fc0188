import ScalingCore
import Testing

@Suite("Own evaluations from several files")
struct AccuracyOwnStudyTests {
  private func point(
    _ cap: Tokens?, _ value: Probability, file: String, _ metric: AccuracyEstimate.Metric = .pass1
  ) -> AccuracyPoint {
    AccuracyPoint(
      model: "Qwen3-8B", benchmark: "aime24", metric: metric, tokenCap: cap, value: value,
      evidence: Evidence(.measured, source: file, precision: 0.04))
  }

  private func estimate(
    _ points: [AccuracyPoint], cap: Tokens, samples: Int = 1
  ) throws -> AccuracyEstimate {
    let library = AccuracyLibrary(
      points: points, lengthFits: [], coverageFits: [], quantisation: [])
    return library.estimate(
      model: try TestData.model("Qwen3-8B"),
      strategy: Strategy(
        kind: samples > 1 ? .bestOfN : .single, samples: samples, generationLength: cap),
      benchmark: "aime24", weights: .bf16)
  }

  @Test(
    "one run a cap, each in its own file, makes one curve",
    arguments: [
      (4096.0, 0.067, "run4k.csv"), (16_384, 0.267, "run16k.csv"),
    ])
  func joins(cap: Double, value: Double, file: String) throws {
    let points = [
      point(4096, 0.067, file: "run4k.csv"), point(16_384, 0.267, file: "run16k.csv"),
    ]
    for order in [points, points.reversed()] {
      let found = try estimate(order, cap: Tokens(cap))
      #expect(found.value?.value == value)
      #expect(found.evidence.kind == .measured && found.evidence.source == file)
    }
  }

  @Test("between two own caps the value is interpolated")
  func between() throws {
    let found = try estimate(
      [point(4096, 0.1, file: "a"), point(16_384, 0.3, file: "b")], cap: 8192)
    #expect(found.evidence.kind == .interpolated)
    #expect((0.1...0.3).contains(found.value?.value ?? 0))
  }

  @Test("beyond the largest own cap the value is kept, but no measurement any more")
  func beyond() throws {
    let found = try estimate([point(4096, 0.067, file: "run4k.csv")], cap: 32_768)
    #expect(found.value == 0.067 && found.evidence.kind == .estimated)
    #expect(found.evidence.source.contains("value at 4096 tokens, kept"))
  }

  @Test("pass@N measured without a cap counts where pass@1 without a cap does")
  func uncapped() throws {
    let points = [point(nil, 0.5, file: "a"), point(nil, 1, file: "a", .passN(4))]
    let found = try estimate(points, cap: 32_768, samples: 4)
    #expect(found.value == 1 && found.evidence.kind == .measured)
  }
}
