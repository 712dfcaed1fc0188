import Storage
import Testing

@testable import Reports

@Suite("Folders of files stay private") struct PathHidingTests {
  private static let paths = PathHiding(folders: [
    "/home/jo", "/home/jo/plans 2026/", "drafts/x", "/",
  ])

  @Test(
    "known folders go, with blanks in their names too",
    arguments: [
      ("stated in /home/jo/plans 2026/a b.yaml", "stated in a b.yaml"),
      ("stated in drafts/x/a.yaml.", "stated in a.yaml."),
      ("at /home/jo", "at …"), ("/home/joseph is another", "joseph is another"),
      ("drafts/x of drafts/x/a.yaml, 1/2 drafts/x", "drafts/x of a.yaml, 1/2 drafts/x"),
      ("overdrafts/x/a.yaml", "overdrafts/x/a.yaml"),
    ])
  func known(_ text: String, _ hidden: String) {
    #expect(Self.paths.hidden(text) == hidden)
  }

  @Test(
    "whatever looks like an absolute path is cut to its file",
    arguments: [
      ("/srv/data/eval.csv", "eval.csv"), ("of (/srv/data/eval.csv)", "of (eval.csv)"),
      ("file:/srv/x/eval.csv", "file:eval.csv"), ("~/secret/plan.yaml", "plan.yaml"),
      ("path=/a/b", "path=b"), ("'/a/b/c'", "'c'"),
    ])
  func absolute(_ text: String, _ hidden: String) {
    #expect(Self.paths.hidden(text) == hidden)
  }

  @Test(
    "everything else stays",
    arguments: [
      "81 tokens/s", "$0.50/h", "and/or/not", "1/2", "https://a.org/b/c", "$/h/GPU", "/s", "",
      "SemiAnalysisAI/InferenceX-app@77ca49a constants.ts", "1 / 2", "requests/yr (log)",
      "samples/math-tutor-14b.yaml",
    ])
  func others(_ text: String) {
    #expect(Self.paths.hidden(text) == text)
  }

  @Test("a folder whose name is a common word takes no such word out of a sentence")
  func commonWords() {
    let paths = PathHiding(folders: ["samples", "GPU", ".."])
    for text in [
      "one prefill P for N samples, 3 tokens/s", "GPU time = n x P / b", "tokens/s a GPU",
      "(2026-03..2026-10) $/h",
    ] {
      #expect(paths.hidden(text) == text)
    }
    #expect(
      paths.hidden("stated in samples/a.yaml and GPU/b.yaml") == "stated in a.yaml and b.yaml")
    #expect(paths.hidden("stated in ../a.yaml") == "stated in a.yaml")
  }

  @Test("nothing is hidden when it is off")
  func off() {
    #expect(PathHiding.off.hidden("/home/jo/a.yaml") == "/home/jo/a.yaml")
  }

  @Test("documents keep their keys and numbers")
  func documents() {
    let document: JSONValue = [
      "/home/jo/key": .list([.text("/home/jo/a"), .number(1), .null, .flag(true)]),
      "inner": ["file": .text("/srv/x/y")],
    ]
    let expected: JSONValue = [
      "/home/jo/key": .list([.text("a"), .number(1), .null, .flag(true)]),
      "inner": ["file": .text("y")],
    ]
    #expect(document.mapped(Self.paths.hidden) == expected)
  }

  @Test("tables keep their shape")
  func tables() {
    let table = OutputTable(
      columns: [.init("file", "/home/jo/head"), .init("n", "n", isNumber: true)],
      rows: [[.init("/srv/x/y"), .init(.number(2), "2")]])
    let hidden = table.mapped(Self.paths.hidden)
    #expect(hidden.columns.map { $0.title[.english] } == ["head", "n"])
    #expect(hidden.columns.map(\.key) == ["file", "n"] && hidden.columns[1].isNumber)
    #expect(hidden.rows[0].map(\.text) == ["y", "2"])
    #expect(hidden.rows[0][0].value == .text("y") && hidden.rows[0][1].value == .number(2))
  }

  @Test("no format of a report names a folder of the machine", arguments: ReportFormat.allCases)
  func formats(_ format: ReportFormat) throws {
    let report = try ReportFixtures.secretive()
    var options = ReportOptions()
    options.paths = PathHiding(folders: ["/home/somebody/secret"])
    let text = try #require(report.text(as: format, options))
    #expect(!text.contains("somebody") && !text.contains("secret"))
    guard format != .svg else { return }
    let open = try #require(report.text(as: format, ReportOptions()))
    #expect(open.contains("/home/somebody/secret/plan.yaml"))
  }
}
