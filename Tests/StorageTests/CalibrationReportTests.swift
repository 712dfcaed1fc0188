import Foundation
import ScalingCore
import TestSupport
import Testing

@testable import Storage

@Suite("Report of a calibration")
struct CalibrationReportTests {
  private let catalogue: Catalogue
  private let model: ServingModel

  init() throws {
    catalogue = try MeasuredRowsSource.catalogue()
    model = Evaluator(catalogue: catalogue).serving
  }

  /// Points of the default model, each off by a factor.
  private func points(
    offBy factors: [Double], backend: Backend = .vllm
  ) throws -> [MeasuredServing] {
    let architecture = try #require(catalogue.model(named: "Qwen3-14B"))
    let gpu = try #require(catalogue.accelerator(named: "H100-SXM"))
    return try factors.enumerated().map { index, factor in
      let deployment = Deployment(
        gpu: gpu, tensorParallel: 2, concurrency: 1 << (2 * index), backend: backend)
      let load = ServingLoad(prompt: 1024, generationLength: 512)
      let estimate = model.estimate(model: architecture, deployment: deployment, load: load)
      let time = try #require(estimate.timing).timePerOutputToken
      return MeasuredServing(
        model: architecture, deployment: deployment, load: load, timeToFirstToken: nil,
        timePerOutputToken: time * factor)
    }
  }

  private func report(
    _ points: [MeasuredServing], given: Int? = nil
  ) throws -> CalibrationReport {
    let calibration = try ServingCalibration(points, model: model)
    let profile = calibration.profile(id: "own", source: "s", date: "2026-11-22")
    return CalibrationReport(
      calibration, profile: profile, given: given ?? points.count, goal: nil,
      parameters: model.parameters)
  }

  @Test("JSON has the keys of DESIGN §5, errors in percent")
  func json() throws {
    var report = try report(try points(offBy: [1.25, 1.25, 1.25, 1.25]), given: 5)
    let document = report.document
    #expect(document["points"] == .number(4) && document["leftOut"] == .number(1))
    guard case .number(let before) = document["before"]?["mape"] else {
      Issue.record("no error")
      return
    }
    // Measured 1.25 times the prediction: 1/1.25 − 1 = −20 %.
    #expect(abs(before - 20) < 1e-9)
    for key in ["after", "leaveOneOut"] { #expect(document[key]?["mape"] != nil) }
    for factor in SiteFactor.allCases {
      #expect(document["scales"]?[factor.rawValue] != nil)
      #expect(document["intervals"]?[factor.rawValue]?["low"] != nil)
    }
    #expect(document["isBetterThanDefault"] == .flag(true))
    #expect(document["profile"]?["path"] == .null && report.use == nil)
    report.path = "/x/p.yaml"
    #expect(report.document["profile"]?["path"] == .text("/x/p.yaml"))
    #expect(report.use?.contains("--set deployment.backend=own") == true)
  }

  @Test("where the default is better the report says so")
  func verdict() throws {
    let report = try report(try points(offBy: [1, 1, 1]))
    #expect(report.paragraphs.contains { $0.contains("no better than the default") })
    #expect(report.document["isBetterThanDefault"] == .flag(false))
    let better = try self.report(try points(offBy: [1.3, 1.3, 1.3]))
    #expect(better.paragraphs.contains { $0.contains("a band of ±9 %") })
  }

  @Test(
    "the next measurement comes with the command that takes it",
    arguments: [
      (Backend.vllm, "vllm bench serve --model Qwen3-14B", "--ignore-eos"),
      (.tensorRT, "vllm bench serve --backend openai --model Qwen3-14B", "--ignore-eos"),
      (.sglang, "python3 -m sglang.bench_serving --backend sglang", "--random-range-ratio 1"),
    ])
  func command(backend: Backend, start: String, end: String) throws {
    let report = try report(try points(offBy: [1, 1, 1], backend: backend))
    let next = try #require(report.next)
    let command = try #require(report.nextCommand)
    #expect(command.hasPrefix(start) && command.hasSuffix(end))
    #expect(command.contains("--max-concurrency \(next.deployment.concurrency) "))
    #expect(command.contains("--random-input-len \(Int(next.load.prompt.value)) "))
    #expect(report.document["nextMeasurement"]?["command"] == .text(command))
  }

  @Test("software without a server has no command")
  func noCommand() throws {
    let report = try report(try points(offBy: [1, 1, 1], backend: .transformers))
    #expect(report.nextCommand == nil)
  }

  @Test("factors that the points hardly determine are marked")
  func weak() throws {
    let single = try points(offBy: [1, 1, 1]).map { point in
      var point = point
      point.deployment.concurrency = 1
      return point
    }
    let table = try report(single).table.text
    let line = try #require(table.split(separator: "\n").first { $0.hasPrefix("prefill") })
    #expect(line.contains("hardly determined"))
  }

  @Test("rows are chosen by what they ran on, aliases included")
  func selection() throws {
    let rows = try points(offBy: [1, 1, 1])
    func chosen(_ conditions: String...) throws -> Int {
      try rows.count(where: CalibrationSelection(conditions, catalogue: catalogue).contains)
    }
    #expect(try chosen() == 3 && chosen("gpu=h100_sxm") == 3 && chosen("gpu=B200-SXM") == 0)
    #expect(try chosen("concurrency=4", "backend=VLLM") == 1)
    #expect(
      CalibrationSelection.text(of: ServingTarget(rows[0].deployment))
        == "--only gpu=H100-SXM --only backend=vllm --only precision=bf16")
    for wrong in ["gpu", "colour=red"] {
      #expect(throws: Diagnostic.self) {
        try CalibrationSelection([wrong], catalogue: catalogue)
      }
    }
  }
}
