import Foundation
import TestSupport
import Testing

/// `isocost report`.
@Suite("report")
struct ReportTests {
  private let home: Home

  init() throws { home = try Home() }

  private static let day = ["--date", "2026-11-22"]

  private func report(_ arguments: String...) throws -> CommandResult {
    try home.run(["report", Samples.tutor] + arguments + Self.day)
  }

  /// What a report of the tutor is, printed.
  private func printed(_ format: String, _ arguments: String...) throws -> String {
    let result = try home.run(
      ["report", Samples.tutor, "--output", "-", "--format", format] + arguments + Self.day)
    #expect(result.code == 0 && result.error == "", "\(result.error)")
    return result.output
  }

  @Test(
    "the ending decides the format; the file is what --output - prints",
    arguments: ["md", "html", "svg", "csv", "json"])
  func formats(_ format: String) throws {
    let result = try report("--output", "report.\(format)", "--screen", "explore")
    #expect(result.code == 0 && result.error == "")
    #expect(result.lines[0] == "Written to report.\(format): Math tutor, 14B")
    let text = try Home.text(of: "\(home.path)/report.\(format)")
    #expect(text == (try printed(format, "--screen", "explore")))
    #expect(text.utf8.count > 500)
  }

  @Test("-o is short for --output, and prints for - as well")
  func short() throws {
    #expect(try report("-o", "short.json", "--screen", "explore").code == 0)
    let printed = try report("-o", "-", "--format", "json", "--screen", "explore")
    #expect(printed.code == 0 && printed.error == "")
    #expect(printed.output == (try Home.text(of: "\(home.path)/short.json")))
  }

  @Test("the numbers are those of evaluate")
  func numbers() throws {
    let document = try JSONDocument(try printed("json", "--with-paths"))
    let scenarios = try #require(document.values["scenarios"] as? [[String: Any]])
    let evaluation = try #require(scenarios[0]["evaluation"] as? NSDictionary)
    let alone = try #require(Samples.evaluations["math-tutor-14b.yaml"]).output
    let expected = try #require(
      try JSONSerialization.jsonObject(with: Data(alone.utf8)) as? NSDictionary)
    #expect(evaluation == expected)
  }

  @Test("the CSV of a scenario is that of evaluate")
  func csv() throws {
    let csv = try printed("csv")
    let evaluated = try home.run("evaluate", Samples.tutor, "--format", "csv")
    #expect(CSV.records(csv)[0] == CSV.records(evaluated.output)[0])
    let spend = try #require(CSV.records(csv)[0].firstIndex(of: "economics.yearlySpend.amount"))
    #expect(CSV.records(csv)[1][spend] == CSV.records(evaluated.output)[1][spend])
  }

  @Test("the leading figures of the page are those of the rendered screen")
  func figures() throws {
    let page = try MarkupDocument(try printed("html"))
    let screen = try home.run("render", Samples.tutor, "--size", "160x50").output
    for label in page.texts("dt") { #expect(screen.contains(label), "\(label)") }
    for figure in page.texts("dd").map({ $0.split(separator: "  ")[0] }) {
      let first = figure.split(separator: " ")[0]
      #expect(screen.contains(first), "\(figure)")
    }
  }

  @Test("the page has every chart and loads nothing")
  func page() throws {
    let text = try printed("html")
    let page = try MarkupDocument(text)
    #expect(page.all("svg").count == 6)
    #expect(!text.contains("src=") && !text.contains("<script") && !text.contains("url("))
    #expect(text.contains("prefers-color-scheme: dark"))
    #expect(page.texts("h1") == ["Math tutor, 14B"])
  }

  @Test("a chart or a table may be chosen")
  func choice() throws {
    let picture = try MarkupDocument(try printed("svg", "--chart", "plans"))
    #expect(picture.elements[0].attributes["aria-labelledby"]?.hasPrefix("plans-") == true)
    #expect(CSV.records(try printed("csv", "--chart", "latency"))[0].contains("x"))
    #expect(CSV.records(try printed("csv", "--table", "frontier")).count == 7)
    #expect(CSV.records(try printed("csv", "--table", "shapes")).count > 2)
  }

  @Test("several files are compared, then told one by one")
  func several() throws {
    let result = try home.run(
      [
        "report", Samples.tutor, Samples.path("large-32b.yaml"), "--output", "-", "--format", "md",
        "--screen", "explore",
      ] + Self.day)
    #expect(result.code == 0)
    let compared = try home.run(
      "compare", Samples.tutor, Samples.path("large-32b.yaml"), "--format", "markdown")
    let lines = Set(result.lines)
    for line in compared.lines where line.hasPrefix("| ") {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(lines.isSuperset(of: ["## Math tutor, 14B", "## Large model, 32B"]))
  }

  @Test("--set, --screen and --theme hold")
  func options() throws {
    let changed = try MarkupDocument(
      try printed("html", "--set", "strategy.samples=1", "--screen", "explore"))
    #expect(changed.texts("strong").prefix(3).allSatisfy { $0 != "4" })
    #expect(changed.all("svg").count == 2)
    let light = try printed("svg", "--chart", "spend")
    let dark = try printed("svg", "--chart", "spend", "--theme", "dark")
    let file = try printed("svg", "--chart", "spend", "--theme", "\(Samples.root)/themes/dark.yaml")
    #expect(light != dark && dark == file)
    #expect(!(try printed("html", "--theme", "mono", "--screen", "explore")).contains("prefers"))
  }

  @Test("the same inputs and day give the same bytes; another day changes the day alone")
  func reproducible() throws {
    let first = try printed("md", "--screen", "explore")
    #expect(try printed("md", "--screen", "explore") == first)
    let other = try home.run(
      "report", Samples.tutor, "--output", "-", "--format", "md", "--screen", "explore", "--date",
      "2027-01-31")
    #expect(other.output == first.replacing("2026-11-22", with: "2027-01-31"))
    let today = try home.run(
      "report", Samples.tutor, "--output", "-", "--format", "md", "--screen", "explore")
    #expect(today.output.contains(/Made on \d{4}-\d\d-\d\d with isocost/))
  }

  @Test("folders stay private unless they are asked for")
  func privacy() throws {
    let file = try home.copy(of: "math-tutor-14b.yaml")
    let arguments = ["report", file, "--output", "-", "--format", "json", "--screen", "explore"]
    let hidden = try home.run(arguments).output
    #expect(!hidden.contains(home.path) && hidden.contains("math-tutor-14b.yaml"))
    #expect(try home.run(arguments + ["--with-paths"]).output.contains(file))
  }

  @Test("a file is replaced whole, an input never")
  func replaces() throws {
    let old = try home.write(String(repeating: "old ", count: 100_000), to: "report.md")
    #expect(try report("--output", old, "--screen", "explore").code == 0)
    #expect(!(try Home.text(of: old)).contains("old old"))
    let input = try home.write(Home.text(of: Samples.tutor), to: "input.json")
    let result = try home.run("report", input, "--output", "input.json")
    #expect(result.code == 2 && result.error.contains("is a scenario of this report"))
    #expect(try Home.text(of: input) == Home.text(of: Samples.tutor))
  }

  @Test(
    "what can't be asked is a usage error",
    arguments: [
      ["--output", "report.pdf"], ["--output", "report"], ["--output", "-"],
      ["--output", "r.md", "--date", "22.11.2026"], ["--output", "r.md", "--date", "2026-13-01"],
      ["--output", "r.md", "--date", "2026-02-30"],
      ["--output", "r.md", "--chart", "spend"], ["--output", "r.svg", "--table", "plans"],
      ["--output", "r.csv", "--table", "plans", "--chart", "plans"],
      ["--output", "r.svg", "--chart", "nothing"], ["--output", "r.md", "--screen", "compare"],
      ["--output", "r.md", "--set", "nothing=1"], [],
    ])
  func usage(_ arguments: [String]) throws {
    let result = try home.run(["report", Samples.tutor] + arguments)
    #expect(result.code == 2, "\(result.error)")
    #expect(result.output == "" && !result.error.isEmpty)
    #expect(!home.names(in: home.path).contains { $0.hasPrefix("r") })
  }

  @Test("a chart or table that the scenario has not is named, with what it has")
  func missing() throws {
    let chat = ["report", Samples.chat, "--output", "r.svg", "--chart", "accuracy"]
    let result = try home.run(chat)
    #expect(result.code == 1)
    #expect(result.error.contains("no chart 'accuracy'") && result.error.contains("charts spend"))
    let table = try home.run("report", Samples.tutor, "--output", "r.csv", "--table", "comparison")
    #expect(table.code == 1 && table.error.contains("no table 'comparison'"))
  }

  @Test("a reservation that is too small is said beside the report")
  func reservation() throws {
    let result = try home.run(
      "report", Samples.tutor, "--output", "r.md", "--screen", "explore", "--set",
      "price.plan=reserved", "--set", "price.reserved.commitment=1")
    #expect(result.code == 0, "\(result.error)")
    let evaluated = try home.run(
      "evaluate", Samples.tutor, "--draws", "0", "--set", "price.plan=reserved", "--set",
      "price.reserved.commitment=1")
    let message = try #require(evaluated.error.split(separator: ": ", maxSplits: 1).last)
    #expect(result.error.contains(message))
  }

  @Test("a file that can't be read or written is said")
  func files() throws {
    #expect(try home.run("report", "missing.yaml", "--output", "r.md").code == 3)
    let result = try report("--output", "nowhere/r.md", "--screen", "explore")
    #expect(result.code == 3 && result.error.hasPrefix("nowhere/r.md: error: "))
  }

  @Test("a hostile name stays text in every format", arguments: ["md", "html", "json", "csv"])
  func hostile(_ format: String) throws {
    let text = try Home.text(of: Samples.chat).replacing(
      /name: .*/, with: #"name: "<script>x</script> \e[31m""#)
    let file = try home.write(text, to: "red.yaml")
    let result = try home.run(
      "report", file, "--output", "-", "--format", format, "--screen", "explore")
    #expect(result.code == 0)
    #expect(format == "csv" || !result.output.contains("\u{1B}"))
    #expect(format != "html" || !result.output.contains("<script"))
    let written = try home.run("report", file, "--output", "r.\(format)", "--screen", "explore")
    #expect(!written.output.contains("\u{1B}"))
  }
}
