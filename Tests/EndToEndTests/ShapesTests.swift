import Foundation
import Testing

/// `isocost shapes`.
@Suite("shapes")
struct ShapesTests {
  private let home: Home

  init() throws { home = try Home() }

  private static let own = "\(FitTests.folder)/own_shapes.csv"
  private static let few = ["--bootstraps", "20"]
  private static let morph = ["--own", own, "--tolerance", "0"]

  private func shapes(_ options: [String]) throws -> CommandResult {
    try home.run(["shapes"] + options + Self.few)
  }

  private func candidates(_ text: String) throws -> [[String: Any]] {
    try #require(try JSONDocument(text).values["candidates"] as? [[String: Any]])
  }

  @Test("of the published shapes Morph-1B is 1.84 times as fast (scaling_laws.md §2.2)")
  func golden() throws {
    let result = try shapes(Self.morph + ["--most-latency", "0.6x", "--format", "json"])
    #expect(result.code == 0 && result.error == "", "\(result.error)")
    let document = try JSONDocument(result.output)
    #expect(try document.text("chosen.name") == "Morph-1B")
    #expect(try document.text("chosen.usual") == "Morph-1B-v1")
    #expect(abs(try document.number("chosen.speedUp") - 1.84) < 0.005)
    #expect(try document.number("feasible") == 1 && document.number("shapes") == 3)
    let names = try candidates(result.output).map { $0["name"] as? String }
    #expect(names == ["Morph-1B", "Morph-1B-v1", "Morph-1B-v2"])
  }

  @Test(
    "with 29B tokens for v1 its loss is the 2.9161 of scaling_laws.md §3.3, the 2.8750 of six points"
  )
  func losses() throws {
    // 28,991,029,248 tokens over 1,439,795,200 parameters.
    let tokens = ["--tokens-per-parameter", "20.135522975"]
    for (runs, loss) in [([], 2.9161), (["--runs", FitTests.six], 2.8750)] {
      let result = try shapes(Self.morph + tokens + runs + ["--format", "json"])
      let usual = try #require(
        try candidates(result.output).first { $0["name"] as? String == "Morph-1B-v1" })
      #expect(abs(try #require(usual["loss"] as? Double) - loss) < 1e-4)
    }
  }

  @Test("a scenario states GPU, software and lengths; --eager launches every layer")
  func scenario() throws {
    let settings = [
      "--set", "deployment.gpu=A100-40GB-SXM", "--set", "workload.promptTokens=128",
      "--set", "strategy.generationLength=256", "--eager",
    ]
    let result = try shapes([Samples.tutor] + settings + ["--format", "json", "--top", "3"])
    #expect(result.code == 0 && result.error == "", "\(result.error)")
    let document = try JSONDocument(result.output)
    #expect(try document.text("scenario") == "Math tutor, 14B")
    #expect(try document.text("backend") == "transformers")
    let usual = try #require(
      try candidates(result.output).first { $0["name"] as? String == "2048×24" })
    // The published 3.61 s; the serving model is fitted to them within a tenth.
    #expect(abs(try #require(usual["latencySeconds"] as? Double) / 3.61 - 1) < 0.1)
    #expect(usual["latencyOrigin"] as? String == "modelled")
  }

  @Test("the grid takes sharing of heads and MLP ratios, limits cut it")
  func grid() throws {
    let plain = try JSONDocument(shapes(["--format", "json"]).output)
    let result = try shapes([
      "--group-sizes", "1,4", "--mlp-ratios", "2.67,4", "--most-parameters", "1.5B",
      "--most-tokens", "29e9", "--most-latency", "0.9x", "--format", "json",
    ])
    let wide = try JSONDocument(result.output)
    #expect(try wide.number("shapes") > 2 * plain.number("shapes"))
    #expect(try wide.number("feasible") < wide.number("shapes"))
    #expect(try wide.number("limits.parameters") == 1.5e9)
    let trained = try candidates(result.output).filter { !($0["rank"] is NSNull) }
    #expect(trained.count == 8)
    for shape in trained {
      #expect(try #require(shape["parameters"] as? Double) <= 1.5e9)
      #expect(try #require(shape["tokens"] as? Double) <= 29e9)
      #expect(try #require(shape["speedUp"] as? Double) >= 1 / 0.9 - 1e-9)
    }
  }

  @Test("tables for people and documents say the same, on lines of at most 110 columns")
  func tables() throws {
    let table = try shapes(Self.morph)
    #expect(table.code == 0 && table.lines.allSatisfy { $0.count <= 110 && !$0.hasSuffix(" ") })
    for text in ["How they are built", "Notes", "Where the numbers come from", "1.84×"] {
      #expect(table.output.contains(text), "\(text)")
    }
    let markdown = try shapes(Self.morph + ["--format", "markdown"])
    #expect(markdown.output.hasPrefix("## 3 shapes to train of 3\n"))
    #expect(markdown.lines.contains { $0.hasPrefix("| 1 | Morph-1B-v1 (usual) |") })
  }

  @Test("CSV has a record a shape, the same for the same seed")
  func csv() throws {
    let options = ["--top", "5", "--format", "csv"]
    let first = try shapes(options + ["--seed", "7"])
    let records = CSV.records(first.output)
    #expect(first.code == 0 && records.count == 7 && Set(records.map(\.count)).count == 1)
    #expect(records[0].prefix(2) == ["rank", "name"] && records[1][0] == "1")
    #expect(try shapes(options + ["--seed", "7"]).output == first.output)
    #expect(try shapes(options + ["--seed", "8"]).output != first.output)
  }

  @Test("--law chinchilla takes the largest, whatever its shape")
  func plain() throws {
    let result = try shapes(Self.morph + ["--law", "chinchilla", "--format", "json"])
    #expect(try JSONDocument(result.output).text("chosen.name") == "Morph-1B")
  }

  @Test("where nothing is fast enough the reason is exit 1")
  func infeasible() throws {
    let result = try shapes(Self.morph + ["--most-latency", "1s"])
    #expect(result.code == 1 && result.output == "")
    #expect(
      result.error == "isocost: error: none of 3 shapes keeps the limits: 3 slower than 1.0 s; "
        + "the fastest takes 2.0 s\n")
    let file = try shapes([Samples.tutor, "--parameters", "900B", "--most-latency", "0.5x"])
    #expect(file.code == 1 && file.error.hasPrefix("\(Samples.tutor): error: the usual shape"))
  }

  @Test("runs that do not determine the law are exit 1 under their own name")
  func undetermined() throws {
    let runs = try home.write("N,D,R,loss\n1e8,2e9,64,4\n2e8,4e9,70,3.8\n", to: "runs.csv")
    let result = try shapes(["--runs", runs])
    #expect(result.code == 1 && result.error.hasPrefix("\(runs): error: "))
  }

  @Test("a bad cell of own shapes is exit 3 with its place, an unknown column a warning")
  func ownShapes() throws {
    let bad = try home.write("d_model,n_layers\n2048,none\n", to: "bad.csv")
    let result = try shapes(["--own", bad])
    #expect(result.code == 3 && result.error.hasPrefix("\(bad):2:6: error: 'none' is not a number"))
    let odd = try home.write("d_model,n_layers,colour\n2048,24,red\n", to: "odd.csv")
    let warned = try shapes(["--own", odd, "--top", "1"])
    #expect(warned.code == 0 && warned.error.contains("unknown column 'colour' is ignored"))
  }

  @Test("names from files do not steer the terminal")
  func hostile() throws {
    let file = try home.write("name,d_model,n_layers\n\u{1B}[31mred,2048,24\n", to: "own.csv")
    let result = try shapes(["--own", file, "--tolerance", "0"])
    #expect(result.code == 0 && !result.output.contains("\u{1B}"))
    #expect(result.output.contains("\\u{1b}[31mred"))
  }

  @Test("own runs of the catalogue go before the published ones")
  func ownRuns() throws {
    let path = "\(home.path)/config/isocost/catalog/runs.yaml"
    let written = try home.run(
      ["fit", FitTests.six, "--law", "shape", "--output", path, "--name", "ours"] + Self.few)
    #expect(written.code == 0)
    let document = try JSONDocument(shapes(Self.morph + ["--format", "json"]).output)
    #expect(try document.text("runs.name") == "ours" && document.number("runs.count") == 6)
  }

  @Test("progress is shown on a terminal, and ^C ends with what is there and exit 130")
  func interrupt() throws {
    let session = try home.script(
      "isocost shapes --bootstraps 300000 --top 2 --format csv > out; echo ENDED $?")
    try session.waitFor("a second").type(Keys.interrupt).waitFor("ENDED 130")
    _ = try session.waitForExit()
    #expect(session.screen.text.contains("of 300,000 draws are done"))
    let records = CSV.records(try Home.text(of: "\(home.path)/out"))
    #expect(records.count == 4 && Set(records.map(\.count)).count == 1)
  }

  /// Options that are wrong, and what is said.
  static let wrong: [(options: [String], words: String)] = [
    (["--parameters", "big"], "'big' is not"), (["--parameters", "1.44Q"], "no unit"),
    (["--most-latency", "soon"], "is no latency; write for example 1.5s, 600ms or 0.6x"),
    (["--most-tokens", "-"], "'-' is not"), (["--group-sizes", "1,x"], "group-sizes"),
    (["--mlp-ratios", ""], "mlp-ratios"), (["--top", "0"], "use 1 to 100"),
    (["--law", "gadre"], "shape or chinchilla"), (["--bootstraps=-1"], "use 0 to 1000000"),
    (["--set", "deployment.gpu=none"], "none"), (["--own"], "own"),
  ]

  @Test("a wrong command line is exit 2", arguments: wrong.indices)
  func usage(index: Int) throws {
    let (options, words) = Self.wrong[index]
    let result = try home.run(["shapes"] + options)
    #expect(result.code == 2 && result.output == "")
    #expect(result.error.contains(words), "\(result.error)")
  }
}
