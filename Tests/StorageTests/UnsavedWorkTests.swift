import Foundation
import ScalingCore
import Testing

@testable import Storage

@Suite struct UnsavedWorkTests {
  let catalogue: Catalogue

  init() throws { catalogue = try Catalogue.shipped() }

  private func entry(
    _ file: ScenarioFile, samples: Int = 7
  ) -> UnsavedWork.Entry {
    var scenario = file.scenario
    scenario.strategy = Strategy(kind: .bestOfN, samples: samples, generationLength: 1024)
    return UnsavedWork.Entry(scenario, saved: file.scenario, file: file, catalogue: catalogue)
  }

  private func file(in folder: borrowing TemporaryFolder) throws -> ScenarioFile {
    let path = try folder.write("# mine\n" + ScenarioSource.minimal, to: "s.yaml")
    return try ScenarioFile.load(path: path, catalogue: catalogue).value
  }

  @Test func comesBackWithItsFile() throws {
    let folder = try TemporaryFolder()
    let file = try file(in: folder)
    let work = UnsavedWorkFolder(path: "\(folder.path)/state/session")
    try work.write(UnsavedWorkFolder.bytes(of: UnsavedWork([entry(file)], time: 100)))
    let name = try #require(work.ownFile.split(separator: "/").last.map(String.init))
    let read = try #require(work.work(name))
    #expect(read.time == 100 && read.entries.map(\.name) == [file.scenario.name])
    let restored = try read.entries[0].restored(in: catalogue)
    #expect(restored.scenario.strategy.samples == 7 && restored.saved == file.scenario)
    // The file is compared with what the ended dashboard had read.
    let saved = try #require(restored.file).save(restored.scenario, catalogue: catalogue)
    #expect(saved.outcome == .saved)
    #expect(try folder.read("s.yaml").hasPrefix("# mine\n"))
  }

  @Test func aFileThatChangedMeanwhileIsNotOverwritten() throws {
    let folder = try TemporaryFolder()
    let file = try file(in: folder)
    let restored = try entry(file).restored(in: catalogue)
    try folder.write(ScenarioSource.minimal + "# theirs\n", to: "s.yaml")
    #expect(throws: SaveFailure.changedOnDisk(path: file.path)) {
      try restored.file?.save(restored.scenario, catalogue: catalogue)
    }
  }

  @Test func aScenarioWithoutAFileComesBack() throws {
    let sample = try SampleTests.load("math-tutor-14b")
    var scenario = sample
    scenario.strategy.samples = 9
    scenario.notes = "line one\nquote \" \\ 日本語 \u{1B}[2J"
    let entry = UnsavedWork.Entry(scenario, saved: sample, file: nil, catalogue: catalogue)
    let restored = try entry.restored(in: catalogue)
    #expect(restored.file == nil)
    #expect(restored.scenario.isSaved(as: scenario) && restored.saved.isSaved(as: sample))
    #expect(restored.scenario.notes == scenario.notes)
  }

  @Test func aModelThatTheCatalogueLacksIsSaid() throws {
    var scenario = try SampleTests.load("math-tutor-14b")
    let saved = scenario
    scenario.strategy.samples = 9
    let entry = UnsavedWork.Entry(scenario, saved: saved, file: nil, catalogue: catalogue)
    let other = Catalogue(
      models: catalogue.models.filter { $0.id != scenario.model.id },
      accelerators: catalogue.accelerators, accuracy: catalogue.accuracy,
      serving: catalogue.serving)
    #expect(throws: InputFailure.self) { try entry.restored(in: other) }
  }

  @Test func onlyTheOwnerReadsIt() throws {
    let folder = try TemporaryFolder()
    let work = UnsavedWorkFolder(path: "\(folder.path)/state/session")
    try work.write(Array("{}".utf8))
    let mode = { (path: String) in
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(work.ownFile) == 0o600 && mode(work.path) == 0o700)
    work.removeOwn()
    #expect(!FileReading.exists(work.ownFile))
    work.removeOwn()
  }

  /// A folder seen from another process of the same host.
  private func stored(
    _ mark: ProcessMark, time: Int, in folder: borrowing TemporaryFolder
  ) throws -> UnsavedWorkFolder {
    let own = ProcessMark(host: "here", number: getpid(), start: 1)
    let work = UnsavedWorkFolder(path: folder.path, own: own)
    let bytes = UnsavedWorkFolder.bytes(of: UnsavedWork([entry(try file(in: folder))], time: time))
    let text = String(decoding: bytes, as: UTF8.self)
    var object = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    object["process"] = [
      "host": mark.host, "number": Int(mark.number), "start": Int(mark.start),
    ]
    let data = try JSONSerialization.data(withJSONObject: object)
    try folder.write(String(decoding: data, as: UTF8.self), to: "\(mark.number)-\(time).json")
    return work
  }

  @Test func onlyWorkOfEndedDashboardsIsFound() throws {
    let folder = try TemporaryFolder()
    let start = ProcessMark.startTime(of: getpid())
    #expect(start > 0)
    let running = ProcessMark(host: "here", number: getpid(), start: start)
    let reused = ProcessMark(host: "here", number: getpid(), start: start + 1)
    let ended = ProcessMark(host: "here", number: 0x3FFF_FFFF, start: 5)
    let elsewhere = ProcessMark(host: "there", number: getpid(), start: start)
    _ = try stored(running, time: 1, in: folder)
    _ = try stored(reused, time: 2, in: folder)
    _ = try stored(ended, time: 3, in: folder)
    let work = try stored(elsewhere, time: 4, in: folder)
    #expect(work.found(now: 10).map(\.work.time) == [3, 2])
    #expect(work.found(now: 100_000).map(\.work.time) == [4, 3, 2])
  }

  @Test(arguments: ["", "{}", "[]", "{\"version\": 2}", "\u{0}", "{\"version\":1,\"entries\":[]}"])
  func whatCantBeReadIsLeftAlone(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "1.json")
    try folder.write(text, to: ".2.json")
    try folder.write(text, to: "notes.txt")
    #expect(UnsavedWorkFolder(path: folder.path).found(now: 0).isEmpty)
    #expect(try folder.names().count == 3)
    #expect(UnsavedWorkFolder(path: "\(folder.path)/none").found(now: 0).isEmpty)
  }

  @Test func aNumberThatComesBackHasAnotherFile() throws {
    let folder = try TemporaryFolder()
    let marks = [
      ProcessMark(host: "here", number: 7, start: 1),
      ProcessMark(host: "here", number: 7, start: 2),
      ProcessMark(host: "there", number: 7, start: 1),
      ProcessMark(host: "a/../b", number: 7, start: 1),
    ]
    let folders = marks.map { UnsavedWorkFolder(path: folder.path, own: $0) }
    for (time, work) in folders.enumerated() {
      try work.write(
        UnsavedWorkFolder.bytes(of: UnsavedWork([entry(try file(in: folder))], time: time)))
      #expect(work.ownDraft.hasPrefix(folder.path + "/.") && !work.ownDraft.hasSuffix(".json"))
    }
    #expect(Set(folders.map(\.ownDraft)).count == marks.count)
    #expect(try folder.names().filter { $0.hasSuffix(".json") }.count == marks.count)
    // The clean end of one leaves the others alone.
    folders[1].removeOwn()
    #expect(folders[0].found(now: 100_000).map(\.work.time) == [3, 2, 0])
  }

  @Test func workThatIsGoneIsTold() throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: "7.json")
    let work = UnsavedWorkFolder(path: folder.path)
    #expect(work.has("7.json") && work.work("7.json") == nil)
    #expect(work.remove("7.json"))
    #expect(!work.has("7.json") && !work.remove("7.json"))
  }

  @Test func aProcessThatNobodyAskedAboutHasEnded() throws {
    let own = ProcessMark.own
    var number: pid_t = 0
    var arguments = [strdup("true"), nil]
    defer { free(arguments[0]) }
    try #require(posix_spawn(&number, "/bin/true", nil, nil, &arguments, nil) == 0)
    defer { waitpid(number, nil, 0) }
    // Waits for the end and leaves the process in the table, as a parent does that never asks.
    var information = siginfo_t()
    try #require(waitid(P_PID, id_t(number), &information, WEXITED | WNOWAIT) == 0)
    let start = ProcessMark.startTime(of: number)
    #expect(start > 0 && kill(number, 0) == 0)
    for start in [start, 0] {
      let mark = ProcessMark(host: own.host, number: number, start: start)
      #expect(mark.isRunning(seenFrom: own) == false)
    }
    #expect(ProcessMark.hasEnded(number) && !ProcessMark.hasEnded(own.number))
  }

  @Test func processesAreToldApart() {
    let own = ProcessMark.own
    #expect(own == ProcessMark.own && !own.host.isEmpty)
    #expect(own.isRunning(seenFrom: own) == true)
    var other = own
    other.start += 1
    #expect(other.isRunning(seenFrom: own) == false)
    other.start = 0
    #expect(other.isRunning(seenFrom: own) == true)
    other.number = -1
    #expect(other.isRunning(seenFrom: own) == false)
    other.host += "x"
    #expect(other.isRunning(seenFrom: own) == nil)
    #expect(ProcessMark.startTime(of: 0x3FFF_FFFF) == 0)
  }
}
