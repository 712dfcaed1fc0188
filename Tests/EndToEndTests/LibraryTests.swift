import Foundation
import Screen
import TestSupport
import Testing

/// The list of scenario files on a terminal.
@Suite("Scenario library", .serialized)
struct LibraryTests {
  private let home: Home

  init() throws { home = try Home() }

  /// Two saved scenarios and one beside the program.
  private func filled() throws -> TerminalSession {
    for (sample, name) in [("math-tutor-14b", "plan-a"), ("chat-service", "plan-b")] {
      let text = try Home.text(of: Samples.path("\(sample).yaml"))
      try home.write(text, to: "data/isocost/scenarios/\(name).yaml")
    }
    _ = try home.copy(of: "large-32b.yaml")
    return try home.open()
  }

  @Test("the chosen file is shown before it is opened")
  func previews() throws {
    let session = try filled()
    try session.type("o").waitFor("open a scenario").waitFor("plan-b").waitFor("goals: all met")
    try session.waitFor("accuracy 71 %")
    try session.type(Keys.down).waitFor("Support chat, 8B").waitFor("accuracy –")
  }

  @Test("a new name and tags stand in the file, and the filter finds them")
  func names() throws {
    let session = try filled()
    try session.type("o").waitFor("plan-b").waitFor("goals: all met")
    try session.type("\u{12}").waitFor("name of the scenario in plan-a")
    try session.type(Keys.clearLine + "Autumn" + Keys.enter).waitFor("plan-a.yaml is Autumn")
    try session.type("\u{14}").waitFor("tags of plan-a").type("draft exam" + Keys.enter)
    try session.waitFor("#draft #exam").type("#exam").waitForNo("plan-b")
    let text = try Home.text(of: "\(home.scenarios)/plan-a.yaml")
    let original = try Home.text(of: Samples.tutor)
    #expect(
      text == original.replacing("name: Math tutor, 14B", with: "name: Autumn\ntags: [draft, exam]")
    )
    try session.type(Keys.enter).waitFor("opened ").waitFor("Autumn")
    #expect(try session.quit() == .clean)
  }

  @Test("an open file that is renamed in the list can still be saved")
  func renamesOpen() throws {
    let file = try home.copy(of: "math-tutor-14b.yaml")
    let session = try home.open(file)
    try session.type("jjl").waitFor(slider: "Samples N", "5")
    try session.type("o").waitFor("goals: all met").type("\u{12}").waitFor("name of the scenario")
    try session.type(Keys.clearLine + "Winter" + Keys.enter).waitFor("is Winter")
    try session.type(Keys.escape).waitForNo("open a scenario").waitFor("Winter*")
    try session.type("s").waitFor("saved ").waitForNo("Winter*")
    let text = try Home.text(of: file)
    #expect(text.contains("name: Winter") && text.contains("samples: 5"))
  }

  @Test("a deleted file comes back; one outside the folder is asked about")
  func deletes() throws {
    let session = try filled()
    let saved = try Home.text(of: "\(home.scenarios)/plan-a.yaml")
    try session.type("o").waitFor("plan-b").type("\u{1B}[3~").waitFor("deleted plan-a.yaml")
    #expect(home.names(in: home.scenarios) == [".isocost-trash", "plan-b.yaml"])
    try session.type("\u{19}").waitFor("plan-a.yaml is back")
    #expect(try Home.text(of: "\(home.scenarios)/plan-a.yaml") == saved)
    try session.type("large").waitForNo("plan-b").type("\u{1B}[3~").waitFor("outside the scenario")
    #expect(home.names(in: home.path).contains("large-32b.yaml"))
    try session.type("\u{1B}[3~").waitFor("deleted large-32b.yaml")
    #expect(!home.names(in: home.path).contains("large-32b.yaml"))
    #expect(home.names(in: "\(home.path)/.isocost-trash") == ["large-32b.yaml"])
    try session.type("\u{19}").waitFor("large-32b.yaml is back")
    #expect(
      try Home.text(of: "\(home.path)/large-32b.yaml")
        == Home.text(of: Samples.path("large-32b.yaml")))
  }

  @Test("two deleted files come back one after the other, the last first")
  func bringsBackBoth() throws {
    let session = try filled()
    let names = ["plan-a.yaml", "plan-b.yaml"]
    let texts = try names.map { try Home.text(of: "\(home.scenarios)/\($0)") }
    try session.type("o").waitFor("plan-b").type("\u{1B}[3~").waitFor("deleted plan-a.yaml")
    try session.type("\u{1B}[3~").waitFor("deleted plan-b.yaml")
    #expect(home.names(in: home.scenarios) == [".isocost-trash"])
    try session.type("\u{19}").waitFor("plan-b.yaml is back; ^Y brings plan-a.yaml back")
    #expect(home.names(in: home.scenarios) == [".isocost-trash", "plan-b.yaml"])
    try session.type("\u{19}").waitFor("plan-a.yaml is back").waitForNo("^Y brings")
    #expect(try names.map { try Home.text(of: "\(home.scenarios)/\($0)") } == texts)
    try session.type("\u{19}").waitFor("no file was deleted in this session")
  }

  @Test("a file that has left the trash does not keep the others there")
  func lostFromTrash() throws {
    let session = try filled()
    try session.type("o").waitFor("plan-b").type("\u{1B}[3~").waitFor("deleted plan-a.yaml")
    try session.type("\u{1B}[3~").waitFor("deleted plan-b.yaml")
    try FileManager.default.removeItem(atPath: "\(home.scenarios)/.isocost-trash/plan-b.yaml")
    try session.type("\u{19}").waitFor("plan-b.yaml: ").type("\u{19}")
    try session.waitFor("plan-a.yaml is back")
    #expect(home.names(in: home.scenarios) == [".isocost-trash", "plan-a.yaml"])
  }

  @Test("a file that somebody else deletes is told and leaves the list, looked at or opened")
  func gone() throws {
    let session = try filled()
    try session.type("o").waitFor("plan-b").waitFor("goals: all met")
    try FileManager.default.removeItem(atPath: "\(home.scenarios)/plan-b.yaml")
    try session.type(Keys.down).waitFor("plan-b.yaml is gone").waitForNo(" plan-b ")
    try session.waitFor("Large model, 32B")
    try FileManager.default.removeItem(atPath: "\(home.scenarios)/plan-a.yaml")
    try session.type(Keys.up + Keys.enter).waitFor("plan-a.yaml is gone").waitFor("open a scenario")
    try session.waitForNo(" plan-a ")
    try session.type(Keys.enter).waitFor("opened ")
  }

  @Test("tags of a list with a line each change these lines alone")
  func tagLines() throws {
    let text = try Home.text(of: Samples.tutor)
      .replacing("name: Math tutor, 14B\n", with: "name: X\ntags:\n  - draft   # mine\n  - exam\n")
    try home.write(text, to: "data/isocost/scenarios/plan.yaml")
    let session = try home.open()
    try session.type("o").waitFor("#draft #exam").type("\u{14}").waitFor("tags of plan")
    try session.type(Keys.clearLine + "draft final" + Keys.enter).waitFor("#draft #final")
    #expect(
      try Home.text(of: "\(home.scenarios)/plan.yaml") == text.replacing("- exam", with: "- final"))
    #expect(home.names(in: home.scenarios) == ["plan.yaml"])
  }

  @Test("files used last come first, those of other folders too, and missing ones are left out")
  func recent() throws {
    let other = try home.write(try Home.text(of: Samples.chat), to: "elsewhere/far.yaml")
    let gone = try home.write(try Home.text(of: Samples.chat), to: "elsewhere/gone.yaml")
    for file in [gone, other] { #expect(try home.open(file).quit() == .clean) }
    try FileManager.default.removeItem(atPath: gone)
    let session = try filled()
    try session.type("o").waitFor("open a scenario").waitFor("plan-b")
    let rows = session.screen.rows.compactMap { row in
      ["far", "gone", "large-32b", "plan-a", "plan-b"].first { row.contains(" \($0) ") }
    }
    #expect(rows == ["far", "plan-a", "plan-b", "large-32b"])
    #expect(try Home.text(of: "\(home.path)/state/isocost/recent") == "\(other)\n\(gone)\n")
  }
}
