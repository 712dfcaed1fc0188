import Foundation
import Screen
import TestSupport
import Testing

/// A file that is deleted while it is open, named without its folder.
@Suite("A file that has gone", .serialized)
struct GoneFileTests {
  private let home: Home
  private static let name = "math-tutor-14b.yaml"

  init() throws { home = try Home() }

  @Test("saving asks, and writes it where it was, not into the scenario folder")
  func asks() throws {
    let file = try home.copy(of: Self.name)
    let session = try home.open(Self.name, size: Size(width: 100, height: 30))
    try session.type(Keys.right).waitFor("Math tutor, 14B*")
    try FileManager.default.removeItem(atPath: file)
    try session.type("s").waitFor("changed by somebody else").type("m").waitForNo("changed by")
    try session.waitFor("saved")
    #expect(FileManager.default.fileExists(atPath: file))
    #expect(home.names(in: home.scenarios).isEmpty)
    #expect(try session.quit() == .clean)
  }
}
