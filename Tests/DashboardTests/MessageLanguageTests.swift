import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Messages in the language of the screen")
struct MessageLanguageTests {
  private static let results: [(EffectResult, String, String)] = [
    (.exported(path: "a.html"), "wrote a.html", "a.htmlに書き出しました"),
    (
      .copied(rows: 1), "sent 1 row to the terminal's clipboard (OSC 52), as CSV",
      "1行をCSVで端末のクリップボードへ送りました（OSC 52）"
    ),
    (
      .copied(rows: 4), "sent 4 rows to the terminal's clipboard (OSC 52), as CSV",
      "4行をCSVで端末のクリップボードへ送りました（OSC 52）"
    ),
  ]

  private func message(_ result: EffectResult, _ language: Language) throws -> String? {
    var bench = try Bench()
    bench.state.language = language
    bench.send(.finished(result))
    return bench.state.message?.text
  }

  @Test("what came of an effect", arguments: results.indices)
  func effects(index: Int) throws {
    let (result, english, japanese) = Self.results[index]
    #expect(try message(result, .english) == english)
    #expect(try message(result, .japanese) == japanese)
  }

  @Test("saved and opened files, with what was remarkable")
  func files() throws {
    let scenario = try Fixture.tutor()
    let saved = EffectResult.saved(document: 0, scenario, path: "s/a.yaml", note: "")
    #expect(try message(saved, .english) == "saved s/a.yaml")
    #expect(try message(saved, .japanese) == "s/a.yamlに保存しました")
    let noted = EffectResult.saved(document: 0, scenario, path: "s/a.yaml", note: "1")
    #expect(try message(noted, .english) == "saved a.yaml; 1")
    #expect(try message(noted, .japanese) == "a.yamlに保存しました；1")
    let opened = EffectResult.opened(scenario, path: "b.yaml", note: "1 warning")
    #expect(try message(opened, .english) == "opened b.yaml; 1 warning")
    #expect(try message(opened, .japanese) == "b.yamlを開きました；1 warning")
  }

  @Test("a terminal that shows ASCII only gets English")
  func ascii() throws {
    var bench = try Bench(tier: .ascii)
    bench.state.language = .japanese
    bench.send(.finished(.exported(path: "a.html")))
    #expect(bench.state.message?.text == "wrote a.html")
  }

  @Test("no message is Japanese where only ASCII can be shown")
  func asciiEverywhere() throws {
    let results: [EffectResult] = [
      .fileDeleted(path: "a.yaml", place: "trash"), .fileRestored(path: "a.yaml"),
      .fileEdited(path: "a.yaml", try Fixture.tutor(), documents: []),
      .workTaken(id: "1", [], problems: ["x"]), .workTaken(id: "1", [], problems: []),
    ]
    for result in results {
      var bench = try Bench(tier: .ascii)
      bench.state.language = .japanese
      bench.send(.finished(result))
      let text = try #require(bench.state.message?.text)
      #expect(text.allSatisfy { $0.isASCII }, "\(text)")
    }
    var bench = try Bench(tier: .ascii)
    bench.state.language = .japanese
    bench.state.overlay = .offer([WorkOffer(id: "1", time: "12:00", names: ["a"])])
    bench.give(.discardWork)
    #expect(bench.state.message?.text == "discarded the unsaved work of 12:00")
    bench.give(.palette)
    #expect(bench.list?.rows.allSatisfy { $0.title.allSatisfy { $0.isASCII } } == true)
    try bench.press("Esc")
    bench.give(.nextTheme)
    #expect(bench.state.message?.text.allSatisfy { $0.isASCII } == true)
  }

  @Test("a screen that is too small says so in its language, with the key that quits")
  func tooSmall() throws {
    var bench = try Bench(size: Size(width: 39, height: 9))
    #expect(bench.screenText.contains("needs 40x10, have 39x9 (q quits)"))
    bench.state.language = .japanese
    #expect(bench.screenText.contains("40x10以上が必要、現在39x9（qで終了）"))
  }

  @Test("themes are described in the language of the screen")
  func themes() throws {
    var bench = try Bench()
    bench.state.language = .japanese
    takeTheme(&bench.state, 0, in: bench.environment)
    let text = try #require(bench.state.message?.text)
    #expect(text.hasPrefix("テーマ\(bench.environment.themes[0].name)："))
  }

  @Test("the key that opens a scenario is the one in use")
  func key() throws {
    var bench = try Bench()
    bench.give(.nextScenario)
    #expect(bench.state.message?.text == "no other scenario is open; o opens one")
    bench.state.language = .japanese
    bench.give(.nextScenario)
    #expect(bench.state.message?.text == "ほかに開いているシナリオはありません；oで開きます")
  }

  @Test("the question about unsaved changes names the keys in use, in each language")
  func question() throws {
    var bench = try Bench()
    bench.give(.stepUp, .quit)
    #expect(bench.screenText.contains("s saves all and quits, d quits without saving, Esc stays"))
    bench.environment.keys = try KeyMap([
      Wish.of("quit-without-saving", in: "question", ["F9"])
    ])
    #expect(bench.screenText.contains("F9 quits without saving"))
    bench.state.language = .japanese
    #expect(bench.screenText.contains("F9：保存せずに終了"))
  }
}
