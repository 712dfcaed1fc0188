import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Leaving")
struct QuitTests {
  @Test("without changes q ends the program", arguments: [ScreenID.explore, .compare])
  func unchanged(screen: ScreenID) throws {
    var bench = try Bench()
    bench.state.screen = screen
    try bench.press("q")
    #expect(bench.effects == [.quit])
    #expect(bench.state.overlay == nil)
  }

  @Test("with changes it asks, and names what is unsaved")
  func asked() throws {
    var bench = try Bench(["A one", "B two", "C three"].map(Fixture.tutor(named:)))
    bench.give(.stepUp, .previousScenario, .stepUp)
    try bench.press("q")
    #expect(bench.effects.isEmpty)
    #expect(bench.state.overlay == .unsavedChanges)
    #expect(bench.screenText.contains("● A one"))
    #expect(bench.screenText.contains("● C three"))
    #expect(!bench.screenText.contains("● B two"))
  }

  @Test("changes that were taken back are none")
  func takenBack() throws {
    var bench = try Bench()
    try bench.press("Right u q")
    #expect(bench.effects == [.quit])
  }

  @Test("Escape stays", arguments: ["Esc"])
  func stay(key: String) throws {
    var bench = try Bench()
    try bench.press("Right")
    let before = bench.state
    try bench.press("q \(key)")
    #expect(bench.state == before)
    #expect(bench.effects.isEmpty)
  }

  @Test("d leaves without saving")
  func discard() throws {
    var bench = try Bench()
    try bench.press("Right q d")
    #expect(bench.effects == [.quit])
  }

  @Test("s saves every change, and quits when the last file is written")
  func saveAll() throws {
    var bench = try Bench(["A", "B", "C"].map(Fixture.tutor(named:)))
    bench.give(.stepUp, .nextScenario, .stepUp)
    try bench.press("q s")
    let documents = bench.state.documents
    #expect(
      bench.effects == [
        .save(document: 0, documents[0].scenario, path: "0.yaml"),
        .save(document: 1, documents[1].scenario, path: "1.yaml"),
      ])
    bench.send(.finished(.saved(document: 0, documents[0].scenario, path: "0.yaml", note: "")))
    #expect(bench.effects.isEmpty)
    bench.send(.finished(.saved(document: 1, documents[1].scenario, path: "1.yaml", note: "")))
    #expect(bench.effects == [.quit])
  }

  @Test("when a file can't be written the program stays, whatever follows")
  func saveFails() throws {
    var bench = try Bench(["A", "B"].map(Fixture.tutor(named:)))
    bench.give(.stepUp, .nextScenario, .stepUp)
    try bench.press("q s")
    bench.send(.finished(.saveFailed("0.yaml: disk full")))
    #expect(!bench.state.isQuitting)
    let second = bench.state.documents[1].scenario
    bench.send(.finished(.saved(document: 1, second, path: "1.yaml", note: "")))
    #expect(bench.effects.isEmpty)
    #expect(bench.state.documents.map(\.hasChanges) == [true, false])
  }

  @Test("a later save does not end the program by itself")
  func laterSave() throws {
    var bench = try Bench()
    try bench.press("Right q s")
    bench.send(.finished(.saveFailed("disk full")))
    try bench.press("s")
    bench.send(.finished(.saved(document: 0, bench.scenario, path: "0.yaml", note: "")))
    #expect(bench.effects.isEmpty)
  }

  @Test("when all was saved meanwhile, s only quits")
  func nothingLeft() throws {
    var bench = try Bench()
    try bench.press("Right q")
    bench.send(.finished(.saved(document: 0, bench.scenario, path: "0.yaml", note: "")))
    try bench.press("s")
    #expect(bench.effects == [.quit])
  }

  @Test(
    "other keys leave the question open", arguments: ["x", "Right", "1", "?", "Tab", "F1", "u"])
  func otherKeys(key: String) throws {
    var bench = try Bench()
    try bench.press("Right q")
    let before = bench.state
    try bench.press(key)
    #expect(bench.state == before)
    #expect(bench.effects.isEmpty)
  }

  @Test(
    "the answers stand whole on every screen that shows anything",
    arguments: [Size(width: 40, height: 10), Size(width: 60, height: 16), .standard, .large])
  func readable(size: Size) throws {
    var bench = try Bench(size: size)
    try bench.press("Right q")
    let text = bench.frame.rows.joined().filter { $0.isLetter || $0.isPunctuation }
    for answer in ["s saves all and quits", "d quits without saving", "Esc stays"] {
      #expect(text.contains(answer.filter { $0.isLetter }), "\(answer)")
    }
  }
}
