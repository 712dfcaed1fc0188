import ScalingCore
import Testing

@testable import Storage

@Suite struct ScenarioFileTests {
  let catalogue: Catalogue

  init() throws {
    catalogue = try Catalogue.shipped()
  }

  @Test func rememberWhatWasRead() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(ScenarioSource.minimal, to: "s.yaml")
    let file = try ScenarioFile.load(path: path, catalogue: catalogue).value
    #expect(file.path == path)
    #expect(file.contents == Array(ScenarioSource.minimal.utf8))
    #expect(file.scenario.name == "s")
    #expect(file.scenario.price.evidence.source == "stated in \(path)")
  }

  @Test func givesWarningsBesideTheScenario() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(ScenarioSource.minimal + "colour: red\n", to: "s.yaml")
    let loaded = try ScenarioFile.load(path: path, catalogue: catalogue)
    #expect(loaded.warnings.count == 1)
    #expect(loaded.warnings[0].description.hasPrefix("\(path):15:1: warning: unknown key 'colour'"))
  }

  @Test(arguments: ["/nowhere/s.yaml", "/", "/dev/null"])
  func refusesWhatIsNoFile(path: String) {
    let failure = #expect(throws: InputFailure.self) {
      try ScenarioFile.load(path: path, catalogue: catalogue)
    }
    #expect(failure?.diagnostics.first?.file == path)
  }

  @Test func jsonIsAScenarioToo() throws {
    let text = """
      {"isocost": 1, "model": "Qwen3-8B", "strategy": {"generationLength": 4096},
       "workload": {"benchmark": "aime24", "promptTokens": 100, "requestsPerYear": 1e6},
       "deployment": {"gpu": "L40S", "concurrency": 8},
       "price": {"perGpuHour": 0.9, "targetUtilisation": 0.5}}
      """
    let scenario = try ScenarioSource.parse(text).value
    #expect(scenario.model.id == "Qwen3-8B" && scenario.strategy.generationLength == 4096)
    #expect(scenario.workload.requestsPerYear == 1_000_000)
  }

  @Test(arguments: ["\r\n", "\r"]) func anyLineEndIsRead(lineEnd: String) throws {
    let text = ScenarioSource.minimal.replacing("\n", with: lineEnd)
    #expect(try ScenarioSource.parse(text).value.deployment.concurrency == 32)
    #expect(try ScenarioSource.parse("\u{FEFF}" + text).value.deployment.concurrency == 32)
  }

  @Test func theFirstSampleNeedsNoFile() throws {
    let loaded = try ScenarioFile.embeddedSample(catalogue: catalogue)
    #expect(loaded.warnings.isEmpty)
    let sample = try SampleTests.load("math-tutor-14b")
    #expect(loaded.value.isSaved(as: sample))
  }

  @Test func everyErrorOfAFileIsShown() throws {
    let text = ScenarioSource.minimal([
      ("8Ki", "many"), ("2M", "-1"), ("H100-SXM", "H1000"), ("0.6", "7"), ("Qwen3-14B", "Qwen"),
    ])
    let findings = try ScenarioSource.findings(text)
    #expect(findings.count { $0.contains(": error: ") } == 5)
    #expect(findings == findings.sorted { line(of: $0) < line(of: $1) })
  }

  @Test(arguments: [
    (
      SaveFailure.changedOnDisk(path: "s.yaml"),
      "s.yaml: changed on disk since it was opened; save under another name, or open it again"
    ),
    (.exists(path: "s.yaml"), "s.yaml: exists already; choose another name, or replace it"),
    (
      .notWritable(Diagnostic(.error, file: "s.yaml", "can't be written: no space")),
      "s.yaml: error: can't be written: no space"
    ),
    (
      .notReadable(path: "s.yaml", InputFailure([Diagnostic(.error, file: "s", "too long")])),
      "s.yaml: not saved, because it would not read back: too long"
    ),
    (
      .notReadable(path: "a\u{1B}b", InputFailure([])),
      "a\\u{1b}b: not saved, because it would not read back: values differ"
    ),
  ])
  func saysWhyNothingWasSaved(failure: SaveFailure, message: String) {
    #expect(failure.description == message)
  }

  @Test func anOwnPriceHasItsFileAsSource() throws {
    let scenario = try SampleTests.load("math-tutor-14b")
    var other = scenario
    other.price.evidence = Evidence(.assumed, source: "typed in")
    #expect(scenario.isSaved(as: other))
    other.price.evidence = Evidence(.published, source: "list")
    #expect(!scenario.isSaved(as: other))
    other = scenario
    other.price.perGPUHour.high = 7
    #expect(!scenario.isSaved(as: other))
    other = scenario
    other.costModel.peak.value = other.costModel.peak.value.nextUp
    #expect(scenario.isSaved(as: other))
    other.costModel.peak = FLOPRate(4.6e15)
    #expect(!scenario.isSaved(as: other))
  }

  private func line(of finding: String) -> Int {
    Int(finding.split(separator: ":").dropFirst().first ?? "") ?? 0
  }
}
