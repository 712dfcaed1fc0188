import Foundation
import Testing

/// `isocost import`, and what other commands make of it.
@Suite("import")
struct ImportTests {
  private let home: Home

  init() throws { home = try Home() }

  static let sample = "\(Samples.root)/samples/evaluations/example-tutor.csv"
  static let naming = ["--model", "Qwen3-14B", "--benchmark", "own", "--cap", "8Ki"]
  /// pass@1 of 8 samples, by hand: (30 + 0 + 32 + 15) / 128.
  static let table = "question,correct,total\nq1,30,32\nq2,0,32\nq3,32,32\nq4,15,32\n"

  private var catalogue: String { "\(home.path)/config/isocost/catalog" }

  @Test("what is imported decides what evaluate says")
  func endToEnd() throws {
    let file = try home.write(Self.table, to: "runs/tutor.csv")
    let before = try home.run(
      "evaluate", Samples.tutor, "--set", "workload.benchmark=own", "--format", "json")
    #expect(try JSONDocument(before.output).isNull("accuracy.value"))
    let result = try home.run(["import", file] + Self.naming)
    #expect(result.code == 0 && result.error == "", "\(result.error)")
    #expect(home.names(in: catalogue) == ["tutor.yaml"])
    let after = try home.run(
      "evaluate", Samples.tutor, "--set", "workload.benchmark=own", "--set", "strategy.kind=single",
      "--format", "json")
    let document = try JSONDocument(after.output)
    #expect(abs(try document.number("accuracy.value") - 77.0 / 128) < 1e-12)
    #expect(try document.text("accuracy.evidence.kind") == "measured")
    #expect(try document.text("accuracy.evidence.source") == "measured by you: tutor.csv")
    #expect(try document.number("accuracy.low") < 77.0 / 128)
    #expect(try document.text("accuracy.evidence.date").count == 10)
  }

  @Test("an own number goes before the published one, under its policy alone")
  func overrides() throws {
    let file = try home.write(Self.table, to: "run.csv")
    let arguments = [
      "evaluate", Samples.tutor, "--set", "strategy.kind=single", "--format", "json",
    ]
    let published = try JSONDocument(home.run(arguments).output).number("accuracy.value")
    let imported = try home.run(
      "import", file, "--model", "Qwen/Qwen3-14B", "--benchmark", "aime24", "--cap", "8192",
      "--attention", "topK:512")
    #expect(imported.code == 0, "\(imported.error)")
    #expect(try JSONDocument(home.run(arguments).output).number("accuracy.value") == published)
    let dense = try home.run(
      "import", file, "--model", "Qwen3-14B", "--benchmark", "aime24", "--cap", "8192", "--name",
      "Dense run")
    #expect(dense.code == 0)
    #expect(home.names(in: catalogue) == ["dense-run.yaml", "run.yaml"])
    let own = try JSONDocument(home.run(arguments).output)
    #expect(abs(try own.number("accuracy.value") - 77.0 / 128) < 1e-12)
  }

  @Test("the listing shows what was imported")
  func listing() throws {
    let file = try home.write(Self.table, to: "run.csv")
    #expect(try home.run(["import", file] + Self.naming).code == 0)
    let evidence = CSV.records(try home.run("catalog", "evidence", "--format", "csv").output)
    let source = try #require(evidence[0].firstIndex(of: "source"))
    let own = evidence.filter { $0[source] == "measured by you: run.csv" }
    #expect(own.count == 6)
    let benchmarks = CSV.records(try home.run("catalog", "benchmarks", "--format", "csv").output)
    #expect(benchmarks.contains { $0[0] == "own" })
  }

  @Test("the sample of the README gives a curve over the cap, and every sample of it is marked")
  func exampleFile() throws {
    let result = try home.run(
      "import", Self.sample, "--model", "Qwen3-14B", "--benchmark", "tutor-example", "--cap", "8Ki",
      "--format", "json")
    #expect(result.code == 0 && result.error == "", "\(result.error)")
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let evaluation = try #require((root["evaluations"] as? [[String: Any]])?.first)
    let points = try #require(evaluation["points"] as? [[String: Any]])
    let truncated = points.filter { $0["strictTruncation"] as? Bool == true }
    #expect(truncated.count == 15)
    let fit = try #require(evaluation["lengthFit"] as? [String: Any])
    #expect(fit["refused"] is NSNull)
    let sampleText = try Home.text(of: Self.sample)
    for line in sampleText.split(separator: "\n").dropFirst() {
      #expect(line.hasPrefix("example-"))
    }
    let readme = try Home.text(of: "\(Samples.root)/samples/evaluations/README.md")
    #expect(readme.contains("made up"))
    // A shorter cap is evidence too.
    let evaluated = try home.run(
      "evaluate", Samples.tutor, "--set", "workload.benchmark=tutor-example", "--set",
      "strategy.generationLength=3000", "--format", "json")
    #expect(try JSONDocument(evaluated.output).number("accuracy.value") > 0)
  }

  @Test("the same seed prints the same bytes, another one other intervals")
  func seeds() throws {
    let file = try home.write(Self.table, to: "run.csv")
    let outputs = try ["1", "1", "2"].map { seed in
      try home.run(
        ["import", file, "--dry-run", "--format", "json", "--seed", seed] + Self.naming
      ).output
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0] != outputs[2])
    #expect(home.names(in: catalogue).isEmpty)
  }

  @Test("an existing file is kept unless it is to be replaced")
  func replacing() throws {
    let file = try home.write(Self.table, to: "run.csv")
    let output = "\(home.path)/own.yaml"
    #expect(try home.run(["import", file, "--output", output] + Self.naming).code == 0)
    let first = try Home.text(of: output)
    try home.write(Self.table.replacing("15,32", with: "16,32"), to: "run.csv")
    let refused = try home.run(["import", file, "--output", output] + Self.naming)
    #expect(refused.code == 2 && refused.error.contains("--replace"))
    #expect(refused.output == "")
    #expect(try Home.text(of: output) == first)
    let replaced = try home.run(["import", file, "--output", output, "--replace"] + Self.naming)
    #expect(replaced.code == 0)
    #expect(try Home.text(of: output) != first)
  }

  /// Contents of a file, and what the message says behind its name.
  static let mistakes: [(contents: String, words: [String])] = [
    ("", ["error: the file is empty"]),
    ("question,correct,total\nq,5,4\n", [":2:3: error: ", "from 0 to the total, 4"]),
    ("question,correct,total\nq,1,4\nq2,1", [": error: ", "2 cells"]),
    ("question,right,total\nq,1,4\n", [":1:1: error: no column 'correct'"]),
    ("{\"results\": {\"a\": {\"acc,none\": 2}}}", [":1:32: error: ", "from 0 to 1"]),
    ("{\"results\": {\"a\": {\"acc,none\": 0.5}}", [":1:37: error: ", "cut off"]),
    ("{\"doc_id\": 0, \"filter\": \"none\", \"exact_match\": 3}\n", [":1:48: error: ", "1 or 0"]),
    ("[1, 2]\n", [": error: ", "no column 'question'"]),
  ]

  @Test("a bad file is exit 3 with its place, and nothing is written", arguments: mistakes.indices)
  func badFiles(index: Int) throws {
    let (contents, words) = Self.mistakes[index]
    let good = try home.write(Self.table, to: "good.csv")
    let file = try home.write(contents, to: "bad")
    for files in [[file], [good, file]] {
      let result = try home.run(["import"] + files + Self.naming)
      #expect(result.code == 3 && result.output == "")
      #expect(result.error.hasPrefix(file), "\(result.error)")
      for word in words { #expect(result.error.contains(word), "\(result.error)") }
      #expect(home.names(in: catalogue).isEmpty)
    }
  }

  @Test("a file of one gigabyte is refused at once", arguments: ["{", "question,correct,total\n"])
  func large(start: String) throws {
    let file = try home.write(start, to: "large")
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    try handle.truncate(atOffset: 1_000_000_000)
    try handle.close()
    let result = try home.run(["import", file] + Self.naming)
    #expect(result.code == 3 && result.error.contains("MB"), "\(result.error)")
    #expect(home.names(in: catalogue).isEmpty)
  }

  @Test(
    "a wrong option is exit 2",
    arguments: [
      ["--cap", "none"], ["--attention", "some"], ["--format", "csv"], ["--seed", "x"],
    ])
  func usage(options: [String]) throws {
    let file = try home.write(Self.table, to: "run.csv")
    let result = try home.run(["import", file] + options)
    #expect(result.code == 2 && result.output == "")
    #expect(home.names(in: catalogue).isEmpty)
  }

  @Test("what the files leave out has to be named")
  func missingNames() throws {
    let file = try home.write(Self.table, to: "run.csv")
    let result = try home.run("import", file, "--benchmark", "own")
    #expect(result.code == 3 && result.error.contains("--model"))
    let unknown = try home.run("import", file, "--benchmark", "own", "--model", "Qwen3-15B")
    #expect(unknown.code == 3 && unknown.error.contains("did you mean"))
    let uncapped = try home.run(
      "import", file, "--benchmark", "own", "--model", "Qwen3-14B", "--dry-run")
    #expect(uncapped.code == 0 && uncapped.error.contains("warning: no cap is stated"))
  }
}
