import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Unsaved work of an earlier dashboard")
struct RecoveryTests {
  private static let offers = [
    WorkOffer(id: "7.json", time: "14:02", names: ["Math tutor", "Chat"]),
    WorkOffer(id: "5.json", time: "2026-11-21 09:30", names: ["Older"]),
  ]

  private func bench(size: Size = .standard) throws -> Bench {
    var bench = try Bench(["A", "B"].map(Fixture.tutor(named:)), size: size)
    bench.give(.showExplore)
    bench.send(.finished(.workFound(Self.offers)))
    return bench
  }

  private func recovered(_ path: String?, saved: String = "A", samples: Int = 9) throws
    -> RecoveredScenario
  {
    let saved = try Fixture.tutor(named: saved)
    var scenario = saved
    scenario.strategy.samples = samples
    return RecoveredScenario(scenario: scenario, saved: saved, path: path)
  }

  @Test(
    "the offer says when and what, and how to answer",
    arguments: [Size(width: 40, height: 10), .standard, .large])
  func offered(size: Size) throws {
    let bench = try bench(size: size)
    let text = bench.screenText
    for words in ["unsaved work of 14:02", "Math tutor", "Chat"] {
      #expect(text.contains(words), "\(words)")
    }
    for answer in ["Enter takes it", "Esc leaves", "d discards"] {
      #expect(text.contains(answer), "\(answer)")
    }
  }

  @Test("in Japanese too")
  func japanese() throws {
    var bench = try bench()
    bench.state.language = .japanese
    #expect(bench.screenText.contains("14:02の未保存の作業（ほか1件）"))
    #expect(bench.screenText.contains("Escで次回まで残す") && bench.frame.damage == nil)
  }

  @Test("without work nothing is asked")
  func nothing() throws {
    var bench = try Bench()
    bench.send(.finished(.workFound([])))
    #expect(bench.state.overlay == nil && bench.effects.isEmpty)
  }

  @Test("Enter takes one after the other")
  func taken() throws {
    var bench = try bench()
    try bench.press("Enter")
    #expect(bench.effects == [.takeWork(id: "7.json")])
    #expect(bench.screenText.contains("unsaved work of 2026-11-21 09:30"))
    try bench.press("Enter")
    #expect(bench.effects == [.takeWork(id: "5.json")])
    #expect(bench.state.overlay == nil)
  }

  @Test("Esc leaves one, and the next one follows")
  func left() throws {
    var bench = try bench()
    #expect(bench.screenText.contains("unsaved work of 14:02 (1 more)"))
    try bench.press("Esc")
    #expect(bench.effects.isEmpty && bench.state.message == nil)
    #expect(bench.state.overlay == .offer([Self.offers[1]]))
    #expect(bench.screenText.contains("unsaved work of 2026-11-21 09:30 ─"))
    try bench.press("Esc")
    #expect(bench.state.overlay == nil && bench.effects.isEmpty)
  }

  @Test("whatever the answers, each work is asked about once", arguments: 0..<27)
  func sequences(number: Int) throws {
    let offers = (1...3).map { WorkOffer(id: "\($0)", time: "0\($0):00", names: ["A"]) }
    var bench = try bench()
    bench.send(.finished(.workFound(offers)))
    for (place, offer) in offers.enumerated() {
      #expect(bench.screenText.contains("unsaved work of \(offer.time)"))
      let answer = [number / 9, number / 3 % 3, number % 3][place]
      let effects: [Effect] = [[.takeWork(id: offer.id)], [], [.discardWork(id: offer.id)]][answer]
      try bench.press(["Enter", "Esc", "d"][answer])
      #expect(bench.effects == effects)
      if answer == 0 {
        bench.send(.finished(.workTaken(id: offer.id, [try recovered(nil)], problems: [])))
      }
    }
    #expect(bench.state.overlay == nil)
  }

  @Test("work that another dashboard has meanwhile is said, and the next offer stays")
  func gone() throws {
    var bench = try bench()
    try bench.press("Enter")
    let before = bench.state.documents
    bench.send(.finished(.workGone(id: "7.json")))
    #expect(bench.effects.isEmpty && bench.state.documents == before)
    let text = "another isocost has taken or discarded that work in the meantime"
    #expect(bench.state.message == .init(text: text, role: .warning))
    #expect(bench.state.overlay == .offer([Self.offers[1]]))
    #expect(bench.screenText.contains(text))
    bench.state.language = .japanese
    bench.send(.finished(.workGone(id: "7.json")))
    #expect(bench.state.message?.text == "その作業はすでに別のisocostが復元または破棄しました")
  }

  @Test("d discards one, and says so")
  func discarded() throws {
    var bench = try bench()
    try bench.press("d")
    #expect(bench.effects == [.discardWork(id: "7.json")])
    #expect(bench.state.message?.text == "discarded the unsaved work of 14:02")
    try bench.press("x q Esc")
    #expect(bench.effects.isEmpty && bench.state.overlay == nil)
    #expect(bench.state.message == nil)
  }

  @Test("the scenario comes back into the unchanged document of its file, as a change")
  func sameFile() throws {
    var bench = try bench()
    let mine = try recovered("0.yaml")
    bench.send(.finished(.workTaken(id: "7.json", [mine], problems: [])))
    #expect(bench.effects == [.adoptWork(id: "7.json", documents: [0])])
    #expect(bench.state.documents.count == 2 && bench.state.current == 0)
    #expect(bench.scenario == mine.scenario && bench.state.document.saved == mine.saved)
    #expect(bench.state.document.hasChanges && bench.isFresh)
    #expect(bench.state.message?.text.hasPrefix("took back 1 scenario; no file holds") == true)
    try bench.press("Esc Esc u")
    #expect(bench.scenario.strategy.samples == 4)
  }

  @Test("a document with changes of its own is left alone")
  func changed() throws {
    var bench = try bench()
    try bench.press("Esc Esc")
    bench.state.current = 0
    bench.give(.stepUp)
    let own = bench.scenario
    bench.send(.finished(.workTaken(id: "7.json", [try recovered("0.yaml")], problems: [])))
    #expect(bench.effects == [.adoptWork(id: "7.json", documents: [2])])
    #expect(bench.state.documents[0].scenario == own && bench.state.current == 2)
  }

  @Test("what had no file takes the place of the same sample, else a new one")
  func noFile() throws {
    var bench = try bench()
    bench.state.documents[0].path = nil
    bench.send(
      .finished(
        .workTaken(
          id: "7.json", [try recovered(nil), try recovered(nil, saved: "C", samples: 2)],
          problems: [])))
    #expect(bench.effects == [.adoptWork(id: "7.json", documents: [0, 2])])
    #expect(bench.state.documents.map(\.scenario.strategy.samples) == [9, 4, 2])
    #expect(bench.state.documents[2].path == nil && bench.state.documents[2].hasChanges)
    #expect(bench.state.screen == .explore && bench.isFresh)
  }

  @Test("two scenarios of one file become two documents")
  func twice() throws {
    var bench = try bench()
    let both = [try recovered("0.yaml"), try recovered("0.yaml", samples: 3)]
    bench.send(.finished(.workTaken(id: "7.json", both, problems: [])))
    #expect(bench.effects == [.adoptWork(id: "7.json", documents: [0, 2])])
    #expect(Set(bench.state.documents.map(\.id)).count == 3)
  }

  @Test("what can't be read stays where it is, and is said")
  func unreadable() throws {
    var bench = try bench()
    let before = bench.state.documents
    bench.send(.finished(.workTaken(id: "7.json", [], problems: ["X: no such model"])))
    #expect(bench.effects.isEmpty && bench.state.documents == before)
    let text = "not everything could be taken back, so the work is kept: X: no such model"
    #expect(bench.state.message == .init(text: text, role: .error))
    bench.send(
      .finished(.workTaken(id: "7.json", [try recovered("0.yaml")], problems: ["X: no"])))
    #expect(bench.effects.isEmpty && bench.state.documents[0].hasChanges)
  }
}
