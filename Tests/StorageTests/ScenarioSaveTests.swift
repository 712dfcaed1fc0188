import Foundation
import ScalingCore
import Testing

@testable import Storage

@Suite struct ScenarioSaveTests {
  let catalogue: Catalogue

  init() throws {
    catalogue = try Catalogue.shipped()
  }

  @Test func unchangedIsNotWritten() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(ScenarioSource.minimal, to: "s.yaml")
    let before = try inode(path)
    let file = try load(path)
    let saved = try file.save(file.scenario, catalogue: catalogue)
    #expect(saved.outcome == .unchanged)
    #expect(try inode(path) == before)
    #expect(try folder.names() == ["s.yaml"])
  }

  @Test func commentsAndOrderStay() throws {
    let text = """
      # why we ask
      isocost: 1
      workload: # first for a reason
        requestsPerYear: 2M   # forecast
        promptTokens: 512
        benchmark: 'aime24'
      model: Qwen3-14B
      strategy: {generationLength: 8Ki, kind: best-of-n, samples: 4}   # inline
      deployment:
        concurrency: 32
        gpu: H100-SXM

      price: {perGpuHour: {low: 1.49, typical: 2.99, high: 6.98}, targetUtilisation: 0.6}
      # the end

      """
    let folder = try TemporaryFolder()
    let file = try load(folder.write(text, to: "s.yaml"))
    var scenario = file.scenario
    scenario.strategy.samples = 8
    scenario.workload.requestsPerYear = 3_500_000
    scenario.workload.benchmark = "aime25"
    scenario.price.perGPUHour.high = 5
    let saved = try file.save(scenario, catalogue: catalogue)
    #expect(saved.outcome == .saved)
    let expected = [
      ("requestsPerYear: 2M", "requestsPerYear: 3.5M"), ("'aime24'", "aime25"),
      ("samples: 4", "samples: 8"), ("high: 6.98", "high: 5"),
    ].reduce(text) { $0.replacing($1.0, with: $1.1) }
    #expect(try folder.read("s.yaml") == expected)
    #expect(saved.file.scenario.isSaved(as: scenario))
  }

  @Test func missingKeysAreInserted() throws {
    let folder = try TemporaryFolder()
    let file = try load(folder.write(ScenarioSource.minimal, to: "s.yaml"))
    var scenario = file.scenario
    scenario.strategy = Strategy(kind: .bestOfN, samples: 4, generationLength: 4096)
    scenario.deployment.tensorParallel = 2
    scenario.deployment.weights = .fp8
    scenario.goals = Goals(
      accuracyAtLeast: 0.7, latencyAtMost: 90, ttftAtMost: 0.5, tpotAtMost: 0.02,
      yearlyBudgetAtMost: 2e6)
    scenario.notes = "first line\nsecond: line # no comment"
    #expect(try file.save(scenario, catalogue: catalogue).outcome == .saved)
    let text = try folder.read("s.yaml")
    #expect(text.contains("strategy:\n  kind: best-of-n\n  samples: 4\n  generationLength: 4Ki\n"))
    #expect(text.contains("  gpu: H100-SXM\n  tensorParallel: 2\n"))
    #expect(
      text.contains(
        "goals: {accuracyAtLeast: 0.7, latencyAtMost: 90s, ttftAtMost: 0.5s, tpotAtMost: 0.02s, "
          + "yearlyBudgetAtMost: $2M}"))
    #expect(try load("\(folder.path)/s.yaml").scenario == scenario)
    #expect(try folder.names() == ["s.yaml"])
  }

  @Test func goalsAndPricesAreTakenBack() throws {
    let folder = try TemporaryFolder()
    let text = ScenarioSource.minimal + "goals:\n  latencyAtMost: 90s   # contract\n"
    let file = try load(folder.write(text, to: "s.yaml"))
    var scenario = file.scenario
    scenario.goals.latencyAtMost = nil
    try scenario.takeQuotedPrice()
    #expect(try file.save(scenario, catalogue: catalogue).outcome == .saved)
    #expect(try folder.read("s.yaml").contains("latencyAtMost: null   # contract"))
    #expect(try load(file.path).scenario == scenario)
  }

  @Test func blockNotesForceAWholeFile() throws {
    let folder = try TemporaryFolder()
    let text = ScenarioSource.minimal + "notes: |\n  one\n  two\n"
    let file = try load(folder.write(text, to: "s.yaml"))
    var scenario = file.scenario
    scenario.notes = "three\n\nfour"
    let saved = try file.save(scenario, catalogue: catalogue)
    #expect(saved.outcome == .rewritten(original: "\(file.path).orig"))
    #expect(try folder.read("s.yaml.orig") == text)
    #expect(try load(file.path).scenario == scenario)
    #expect(try folder.read("s.yaml").contains("notes: |-\n  three\n\n  four\n"))
  }

  @Test func detectsASecondWriter() throws {
    let folder = try TemporaryFolder()
    let file = try load(folder.write(ScenarioSource.minimal, to: "s.yaml"))
    let other = ScenarioSource.minimal.replacing("2M", with: "7M")
    try folder.write(other, to: "s.yaml")
    var scenario = file.scenario
    scenario.strategy.generationLength = 1024
    #expect(throws: SaveFailure.changedOnDisk(path: file.path)) {
      try file.save(scenario, catalogue: catalogue)
    }
    #expect(try folder.read("s.yaml") == other)
    #expect(try folder.names() == ["s.yaml"])
  }

  @Test func aDeletedFileIsToldAndNotWritten() throws {
    let folder = try TemporaryFolder()
    let file = try load(folder.write(ScenarioSource.minimal, to: "s.yaml"))
    try FileManager.default.removeItem(atPath: file.path)
    var scenario = file.scenario
    for samples in [1, 2] {
      scenario.strategy = Strategy(kind: .bestOfN, samples: samples, generationLength: 1024)
      #expect(throws: SaveFailure.gone(path: file.path)) {
        try file.save(scenario, catalogue: catalogue)
      }
    }
    #expect(try folder.names().isEmpty)
  }

  @Test(arguments: [0, 1, 100]) func aFailingWriteLeavesTheOldFile(room: Int) throws {
    let folder = try TemporaryFolder()
    let file = try load(folder.write(ScenarioSource.minimal, to: "s.yaml"))
    var scenario = file.scenario
    scenario.strategy.generationLength = 1024
    let full = AtomicFile { descriptor, bytes, count in
      guard room > 0, lseek(descriptor, 0, SEEK_CUR) < room else {
        errno = ENOSPC
        return -1
      }
      return write(descriptor, bytes, min(count, room))
    }
    let failure = #expect(throws: SaveFailure.self) {
      try file.save(scenario, catalogue: catalogue, writer: full)
    }
    #expect(failure?.description.contains("no space left on the disk") == true)
    #expect(try folder.read("s.yaml") == ScenarioSource.minimal)
    #expect(try folder.names() == ["s.yaml"])
  }

  @Test func newFilesFollowTheSchema() throws {
    let folder = try TemporaryFolder()
    let scenario = try SampleTests.load("math-tutor-14b")
    let path = "\(folder.path)/new.yaml"
    let file = try ScenarioFile.create(scenario, path: path, catalogue: catalogue)
    #expect(file.scenario.isSaved(as: scenario))
    let text = try folder.read("new.yaml")
    #expect(text.hasPrefix("# A scenario of isocost"))
    let keys = text.split(separator: "\n").filter { !" #".contains($0.first ?? "#") }
      .map { $0.prefix { $0 != ":" } }
    let order = [
      "isocost", "name", "model", "strategy", "attention", "workload", "deployment", "price",
      "goals", "notes",
    ]
    #expect(keys.map(String.init) == order)
    #expect(throws: SaveFailure.exists(path: path)) {
      try ScenarioFile.create(scenario, path: path, catalogue: catalogue)
    }
    _ = try ScenarioFile.create(scenario, path: path, catalogue: catalogue, replacing: true)
  }

  @Test(arguments: ["nowhere/s.yaml", "", "taken/x.yaml"])
  func saysWhyAFileCannotBeWritten(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "taken")
    let scenario = try SampleTests.load("large-32b")
    let path = "\(folder.path)/\(name)"
    let failure = #expect(throws: SaveFailure.self) {
      try ScenarioFile.create(scenario, path: path, catalogue: catalogue, replacing: true)
    }
    #expect(failure?.description.contains("can't be written: ") == true, "\(failure as Any)")
  }

  @Test func neverSavesWhatWouldNotReadBack() throws {
    let folder = try TemporaryFolder()
    var scenario = try SampleTests.load("large-32b")
    scenario.strategy.generationLength = -5
    #expect(throws: SaveFailure.self) {
      try ScenarioFile.create(scenario, path: "\(folder.path)/x.yaml", catalogue: catalogue)
    }
    #expect(try folder.names().isEmpty)
  }

  private func load(_ path: String) throws -> ScenarioFile {
    try ScenarioFile.load(path: path, catalogue: catalogue).value
  }

  private func inode(_ path: String) throws -> UInt64 {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.systemFileNumber] as? UInt64)
  }
}
