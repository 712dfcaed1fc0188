import Screen
import TestSupport
import Testing

/// The question about unsaved changes.
@Suite("Quitting with changes", .serialized)
struct UnsavedChangesTests {
  private let home: Home
  private let file: String

  init() throws {
    home = try Home()
    file = try home.copy(of: "math-tutor-14b.yaml")
  }

  private func changed() throws -> TerminalSession {
    let session = try home.open(file, size: Size(width: 80, height: 24))
    try session.type("jjl").waitFor(slider: "Samples N", "5")
    return try session.type("q").waitFor("unsaved changes").waitFor("Math tutor, 14B")
  }

  @Test("s saves and quits")
  func saves() throws {
    let session = try changed().type("s")
    #expect(try session.ending() == .clean)
    #expect(try Home.text(of: file).contains("samples: 5"))
  }

  @Test("d quits without saving")
  func discards() throws {
    let session = try changed().type("d")
    #expect(try session.ending() == .clean)
    #expect(try Home.text(of: file) == Home.text(of: Samples.tutor))
  }

  @Test("Esc stays")
  func stays() throws {
    let session = try changed().type(Keys.escape).waitForNo("unsaved changes")
    try session.type("r").waitFor(slider: "Samples N", "4")
    #expect(try session.quit() == .clean)
  }

  @Test("what can't be saved keeps the program open")
  func keepsOpen() throws {
    let session = try changed()
    try home.write(try Home.text(of: file) + "# theirs\n", to: "math-tutor-14b.yaml")
    try session.type("s").waitFor("changed on disk").waitFor("strategy.samples")
    try session.type(Keys.escape).waitForNo("changed on disk").type("q").waitFor("unsaved changes")
      .type("d")
    #expect(try session.ending() == .clean)
    #expect(try Home.text(of: file).hasSuffix("# theirs\n"))
  }
}
