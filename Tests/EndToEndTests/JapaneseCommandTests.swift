import Foundation
import Screen
import TestSupport
import Testing

/// Commands in Japanese: words change, numbers and what programs read do not.
@Suite("Commands in Japanese", .serialized)
struct JapaneseCommandTests {
  private let home: Home
  private static let other = Samples.path("large-32b.yaml")

  init() throws { home = try Home() }

  private func report(_ format: String, _ language: String, _ more: String...) throws -> String {
    let result = try home.run(
      [
        "report", Samples.tutor, "--output", "-", "--format", format, "--date", "2026-11-22",
        "--lang", language,
      ] + more)
    #expect(result.code == 0 && result.error == "", "\(result.error)")
    return result.output
  }

  /// Keys of a section for config.yaml, without the remarks behind them.
  private func section(_ lines: [String]) -> [String] {
    lines.map { line in
      let end = line.range(of: " # ")?.lowerBound ?? line.endIndex
      return String(line[..<end]).trimmedRight
    }
  }

  @Test(
    "what programs read is the same in every language",
    arguments: [
      ["evaluate", Samples.tutor, "--format", "json"],
      ["evaluate", Samples.tutor, "--format", "csv"],
      ["compare", Samples.tutor, other, "--format", "json"],
      ["frontier", Samples.tutor, "--format", "json"],
      ["catalog", "gpus", "--format", "csv"],
    ])
  func programs(_ arguments: [String]) throws {
    let english = try home.run(arguments + ["--lang", "en"])
    let japanese = try home.run(arguments + ["--lang", "ja"])
    #expect(english.code == 0 && !english.output.isEmpty, "\(english.error)")
    #expect(japanese.code == 0 && japanese.output == english.output)
  }

  @Test("every screen is drawn in Japanese, each row as wide as the screen")
  func screens() throws {
    let titles = [
      ("explore", "探索"), ("frontier", "フロンティア"), ("spend", "支出"), ("speed", "速度"),
      ("shape", "形状"), ("compare", "比較"),
    ]
    for (screen, title) in titles {
      let result = try home.run(
        "render", Samples.tutor, Self.other, "--screen", screen, "--lang", "ja", "--size", "100x30")
      #expect(result.code == 0 && result.error == "", "\(result.error)")
      #expect(result.lines.count == 30 && result.lines[0].contains(title))
      #expect(result.lines.allSatisfy { columnWidth(of: $0) <= 100 })
    }
  }

  @Test("F4 in a script leads to the screen of --lang ja, and a second one back")
  func replays() throws {
    let english = try home.run("render", Samples.tutor, "--lang", "en").lines.dropLast()
    let japanese = try home.run("render", Samples.tutor, "--lang", "ja").lines.dropLast()
    #expect(english != japanese)
    #expect(try home.replay("F4\n", [Samples.tutor]).dropLast() == japanese)
    #expect(try home.replay("F4 F4\n", [Samples.tutor]).dropLast() == english)
    #expect(try home.replay("l u F4\n", [Samples.tutor]).dropLast() == japanese)
  }

  @Test("a report says in Japanese what to say in the meeting, with the same figures")
  func meeting() throws {
    let page = try MarkupDocument(try report("html", "ja", "--screen", "explore"))
    let english = try MarkupDocument(try report("html", "en", "--screen", "explore"))
    #expect(page.elements[0].attributes["lang"] == "ja")
    #expect(page.texts("h3").contains("会議で言うこと"))
    #expect(page.texts("li").contains { $0.contains("それから決めます。") })
    #expect(page.texts("strong").sorted() == english.texts("strong").sorted())
    #expect(page.all("svg").count == english.all("svg").count)
    let lines = try report("md", "ja", "--screen", "explore").split(separator: "\n")
    #expect(lines.contains("### 会議で言うこと"))
    #expect(lines.contains { $0.hasPrefix("* ") && $0.hasSuffix("それから決めます。") })
  }

  @Test("the data of a report do not depend on its language")
  func data() throws {
    #expect(try report("csv", "ja") == report("csv", "en"))
    let documents = try ["en", "ja"].map { language in
      let document = try JSONDocument(try report("json", language, "--screen", "speed"))
      let scenarios = try #require(document.values["scenarios"] as? [[String: Any]])
      return scenarios[0]
    }
    let evaluations = documents.map { $0["evaluation"] as? NSDictionary }
    #expect(evaluations[0] != nil && evaluations[0] == evaluations[1])
    #expect(documents.map { $0["sources"] as? [String] }.allSatisfy { $0?.isEmpty == false })
    let phrases = documents.compactMap { $0["meetingPhrases"] as? [String] }
    #expect(phrases.count == 2 && phrases[0].count == phrases[1].count)
    #expect(phrases[1].allSatisfy { $0.hasSuffix("。") })
  }

  @Test("a picture has Japanese words and the same lines")
  func picture() throws {
    let pictures = try ["en", "ja"].map {
      try MarkupDocument(try report("svg", $0, "--chart", "latency"))
    }
    #expect(pictures[1].texts("title") == ["同時に動く系列数と時間"])
    let lines = pictures.map { $0.all("polyline").count }
    #expect(lines[0] == lines[1] && lines[0] > 0)
  }

  @Test("config.yaml chooses the language of reports; the option wins")
  func configured() throws {
    let japanese = try report("md", "ja", "--screen", "speed")
    try home.write("language: ja\n", to: "config/isocost/config.yaml")
    let result = try home.run(
      "report", Samples.tutor, "--output", "-", "--format", "md", "--date", "2026-11-22",
      "--screen", "speed")
    #expect(result.output == japanese)
    #expect(try report("md", "en", "--screen", "speed").contains("### For the meeting"))
  }

  @Test("the section of keys in Japanese is the English one but for its remarks")
  func keys() throws {
    let english = try home.run("keys", "--lang", "en").lines
    let japanese = try home.run("keys", "--lang", "ja").lines
    #expect(section(english) == section(japanese) && english != japanese)
    let remarks = japanese.filter { $0.contains(" # ") }
    #expect(remarks.count > 100 && remarks.allSatisfy { $0.utf8.count > $0.count })
  }

  @Test("a section of own keys, pasted beside other settings, gives the same keys again")
  func pasted() throws {
    let wishes = "keys: {slides: {next-slide: [F5, w], cancel: F7}, options: {step-up: [\"+\"]}}\n"
    try home.write(wishes, to: "config/isocost/config.yaml")
    let own = try home.run("keys", "--lang", "ja")
    #expect(own.lines.contains { $0.hasPrefix("    next-slide: [F5, w] ") })
    try home.write(
      "theme: light\nlanguage: ja\nmouse: off\n" + own.output, to: "config/isocost/config.yaml")
    let again = try home.run("keys")
    #expect(again.code == 0 && again.error == "" && again.output == own.output)
    let slide = try home.replay("p F5\n", [Samples.tutor]).joined(separator: "\n")
    #expect(slide.contains("2/5"))
    let still = try home.replay("p Space Right\n", [Samples.tutor]).joined(separator: "\n")
    #expect(still.contains("1/5"))
  }
}
