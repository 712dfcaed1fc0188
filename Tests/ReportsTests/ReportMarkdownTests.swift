import Dashboard
import Storage
import Testing

@testable import Reports

@Suite("A report in Markdown") struct ReportMarkdownTests {
  private func lines(_ report: Report, hiding paths: PathHiding = .off) -> [String] {
    report.markdown(hiding: paths).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test("title, day and version stand on top, one first heading")
  func top() throws {
    let lines = lines(try ReportFixtures.tutor())
    #expect(lines[0] == "# Math tutor, 14B")
    #expect(lines[2] == "Made on 2026-11-22 with isocost 1.2.3.")
    #expect(lines.count { $0.hasPrefix("# ") } == 1)
  }

  @Test("the questions of the screens are headings, in their order")
  func questions() throws {
    let headings = lines(try ReportFixtures.tutor()).filter { $0.hasPrefix("### ") }
    let phrases = ReportPhrases(.english)
    let questions = Report.usualScreens.map { "### \($0.question[.english])" }
    #expect(headings.filter(questions.contains) == questions)
    for heading in [ReportHeading.indicators, .figures, .inputs, .formulas, .sources] {
      #expect(headings.contains("### \(phrases.heading(heading))"), "\(heading)")
    }
  }

  @Test("the answer comes before everything else, its figures stressed")
  func answer() throws {
    let lines = lines(try ReportFixtures.tutor())
    let answer = try #require(lines.firstIndex { $0.hasPrefix("**14B** × **8.2k** tokens") })
    let first = try #require(lines.firstIndex { $0.hasPrefix("### ") })
    #expect(answer < first)
    #expect(lines.count { $0.hasPrefix("**14B** × **8.2k** tokens") } == 1, "said once")
  }

  @Test("every table has as many cells in every row", arguments: [0, 1, 2, 3])
  func tables(_ report: Int) throws {
    let reports = [
      ReportFixtures.tutor, ReportFixtures.node, ReportFixtures.pair, ReportFixtures.hostile,
    ]
    var width: Int?
    var tables = 0
    for line in lines(try reports[report]()) {
      guard line.hasPrefix("| ") else {
        width = nil
        continue
      }
      let cells = line.replacing("\\|", with: "").count { $0 == "|" }
      if width == nil { tables += 1 }
      #expect(width == nil || width == cells, "\(line)")
      width = cells
    }
    #expect(tables > 8)
  }

  @Test("formulas stand between fences, every fence is closed")
  func formulas() throws {
    let lines = lines(try ReportFixtures.tutor())
    #expect(lines.count { $0 == "```text" } == 9)
    #expect(lines.count { $0 == "```" } == 9)
    #expect(lines.contains("latency = TTFT + (E[max of N lengths] - 1) x TPOT"))
  }

  @Test("charts are named with what they draw and mark")
  func charts() throws {
    let lines = lines(try ReportFixtures.tutor())
    let phrases = ReportPhrases(.english)
    for id in try ReportFixtures.tutor().charts.map(\.chart.id) {
      #expect(lines.count { $0.hasPrefix("**\(phrases.title(of: id))** ") } == 1, "\(id)")
    }
    #expect(lines.contains { $0.contains("you: 14B at $0.0352, 70.8%") })
  }

  @Test("evidence and limits of figures are listed, so are caveats and sources")
  func evidence() throws {
    let lines = lines(try ReportFixtures.tutor())
    #expect(lines.count { $0.hasPrefix("* Evidence: ") } >= 9)
    #expect(lines.count { $0.hasPrefix("* What it leaves out: ") } >= 9)
    #expect(lines.contains { $0.hasPrefix("* price: ") })
    let tail = lines.suffix(8)
    for caveat in ReportPhrases(.english).caveats {
      #expect(tail.contains("* \(caveat)"), "\(caveat)")
    }
  }

  @Test("several scenarios are compared first, then told one by one")
  func several() throws {
    let lines = lines(try ReportFixtures.pair())
    #expect(lines[0] == "# Comparison of 2 options")
    let chapters = lines.filter { $0.hasPrefix("## ") }
    #expect(
      chapters == [
        "## 2 options, held against Math tutor, 14B", "## What differs", "## Notes",
        "## Where the numbers come from", "## Math tutor, 14B", "## Large model, 32B",
        "## How to read the numbers",
      ])
    let compared = try #require(ReportFixtures.pair().comparison?.markdown)
    let text = try ReportFixtures.pair().markdown()
    for line in compared.split(separator: "\n") where line.hasPrefix("| ") {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test("columns of which nothing is known are left out")
  func emptyColumns() throws {
    let lines = lines(try ReportFixtures.tutor())
    #expect(lines.contains("| plan | a request | a year |"))
    #expect(lines.contains { $0.hasPrefix("| year | requests | spend | replicas | busy |") })
  }

  @Test("texts from files are no markup and steer no terminal")
  func hostile() throws {
    let text = try ReportFixtures.hostile().markdown()
    let markup = text.replacing("\\<", with: "")
    #expect(!markup.contains("<script") && !markup.contains("<img"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    let lines = lines(try ReportFixtures.hostile())
    #expect(lines[0].hasPrefix("# \\<script\\>"))
    #expect(!lines.contains { $0.hasPrefix("# no heading") })
  }

  @Test("the same report gives the same text")
  func deterministic() throws {
    #expect(try ReportFixtures.pair().markdown() == ReportFixtures.pair().markdown())
  }
}
