import Foundation
import Glibc
import Screen
import TestSupport
import Testing

/// Unsaved work survives whatever ends the program.
@Suite("Unsaved work", .serialized)
struct RecoveryTests {
  private let home: Home
  private let file: String

  init() throws {
    home = try Home()
    file = try home.copy(of: "math-tutor-14b.yaml")
  }

  private var folder: String { "\(home.path)/state/isocost/session" }

  /// A dashboard with five samples that no file holds.
  private func changed(_ files: String...) throws -> TerminalSession {
    let session = try home.start(files, size: Size(width: 120, height: 40)).waitFor("quit")
    try session.waitUntilIdle().type("jjl").waitFor(slider: "Samples N", "5")
    return try session.waitUntilIdle()
  }

  /// Opens the dashboard anew, takes the work back and expects the five samples, not saved.
  private func takeBack(_ files: String...) throws -> TerminalSession {
    let session = try home.start(files, size: Size(width: 120, height: 40))
    try session.waitFor("unsaved work of ").waitFor("● Math tutor, 14B").type(Keys.enter)
    try session.waitFor("took back 1 scenario").waitFor(slider: "Samples N", "5")
    #expect(session.screen.rows[0].contains("14B*"))
    return session
  }

  private func waitForFile() throws {
    for _ in 0..<2000 where home.names(in: folder).isEmpty { usleep(2000) }
    #expect(home.names(in: folder).count == 1)
  }

  @Test(
    "signals leave the last state behind", arguments: [SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGSEGV])
  func signals(_ signal: Int32) throws {
    let session = try changed(file)
    try session.type("l").waitFor(slider: "Samples N", "6").type("h")
    try session.waitFor(slider: "Samples N", "5").waitUntilIdle().signal(signal)
    _ = try session.ending()
    #expect(session.leftovers == [])
    let next = try takeBack(file)
    #expect(try Home.text(of: file) == Home.text(of: Samples.tutor))
    try next.type("s").waitFor("saved ")
    #expect(try Home.text(of: file).contains("samples: 5"))
    #expect(try next.quit() == .clean)
    #expect(home.names(in: folder) == [])
  }

  @Test("a dropped line leaves it behind, whether HUP ends the program or the end of input")
  func droppedLine() throws {
    #expect(try changed(file).hangUpAndWait() == .exited(128 + SIGHUP))
    #expect(home.names(in: folder).count == 1)
    let next = try takeBack(file)
    try next.type("q").waitFor("unsaved changes").type("d")
    #expect(try next.ending() == .clean)
    #expect(home.names(in: folder) == [])
    let deaf = try home.script(
      "trap '' HUP; isocost \(file); exit $?", size: Size(width: 120, height: 40))
    try deaf.waitFor("quit").waitUntilIdle().type("jjl").waitFor(slider: "Samples N", "5")
    #expect(try deaf.hangUpAndWait() == .exited(0))
    _ = try takeBack(file)
  }

  @Test("kill -9 leaves what was kept while no key came")
  func killed() throws {
    let session = try changed()
    try waitForFile()
    session.signal(SIGKILL)
    _ = try session.waitForExit()
    let mode = try FileManager.default.attributesOfItem(
      atPath: "\(folder)/\(home.names(in: folder)[0])")[.posixPermissions]
    #expect(mode as? Int == 0o600)
    // The one that takes it keeps it as its own at once, so that a second kill loses nothing.
    let second = try takeBack()
    try second.waitUntilIdle()
    #expect(home.names(in: folder).count == 1)
    second.signal(SIGKILL)
    _ = try second.waitForExit()
    let third = try takeBack()
    try third.type("s").waitFor("saved ").waitUntilIdle()
    #expect(home.names(in: folder) == [])
    #expect(home.names(in: home.scenarios) == ["math-tutor-14b.yaml"])
    #expect(try third.quit() == .clean)
  }

  @Test("Esc leaves the work for the next start, d discards it")
  func answers() throws {
    let session = try changed(file).signal(SIGTERM)
    _ = try session.ending()
    var next = try home.start([file], size: Size(width: 80, height: 24))
    try next.waitFor("unsaved work of ").type(Keys.escape).waitForNo("unsaved work of ")
    #expect(next.slider("Samples N")?.value == "4")
    #expect(try next.quit() == .clean)
    #expect(home.names(in: folder).count == 1)
    next = try home.start([file], size: Size(width: 80, height: 24))
    try next.waitFor("unsaved work of ").type("d").waitFor("discarded the unsaved work")
    #expect(home.names(in: folder) == [])
    #expect(try next.quit() == .clean)
    #expect(try home.open(file).quit() == .clean)
  }

  @Test("a file that changed meanwhile is not overwritten by what comes back")
  func changedMeanwhile() throws {
    let session = try changed(file).signal(SIGTERM)
    _ = try session.ending()
    let theirs = try Home.text(of: file).replacing("samples: 4", with: "samples: 9")
    try home.write(theirs, to: "math-tutor-14b.yaml")
    let next = try takeBack()
    try next.type("s").waitFor("changed on disk").waitFor("strategy.samples")
    #expect(try Home.text(of: file) == theirs)
  }

  @Test("two dashboards keep their own work, and a running one's is not offered")
  func two() throws {
    let (first, second) = (try changed(file), try changed())
    for _ in 0..<2000 where home.names(in: folder).count < 2 { usleep(2000) }
    #expect(home.names(in: folder).count == 2)
    let third = try home.open(file)
    #expect(!third.screen.text.contains("unsaved work"))
    #expect(try third.quit() == .clean)
    for session in [first, second] {
      session.signal(SIGKILL)
      _ = try session.waitForExit()
    }
    let next = try home.start([file], size: Size(width: 120, height: 40))
    try next.waitFor("unsaved work of ").type(Keys.enter).waitFor("took back 1 scenario")
    try next.waitFor("unsaved work of ").type(Keys.enter).waitForNo("unsaved work of ")
    try next.waitFor("/2)")
  }

  /// Two dashboards that are killed, of which nobody asks how they ended: they stay in the table of processes.
  private func killTwo() throws -> [TerminalSession] {
    let sessions = [try changed(file), try changed()]
    for _ in 0..<2000 where home.names(in: folder).count < 2 { usleep(2000) }
    #expect(home.names(in: folder).count == 2)
    for session in sessions {
      session.signal(SIGKILL)
      var information = siginfo_t()
      let number = id_t(session.line.processID)
      try #require(waitid(P_PID, number, &information, WEXITED | WNOWAIT) == 0)
    }
    return sessions
  }

  @Test("two that crashed are both offered at the next start, one after the other")
  func both() throws {
    let ended = try killTwo()
    var next = try home.start([file], size: Size(width: 120, height: 40))
    try next.waitFor("(1 more)").type(Keys.escape).waitForNo("(1 more)")
    try next.waitFor("unsaved work of ").type(Keys.escape).waitForNo("unsaved work of ")
    #expect(try next.quit() == .clean)
    #expect(home.names(in: folder).count == 2)
    next = try home.start([file], size: Size(width: 120, height: 40))
    try next.waitFor("(1 more)").type("d").waitFor("discarded the unsaved work")
    try next.waitFor("unsaved work of ").type(Keys.enter).waitFor("took back 1 scenario")
    try next.waitForNo("unsaved work of ").waitFor(slider: "Samples N", "5").waitUntilIdle()
    #expect(home.names(in: folder).count == 1)
    try next.type("q").waitFor("unsaved changes").type("d")
    #expect(try next.ending() == .clean)
    #expect(home.names(in: folder) == [])
    for session in ended { #expect(try session.waitForExit() == .signalled(SIGKILL)) }
  }

  @Test("a dashboard that answers too late is told that another one has the work")
  func tooLate() throws {
    let session = try changed(file).signal(SIGTERM)
    _ = try session.ending()
    let size = Size(width: 120, height: 40)
    let others = try (0..<3).map { _ in
      try home.start([file], size: size).waitFor("unsaved work of ")
    }
    try others[0].type(Keys.enter).waitFor("took back 1 scenario").waitUntilIdle()
    for (other, answer) in zip(others.dropFirst(), [Keys.enter, "d"]) {
      try other.type(answer).waitFor("another isocost has taken or discarded that work")
      #expect(other.slider("Samples N")?.value == "4")
      #expect(try other.quit() == .clean)
    }
    try others[0].type("s").waitFor("saved ")
    #expect(try Home.text(of: file).contains("samples: 5"))
    #expect(try others[0].quit() == .clean)
    #expect(home.names(in: folder) == [])
  }

  @Test("changes that are saved, taken back or discarded leave nothing behind")
  func nothingLeft() throws {
    var session = try changed(file)
    try waitForFile()
    try session.type("u").waitFor(slider: "Samples N", "4").waitUntilIdle()
    #expect(home.names(in: folder) == [])
    session.signal(SIGTERM)
    _ = try session.ending()
    #expect(home.names(in: folder) == [])
    session = try changed(file)
    try session.type("q").waitFor("unsaved changes").type("d")
    #expect(try session.ending() == .clean)
    #expect(home.names(in: folder) == [])
  }
}
