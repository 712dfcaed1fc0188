import ScalingCore
import Testing

@Suite("Accuracy of a majority vote")
struct AccuracyVoteTests {
  static func point(
    _ metric: AccuracyEstimate.Metric, _ value: Probability, cap: Tokens? = 8_192,
    source: String = "study", precision: Double? = nil, kind: Evidence.Kind = .published
  ) -> AccuracyPoint {
    AccuracyPoint(
      model: "Qwen3-8B", benchmark: "own", metric: metric, tokenCap: cap, value: value,
      evidence: Evidence(kind, source: source, date: "2026-01", precision: precision))
  }

  static func vote(
    _ points: [AccuracyPoint], samples: Int, cap: Tokens = 8_192
  ) throws -> AccuracyEstimate {
    AccuracyLibrary(points: points, lengthFits: [], coverageFits: [], quantisation: []).estimate(
      model: try TestData.model("Qwen3-8B"),
      strategy: Strategy(kind: .majority, samples: samples, generationLength: cap),
      benchmark: "own", weights: .bf16)
  }

  static let curve = [point(.pass1, 0.4), point(.majority(16), 0.6), point(.majority(64), 0.64)]

  @Test(
    "Between known votes the value is linear in log2 N, pass@1 being the vote of one",
    arguments: [(2, 0.45), (4, 0.5), (8, 0.55), (16, 0.6), (32, 0.62), (64, 0.64)])
  func between(samples: Int, value: Double) throws {
    let estimate = try Self.vote(Self.curve, samples: samples)
    #expect(abs((estimate.value?.value ?? -1) - value) < 1e-12)
    #expect(estimate.metric == .majority(samples))
    #expect(estimate.evidence.kind == ([16, 64].contains(samples) ? .published : .interpolated))
  }

  @Test("The published vote of 64 and pass@1 of the same README give the votes between")
  func published() throws {
    let estimate = try AccuracyEstimateTests.estimate("R1-Distill-Qwen-7B", .majority, samples: 8)
    // pass@1 55.5 %, cons@64 83.3 %: half of the way in log2 N.
    #expect(abs((estimate.value?.value ?? -1) - (0.555 + 0.833) / 2) < 1e-12)
    #expect(estimate.evidence.kind == .interpolated)
    #expect(estimate.evidence.source.contains("DeepSeek-R1 README"))
  }

  @Test("The band reaches the neighbours, plus their reading precision")
  func band() throws {
    let estimate = try Self.vote(Self.curve, samples: 8)
    #expect(abs((estimate.low?.value ?? -1) - 0.4) < 1e-12)
    #expect((estimate.high?.value ?? -1) >= 0.6)
    let read = [
      Self.point(.pass1, 0.4, precision: 0.02), Self.point(.majority(16), 0.6, precision: 0.03),
    ]
    let wider = try Self.vote(read, samples: 4)
    #expect(abs((wider.low?.value ?? -1) - (0.5 - 0.1 - 0.03)) < 1e-12)
  }

  @Test("Above the largest vote its value stays", arguments: [65, 100, 4_096])
  func beyond(samples: Int) throws {
    let estimate = try Self.vote(Self.curve, samples: samples)
    #expect(estimate.value == 0.64)
    #expect(abs((estimate.low?.value ?? -1) - 0.6) < 1e-12)
    #expect(estimate.evidence.kind == .interpolated)
    #expect(estimate.evidence.source.contains("64 samples"))
    #expect(estimate.evidence.date == "2026-01")
  }

  @Test("pass@1 alone gives no vote")
  func singlesAlone() throws {
    let estimate = try Self.vote([Self.point(.pass1, 0.4)], samples: 8)
    #expect(estimate.value == nil && estimate.metric == .majority(8))
    #expect(estimate.evidence.source.contains("pass@1 alone"))
  }

  @Test("Below the cap of the votes there is no evidence")
  func belowCap() throws {
    #expect(try Self.vote(Self.curve, samples: 8, cap: 8_192).value != nil)
    let below = try Self.vote(Self.curve, samples: 8, cap: 8_191)
    #expect(below.value == nil)
    #expect(below.evidence.source.contains("8192"))
  }

  @Test("pass@1 at another cap or of another source is no vote of one")
  func otherFamily() throws {
    let others = [
      Self.point(.pass1, 0.4, cap: 4_096), Self.point(.pass1, 0.4, source: "other"),
      Self.point(.majority(16), 0.6), Self.point(.majority(64), 0.7, source: "third"),
    ]
    let below = try Self.vote(others, samples: 8)
    #expect(below.value == nil)
    #expect(below.evidence.source.contains("more samples"))
    #expect(try Self.vote(others, samples: 32).value == 0.6)
  }

  @Test("Between two votes no pass@1 is needed")
  func votesAlone() throws {
    let votes = [Self.point(.majority(8), 0.5), Self.point(.majority(32), 0.6)]
    #expect(abs((try Self.vote(votes, samples: 16).value?.value ?? -1) - 0.55) < 1e-12)
    #expect(try Self.vote(votes, samples: 4).value == nil)
  }

  @Test("Of one source the largest cap that the question allows counts")
  func severalCaps() throws {
    let points =
      Self.curve + [
        Self.point(.majority(16), 0.8, cap: 32_768), Self.point(.pass1, 0.6, cap: 32_768),
      ]
    #expect(try Self.vote(points, samples: 16, cap: 16_384).value == 0.6)
    #expect(try Self.vote(points, samples: 16, cap: 32_768).value == 0.8)
    let between = try Self.vote(points, samples: 4, cap: 65_536)
    #expect(abs((between.value?.value ?? -1) - 0.7) < 1e-12)
  }

  @Test("A measured vote goes before a printed one")
  func ownFirst() throws {
    let own = Self.point(.majority(16), 0.55, source: "run", kind: .measured)
    let estimate = try Self.vote(Self.curve + [own], samples: 16)
    #expect(estimate.value == 0.55 && estimate.evidence.kind == .measured)
  }

  @Test("Votes rise between their knots as the knots do")
  func monotone() throws {
    let values = try (1...80).map {
      try Self.vote(Self.curve, samples: max(2, $0)).value?.value ?? -1
    }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
