import Foundation
import Screen
import TestSupport
import Testing

/// Files that a meeting takes away.
@Suite("Export on a terminal", .serialized)
struct ExportTests {
  private let home: Home

  init() throws { home = try Home() }

  private func export(
    _ keys: String, to name: String, size: Size = Size(width: 120, height: 40)
  ) throws -> String {
    let session = try home.open(Samples.tutor, size: size)
    let path = "\(home.path)/\(name)"
    try session.type(keys).type("x").waitFor("╭ export")
    try session.type("\(Keys.clearLine)\(path)\(Keys.enter)").waitFor("wrote ")
    #expect(try session.quit() == .clean)
    return try Home.text(of: path)
  }

  @Test("the plan of Shape is a table that isocost fit reads, once losses are filled in")
  func plan() throws {
    let records = CSV.records(try export("5", to: "plan.csv"))
    #expect(records[0].prefix(4) == ["name", "d_model", "n_layers", "n_heads"])
    #expect(records[0].last == "loss" && records.count == 7)
    #expect(records.dropFirst().allSatisfy { $0.last == "" && $0.count == records[0].count })
  }

  @Test("a report of the scenario, its chart, and the screen itself", arguments: ["html", "svg"])
  func report(ending: String) throws {
    let text = try export("", to: "out.\(ending)")
    #expect(text.contains("<svg") && !text.contains(home.path))
    if ending == "html" { #expect(text.contains("14B") && text.contains("Math tutor")) }
  }

  @Test("the screen as text is what the terminal shows")
  func screen() throws {
    let size = Size(width: 80, height: 24)
    let rows = try export("6", to: "out.txt", size: size).split(
      separator: "\n", omittingEmptySubsequences: false)
    let shown = try home.replay("6", [Samples.tutor], size: size)
    #expect(rows.count == size.height)
    for (row, expected) in zip(rows, shown).prefix(size.height - 1) {
      #expect(String(row) == expected[...].trimmingSuffix { $0 == " " })
    }
  }

  @Test(
    "y hands the screen's table to the terminal, as CSV in OSC 52",
    arguments: [
      ("4", "concurrency,"), ("5", "shape,"), ("2", "size,"), ("3", "plan,"),
    ])
  func copies(keys: String, head: String) throws {
    let session = try home.open(Samples.tutor)
    try session.type(keys).type("y").waitFor("to the terminal's clipboard")
    let text = String(decoding: session.output, as: UTF8.self)
    let start = try #require(text.range(of: "\u{1B}]52;c;")).upperBound
    let end = try #require(text[start...].firstIndex(of: "\u{07}"))
    let data = try #require(Data(base64Encoded: String(text[start..<end])))
    let records = CSV.records(String(decoding: data, as: UTF8.self))
    #expect(records.count > 2 && records[0].joined(separator: ",").contains(head))
    #expect(records.allSatisfy { $0.count == records[0].count })
    #expect(try session.quit() == .clean)
  }

  @Test(
    "the chart in focus is drawn",
    arguments: [("", "accuracy"), ("\t\t\t", "spend"), ("4\t", "throughput")])
  func focused(keys: String, id: String) throws {
    #expect(try export(keys, to: "chart.svg").contains("id=\"\(id)-title\""))
  }

  @Test("no folder of the machine leaves with a report or a copied table")
  func discreet() throws {
    let file = try home.write(
      Home.text(of: Samples.path("math-tutor-14b.yaml")), to: "deep/own.yaml")
    let session = try home.open(file)
    for ending in ["html", "md", "json", "csv"] {
      let path = "\(home.path)/out.\(ending)"
      try session.type("x").waitFor("╭ export")
      try session.type("\(Keys.clearLine)\(path)\(Keys.enter)").waitFor("out.\(ending)")
      try session.waitFor("wrote ")
      let text = try Home.text(of: path)
      #expect(text.contains("own.yaml") && !text.contains("deep"), "\(ending)")
    }
    #expect(try session.quit() == .clean)
  }

  @Test("what a screen does not have is said, and nothing is written")
  func missing() throws {
    let session = try home.open(Samples.tutor)
    let path = "\(home.path)/none"
    try session.type("6x").waitFor("╭ export")
    try session.type("\(Keys.clearLine)\(path).svg\(Keys.enter)").waitFor("nothing of that kind")
    try session.type(Keys.escape).waitForNo("╭ export").type("y").waitFor(
      "a comparison needs two columns")
    try session.type("5vvvvvvv" + String(repeating: "-", count: 12)).waitFor("within ≤ 1 h")
    try session.type("x").waitFor("╭ export")
    try session.type("\(Keys.clearLine)\(path).csv\(Keys.enter)").waitFor("there is no plan")
    try session.type(Keys.escape).waitForNo("╭ export")
    #expect(!home.names(in: home.path).contains { $0.hasPrefix("none") })
    #expect(try session.quit() == .clean)
  }

  @Test("no file is replaced, and an ending that is no format is asked for again")
  func refuses() throws {
    let session = try home.open(Samples.tutor)
    let path = try home.write("mine", to: "mine.html")
    try session.type("x").waitFor("╭ export")
    try session.type("\(Keys.clearLine)\(path)\(Keys.enter)").waitFor("choose another name")
    #expect(try Home.text(of: path) == "mine")
    try session.type("\(Keys.clearLine)out.pdf\(Keys.enter)").waitFor("nothing of that kind here")
    try session.type("\(Keys.clearLine)/no/such/x.txt\(Keys.enter)").waitFor("/no/such/x.txt")
    try session.type(Keys.escape).waitFor("? help")
    #expect(try session.quit() == .clean)
  }
}
