import Foundation
import Testing

/// `isocost frontier`: the contract of DESIGN §5, with the published numbers of `test_time_scaling.md` §5.1.
@Suite("frontier")
struct FrontierTests {
  private static let sample = Samples.path("aime24-qwen3.yaml")
  private let home: Home

  init() throws { home = try Home() }

  /// Where each model takes over, in Tera.
  private func starts(_ measure: String) throws -> [(model: String, tera: Double)] {
    let result = try home.run(
      "frontier", Self.sample, "--cost", measure, "--format", "json")
    #expect(result.code == 0 && result.error == "")
    let document = try JSONDocument(result.output)
    #expect(try document.text("costMeasure") == measure)
    let crossovers = try #require(document.values["crossovers"] as? [[String: Any]])
    return try crossovers.map {
      (
        try #require($0["model"] as? String),
        try #require($0["fromCost"] as? NSNumber).doubleValue / 1e12
      )
    }
  }

  @Test("by FLOPs every size has its turn, where the paper has it")
  func flops() throws {
    let starts = try starts("flops")
    let published = [
      ("Qwen3-1.7B", 8.6, 0.15), ("Qwen3-4B", 51, 0.1), ("Qwen3-8B", 315, 0.1),
      ("Qwen3-14B", 508, 0.1), ("Qwen3-32B", 1_245, 0.1),
    ]
    #expect(starts.map(\.model) == ["Qwen3-0.6B"] + published.map(\.0))
    for (start, published) in zip(starts.dropFirst(), published) {
      #expect(abs(start.tera / published.1 - 1) <= published.2, "\(start)")
    }
  }

  @Test("by eFLOPs 8B never has, and 14B has the widest")
  func eFLOPs() throws {
    let starts = try starts("eflops")
    #expect(!starts.contains { $0.model == "Qwen3-8B" })
    let first = ["Qwen3-1.7B": 161.0, "Qwen3-4B": 211.0]
    for (model, tera) in first {
      let found = try #require(starts.first { $0.model == model }?.tera)
      #expect(abs(found / tera - 1) <= 0.05)
    }
    let middle = try #require(starts.first { $0.model == "Qwen3-14B" }?.tera)
    #expect((900...2_000).contains(middle))
    let last = try #require(starts.last)
    #expect(last.model == "Qwen3-32B" && (16_720...20_790).contains(last.tera))
  }

  @Test("the price of judging by FLOPs, own and published")
  func regret() throws {
    let result = try home.run(
      "frontier", Self.sample, "--cost", "eflops", "--format", "json")
    let document = try JSONDocument(result.output)
    #expect(try document.number("targetAccuracy") == 0.714)
    #expect(try document.text("thresholdModel") == "Qwen3-14B")
    #expect(try document.text("flopsOnlyChoice.model") == "Qwen3-4B")
    #expect(try document.text("bestChoice.model") == "Qwen3-14B")
    #expect(abs(try document.number("flopsOnlyChoice.costRatio") - 2.55) <= 0.15)
    #expect(abs(try document.number("published.flopsRegret.costRatio") - 3.0) < 0.01)
    let ratio =
      try document.number("flopsOnlyChoice.cost") / document.number("bestChoice.cost")
    #expect(try document.number("flopsOnlyChoice.costRatio").isClose(to: ratio))
  }

  @Test("the table is for people: crossovers, both comparisons, the sentence")
  func table() throws {
    let result = try home.run("frontier", Self.sample, "--cost", "eflops")
    #expect(result.code == 0 && result.error == "")
    for text in [
      "from Tera-eFLOPs", "Threshold size: Qwen3-14B", "For 71.4 % right answers",
      "Judged by FLOPs alone", "Published: 3.01 times", "Where the numbers come from",
    ] {
      #expect(result.output.contains(text), "\(text)")
    }
    #expect(result.lines.allSatisfy { !$0.hasSuffix(" ") && $0.count <= 100 })
  }

  @Test("CSV has the points, and the same bytes each time")
  func csv() throws {
    let result = try home.run("frontier", Self.sample, "--format", "csv", "--cost", "gpu-seconds")
    let records = CSV.records(result.output)
    #expect(
      records.first == [
        "model", "generationLength", "samples", "attention", "variant", "cost", "accuracy", "fits",
        "evidenceKind",
      ])
    #expect(records.count > 20)
    let again = try home.run("frontier", Self.sample, "--format", "csv", "--cost", "gpu-seconds")
    #expect(again.output == result.output)
  }

  @Test("--set and --over change what is compared")
  func over() throws {
    let result = try home.run(
      "frontier", Self.sample, "--set", "strategy.kind=best-of-n", "--over", "strategy.samples=1,4",
      "--over", "model=Qwen3-4B,Qwen3-14B", "--at", "80 %", "--format", "json")
    #expect(result.code == 0, "\(result.error)")
    let document = try JSONDocument(result.output)
    let points = try #require(document.values["points"] as? [[String: Any]])
    #expect(Set(points.compactMap { $0["model"] as? String }) == ["Qwen3-4B", "Qwen3-14B"])
    #expect(Set(points.compactMap { $0["samples"] as? Int }) == [1, 4])
    #expect(try document.number("targetAccuracy") == 0.8)
  }

  @Test("no evidence is exit code 1 with one line")
  func noEvidence() throws {
    let result = try home.run("frontier", Samples.chat)
    #expect(result.code == 1 && result.output == "")
    #expect(
      result.error.hasSuffix("\n") && result.error.dropLast().contains("no option has evidence"))
    #expect(!result.error.dropLast().contains("\n"))
  }

  @Test(
    "a wrong argument is a usage error",
    arguments: [
      ["--cost", "euros"], ["--at", "two"], ["--over", "strategy.samples"],
      ["--over", "strategy.samples=1,2"], ["--over", "nonsense=1"], ["--set", "nonsense=1"],
    ])
  func usage(arguments: [String]) throws {
    let result = try home.run(["frontier", Self.sample] + arguments)
    #expect(result.code == 2 && result.output == "" && !result.error.isEmpty)
  }
}
