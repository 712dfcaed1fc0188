import Foundation
import TestSupport
import Testing

/// `isocost optimize`: the contract of DESIGN §5.
@Suite("optimize")
struct OptimizeTests {
  private let home: Home

  init() throws { home = try Home() }

  /// A small space, so that the tests are quick.
  private static let small = [
    "--over", "model=Qwen3-4B,Qwen3-8B,Qwen3-14B", "--over", "deployment.gpu=H100,H200",
    "--over", "deployment.concurrency=16,64", "--over", "strategy.samples=1,4",
  ]

  private func optimize(_ arguments: String...) throws -> CommandResult {
    try home.run(["optimize", Samples.tutor] + Self.small + arguments)
  }

  @Test("the best option, set by hand, evaluates to the same figures")
  func repeats() throws {
    let result = try optimize("--format", "json")
    #expect(result.code == 0 && result.error == "")
    let document = try JSONDocument(result.output)
    let prefix = "best.changes."
    let changes = document.values.filter { $0.key.hasPrefix(prefix) }
      .map { ["--set", "\($0.key.dropFirst(prefix.count))=\($0.value)"] }
    #expect(!changes.isEmpty)
    let evaluated = try home.run(
      ["evaluate", Samples.tutor, "--format", "json"] + changes.sorted { $0[1] < $1[1] }.joined())
    let figures = try JSONDocument(evaluated.output)
    for key in [
      "accuracy.value", "serving.requestLatencySeconds", "economics.costPerRequest.amount",
      "economics.yearlySpend.amount", "cost.eflops",
    ] {
      #expect(try document.number("best.evaluation.\(key)") == figures.number(key), "\(key)")
    }
    #expect(try document.flag("best.evaluation.goals.met"))
  }

  @Test("it is the cheapest of the options that a sweep finds")
  func sweep() throws {
    let over = [
      "--over", "strategy.generationLength=8Ki,16Ki", "--over", "strategy.samples=1..8*2", "--over",
      "deployment.concurrency=16,64",
    ]
    let fixed =
      ["deployment.gpu=H100", "deployment.precision.weights=bf16", "model=family"]
      .flatMap { ["--over", $0] } + ["--over", "deployment.tensorParallel=2"]
    let found = try home.run(
      ["optimize", Samples.tutor, "--format", "json"] + over + fixed)
    let swept = try home.run(
      ["sweep", Samples.tutor, "--where", "goals.met"] + over + fixed)
    let records = CSV.records(swept.output)
    let column = try #require(records[0].firstIndex(of: "economics.yearlySpend.amount"))
    let least = records.dropFirst().compactMap { Double($0[column]) }.min()
    let best = try JSONDocument(found.output).number("best.evaluation.economics.yearlySpend.amount")
    #expect(abs(best - (least ?? 0)) <= best * 1e-12)
  }

  @Test("goals are not searched")
  func goals() throws {
    let result = try home.run(
      "optimize", Samples.tutor, "--over", "goals.accuracyAtLeast=0.1,0.9")
    #expect(result.code == 2 && result.output == "")
    #expect(result.error.contains("'goals.accuracyAtLeast'; state one value with --set"))
  }

  @Test("each objective is best at what it asks for")
  func objectives() throws {
    let documents = try [[], ["--minimize", "latency"], ["--maximize", "accuracy"]].map {
      try JSONDocument(
        home.run(["optimize", Samples.tutor, "--format", "json"] + Self.small + $0).output)
    }
    let key = "best.evaluation."
    let spend = try documents.map { try $0.number(key + "economics.yearlySpend.amount") }
    let latency = try documents.map { try $0.number(key + "serving.requestLatencySeconds") }
    let accuracy = try documents.map { try $0.number(key + "accuracy.value") }
    #expect(spend[0] == spend.min() && latency[1] == latency.min())
    #expect(accuracy[2] == accuracy.max())
    #expect(try documents.map { try $0.text("objective") } == ["cost", "latency", "accuracy"])
  }

  @Test(
    "goals out of reach: one line, valid JSON, exit code 1", arguments: ["json", "table", "csv"])
  func refusal(format: String) throws {
    let result = try optimize("--set", "goals.accuracyAtLeast=99%", "--format", format)
    #expect(result.code == 1)
    #expect(result.error.hasPrefix("isocost: no option is right in 99 %, the best in "))
    #expect(result.error.split(separator: "\n").count == 1)
    guard format == "json" else { return }
    let document = try JSONDocument(result.output)
    #expect(document.isNull("best"))
    #expect(try document.number("feasible") == 0)
    #expect(try document.number("nearestShortfall") > 0)
  }

  @Test(
    "mistakes are told and exit with 2",
    arguments: [
      (["--minimize", "cost", "--maximize", "accuracy"], "exclude each other"),
      (["--minimize", "speed"], "speed"), (["--top=-1"], "--top is -1"),
      (["--over", "strategy.sample=1"], "did you mean 'strategy.samples'?"),
      (["--over", "strategy.samples=1", "--over", "strategy.samples=2"], "is there twice"),
    ])
  func mistakes(arguments: [String], message: String) throws {
    let result = try home.run(["optimize", Samples.tutor] + arguments)
    #expect(result.code == 2)
    #expect(result.output == "")
    #expect(result.error.contains(message), "\(result.error)")
  }

  @Test("the table states the answer and the space")
  func table() throws {
    let result = try optimize("--top", "1")
    #expect(result.lines.first == "The cheapest option that meets all goals")
    #expect(result.lines.contains { $0.hasPrefix("deployment.gpu ") && $0.contains("H200-SXM") })
    #expect(result.lines.contains { $0.contains("options searched") })
  }

  @Test("^C shows what was found until then")
  func interrupt() throws {
    let session = try home.script(
      "isocost optimize \(Samples.tutor) --over workload.promptTokens=1..1000+1 --format json > out; "
        + "echo ENDED $?")
    try session.waitFor("a second").type(Keys.interrupt).waitFor("ENDED 130")
    _ = try session.waitForExit()
    #expect(session.screen.text.contains("isocost: interrupted, "))
    let document = try JSONDocument(Home.text(of: "\(home.path)/out"))
    #expect(try document.number("searched") < document.number("options"))
  }
}
