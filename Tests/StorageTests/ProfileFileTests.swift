import Foundation
import ScalingCore
import Testing

@testable import Storage

@Suite("Files of serving profiles")
struct ProfileFileTests {
  static let minimal = """
    profiles:
      - id: own
        gpu: h100_sxm
        backend: vllm
        precision: bf16
        scales: {memory: 1.1, fixed: 0.9, prefill: 1.2}

    """

  static let whole = """
    profiles:
      - version: 1
        id: own
        gpu: H100-SXM
        backend: vllm
        precision: bf16
        date: 2026-11-22
        source: lab notes
        scales: {memory: 1.1, fixed: 0.9, prefill: 1.2}
        intervals: {memory: [1, 1.2], fixed: [0.8, 1], prefill: [0.9, 1.6]}
        errorBand: {low: 0.9, high: 1.1}
        errors:
          before: {points: 3, mape: 0.2, median: 0.18, bias: 0.2}
          after: {points: 3, mape: 0.02, median: 0.01, bias: 0}
          leaveOneOut: {points: 3, mape: 0.1, median: 0.08, bias: -0.01}
        measurements:
          - {model: Qwen3-14B, tensorParallel: 2, concurrency: 8, promptTokens: 1024, generationLength: 512, tpotSeconds: 0.012, ttftSeconds: 0.2}

    """

  private func read(
    _ text: String, appliesUnnamed: Bool = false
  ) throws -> Loaded<Catalogue> {
    try CatalogueSource.read(text, file: "p.yaml", appliesUnnamed: appliesUnnamed)
  }

  private func findings(_ text: String) throws -> [String] {
    try CatalogueSource.findings(text, file: "p.yaml")
  }

  @Test("reads a profile with its errors and measurements")
  func reads() throws {
    let loaded = try read(Self.whole)
    #expect(loaded.warnings.isEmpty)
    let profile = try #require(loaded.value.profile(named: "OWN"))
    #expect(profile.target.text == "H100-SXM, vllm, bf16")
    #expect(profile.scales == SiteScales(memory: 1.1, fixed: 0.9, prefill: 1.2))
    #expect(profile.errorBand == .init(low: 0.9, high: 1.1) && !profile.appliesUnnamed)
    #expect(profile.evidence.source == "lab notes" && profile.evidence.kind == .measured)
    let summary = try #require(profile.summary)
    #expect(summary.intervals[.prefill] == 0.9...1.6)
    #expect(summary.leaveOneOut.meanAbsolute == 0.1 && summary.before.bias == 0.2)
    let row = try #require(loaded.value.measurements().first)
    #expect(row.model.id == "Qwen3-14B" && row.deployment.concurrency == 8)
    #expect(row.timePerOutputToken == 0.012 && row.timeToFirstToken == 0.2)
    #expect(row.deployment.kvCache == .bf16 && row.flag == MeasuredServing.sound)
    #expect(loaded.value.backendNames.contains("own"))
  }

  @Test("a profile needs its target and factors only")
  func readsMinimal() throws {
    let profile = try #require(try read(Self.minimal).value.profiles.last)
    #expect(profile.gpu == "H100-SXM" && profile.summary == nil)
    #expect(profile.errorBand == ServingModel.errorBand)
    #expect(profile.evidence.source == "stated in p.yaml")
  }

  @Test("shipped profiles hold unnamed, which no file of the user can ask for")
  func unnamed() throws {
    let shipped = try read(Self.whole, appliesUnnamed: true).value
    #expect(shipped.profile(named: "own")?.appliesUnnamed == true)
    #expect(!shipped.backendNames.contains("own"))
    let text = Self.minimal + "    appliesUnnamed: true\n"
    let loaded = try read(text)
    #expect(loaded.value.profile(named: "own")?.appliesUnnamed == false)
    #expect(loaded.warnings.count == 1)
  }

  @Test(
    "mistakes are named with their place",
    arguments: [
      ("gpu: H100-SXM", "gpu: H100-SMX", "p.yaml:4:10: error: profiles: the GPU 'H100-SMX'"),
      ("version: 1", "version: 2", "p.yaml:2:14: error: profiles: version 2"),
      ("id: own", "id: vllm", "p.yaml:3:9: error: profiles: 'vllm' is no id"),
      ("id: own", "id: own site", "p.yaml:3:9: error: profiles: 'own site' is no id"),
      ("backend: vllm", "backend: vlm", "p.yaml:5:14: error: profiles: 'vlm' is not known"),
      ("backend: vllm", "", "'backend' is missing"),
      ("memory: 1.1", "memory: 0", "p.yaml:9:22: error: profiles: 'memory' is 0; a number from"),
      ("memory: 1.1", "memory: nan", "p.yaml:9:22: error: profiles: 'nan' is not a number"),
      ("fixed: 0.9", "fixed: 1e9", "'fixed' is 1000000000; a number from 0.01 to 100"),
      ("[1, 1.2]", "[1.2, 1]", "p.yaml:10:25: error: profiles: two numbers above 0"),
      ("[1, 1.2]", "[1]", "two numbers above 0"),
      ("low: 0.9", "low: 1.2", "p.yaml:11:22: error: profiles: 'low' is 1.2"),
      ("      after:", "      afterwards:", "'after' is missing"),
      ("tpotSeconds: 0.012", "tpotSeconds: -1", "'tpotSeconds' is -1"),
      ("model: Qwen3-14B", "model: Qwen3-15B", "the model 'Qwen3-15B' is not in the catalogue"),
      ("concurrency: 8", "concurrency: 0", "'concurrency' is 0; a whole number"),
      ("- {model", "- [model", "error"),
    ])
  func mistakes(part: String, wrong: String, expected: String) throws {
    let text = Self.whole.replacingOccurrences(of: part, with: wrong)
    #expect(text != Self.whole)
    let found = try findings(text)
    #expect(found.contains { $0.contains(expected) }, "\(found)")
    #expect(found.contains { $0.contains("error") })
  }

  @Test(
    "unknown keys are warned of with the nearest one, at every level",
    arguments: [
      ("source:", "sorce:", "unknown key 'profiles.sorce' is ignored; did you mean 'source'?"),
      ("prefill: 1.2}", "prefill: 1.2, prefil: 1}", "unknown key 'profiles.scales.prefil'"),
      ("bias: -0.01", "bia: -0.01, bias: 0", "unknown key 'profiles.errors.leaveOneOut.bia'"),
      ("ttftSeconds", "ttftSecond", "unknown key 'profiles.measurements.ttftSecond'"),
    ])
  func unknownKeys(part: String, wrong: String, expected: String) throws {
    let found = try findings(Self.whole.replacingOccurrences(of: part, with: wrong))
    #expect(found.count == 1 && found.first?.contains(expected) == true, "\(found)")
  }

  @Test("what is written reads back the same", arguments: 0..<20)
  func roundTrip(seed: UInt64) throws {
    var numbers = SplitMix64(seed: seed)
    func number() -> Double { Double.random(in: 0.02...50, using: &numbers) }
    func errors() -> ErrorStatistics {
      ErrorStatistics(
        count: Int.random(in: 1...500, using: &numbers), meanAbsolute: number(),
        medianAbsolute: number(), bias: number() - 1)
    }
    let shipped = try MeasuredRowsSource.catalogue()
    let gpu = try #require(shipped.accelerators.randomElement(using: &numbers))
    let high = 1 + number()
    let intervals = SiteFactor.allCases.map { factor in
      let low = number()
      return (factor, low...low + number())
    }
    let profile = ServingProfile(
      id: "p-\(seed).X", gpu: gpu.id,
      backend: try #require(Backend.allCases.randomElement(using: &numbers)),
      weights: try #require(Precision.allCases.randomElement(using: &numbers)),
      scales: SiteScales(memory: number(), fixed: number(), prefill: number()),
      errorBand: .init(low: Double.random(in: 0.1...1, using: &numbers), high: high),
      evidence: Evidence(
        .measured, source: "a \"source\": with # signs\n{\(seed)}", date: "2026-11",
        precision: high - 1),
      summary: CalibrationSummary(
        intervals: Dictionary(uniqueKeysWithValues: intervals), before: errors(),
        after: errors(), leaveOneOut: errors()))
    let rows = (0..<3).map { index in
      MeasuredServing(
        model: shipped.models[index],
        deployment: Deployment(
          gpu: gpu, tensorParallel: 1 << index, weights: profile.weights, kvCache: .fp8,
          concurrency: index + 1, backend: profile.backend),
        load: ServingLoad(prompt: Tokens(number() + 1), generationLength: Tokens(number() + 1)),
        timeToFirstToken: index == 0 ? nil : Seconds(number()),
        timePerOutputToken: Seconds(number()),
        recordedThroughput: index == 1 ? TokenRate(number()) : nil,
        flag: index == 2 ? "mtp" : MeasuredServing.sound)
    }
    let loaded = try read(ProfileFile.text(of: profile, measurements: rows))
    #expect(loaded.warnings.isEmpty)
    #expect(loaded.value.profiles.last == profile)
    #expect(Array(loaded.value.measurements().prefix(3)) == rows)
  }

  @Test("a damaged copy is refused, or read as a profile that is possible", arguments: 0..<100)
  func damage(seed: UInt64) throws {
    let bytes = Damage.apply(seed: seed, to: Array(Self.whole.utf8))
    let read = try? UserCatalogue.extend(
      MeasuredRowsSource.catalogue(), file: "p.yaml", bytes: bytes)
    for profile in read?.value.profiles ?? [] {
      for factor in SiteFactor.allCases {
        #expect((0.01...100).contains(profile.scales[factor]))
      }
      #expect(profile.errorBand.low > 0 && profile.errorBand.low <= 1)
      #expect(profile.errorBand.high >= 1 && !profile.id.isEmpty)
    }
    for row in (read?.value.measurements() ?? []).prefix(2) {
      #expect(row.timePerOutputToken > 0 && row.deployment.concurrency > 0)
    }
  }

  @Test("names of profiles")
  func names() {
    #expect(ProfileName.isValid("b300-site") && ProfileName.isValid("Lab_2.1"))
    for name in ["", "-a", "a b", "VLLM", "ä", "a/b", String(repeating: "a", count: 65)] {
      #expect(!ProfileName.isValid(name))
    }
    #expect(ProfileName.made(from: "My Run (2)") == "my-run-2")
    #expect(ProfileName.made(from: "vllm") == "site" && ProfileName.made(from: "??") == "site")
  }

  @Test("catalog profiles lists factors, error on unseen points and use")
  func listing() throws {
    let table = try CatalogueListing.profiles.table(of: read(Self.whole).value)
    let rows = try CSVTable(file: "profiles.csv", bytes: Array(table.csv.utf8)).rows
    let row = try #require(try rows.first { try $0.text("id") == "own" })
    #expect(try row.text("gpu") == "H100-SXM" && row.text("named") == "by name")
    #expect(try row.number("memory") == 1.1 && row.number("leaveOneOutMapePercent") == 10)
    #expect(try row.number("points") == 3 && row.number("errorBandHigh") == 1.1)
  }
}
