import Foundation
import Screen
import TestSupport
import Testing

/// One scenario file and more than one program.
@Suite("Two writers of one file", .serialized)
struct TwoWritersTests {
  private let home: Home
  private let file: String

  init() throws {
    home = try Home()
    file = try home.copy(of: "math-tutor-14b.yaml")
  }

  /// A dashboard with four samples changed to another number.
  private func open(samples keys: String, _ number: String) throws -> TerminalSession {
    try home.open(file).type("jj" + keys).waitFor(slider: "Samples N", number)
  }

  @Test("the second to save sees both versions; mine is kept, theirs beside it")
  func keepsMine() throws {
    let (first, second) = (try open(samples: "l", "5"), try open(samples: "ll", "6"))
    try first.type("s").waitFor("saved ")
    try second.type("s").waitFor("changed on disk").waitFor("strategy.samples")
    let row = try #require(second.screen.rows.first { $0.contains("strategy.samples") })
    #expect(row.contains(" 6 ") && row.contains(" 5 "))
    try second.type("m").waitFor("their version is math-tutor-14b.theirs.yaml")
    #expect(try Home.text(of: file).contains("samples: 6"))
    #expect(try Home.text(of: "\(home.path)/math-tutor-14b.theirs.yaml").contains("samples: 5"))
    // The first one now is the one who is told.
    try first.type("l").waitFor(slider: "Samples N", "6").type("l").waitFor(
      slider: "Samples N", "8")
    try first.type("s").waitFor("changed on disk").type("t").waitFor("took the version")
    #expect(first.slider("Samples N")?.value == "6")
    try first.type("u").waitFor(slider: "Samples N", "8")
    try first.type("s").waitFor("saved ")
    #expect(try Home.text(of: file).contains("samples: 8"))
    #expect(try first.quit() == .clean)
    #expect(try second.quit() == .clean)
  }

  @Test("a version that is no YAML is kept beside, never taken; its mistake has a place")
  func unreadable() throws {
    let session = try open(samples: "l", "5")
    let theirs = "isocost: 1\nname: [a\n"
    try home.write(theirs, to: "math-tutor-14b.yaml")
    try session.type("s").waitFor("can't be read: math-tutor-14b.yaml:3:1: error: YAML")
    try session.waitFor("m keep mine  S save elsewhere  Esc later")
    try session.type("t").waitFor("can't be read: ").waitFor("saves yours under another name")
    #expect(session.slider("Samples N")?.value == "5")
    #expect(try Home.text(of: file) == theirs)
    try session.type("m").waitFor("their version is math-tutor-14b.theirs.yaml")
    #expect(try Home.text(of: "\(home.path)/math-tutor-14b.theirs.yaml") == theirs)
    #expect(try Home.text(of: file).contains("samples: 5"))
    #expect(try session.quit() == .clean)
  }

  @Test("a file that vanished is written again only when asked")
  func vanishes() throws {
    let session = try open(samples: "l", "5")
    try FileManager.default.removeItem(atPath: file)
    try session.type("s").waitFor("was deleted or renamed")
    #expect(!home.names(in: home.path).contains("math-tutor-14b.yaml"))
    try session.type("m").waitFor("saved ")
    #expect(try Home.text(of: file).contains("samples: 5"))
    #expect(try session.quit() == .clean)
  }

  /// Key scripts that each change another value of the file, and the line that each then writes.
  private func writers(_ count: Int, ending: String) throws -> [String] {
    let before = try Home.text(of: file).split(separator: "\n")
    return try (0..<count).map { writer in
      let move = String(repeating: "j ", count: writer) + "l s"
      try home.write(move, to: "keys-alone")
      try home.write("\(move) \(ending)", to: "keys-\(writer)")
      #expect(try home.run("replay", "keys-alone", file).code == 0)
      let after = try Home.text(of: file).split(separator: "\n")
      _ = try home.copy(of: "math-tutor-14b.yaml")
      let lines = zip(before, after).filter { $0 != $1 }.map { String($1) }
      #expect(lines.count == 1)
      return lines.first ?? ""
    }
  }

  /// Runs all scripts at once on the file.
  ///
  /// - Returns: the last screens.
  private func race(_ count: Int) throws -> [String] {
    let numbers = (0..<count).map(String.init).joined(separator: " ")
    let result = try home.shell(
      "for i in \(numbers); do isocost replay keys-$i \(file) > out-$i & done; wait")
    #expect(result.code == 0)
    return try (0..<count).map { try Home.text(of: "\(home.path)/out-\($0)") }
  }

  @Test("of programs that save at once, all that say they saved are in the file", arguments: 1...6)
  func savesAtOnce(round: Int) throws {
    let lines = try writers(5, ending: "")
    let screens = try race(lines.count)
    let text = try Home.text(of: file)
    for (line, screen) in zip(lines, screens) {
      let (isSaved, isTold) = (screen.contains("saved "), screen.contains("changed on disk"))
      #expect(isSaved != isTold, "round \(round)\n\(screen)")
      #expect(text.contains(line) == isSaved, "round \(round): \(line)")
    }
    #expect(home.names(in: home.path).filter { $0.contains("tutor") } == ["math-tutor-14b.yaml"])
  }

  @Test("of programs that insist no version is lost", arguments: 1...6)
  func insist(round: Int) throws {
    let lines = try writers(5, ending: "m m m m m m m m m m m m")
    _ = try race(lines.count)
    let names = home.names(in: home.path).filter { $0.contains("tutor") }
    let texts = try names.map { try Home.text(of: "\(home.path)/\($0)") }.joined()
    for line in lines { #expect(texts.contains(line), "round \(round): \(line) of \(names)") }
    #expect(names.allSatisfy { !$0.hasPrefix(".") })
  }

  @Test("kill -9 at any moment leaves the old or the new file, whole")
  func killed() throws {
    let old = try Home.text(of: file)
    try home.write("j j l s", to: "keys")
    #expect(try home.run("replay", "keys", file).code == 0)
    let new = try Home.text(of: file)
    #expect(new != old)
    var seen: Set<String> = []
    for milliseconds in stride(from: 4, through: 200, by: 4) {
      try home.write(old, to: "math-tutor-14b.yaml")
      let delay = "0.\(String(repeating: "0", count: 3 - "\(milliseconds)".count))\(milliseconds)"
      _ = try home.shell("timeout -s KILL \(delay) isocost replay keys \(file) > out")
      let text = try Home.text(of: file)
      #expect(text == old || text == new, "after \(delay) s")
      seen.insert(text)
    }
    #expect(seen.contains(old))
  }
}
