import ScalingCore
import Testing

@Suite("Accuracy of several samples")
struct AccuracyEstimateTests {
  static func estimate(
    _ id: String, _ kind: Strategy.Kind, samples: Int, cap: Tokens = 32_768,
    benchmark: String = "aime24", weights: Precision = .bf16
  ) throws -> AccuracyEstimate {
    try TestData.accuracy().estimate(
      model: TestData.model(id),
      strategy: Strategy(kind: kind, samples: samples, generationLength: cap),
      benchmark: benchmark, weights: weights)
  }

  @Test("One sample is pass@1, whatever the kind", arguments: Strategy.Kind.allCases)
  func oneSample(kind: Strategy.Kind) throws {
    let one = try Self.estimate("Qwen3-14B", kind, samples: 1)
    #expect(try one == Self.estimate("Qwen3-14B", .single, samples: 1))
    #expect(one.metric == .pass1)
  }

  @Test("A single answer ignores N")
  func singleIgnoresSamples() throws {
    #expect(
      try Self.estimate("Qwen3-14B", .single, samples: 16)
        == Self.estimate("Qwen3-14B", .single, samples: 1))
  }

  @Test("Best of N on LiveCodeBench is within 0.01 of every digitised point")
  func ownCoverage() throws {
    for point in try TestData.coveragePoints() {
      guard case .passN(let samples) = point.metric else { continue }
      let estimate = try Self.estimate(
        point.model, .bestOfN, samples: samples, benchmark: "livecodebench-v5")
      let value = try #require(estimate.value).value
      #expect(abs(value - point.value.value) <= 0.01, "\(point.model) \(samples): \(value)")
      #expect(estimate.evidence.kind == .interpolated)
      #expect(estimate.metric == .passN(samples))
      #expect(abs((estimate.evidence.precision ?? 0) - 0.005) < 1e-15)
    }
  }

  @Test("Beyond the measured samples the fit is an estimate")
  func beyondMeasured() throws {
    let far = try Self.estimate(
      "Qwen3-32B", .bestOfN, samples: 600, benchmark: "livecodebench-v5")
    #expect(far.evidence.kind == .estimated)
    #expect(far.evidence.source.contains("512"))
  }

  @Test("Best of N on AIME24 moves the spread of LiveCodeBench to pass@1 at the cap")
  func movedCoverage() throws {
    let estimate = try Self.estimate("Qwen3-14B", .bestOfN, samples: 4, cap: 8_192)
    let value = try #require(estimate.value).value
    #expect(abs(value - 0.707863) < 1e-6)
    #expect(estimate.evidence.kind == .estimated)
    #expect(estimate.evidence.source.contains("0.015"))
    #expect(estimate.evidence.source.contains("livecodebench-v5"))
  }

  @Test("The band of moved coverage is the band of pass@1 and 0.015")
  func movedBand() throws {
    let one = try Self.estimate("Qwen3-14B", .single, samples: 1, cap: 8_192)
    let four = try Self.estimate("Qwen3-14B", .bestOfN, samples: 4, cap: 8_192)
    let single = try #require(one.high).value - #require(one.low).value
    let several = try #require(four.high).value - #require(four.low).value
    #expect(abs(several - single - 0.03) < 1e-14)
  }

  @Test("More samples never score less, for every model with a fit")
  func risingWithSamples() throws {
    for benchmark in ["aime24", "aime25", "livecodebench-v5"] {
      for fit in TestData.coverageFits {
        var last = 0.0
        for samples in [1, 2, 3, 4, 8, 16, 17, 32, 64, 1_000] {
          let estimate = try Self.estimate(
            fit.model, .bestOfN, samples: samples, benchmark: benchmark)
          #expect(try #require(estimate.value).value >= last, "\(fit.model) \(samples)")
          last = try #require(estimate.value).value
        }
      }
    }
  }

  @Test("Without a coverage fit, several samples have no evidence", arguments: [2, 32])
  func noFit(samples: Int) throws {
    for id in ["Qwen3-0.6B", "Qwen3-30B-A3B", "gpt-oss-120b"] {
      let estimate = try Self.estimate(id, .bestOfN, samples: samples, cap: 40_000)
      #expect(estimate.value == nil, "\(id)")
      #expect(estimate.evidence.kind == .none)
      #expect(estimate.metric == .passN(samples))
    }
  }

  @Test("Below the smallest cap, several samples have no evidence either")
  func belowSmallestCap() throws {
    #expect(try Self.estimate("Qwen3-14B", .bestOfN, samples: 4, cap: 1_024).value == nil)
  }

  @Test(
    "A vote counts where exactly this many samples are published",
    arguments: [
      ("R1-Distill-Qwen-1.5B", 64, 0.527), ("R1-Distill-Llama-70B", 64, 0.867),
      ("Qwen3-32B", 512, 0.853), ("gpt-oss-120b", 512, 0.967),
    ])
  func publishedVote(id: String, samples: Int, value: Double) throws {
    let estimate = try Self.estimate(id, .majority, samples: samples)
    #expect(abs((estimate.value?.value ?? -1) - value) < 1e-15)
    #expect(estimate.evidence.kind == .published)
    #expect(estimate.metric == .majority(samples))
    let fewer = try Self.estimate(id, .majority, samples: samples - 1)
    #expect(fewer.evidence.kind == .interpolated && fewer.metric == .majority(samples - 1))
  }

  @Test("A vote without a stated cap says so")
  func voteWithoutCap() throws {
    let estimate = try Self.estimate("Qwen3-32B", .majority, samples: 512)
    #expect(estimate.evidence.source.contains("cap not stated"))
  }

  @Test("A vote has no evidence below the cap of its source")
  func voteBelowCap() throws {
    let id = "R1-Distill-Qwen-7B"
    #expect(try Self.estimate(id, .majority, samples: 64, cap: 32_767).value == nil)
    #expect(try Self.estimate(id, .majority, samples: 64, cap: 32_768).value == 0.833)
  }

  @Test("Votes that nobody could verify do not count")
  func unverifiedVote() throws {
    #expect(try Self.estimate("Qwen3-8B", .majority, samples: 512).value == nil)
  }

  @Test("A printed pass@N serves where no fit does")
  func printedPassN() throws {
    let point = AccuracyPoint(
      model: "Llama-3.1-8B", benchmark: "own", metric: .passN(100), tokenCap: 1_000, value: 0.829,
      evidence: Evidence(.measured, source: "run.csv", precision: 0.01))
    let library = AccuracyLibrary(
      points: [point], lengthFits: [], coverageFits: [], quantisation: [])
    let estimate = library.estimate(
      model: try TestData.model("Llama-3.1-8B"),
      strategy: Strategy(kind: .bestOfN, samples: 100, generationLength: 1_000),
      benchmark: "own", weights: .bf16)
    #expect(estimate.value == 0.829)
    #expect(abs((estimate.low?.value ?? 0) - 0.819) < 1e-15)
    #expect(estimate.evidence.kind == .measured)
  }

  @Test("A band never leaves 0 to 1")
  func bandInsideUnit() throws {
    for model in try TestData.models() {
      for benchmark in try TestData.accuracy().benchmarks(of: model.id) {
        for samples in [1, 2, 64] {
          let estimate = try Self.estimate(
            model.id, .bestOfN, samples: samples, cap: 65_536, benchmark: benchmark)
          guard let value = estimate.value, let low = estimate.low, let high = estimate.high
          else { continue }
          #expect(low >= 0 && low <= value && value <= high && high <= 1, "\(model.id)")
        }
      }
    }
  }
}
