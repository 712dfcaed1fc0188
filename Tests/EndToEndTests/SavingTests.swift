import Foundation
import Screen
import TestSupport
import Testing

/// Saving and opening on a terminal.
@Suite("Saving", .serialized)
struct SavingTests {
  private let home: Home

  init() throws { home = try Home() }

  @Test("save, quit, start, open brings the scenario back")
  func comesBack() throws {
    var session = try home.open()
    try session.type("n").waitFor("name of the scenario")
    try session.type(Keys.clearLine + "Meeting plan" + Keys.enter).waitFor("Meeting plan*")
    try session.type("jj").enter("7").waitFor(slider: "Samples N", "7")
    try session.type("j").enter("750k").waitFor(slider: "Requests/yr", "750k")
    // The message stands in the last row, which is drawn last.
    try session.type("s").waitFor("saved ").waitForNo("Meeting plan*")
    let shown = try #require(ExploreScreen(session.waitUntilIdle().screen))
    #expect(home.names(in: home.scenarios) == ["meeting-plan.yaml"])
    #expect(try session.quit() == .clean)

    _ = try home.copy(of: "chat-service.yaml")
    session = try home.open()
    #expect(session.slider("Samples N")?.value == "4")
    try session.type("o").waitFor("open a scenario").waitFor("meeting-plan")
    try session.waitFor("chat-service").type("meeting").waitForNo("chat-service").type(Keys.enter)
      .waitFor("opened ")
    try session.waitFor(slider: "Samples N", "7").waitFor(slider: "Requests/yr", "750k")
    try session.waitFor("Meeting plan")
    try session.wait(until: "all draws") { ExploreScreen($0)?.spendChart == shown.spendChart }
    let back = try #require(ExploreScreen(session.screen))
    #expect(back.headline == shown.headline)
    #expect(back.figures == shown.figures)
    #expect(back.accuracyChart == shown.accuracyChart)
    #expect(try session.quit() == .clean)
  }

  @Test("a file given by path keeps its comments")
  func keepsComments() throws {
    let file = try home.copy(of: "math-tutor-14b.yaml")
    let before = try Home.text(of: file)
    let session = try home.open(file)
    try session.type("jjl").waitFor(slider: "Samples N", "5")
    try session.type("jjh").waitFor(slider: "GPU price", "$2.70/h")
    try session.type("s").waitFor("saved").waitFor("math-tutor-14b.yaml")
    let after = try Home.text(of: file)
    let comments = { (text: String) in
      text.split(separator: "\n").compactMap { line in
        line.firstIndex(of: "#").map { line[$0...] }
      }
    }
    #expect(comments(after) == comments(before))
    #expect(after.contains("samples: 5"))
    #expect(after.contains("typical: 2.7"))
    let changed = zip(before.split(separator: "\n"), after.split(separator: "\n")).count {
      $0 != $1
    }
    #expect(changed == 2)
    #expect(try session.quit() == .clean)
    #expect(home.names(in: home.scenarios) == [])
    #expect(home.names(in: home.path).filter { $0.contains("tutor") } == ["math-tutor-14b.yaml"])
  }

  @Test("a file that changed meanwhile is not overwritten; both versions are kept")
  func refusesChanged() throws {
    let file = try home.copy(of: "math-tutor-14b.yaml")
    let session = try home.open(file)
    try session.type("jjl").waitFor(slider: "Samples N", "5")
    let theirs = try Home.text(of: file).replacing("samples: 4", with: "samples: 9")
    try home.write(theirs, to: "math-tutor-14b.yaml")
    try session.type("s").waitFor("changed on disk")
    #expect(try Home.text(of: file) == theirs)
    #expect(session.screen.rows[0].contains("14B*"))
    // The own version goes elsewhere, as the message says.
    try session.waitFor("strategy.samples").type("S").waitFor("save as")
    try session.waitFor("math-tutor-14b.mine.yaml").type(Keys.clearLine + "mine" + Keys.enter)
    try session.waitFor("saved ")
    #expect(try Home.text(of: file) == theirs)
    #expect(try Home.text(of: "\(home.scenarios)/mine.yaml").contains("samples: 5"))
    #expect(try session.quit() == .clean)
  }

  @Test("an existing file of another scenario is not replaced")
  func refusesExisting() throws {
    let other = try home.copy(of: "large-32b.yaml")
    let text = try Home.text(of: other)
    let session = try home.open(Samples.tutor)
    try session.type("S").waitFor("save as").type(Keys.clearLine + other + Keys.enter)
    try session.waitFor("exists already")
    #expect(try Home.text(of: other) == text)
  }

  @Test("the file of another open scenario is not replaced either")
  func refusesOpen() throws {
    let own = try home.copy(of: "math-tutor-14b.yaml")
    let other = try home.copy(of: "large-32b.yaml")
    let text = try Home.text(of: other)
    let session = try home.open(own, other)
    try session.type("1").waitFor("Math tutor, 14B (1/2)")
    try session.type("S").waitFor("save as").type(Keys.clearLine + other + Keys.enter)
    try session.waitFor("exists already")
    #expect(try Home.text(of: other) == text)
  }

  @Test("a file opened again does not let the older version through")
  func refusesOlder() throws {
    let file = try home.copy(of: "math-tutor-14b.yaml")
    let session = try home.open(file)
    try session.type("jjl").waitFor(slider: "Samples N", "5")
    let theirs = try Home.text(of: file).replacing("samples: 4", with: "samples: 9")
    try home.write(theirs, to: "math-tutor-14b.yaml")
    try session.type("o").waitFor("open a scenario").type(file).waitFor("Enter opens the path")
    try session.type(Keys.enter).waitFor("(2/2)").waitFor(slider: "Samples N", "9")
    try session.type("[").waitFor("(1/2)").waitFor(slider: "Samples N", "5")
    try session.type("s").waitFor("changed on disk")
    #expect(try Home.text(of: file) == theirs)
    try session.type(Keys.escape).waitForNo("changed on disk")
    try session.type("]").waitFor("(2/2)").type("l").waitFor(slider: "Samples N", "10")
    try session.type("s").waitFor("saved ")
    #expect(try Home.text(of: file) == theirs.replacing("samples: 9", with: "samples: 10"))
  }

  @Test("a new scenario never takes the file of another")
  func numbers() throws {
    try home.write("not a scenario\n", to: "data/isocost/scenarios/math-tutor-14b.yaml")
    let session = try home.open()
    try session.type("l").waitFor(slider: "Model size", "32B").type("s").waitFor("saved ")
    #expect(home.names(in: home.scenarios) == ["math-tutor-14b-2.yaml", "math-tutor-14b.yaml"])
  }

  @Test("a folder that can't be written is told, and nothing is lost")
  func reportsFailure() throws {
    // A file stands where the folder should be.
    try home.write("", to: "data/isocost")
    let session = try home.open()
    try session.type("l").waitFor(slider: "Model size", "32B").type("s")
    try session.wait(until: "a message") { !$0.rows[39].contains("quit") }
    #expect(!session.screen.rows[39].contains("saved"))
    #expect(session.screen.rows[0].contains("*"))
    try session.type("S").waitFor("save as")
      .type(Keys.clearLine + "\(home.path)/elsewhere.yaml" + Keys.enter).waitFor("saved ")
    #expect(try session.quit() == .clean)
  }

  @Test("a wrong file can't be opened and leaves the scenario")
  func refusesWrong() throws {
    let file = try home.write("isocost: 1\nmodel: [\n", to: "wrong.yaml")
    let session = try home.open(Samples.tutor)
    let before = try #require(ExploreScreen(session.screen))
    try session.type("o").waitFor("open a scenario").type(file).waitFor("Enter opens the path")
    try session.type(Keys.enter).waitFor("wrong.yaml:3:1: error: YAML")
    #expect(ExploreScreen(session.screen) == before)
  }

  @Test("[ and ] go from one open scenario to the next")
  func switches() throws {
    let session = try home.open(Samples.tutor, Samples.chat)
    try session.type("1").waitFor("Math tutor, 14B (1/2)")
    try session.type("]").waitFor("Support chat, 8B (2/2)").waitFor("no evidence")
    try session.type("]").waitFor("Math tutor, 14B (1/2)")
    try session.type("[").waitFor("Support chat, 8B (2/2)")
  }
}
