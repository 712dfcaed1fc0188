import Foundation
import Screen
import TestSupport
import Testing

/// `isocost sweep`: the contract of DESIGN §5.
@Suite("sweep")
struct SweepTests {
  private let home: Home

  init() throws { home = try Home() }

  private func sweep(_ arguments: String...) throws -> CommandResult {
    try home.run(["sweep", Samples.tutor] + arguments)
  }

  private static let over = [
    "--over", "model=family", "--over", "strategy.samples=1..4*2",
  ]

  @Test("a row has the varied keys and the figures of evaluate")
  func rows() throws {
    let result = try sweep(
      "--over", "strategy.samples=1,4", "--over", "deployment.concurrency=8..16*2")
    #expect(result.code == 0 && result.error == "")
    let records = CSV.records(result.output)
    #expect(records.count == 5)
    #expect(records.dropFirst().map { $0[0] + " " + $0[1] } == ["1 8", "1 16", "4 8", "4 16"])
    let evaluated = try home.run(
      "evaluate", Samples.tutor, "--format", "csv", "--draws", "0", "--set",
      "strategy.samples=4", "--set", "deployment.concurrency=8")
    let expected = CSV.records(evaluated.output)
    #expect(Array(records[0].dropFirst(3)) == expected[0])
    #expect(Array(records[3].dropFirst(3)) == expected[1])
  }

  @Test("JSON is one list of the documents of evaluate")
  func json() throws {
    let result = try sweep(Self.over[2], Self.over[3], "--format", "json")
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    #expect(list.count == 3)
    for (element, samples) in zip(list, [1, 2, 4]) {
      let over = try #require(element["over"] as? [String: Any])
      #expect(over["strategy.samples"] as? Int == samples)
      #expect(element["problem"] is NSNull)
      #expect((element["model"] as? [String: Any])?["id"] as? String == "Qwen3-14B")
    }
  }

  @Test("parts concatenate to the whole, byte for byte", arguments: [1, 2, 3, 7, 40])
  func shards(count: Int) throws {
    let whole = try home.run(["sweep", Samples.tutor] + Self.over)
    let parts = try (1...count).map { index in
      let part = try home.run(
        ["sweep", Samples.tutor] + Self.over + ["--shard", "\(index)/\(count)"])
      #expect(part.code == 0)
      return part.output
    }
    #expect(parts.joined() == whole.output)
  }

  @Test("parts with a condition concatenate as well, those without a row included")
  func filteredShards() throws {
    let arguments = ["sweep", Samples.tutor] + Self.over + ["--where", "accuracy.value > 60%"]
    let whole = try home.run(arguments)
    let parts = try (1...9).map { try home.run(arguments + ["--shard", "\($0)/9"]) }
    #expect(parts.map(\.output).joined() == whole.output)
    #expect(parts.allSatisfy { $0.code == 0 })
    #expect(whole.lines.count > 1 && whole.lines.count < 20)
  }

  @Test("the header can be asked for and left out")
  func header() throws {
    #expect(try sweep("--no-header").lines.count == 1)
    #expect(try sweep("--shard", "2/2", "--header").lines.count == 1)
    #expect(try sweep("--shard", "2/2").output == "")
  }

  @Test("--set comes before --over")
  func settings() throws {
    let result = try sweep(
      "--set", "workload.benchmark=gpqa", "--over", "strategy.samples=1", "--format", "table")
    #expect(result.lines.count == 2 && result.lines[1].contains("missed: accuracy"))
  }

  @Test("no option that meets the condition is no answer")
  func nothing() throws {
    let result = try sweep("--where", "accuracy.value > 99%")
    #expect(result.code == 1)
    #expect(result.lines.count == 1)
    #expect(result.error == "isocost: no option meets --where\n")
  }

  @Test(
    "mistakes are told with the right name, and exit with 2",
    arguments: [
      (["--over", "strategy.sample=1"], "did you mean 'strategy.samples'?"),
      (["--over", "strategy.samples=0"], "use a value between 1 and 1024"),
      (["--over", "model=Qwen3-15B"], "use for example Qwen3-1"),
      (["--over", "strategy.samples=1..8"], "write 1..8*2"),
      (["--where", "acuracy.value > 1"], "did you mean 'accuracy.value'?"),
      (["--where", "goals.met and"], "  goals.met and\n               ^"),
      (["--shard", "9/8"], "write I/N with I from 1 to N"),
      (["--set", "strategy.samples=x"], "'x' is not a whole number"),
      (["--format", "xml"], "csv"),
    ])
  func mistakes(arguments: [String], message: String) throws {
    let result = try home.run(["sweep", Samples.tutor] + arguments)
    #expect(result.code == 2)
    #expect(result.output == "")
    #expect(result.error.contains(message), "\(result.error)")
  }

  @Test("more combinations than can be counted are refused")
  func overflow() throws {
    let axes = [
      "workload.promptTokens", "costModel.intensity", "workload.peakToAverage",
      "deployment.minReplicas", "strategy.generationLength", "workload.requestsPerYear",
      "deployment.concurrency",
    ].flatMap { ["--over", "\($0)=1..1000+1"] }
    let result = try home.run(["sweep", Samples.tutor] + axes)
    #expect(result.code == 2)
    #expect(result.error.contains("more combinations than 2^63"))
  }

  @Test("a stated price that stays for every GPU is told")
  func statedPrice() throws {
    let stated = try sweep("--over", "deployment.gpu=H100,H200")
    #expect(stated.error.contains("the price of the scenario stays for every GPU"))
    let own = try sweep("--over", "deployment.gpu=H100", "--over", "price.perGpuHour=2,3")
    #expect(own.error == "")
  }

  /// A sweep that nobody would wait for.
  private static let endless =
    "isocost sweep \(Samples.tutor) --over workload.promptTokens=1..1000+1 "
    + "--over costModel.intensity=1..1000+1 --over workload.peakToAverage=1..1000+1"

  @Test("a reader that has enough ends it quietly")
  func closedPipe() throws {
    let result = try home.shell("\(Self.endless) | head -3 | wc -l; echo ${PIPESTATUS[0]}")
    #expect(result.lines == ["3", "141"])
    #expect(result.error == "")
  }

  @Test("output that can't be written is told")
  func fullDisk() throws {
    let result = try home.shell("\(Self.endless) > /dev/full")
    #expect(result.code == 1)
    #expect(result.error == "standard output: error: No space left on device\n")
  }

  @Test("^C keeps what there is, in whole lines", arguments: ["csv", "json"])
  func interrupt(format: String) throws {
    let session = try home.script(
      "\(Self.endless) --format \(format) > out; echo ENDED $?", size: Size(width: 120, height: 20))
    try session.waitFor("a second").type(Keys.interrupt).waitFor("ENDED 130")
    _ = try session.waitForExit()
    #expect(session.screen.text.contains("isocost: interrupted, "))
    #expect(session.screen.text.contains("of 1,000,000,000 options are done"))
    #expect(!session.screen.text.contains("a second"))
    let output = try Home.text(of: "\(home.path)/out")
    #expect(output.hasSuffix("\n"))
    guard format == "csv" else {
      let list = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [Any]
      #expect((list?.count ?? 0) > 0)
      return
    }
    let header = output.prefix { $0 != "\n" }
    let last = output.dropLast().split(separator: "\n").last ?? ""
    #expect(CSV.records(String(last)).first?.count == CSV.records(String(header)).first?.count)
  }

  @Test("nothing but rows is written where no terminal looks")
  func silence() throws {
    let result = try home.shell("\(Self.endless) | head -3000 | wc -l")
    #expect(result.lines == ["3000"])
    #expect(result.error == "")
  }

  @Test("the sample for Slurm computes one part a task")
  func slurm() throws {
    let result = try home.shell(
      """
      ln -s \(Samples.root)/samples samples
      for part in 1 2; do
        SLURM_ARRAY_TASK_ID=$part SLURM_ARRAY_TASK_COUNT=9000 bash samples/slurm-sweep.sh || exit
      done
      """)
    #expect(result.code == 0 && result.error == "" && result.output == "")
    let files = home.names(in: home.path).filter { $0.hasPrefix("sweep-") }
    #expect(files == ["sweep-0001.csv", "sweep-0002.csv"])
    let first = try Home.text(of: "\(home.path)/sweep-0001.csv")
    #expect(first.hasPrefix("model,strategy.generationLength,strategy.samples,deployment.gpu,"))
    #expect(try Home.text(of: "\(home.path)/sweep-0002.csv").hasPrefix("model") == false)
  }

  @Test("the table is for people")
  func table() throws {
    let result = try home.run(["sweep", Samples.tutor] + Self.over + ["--format", "table"])
    #expect(result.code == 0)
    #expect(result.lines[0].contains("cost/request"))
    #expect(result.lines.contains { $0.hasSuffix("  met") })
    #expect(result.lines.allSatisfy { !$0.hasSuffix(" ") })
  }
}
