import Foundation
import Testing

/// `isocost calibrate`, and what a profile does to `evaluate`.
@Suite("calibrate")
struct CalibrateTests {
  private let home: Home

  init() throws { home = try Home() }

  static let sample = "\(Samples.root)/samples/measurements/six-points.csv"

  private static let deployment = [
    "model=Qwen3.5-397B-A17B", "deployment.gpu=B300-SXM", "deployment.tensorParallel=8",
    "deployment.concurrency=16", "strategy.kind=single", "strategy.samples=1",
    "strategy.generationLength=1024", "workload.promptTokens=1024",
  ]

  private func evaluation(backend: String) throws -> JSONDocument {
    let changes = (Self.deployment + ["deployment.backend=\(backend)"]).flatMap { ["--set", $0] }
    let result = try home.run(["evaluate", Samples.tutor, "--format", "json"] + changes)
    #expect(result.code == 0, "\(result.error)")
    return try JSONDocument(result.output)
  }

  @Test("six points give a profile that evaluate uses by name")
  func path() throws {
    let result = try home.run("calibrate", Self.sample, "--name", "b300", "--format", "json")
    #expect(result.code == 0 && result.error == "", "\(result.error)")
    let document = try JSONDocument(result.output)
    #expect(try document.number("points") == 6)
    #expect(try document.number("before.mape") > 10)
    #expect(try document.number("leaveOneOut.mape") < 9)
    #expect(try document.number("scales.fixed") < 1)
    let (plain, site) = (try evaluation(backend: "sglang"), try evaluation(backend: "b300"))
    // Measured: 9.738 ms at concurrency 16.
    #expect(abs(try site.number("serving.tpotSeconds") / 0.009738 - 1) < 0.05)
    #expect(abs(try plain.number("serving.tpotSeconds") / 0.009738 - 1) > 0.1)
    // The shipped profile of this GPU and software: 22.4 % with its only family held out.
    #expect(try plain.number("serving.errorBand.high") == 1.224)
    #expect(try site.number("serving.errorBand.high") == 1.09)
    #expect(try site.text("serving.evidence.source").contains("profile 'b300'"))
    let list = try home.run("catalog", "profiles", "--format", "csv")
    #expect(list.output.contains("b300,B300-SXM,sglang,bf16,"))
  }

  @Test("the table says what was found, what to measure next and how to use the profile")
  func table() throws {
    let result = try home.run("calibrate", Self.sample)
    #expect(result.code == 0)
    #expect(result.output.contains("6 points on B300-SXM, sglang, bf16"))
    #expect(result.output.contains("better than the default model"))
    #expect(result.output.contains("--max-concurrency"))
    #expect(result.output.contains("--set deployment.backend=six-points"))
    let again = try home.run("calibrate", Self.sample)
    #expect(again.code == 2 && again.error.contains("--replace"))
    #expect(try home.run("calibrate", Self.sample, "--replace").code == 0)
  }

  @Test("a dry run writes nothing")
  func dryRun() throws {
    let result = try home.run("calibrate", Self.sample, "--dry-run")
    #expect(result.code == 0 && !result.output.contains("Written"))
    #expect(try home.run("calibrate", Self.sample, "--dry-run").code == 0)
    let list = try home.run("catalog", "profiles", "--format", "csv")
    #expect(list.lines.count == 14 && !list.output.contains("six-points"))
  }

  @Test("points of several targets are refused with the options that choose one")
  func severalTargets() throws {
    let all = "\(Samples.root)/samples/measurements/serving_dev.csv"
    let result = try home.run("calibrate", all, "--dry-run")
    #expect(result.code == 2)
    #expect(
      result.error.contains("--only gpu=B300-SXM --only backend=sglang --only precision=bf16"))
    let chosen = try home.run(
      "calibrate", all, "--dry-run", "--format", "json", "--only", "gpu=b300_sxm", "--only",
      "precision=bf16")
    #expect(chosen.code == 0, "\(chosen.error)")
    #expect(try JSONDocument(chosen.output).number("points") == 20)
  }

  @Test("too few points end with what to measure")
  func tooFew() throws {
    let result = try home.run("calibrate", Self.sample, "--only", "concurrency=64")
    #expect(result.code == 1)
    #expect(result.error.contains("2 usable points; at least 3 are needed"))
  }

  @Test("a scenario on another GPU is refused as the goal, and warned of when evaluated")
  func otherGPU() throws {
    let goal = try home.run("calibrate", Self.sample, "--dry-run", "--scenario", Samples.tutor)
    #expect(goal.code == 2 && goal.error.contains("the points were measured on B300-SXM"))
    let name = try home.run("calibrate", Self.sample, "--name", "vllm")
    #expect(name.code == 2 && name.error.contains("no name of a profile"))
  }
}
