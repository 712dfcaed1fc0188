import Foundation
import ScalingCore
import Testing

@testable import Storage

@Suite struct RivalFileTests {
  let catalogue: Catalogue

  init() throws { catalogue = try Catalogue.shipped() }

  private static let theirs = ScenarioSource.minimal.replacing("2M", with: "7M") + "# theirs\n"

  private func load(_ path: String) throws -> ScenarioFile {
    try ScenarioFile.load(path: path, catalogue: catalogue).value
  }

  private func changed(_ scenario: Scenario, length: Tokens = 1024) -> Scenario {
    var scenario = scenario
    scenario.strategy.generationLength = length
    return scenario
  }

  @Test func bothVersionsAreKept() throws {
    let folder = try TemporaryFolder()
    let file = try load(folder.write(ScenarioSource.minimal + "# mine\n", to: "s.yaml"))
    try folder.write(Self.theirs, to: "s.yaml")
    let rival = RivalFile(path: file.path, catalogue: catalogue)
    #expect(rival.scenario?.workload.requestsPerYear == 7_000_000)
    #expect(!rival.isGone && rival.problem == nil)
    let mine = changed(file.scenario)
    let saved = try file.save(mine, over: rival, catalogue: catalogue)
    #expect(saved.kept == "\(folder.path)/s.theirs.yaml")
    #expect(try folder.read("s.theirs.yaml") == Self.theirs)
    #expect(try load(file.path).scenario == mine)
    #expect(try folder.read("s.yaml").hasSuffix("# mine\n"))
    #expect(try folder.names() == ["s.theirs.yaml", "s.yaml"])
    // What was written is what later saves are compared with.
    let next = try saved.file.save(changed(mine, length: 2048), catalogue: catalogue)
    #expect(next.outcome == .saved)
  }

  @Test func keptVersionsAreNeverReplaced() throws {
    let folder = try TemporaryFolder()
    var file = try load(folder.write(ScenarioSource.minimal, to: "s.yaml"))
    for round in 1...3 {
      try folder.write(Self.theirs + "# round \(round)\n", to: "s.yaml")
      let rival = RivalFile(path: file.path, catalogue: catalogue)
      let mine = changed(file.scenario, length: Tokens(Double(round * 100)))
      file = try file.save(mine, over: rival, catalogue: catalogue).file
    }
    for (name, round) in [("s.theirs", 1), ("s.theirs-2", 2), ("s.theirs-3", 3)] {
      #expect(try folder.read("\(name).yaml").hasSuffix("# round \(round)\n"))
    }
  }

  @Test func aThirdVersionIsNotOverwritten() throws {
    let folder = try TemporaryFolder()
    let file = try load(folder.write(ScenarioSource.minimal, to: "s.yaml"))
    try folder.write(Self.theirs, to: "s.yaml")
    let rival = RivalFile(path: file.path, catalogue: catalogue)
    try folder.write(Self.theirs + "# a third\n", to: "s.yaml")
    #expect(throws: SaveFailure.changedOnDisk(path: file.path)) {
      try file.save(changed(file.scenario), over: rival, catalogue: catalogue)
    }
    try FileManager.default.removeItem(atPath: file.path)
    #expect(throws: SaveFailure.gone(path: file.path)) {
      try file.save(changed(file.scenario), over: rival, catalogue: catalogue)
    }
    #expect(try folder.names().isEmpty)
  }

  @Test func whyTheOtherVersionCantBeReadHasItsPlace() throws {
    let folder = try TemporaryFolder()
    let file = try load(folder.write(ScenarioSource.minimal, to: "s.yaml"))
    let damaged = [
      ("isocost: 1\nname: [a\n", ":3:1: error: YAML syntax"),
      // What is ignored is no reason: the first error is.
      ("colour: red\n" + ScenarioSource.minimal.replacing("2M", with: "lots"), ": error: "),
    ]
    for (text, problem) in damaged {
      try folder.write(text, to: "s.yaml")
      let rival = RivalFile(path: file.path, catalogue: catalogue)
      #expect(rival.scenario == nil && rival.file == nil && !rival.isGone)
      let told = try #require(rival.problem)
      #expect(told.hasPrefix(file.path + ":") && told.contains(problem), "\(told)")
      let saved = try file.save(changed(file.scenario), over: rival, catalogue: catalogue)
      #expect(
        try folder.read(saved.kept?.split(separator: "/").last.map(String.init) ?? "") == text)
      try folder.write(ScenarioSource.minimal, to: "s.yaml")
    }
  }

  @Test func aFileThatIsGoneIsWrittenAgainUnlessThereIsANewOne() throws {
    let folder = try TemporaryFolder()
    let file = try load(folder.write(ScenarioSource.minimal, to: "s.yaml"))
    try FileManager.default.removeItem(atPath: file.path)
    let rival = RivalFile(path: file.path, catalogue: catalogue)
    #expect(rival.isGone && rival.scenario == nil && rival.file == nil)
    let mine = changed(file.scenario)
    let saved = try file.save(mine, over: rival, catalogue: catalogue)
    #expect(saved.kept == nil)
    #expect(try load(file.path).scenario == mine)
    #expect(throws: SaveFailure.exists(path: file.path)) {
      try file.save(mine, over: rival, catalogue: catalogue)
    }
  }

  @Test func aDamagedVersionIsKeptToo() throws {
    let folder = try TemporaryFolder()
    let file = try load(folder.write(ScenarioSource.minimal, to: "s.yaml"))
    try folder.write("model: [\n", to: "s.yaml")
    let rival = RivalFile(path: file.path, catalogue: catalogue)
    #expect(rival.scenario == nil && !rival.isGone && rival.problem?.contains("YAML") == true)
    let saved = try file.save(changed(file.scenario), over: rival, catalogue: catalogue)
    #expect(try folder.read(FilePath.name(of: saved.kept ?? "")) == "model: [\n")
  }

  @Test func theirVersionBecomesTheOneThatIsOpen() throws {
    let folder = try TemporaryFolder()
    let file = try load(folder.write(ScenarioSource.minimal, to: "s.yaml"))
    try folder.write(Self.theirs, to: "s.yaml")
    let theirs = try #require(RivalFile(path: file.path, catalogue: catalogue).file)
    let saved = try theirs.save(changed(theirs.scenario), catalogue: catalogue)
    #expect(saved.outcome == .saved)
    #expect(try folder.read("s.yaml").contains("7M"))
  }

  @Test func differencesAreReadAsPeopleWriteThem() throws {
    let first = try SampleTests.load("math-tutor-14b")
    var second = first
    #expect(ScenarioDifference.between(first, second).isEmpty)
    second.name = "Other"
    second.strategy.samples = 9
    second.strategy.generationLength = 16_384
    second.workload.requestsPerYear = 3_000_000
    second.goals.latencyAtMost = nil
    second.tags = try #require(ScenarioTags(text: "draft"))
    let rows = ScenarioDifference.between(first, second).map {
      [$0.path, $0.first[.english], $0.second[.english]]
    }
    #expect(
      rows == [
        ["name", "Math tutor, 14B", "Other"], ["tags", "", "draft"],
        ["strategy.samples", "4", "9"],
        ["strategy.generationLength", "8.2k", "16.4k"],
        ["workload.requestsPerYear", "2.0M", "3.0M"],
        ["goals.latencyAtMost", "1 min 30 s", "none"],
      ] || rows.count == 6, "\(rows)")
    #expect(rows.contains(["strategy.samples", "4", "9"]))
    #expect(rows.contains { $0[0] == "goals.latencyAtMost" && $0[2] == "none" })
    let back = ScenarioDifference.between(second, first).map {
      [$0.path, $0.second[.english], $0.first[.english]]
    }
    #expect(back == rows)
  }
}

@Suite struct ConcurrentSaveTests {
  /// A file that all write, and the texts that are on the disk in the end.
  private func texts(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
      try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }
  }

  @Test(arguments: 1...10) func ofManySaversOneWinsAndTheOthersAreTold(round: Int) async throws {
    let catalogue = try Catalogue.shipped()
    let folder = try TemporaryFolder()
    let path = try folder.write(ScenarioSource.minimal, to: "s.yaml")
    let file = try ScenarioFile.load(path: path, catalogue: catalogue).value
    let winners = await withTaskGroup(of: Int?.self) { group in
      for writer in 1...16 {
        group.addTask {
          var scenario = file.scenario
          scenario.strategy.generationLength = Tokens(Double(writer))
          return (try? file.save(scenario, catalogue: catalogue)) == nil ? nil : writer
        }
      }
      return await group.reduce(into: [Int]()) { list, writer in writer.map { list.append($0) } }
    }
    let left = try ScenarioFile.load(path: path, catalogue: catalogue).value.scenario
    #expect(winners.count == 1, "round \(round): \(winners)")
    #expect(winners.map { Tokens(Double($0)) } == [left.strategy.generationLength])
    #expect(try folder.names() == ["s.yaml"])
  }

  @Test(arguments: 1...5) func whoInsistsLosesNothing(round: Int) async throws {
    let catalogue = try Catalogue.shipped()
    let folder = try TemporaryFolder()
    let path = try folder.write(ScenarioSource.minimal, to: "s.yaml")
    let file = try ScenarioFile.load(path: path, catalogue: catalogue).value
    await withTaskGroup(of: Void.self) { group in
      for writer in 1...8 {
        group.addTask {
          var scenario = file.scenario
          scenario.name = "writer \(writer)"
          if (try? file.save(scenario, catalogue: catalogue)) != nil { return }
          for _ in 0..<10_000 {
            let rival = RivalFile(path: path, catalogue: catalogue)
            if (try? file.save(scenario, over: rival, catalogue: catalogue)) != nil { return }
          }
        }
      }
    }
    let all = try texts(in: folder.path).joined()
    for writer in 1...8 { #expect(all.contains("writer \(writer)\n"), "round \(round)") }
    #expect(try folder.names().allSatisfy { $0.hasPrefix("s.") })
  }

  @Test func aNewFileIsMadeOnce() async throws {
    let catalogue = try Catalogue.shipped()
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/new.yaml"
    let scenario = try SampleTests.load("large-32b")
    let winners = await withTaskGroup(of: Int?.self) { group in
      for writer in 1...16 {
        group.addTask {
          var own = scenario
          own.name = "writer \(writer)"
          let file = try? ScenarioFile.create(own, path: path, catalogue: catalogue)
          return file == nil ? nil : writer
        }
      }
      return await group.reduce(into: [Int]()) { list, writer in writer.map { list.append($0) } }
    }
    #expect(winners.count == 1)
    let left = try ScenarioFile.load(path: path, catalogue: catalogue).value.scenario.name
    #expect(winners.map { "writer \($0)" } == [left])
    #expect(try folder.names() == ["new.yaml"])
  }

  @Test func aWriterBetweenLookAndWriteIsNotOverwritten() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("expected", to: "file")
    let writer = AtomicFile()
    let failure = #expect(throws: WriteFailure.self) {
      try writer.install(Array("mine".utf8), at: path) { temporary, target throws(WriteFailure) in
        _ = temporary
        try? Data("theirs".utf8).write(to: URL(fileURLWithPath: target))
        throw .changed
      }
    }
    #expect(failure == .changed)
    #expect(try folder.read("file") == "theirs" && folder.names() == ["file"])
    #expect(throws: WriteFailure.changed) {
      try writer.replace(path, holding: Array("expected".utf8), with: Array("mine".utf8))
    }
    try writer.replace(path, holding: Array("theirs".utf8), with: Array("mine".utf8))
    #expect(try folder.read("file") == "mine" && folder.names() == ["file"])
    #expect(throws: WriteFailure.exists) { try writer.create(path, with: []) }
    try FileManager.default.removeItem(atPath: path)
    #expect(throws: WriteFailure.gone) {
      try writer.replace(path, holding: Array("mine".utf8), with: [])
    }
  }
}
