import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("What the library says of files")
struct LibraryMessagesTests {
  private static let name = String(repeating: "a", count: 100) + String(repeating: "z", count: 100)
  private static let path = "/home/somebody/plans/\(name).yaml"
  static let sizes = [
    Size(width: 40, height: 10), Size(width: 60, height: 16), .standard, .large,
  ]

  private func bench(_ size: Size = .standard, _ language: Language = .english) throws -> Bench {
    var bench = try Bench(size: size)
    bench.state.language = language
    bench.send(
      .finished(
        .listed([
          ListChoice.Row(value: Self.path, title: Self.name, detail: "plans"),
          ListChoice.Row(value: "b.yaml", title: "b", detail: "plans"),
          ListChoice.Row(value: "c.yaml", title: "c", detail: "plans"),
        ])))
    let scenario = try Fixture.tutor()
    bench.send(.finished(.previewed(path: Self.path, scenario, note: "")))
    return bench
  }

  private func footer(_ bench: Bench) -> String {
    bench.frame.text(row: bench.state.size.height - 1)
  }

  @Test("a long name never hides that a second key deletes it", arguments: sizes, Language.allCases)
  func deletion(size: Size, language: Language) throws {
    var bench = try bench(size, language)
    bench.send(.finished(.deletionNeedsConsent(path: Self.path)))
    let line = footer(bench)
    #expect(line.contains(language("Del again", ja: "もう一度Del")))
    #expect(line.contains(language("trash", ja: "ごみ箱")))
    #expect(line.contains("aa") && line.contains("yaml") && line.contains("…"), "\(line)")
    let end = language("trash", ja: size.width < 80 ? "ごみ箱へ" : "ごみ箱へ移します")
    #expect(line.split(separator: " ").last?.hasSuffix(end) == true, "\(line)")
  }

  @Test("a usual name stands whole in the whole question")
  func usual() throws {
    var bench = try bench()
    bench.send(.finished(.deletionNeedsConsent(path: "plans/b.yaml")))
    #expect(
      footer(bench).contains(
        "b.yaml is outside the scenario folder: Del again moves it to its trash"))
  }

  @Test(
    "a long name never hides what is asked for in a field", arguments: sizes, Language.allCases)
  func fields(size: Size, language: Language) throws {
    for (key, words) in [
      ("^R", language("name of the scenario in aa", ja: "のシナリオ名")),
      ("^T", language("tags of aa", ja: "のタグ")),
    ] {
      var bench = try bench(size, language)
      try bench.press(key)
      let title = try #require(bench.frame.rows.first { $0.contains("╭") && $0.contains("aa") })
      #expect(title.contains(words) && title.contains("zz"), "\(title)")
      #expect(bench.entry?.title(in: language).contains(Self.name) == true)
    }
  }

  @Test(
    "after a deletion the key that brings the file back is in sight", arguments: sizes,
    Language.allCases)
  func deleted(size: Size, language: Language) throws {
    var bench = try bench(size, language)
    bench.send(.finished(.fileDeleted(path: "\(Self.name).yaml", place: "/x\(Self.path)")))
    let line = footer(bench)
    #expect(line.contains("^Y") && line.contains("aa"), "\(line)")
    if size.width >= 80 { #expect(line.contains("z.yaml")) }
  }

  @Test("a new name and tags are both in sight")
  func edited() throws {
    var bench = try bench()
    var scenario = try Fixture.tutor(named: Self.name)
    scenario.tags = try #require(ScenarioTags(text: "draft"))
    bench.send(.finished(.fileEdited(path: "\(Self.name).yaml", scenario, documents: [])))
    let line = footer(bench)
    #expect(line.contains(" is aa") && line.contains("zz #draft"), "\(line)")
  }

  // MARK: Bringing back

  @Test("what is back is named, and what the key brings back next", arguments: Language.allCases)
  func restored(language: Language) throws {
    var bench = try bench(.standard, language)
    bench.send(.finished(.fileRestored(path: "s/b.yaml", next: "a.yaml")))
    #expect(bench.effects == [.listScenarios])
    #expect(
      bench.state.message
        == .init(
          text: language(
            "s/b.yaml is back; ^Y brings a.yaml back", ja: "s/b.yamlを戻しました；^Yでa.yamlも戻します"),
          role: .success))
    bench.send(.finished(.fileRestored(path: "s/a.yaml")))
    #expect(bench.state.message?.text == language("s/a.yaml is back", ja: "s/a.yamlを戻しました"))
    bench.send(.finished(.fileRestored(path: Self.path, next: "\(Self.name).yaml")))
    #expect(footer(bench).contains("^Y") && footer(bench).contains("/home"))
  }

  @Test("it names the user's own key")
  func ownKey() throws {
    var bench = try bench()
    bench.environment.keys = try KeyMap([Wish.of("restore-file", in: "library", ["F8"])])
    bench.send(.finished(.fileRestored(path: "b.yaml", next: "a.yaml")))
    #expect(bench.state.message?.text == "b.yaml is back; F8 brings a.yaml back")
  }

  // MARK: Files that have gone

  @Test("one that is gone is told and leaves the list; the next one is looked at")
  func gone() throws {
    var bench = try bench()
    try bench.press("Down")
    #expect(bench.effects == [.preview(path: "b.yaml")])
    bench.send(.finished(.fileGone(path: "b.yaml")))
    #expect(bench.list?.rows.map(\.title) == [Self.name, "c"])
    #expect(bench.list?.chosen?.title == "c")
    #expect(bench.effects == [.preview(path: "c.yaml")])
    #expect(
      bench.state.message
        == .init(text: "b.yaml is gone: deleted or moved elsewhere", role: .warning))
    bench.send(.finished(.fileGone(path: "c.yaml")))
    #expect(bench.list?.chosen?.title == Self.name && bench.effects.isEmpty)
    bench.send(.finished(.fileGone(path: Self.path)))
    #expect(bench.list?.rows.isEmpty == true && bench.list?.selection == 0)
    #expect(
      bench.effects.isEmpty && footer(bench).contains("aa") && footer(bench).contains("is gone"))
  }

  @Test("the filter stays, and so does the row under the cursor when another one goes")
  func filtered() throws {
    var bench = try bench()
    try bench.press("\"plans\" Down x2")
    bench.send(.finished(.fileGone(path: "b.yaml")))
    #expect(bench.list?.filter.text == "plans" && bench.list?.chosen?.title == "c")
    bench = try self.bench()
    try bench.press("Down")
    bench.send(.finished(.fileGone(path: Self.path)))
    #expect(bench.list?.chosen?.title == "b" && bench.list?.selection == 0)
  }

  @Test("one that was to be opened brings the list back without it", arguments: Language.allCases)
  func chosen(language: Language) throws {
    var bench = try bench(.standard, language)
    try bench.press("Down Enter")
    #expect(bench.effects.last == .open(path: "b.yaml") && bench.list == nil)
    let before = bench.state.documents
    bench.send(.finished(.fileGone(path: "b.yaml")))
    #expect(bench.effects == [.listScenarios] && bench.state.documents == before)
    let rows = [ListChoice.Row(value: "c.yaml", title: "c", detail: "plans")]
    bench.send(.finished(.listed(rows)))
    #expect(bench.list?.rows == rows)
    #expect(
      bench.state.message?.text
        == language(
          "b.yaml is gone: deleted or moved elsewhere", ja: "b.yamlはもうありません：外部で削除または移動されました"))
  }

  @Test("an overlay that came meanwhile stays")
  func elsewhere() throws {
    var bench = try Bench()
    try bench.press("?")
    let overlay = bench.state.overlay
    bench.send(.finished(.fileGone(path: "b.yaml")))
    #expect(bench.state.overlay == overlay && bench.effects.isEmpty)
  }
}
