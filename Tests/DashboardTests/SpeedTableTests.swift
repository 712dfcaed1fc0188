import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Table of the Speed screen")
struct SpeedTableTests {
  static let sizes = [
    Size(width: 40, height: 10), Size(width: 60, height: 16), .standard,
    Size(width: 100, height: 30), .large, Size(width: 200, height: 60),
  ]

  private func table(
    _ scenario: Scenario, _ size: Size, _ language: Language
  ) throws -> (rows: [String], bench: Bench) {
    var bench = try SpeedBench.bench(scenario, size: size)
    bench.state.language = language
    try bench.press("Tab x3 Home")
    let layout = ExploreLayout(size: size, focus: .options, isExpanded: false)
    let pane = SpeedLayout(layout, of: bench.state).panes[.table]
    let frame = bench.frame
    let rows = (pane.y..<pane.maxY).map { y in
      let cells = (pane.x..<pane.maxX).map { frame[$0, y] }.filter { !$0.isContinuation }
      return String(String.UnicodeScalarView(cells.map(\.glyph)))
    }
    return (rows, bench)
  }

  private func words(_ row: String) -> [String] {
    row.split { " │".contains($0) }.map(String.init)
  }

  /// Every heading, long or short, by the name of its column.
  private static func headings(_ language: Language) -> [String: [String]] {
    [
      "seqs": [language("seqs", ja: "系列")], "TTFT": ["TTFT"], "TPOT": ["TPOT"],
      "latency": [language("latency", ja: "応答時間")],
      "user": [language("tok/s/user", ja: "tok/s/人"), language("tps/user", ja: "tps/人")],
      "GPU": ["tok/s/GPU", "tps/GPU"], "running": [language("running", ja: "実行中")],
      "GPUs": [language("GPUs", ja: "GPU数")],
    ]
  }

  @Test("no heading is cut, whatever the numbers", arguments: sizes, Language.allCases)
  func whole(size: Size, language: Language) throws {
    let known = Self.headings(language).values.joined()
    for sample in Fixture.Sample.allCases {
      let (rows, _) = try table(Fixture.sample(sample), size, language)
      let shown = words(rows[1])
      #expect(shown.count >= 4)
      #expect(shown.allSatisfy { known.contains($0) }, "\(sample) \(shown)")
    }
  }

  @Test("concurrency, latency and GPUs are always there", arguments: sizes, Language.allCases)
  func important(size: Size, language: Language) throws {
    for sample in Fixture.Sample.allCases {
      let (rows, bench) = try table(Fixture.sample(sample), size, language)
      let shown = words(rows[1])
      for name in ["seqs", "latency", "GPUs"] {
        let headings = try #require(Self.headings(language)[name])
        #expect(shown.contains { headings.contains($0) }, "\(sample) \(name)")
      }
      let first = try #require(bench.state.speed?.rows.first)
      let gpus = NumberFormat.grouped.string(first.gpusForLoad)
      #expect(words(rows[2]).contains(gpus), "\(sample) \(rows[2])")
    }
  }

  @Test("what matters least goes first: running, then tokens a user, TPOT, tokens a GPU, TTFT")
  func order() throws {
    let order = ["running", "user", "TPOT", "GPU", "TTFT"]
    let headings = Self.headings(.english)
    for sample in Fixture.Sample.allCases {
      var counts: [Int] = []
      for width in stride(from: 40, through: 120, by: 4) {
        let (rows, _) = try table(
          Fixture.sample(sample), Size(width: width, height: 16), .english)
        let shown = words(rows[1])
        let missing = order.filter { name in
          headings[name]?.contains { shown.contains($0) } == false
        }
        #expect(missing == Array(order.prefix(missing.count)), "\(sample) \(width)")
        if width < 78 { counts.append(missing.count) }
      }
      #expect(counts == counts.sorted(by: >) && (counts.first ?? 0) > (counts.last ?? 0))
    }
  }

  @Test("short headings come before a column goes")
  func shortHeadings() throws {
    let (rows, _) = try table(Fixture.sample(.llama), .standard, .english)
    #expect(words(rows[1]) == ["seqs", "TTFT", "TPOT", "latency", "tps/GPU", "GPUs"])
    let (wide, _) = try table(Fixture.sample(.llama), .large, .english)
    #expect(words(wide[1]).contains("tok/s/GPU") && words(wide[1]).contains("running"))
  }

  @Test("the title stands whole, shorter where room is short", arguments: sizes, Language.allCases)
  func title(size: Size, language: Language) throws {
    for sample in Fixture.Sample.allCases {
      let scenario = try Fixture.sample(sample)
      let (rows, _) = try table(scenario, size, language)
      let requests = scenario.workload.requestsPerYear.formatted
      #expect(!rows[0].contains("…") && rows[0].contains(requests), "\(rows[0])")
    }
  }
}

@Suite("Point of reference of the Speed headline")
struct SpeedReferenceTests {
  private func headline(_ keys: String, _ language: Language = .english) throws -> (String, Bench) {
    var bench = try SpeedBench.llama()
    try bench.press(keys)
    let text = try #require(bench.state.speed)
      .headline(row: bench.state.speedSettings.row, in: language).text
    return (text, bench)
  }

  @Test("without a cross-hair it is the scenario's own concurrency")
  func present() throws {
    let (text, bench) = try headline("")
    let plan = try #require(bench.state.speed?.plan)
    let gain = timesText(try #require(plan.gain))
    #expect(text.contains(": \(gain) the tokens a GPU, "))
    #expect(!text.contains("a GPU at "))
  }

  @Test("under the cross-hair gain and GPUs are those against the chosen row", arguments: 0...4)
  func chosen(row: Int) throws {
    let (text, bench) = try headline("Home Right x\(row + 1) Left")
    let insight = try #require(bench.state.speed)
    let (point, best) = (insight.rows[row], try #require(insight.plan?.best))
    #expect(bench.state.speedSettings.row == row)
    #expect(text.hasPrefix(point.concurrency == 1 ? "1 sequence:" : "\(point.concurrency) seq"))
    let gain = timesText(best.timing.tokensPerSecondPerGPU / point.timing.tokensPerSecondPerGPU)
    let gpus = "\(Int(best.gpusForLoad)) instead of \(Int(point.gpusForLoad)) GPUs."
    #expect(text.contains("\(gain) the tokens a GPU at \(point.concurrency), \(gpus)"))
    let plan = try #require(insight.plan)
    #expect(!text.contains("of \(Int(plan.present.gpusForLoad)) GPUs"))
    let (japanese, _) = try headline("Home Right x\(row + 1) Left", .japanese)
    #expect(japanese.contains("\(point.concurrency)系列比でGPUあたりトークン\(gain)、GPUは"))
  }

  @Test("on the scenario's own row it reads as without a cross-hair")
  func own() throws {
    let (plain, _) = try headline("")
    let (chosen, bench) = try headline("Right Left")
    #expect(bench.state.speedSettings.row != nil && chosen == plain)
  }

  @Test("on the best row there is nothing to gain, beyond it nothing is said to be saved")
  func best() throws {
    let (text, bench) = try headline("Right x2")
    let best = try #require(bench.state.speed?.plan?.best?.concurrency)
    #expect(text.contains("Up to \(best) answer within 25 s, as chosen."))
    #expect(!text.contains("instead of"))
    let (japanese, _) = try headline("Right x2", .japanese)
    #expect(japanese.contains("\(best)系列まで25 s以内に応答（選択どおり）。"))
    let (beyond, _) = try headline("Right x3")
    #expect(beyond.contains("0.9× the tokens a GPU at 128, still 4 GPUs."))
    let (after, _) = try headline("Right x3", .japanese)
    #expect(after.contains("128系列比でGPUあたりトークン0.9×、GPUは4台のまま。"))
  }
}
