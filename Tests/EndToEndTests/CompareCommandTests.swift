import Foundation
import Testing

/// `isocost compare`.
@Suite("compare")
struct CompareCommandTests {
  private let home: Home

  init() throws { home = try Home() }

  private static let node = Samples.path("best-of-n-4b.yaml")

  private func compare(_ options: String...) throws -> CommandResult {
    try home.run(["compare", Samples.tutor, Self.node] + options)
  }

  private func options(_ text: String) throws -> [[String: Any]] {
    try #require(try JSONDocument(text).values["options"] as? [[String: Any]])
  }

  @Test("JSON has both options, the matrix and what differs; nothing is infinite")
  func json() throws {
    let result = try compare("--format", "json", "--draws", "500")
    #expect(result.code == 0 && result.error == "")
    let document = try JSONDocument(result.output)
    for key in [
      "baseline.number", "baseline.scenario", "currency", "draws", "seed", "options",
      "probabilityCheaper.yearlySpend", "probabilityCheaper.costPerCorrectAnswer",
      "differentInputs", "notes",
    ] {
      #expect(document.paths.contains(key), "\(key)")
    }
    let options = try options(result.output)
    #expect(options.map { $0["scenario"] as? String } == ["Math tutor, 14B", "Best of 16, 4B"])
    let matrix = try #require(
      document.values["probabilityCheaper.yearlySpend"] as? [[Any]])
    #expect(matrix[0][0] is NSNull && matrix[1][1] is NSNull)
    let chances = try [#require(matrix[0][1] as? Double), #require(matrix[1][0] as? Double)]
    #expect(abs(chances[0] + chances[1] - 1) < 1e-9)
  }

  @Test("each option has the numbers of evaluate")
  func evaluates() throws {
    for (sample, option) in zip(
      ["math-tutor-14b.yaml", "best-of-n-4b.yaml"],
      try options(compare("--format", "json", "--draws", "0").output))
    {
      let alone = try JSONDocument(#require(Samples.evaluations[sample]).output)
      let economics = try #require(option["economics"] as? [String: Any])
      let spend = try #require(economics["yearlySpend"] as? [String: Any])
      #expect(
        try spend["amount"] as? Double == alone.number("economics.yearlySpend.amount"))
    }
  }

  @Test("a tenth of the price is cheaper in every draw, and the change is in what differs")
  func price() throws {
    let text = try Home.text(of: Samples.tutor)
      .replacing(
        "{low: 1.49, typical: 2.99, high: 6.98}", with: "{low: .149, typical: .299, high: .698}"
      )
      .replacing("Math tutor, 14B", with: "Cheap | one")
    let file = try home.write(text, to: "cheap.yaml")
    let result = try home.run("compare", Samples.tutor, file, "--format", "markdown")
    #expect(result.code == 0)
    #expect(result.output.contains("Cheap \\| one"))
    let rows = result.lines.filter { $0.hasPrefix("| ") }
    #expect(rows.contains("| chance of lower yearly spend | – | 100.0 % |  |"))
    #expect(rows.contains { $0.hasPrefix("| yearly spend |") && $0.hasSuffix("| ▼ -90 % |") })
    #expect(rows.contains("| price.perGpuHour | $2.99/h | $0.30/h |"))
    #expect(!rows.contains { $0.hasPrefix("| model ") })
  }

  @Test("the table tells people the same, whatever a name holds")
  func table() throws {
    let text = try Home.text(of: Samples.tutor)
      .replacing("name: Math tutor, 14B", with: #"name: "red \e[31m name""#)
    let file = try home.write(text, to: "red.yaml")
    let result = try home.run("compare", Samples.tutor, file)
    #expect(result.code == 0)
    #expect(result.output.contains("red \\u{1b}[31m name"))
    #expect(!result.output.contains("\u{1B}"))
    for text in ["2 options, held against", "What differs", "All inputs are the same.", "Notes"] {
      #expect(result.output.contains(text), "\(text)")
    }
    #expect(result.lines.allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test("CSV has a row for each option")
  func csv() throws {
    let records = CSV.records(try compare("--format", "csv", "--draws", "100").output)
    #expect(records.count == 3)
    #expect(Set(records.map(\.count)).count == 1)
    #expect(records[0].starts(with: ["number", "file", "isBaseline", "scenario"]))
  }

  @Test("--baseline, --set, --draws and --seed hold")
  func options() throws {
    let arguments = ["--format", "json", "--draws", "100"]
    let first = try home.run(["compare", Samples.tutor, Self.node] + arguments)
    let other = try home.run(
      ["compare", Samples.tutor, Self.node, "--baseline", "Best of 16, 4B"] + arguments)
    #expect(try JSONDocument(other.output).number("baseline.number") == 2)
    let again = try home.run(["compare", Samples.tutor, Self.node] + arguments)
    #expect(first.output == again.output)
    let seeded = try home.run(
      ["compare", Samples.tutor, Self.node, "--seed", "2"] + arguments)
    #expect(seeded.output != first.output)
    let priced = try home.run(
      ["compare", Samples.tutor, Self.node, "--set", "price.perGpuHour=2"] + arguments)
    let inputs = try #require(
      try JSONDocument(priced.output).values["differentInputs"] as? [[String: Any]])
    #expect(!inputs.contains { ($0["path"] as? String)?.hasPrefix("price.perGpuHour") == true })
  }

  @Test("one file, too many and a wrong baseline are usage errors")
  func usage() throws {
    for arguments in [
      [Samples.tutor], Array(repeating: Samples.tutor, count: 17),
      [Samples.tutor, Self.node, "--baseline", "9"], [Samples.tutor, Self.node, "--draws", "-1"],
      [Samples.tutor, Self.node, "--set", "nothing=1"],
    ] {
      let result = try home.run(["compare"] + arguments)
      #expect(result.code == 2, "\(arguments.suffix(2)): \(result.error)")
      #expect(result.output == "" && !result.error.isEmpty)
    }
  }

  @Test("a bad file is named with its place")
  func badFile() throws {
    let file = try home.write("isocost: 1\nmodel: [\n", to: "bad.yaml")
    let result = try home.run("compare", Samples.tutor, file)
    #expect(result.code == 3 && result.output == "")
    #expect(result.error.hasPrefix(file + ":"))
    #expect(try home.run("compare", Samples.tutor, "\(home.path)/missing.yaml").code == 3)
  }

  @Test("different currencies give the baseline's, and say so")
  func currencies() throws {
    let text = try Home.text(of: Samples.tutor) + "\ncurrency: {code: EUR, perUSD: 0.5}\n"
    let file = try home.write(text, to: "euro.yaml")
    let result = try home.run("compare", file, Samples.tutor, "--format", "json", "--draws", "0")
    let document = try JSONDocument(result.output)
    #expect(try document.text("currency") == "EUR")
    let notes = try #require(document.values["notes"] as? [String])
    #expect(notes.contains { $0.hasPrefix("All amounts are in EUR at 0.5 for a dollar") })
    let spends = try options(result.output).map { option in
      (option["economics"] as? [String: Any])?["yearlySpend"] as? [String: Any]
    }
    #expect(spends.allSatisfy { $0?["currency"] as? String == "EUR" })
    #expect(spends[0]?["amount"] as? Double == spends[1]?["amount"] as? Double)
  }
}
