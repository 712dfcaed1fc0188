import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("The library of scenario files")
struct LibraryTests {
  private static let rows = [
    ListChoice.Row(
      value: "s/alpha.yaml", title: "alpha", detail: "#draft #exam s", words: "Autumn plan"),
    ListChoice.Row(value: "s/beta.yaml", title: "beta", detail: "s", words: "Winter plan"),
    ListChoice.Row(value: "t/gamma.yaml", title: "gamma", detail: "t", words: "Spring"),
  ]

  private func bench(size: Size = .standard) throws -> Bench {
    var bench = try Bench(size: size)
    bench.send(.finished(.listed(Self.rows)))
    return bench
  }

  private func previewed(size: Size = .standard) throws -> Bench {
    var bench = try bench(size: size)
    var scenario = try Fixture.tutor(named: "Autumn plan")
    scenario.tags = try #require(ScenarioTags(text: "draft, exam"))
    bench.send(.finished(.previewed(path: "s/alpha.yaml", scenario, note: "")))
    return bench
  }

  @Test("the chosen file is read, once")
  func readOnce() throws {
    var bench = try bench()
    #expect(bench.effects == [.preview(path: "s/alpha.yaml")])
    bench.send(.finished(.previewed(path: "s/alpha.yaml", try Fixture.tutor(), note: "")))
    try bench.press("Down")
    #expect(bench.effects == [.preview(path: "s/beta.yaml")])
    try bench.press("Up")
    #expect(bench.effects.isEmpty)
    try bench.press("\"gamma\"")
    #expect(bench.effects.contains(.preview(path: "t/gamma.yaml")))
    bench.send(.finished(.previewed(path: "t/gamma.yaml", nil, note: "gamma.yaml:1: wrong")))
    #expect(bench.screenText.contains("gamma.yaml:1: wrong"))
  }

  @Test("a preview that comes when the list is gone changes nothing")
  func late() throws {
    var bench = try Bench()
    let before = bench.state
    bench.send(.finished(.previewed(path: "x", try Fixture.tutor(), note: "")))
    bench.send(.finished(.deletionNeedsConsent(path: "x")))
    #expect(bench.state == before)
  }

  @Test(
    "tags and names of scenarios are found beside names of files",
    arguments: [
      ("#exam", ["alpha"]), ("draft", ["alpha"]), ("plan", ["alpha", "beta"]),
      ("winter", ["beta"]), ("#spring", []),
    ])
  func found(text: String, titles: [String]) throws {
    var bench = try bench()
    try bench.press("\"\(text)\"")
    #expect(bench.list?.visible.map(\.title) == titles)
  }

  @Test("the preview states option, figures, goals and notes", arguments: [Size.standard, .large])
  func stated(size: Size) throws {
    let bench = try previewed(size: size)
    let text = bench.screenText
    let evaluation = bench.environment.evaluator.evaluate(try Fixture.tutor())
    for words in [
      "Autumn plan", "#draft #exam", "Qwen3-14B", "best-of-n of 4", "2 x H100-SXM",
      "accuracy \(Indicator.accuracy.text(of: evaluation))",
      "year \(Indicator.yearlySpend.text(of: evaluation))", "goals: all met",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    for row in Self.rows { #expect(text.contains(row.title)) }
  }

  @Test("small screens show the list alone", arguments: [Size(width: 60, height: 16), .smallest])
  func alone(size: Size) throws {
    let bench = try previewed(size: size)
    #expect(!bench.screenText.contains("Qwen3-14B · best"))
    #expect(bench.screenText.contains("alpha"))
  }

  @Test("a tag is drawn as text whatever the glyphs, and ASCII stays ASCII")
  func ascii() throws {
    var bench = try Bench(size: .large, tier: .ascii)
    bench.send(.finished(.listed(Self.rows)))
    bench.send(.finished(.previewed(path: "s/alpha.yaml", try Fixture.tutor(), note: "")))
    #expect(bench.screenText.allSatisfy { $0.isASCII })
    #expect(bench.screenText.contains("Qwen3-14B | best-of-n of 4"))
  }

  @Test("missed goals and hostile names are told as they are")
  func warned() throws {
    var bench = try bench(size: .large)
    var scenario = try Fixture.tutor(named: "a\u{1B}[2Jb")
    scenario.goals.latencyAtMost = 0.001
    bench.send(.finished(.previewed(path: "s/alpha.yaml", scenario, note: "")))
    #expect(bench.screenText.contains("goals: missed: latency"))
    #expect(bench.frame.damage == nil)
  }

  // MARK: Names and tags

  @Test("^R renames the scenario in the file, and the list comes back")
  func renamed() throws {
    var bench = try previewed()
    try bench.press("^R")
    #expect(bench.entry?.field.text == "Autumn plan")
    #expect(bench.screenText.contains("name of the scenario in alpha"))
    try bench.press("^U \"Final\" Enter")
    #expect(bench.effects == [.editFile(path: "s/alpha.yaml", .name("Final"))])
    #expect(bench.list?.chosen?.value == "s/alpha.yaml")
    try bench.press("^R ^U Space Enter")
    #expect(bench.entry?.problem == "a scenario needs a name")
    try bench.press("Esc")
    #expect(bench.list?.rows == Self.rows)
  }

  @Test("^T edits the tags of the file; what is none is refused")
  func tagged() throws {
    var bench = try previewed()
    try bench.press("^T")
    #expect(bench.entry?.field.text == "draft, exam")
    try bench.press("\", a:b\" Enter")
    #expect(bench.entry?.problem.contains("for example draft, exam-2026") == true)
    try bench.press("^U \"#final 2026\" Enter")
    let tags = try #require(ScenarioTags(text: "final, 2026"))
    #expect(bench.effects == [.editFile(path: "s/alpha.yaml", .tags(tags))])
  }

  @Test("a file that can't be read keeps its name", arguments: ["^R", "^T"])
  func unreadable(key: String) throws {
    var bench = try bench()
    try bench.press(key)
    #expect(bench.entry == nil)
    bench.send(.finished(.previewed(path: "s/alpha.yaml", nil, note: "line 3: wrong")))
    try bench.press(key)
    #expect(bench.entry == nil)
    #expect(bench.state.message == .init(text: "line 3: wrong", role: .error))
  }

  @Test("open scenarios follow the file; what the user changed in them stays")
  func followed() throws {
    var bench = try Bench(["A", "B"].map(Fixture.tutor(named:)))
    bench.state.documents[1].scenario.name = "My own"
    bench.give(.stepUp)
    let slid = bench.scenario
    var edited = try Fixture.tutor(named: "Filed")
    edited.tags = try #require(ScenarioTags(text: "x"))
    bench.send(.finished(.fileEdited(path: "a.yaml", edited, documents: [0, 1])))
    #expect(bench.effects == [.listScenarios])
    #expect(bench.state.message == .init(text: "a.yaml is Filed #x", role: .success))
    let documents = bench.state.documents
    #expect(documents.map(\.scenario.name) == ["Filed", "My own"])
    #expect(documents.map(\.saved.name) == ["Filed", "Filed"])
    #expect(documents.allSatisfy { $0.scenario.tags == edited.tags })
    #expect(documents[0].scenario.model == slid.model && documents[0].hasChanges)
    #expect(bench.isFresh)
  }

  @Test("# edits the tags of the scenario on the screen; u takes them back")
  func ownTags() throws {
    var bench = try Bench()
    try bench.press("\"#\"")
    #expect(bench.entry?.title(in: .english) == "tags" && bench.screenText.contains("draft"))
    try bench.press("\"draft, exam\" Enter")
    #expect(bench.scenario.tags.names == ["draft", "exam"] && bench.state.document.hasChanges)
    try bench.press("\"# more\" Enter")
    #expect(bench.scenario.tags.names == ["draft", "exam", "more"])
    try bench.press("\"# a:b\" Enter")
    #expect(bench.entry?.problem.contains("not understood") == true)
    try bench.press("Esc u u")
    #expect(bench.scenario.tags.names.isEmpty && !bench.state.document.hasChanges)
  }

  // MARK: Deleting

  @Test(
    "Del moves the chosen file to the trash, and says how it comes back", arguments: ["Del", "^X"])
  func deleted(key: String) throws {
    var bench = try bench()
    try bench.press("Down \(key)")
    #expect(bench.effects.last == .deleteFile(path: "s/beta.yaml", isSure: false))
    bench.send(.finished(.fileDeleted(path: "beta.yaml", place: "s/.trash/beta.yaml")))
    #expect(bench.effects == [.listScenarios])
    let text = "deleted beta.yaml; ^Y brings it back from s/.trash/beta.yaml"
    #expect(bench.state.message == .init(text: text, role: .success))
    bench.send(.finished(.listed([Self.rows[0], Self.rows[2]])))
    #expect(bench.list?.selection == 1 && bench.list?.chosen?.title == "gamma")
    #expect(bench.screenText.contains("^Y brings it back"))
    try bench.press("^Y")
    #expect(bench.effects == [.restoreFile])
    bench.send(.finished(.fileRestored(path: "s/beta.yaml")))
    #expect(bench.effects == [.listScenarios])
    bench.send(.finished(.listed(Self.rows)))
    #expect(bench.list?.chosen?.title == "gamma")
    #expect(bench.state.message?.text == "s/beta.yaml is back")
  }

  @Test("a file outside the folder goes only when the key is pressed twice")
  func consent() throws {
    var bench = try bench()
    try bench.press("Del")
    bench.send(.finished(.deletionNeedsConsent(path: "s/alpha.yaml")))
    #expect(bench.effects.isEmpty)
    let text = "alpha.yaml is outside the scenario folder: Del again moves it to its trash"
    #expect(bench.state.message == .init(text: text, role: .warning))
    try bench.press("Del")
    #expect(bench.effects == [.deleteFile(path: "s/alpha.yaml", isSure: true)])
  }

  @Test("moving on or typing takes the consent away", arguments: ["Down Up", "x Backspace"])
  func withdrawn(keys: String) throws {
    var bench = try bench()
    bench.send(.finished(.deletionNeedsConsent(path: "s/alpha.yaml")))
    try bench.press("\(keys) Del")
    #expect(bench.effects.last == .deleteFile(path: "s/alpha.yaml", isSure: false))
    bench.send(.finished(.deletionNeedsConsent(path: "s/alpha.yaml")))
    try bench.press("Down Del")
    #expect(bench.effects.last == .deleteFile(path: "s/beta.yaml", isSure: false))
  }

  @Test("a failure is an error, and the list stays")
  func failed() throws {
    var bench = try bench()
    bench.send(.finished(.fileFailed("read-only")))
    #expect(bench.state.message == .init(text: "read-only", role: .error))
    #expect(bench.list?.rows == Self.rows && bench.effects.isEmpty)
  }

  @Test("new rows keep the filter and the chosen file")
  func kept() throws {
    var bench = try bench()
    try bench.press("\"a\" Down x2")
    #expect(bench.list?.chosen?.title == "gamma")
    bench.send(.finished(.listed(Array(Self.rows.dropFirst()))))
    #expect(bench.list?.filter.text == "a" && bench.list?.chosen?.title == "gamma")
    bench.send(.finished(.listed([])))
    #expect(bench.list?.selection == 0 && bench.list?.chosen == nil)
    try bench.press("Del")
    #expect(bench.effects.isEmpty)
  }

  @Test("its keys mean nothing in other lists", arguments: ["T", ":"])
  func otherLists(key: String) throws {
    var bench = try Bench()
    try bench.press(key)
    let before = bench.state
    for key in ["^T", "^Y"] + (key == "T" ? [] : ["^R"]) {
      try bench.press(key)
      #expect(bench.state == before && bench.effects.isEmpty, "\(key)")
    }
  }
}

@Suite("Room of a list and its preview")
struct ListRoomTests {
  @Test("on every size the parts stand inside, and rows and preview never meet")
  func sizes() {
    for width in stride(from: 1, through: 220, by: 3) {
      for height in 1...70 {
        let size = Size(width: width, height: height)
        let room = ListRoom(size: size, rows: height, hasPreview: true)
        let inside = Rect(
          x: 2, y: 1, width: max(0, min(room.width, width) - 4),
          height: max(0, min(room.height, height - 1) - 2))
        let parts = room.parts(of: inside)
        for rect in [parts.list, parts.preview] where !rect.isEmpty {
          #expect(rect.maxX <= inside.maxX && rect.maxY <= inside.maxY, "\(size)")
        }
        let isBeside = parts.list.maxX <= parts.preview.x
        #expect(parts.preview.isEmpty || isBeside || parts.list.maxY < parts.preview.y, "\(size)")
      }
    }
  }

  @Test("beside on wide screens, below on usual ones, none on small ones and in other lists")
  func places() {
    let parts = { (width: Int, height: Int, hasPreview: Bool) in
      ListRoom(size: Size(width: width, height: height), rows: 30, hasPreview: hasPreview)
        .parts(of: Rect(x: 2, y: 1, width: width - 4, height: height - 3))
    }
    #expect(parts(80, 24, true).rule != nil && parts(80, 24, true).rows.height >= 9)
    #expect(parts(120, 40, true).rule == nil && parts(120, 40, true).preview.width >= 45)
    #expect(parts(200, 60, true).preview.x > parts(200, 60, true).rows.maxX)
    #expect(parts(60, 16, true).preview.isEmpty && parts(80, 24, false).preview.isEmpty)
  }
}

extension Size {
  /// The smallest screen that shows anything.
  fileprivate static let smallest = Size(width: 40, height: 10)
}
