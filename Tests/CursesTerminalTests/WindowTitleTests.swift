import Testing

@testable import CursesTerminal

@Suite("WindowTitle")
struct WindowTitleTests {
  private static let xterm = ["rmcup": "\u{1B}[?1049l\u{1B}[23;0;0t"]
  private static let tmux = [
    "tsl": "\u{1B}]0;", "fsl": "\u{7}", "rmcup": "\u{1B}[?1049l",
  ]

  private func title(
    _ type: String, _ capabilities: [String: String], isUTF8: Bool = true
  ) -> WindowTitle {
    WindowTitle(type: type, isUTF8: isUTF8) { name in capabilities[name].map { Array($0.utf8) } }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("xterm gets its own sequence and keeps the former title itself")
  func showsOnXterm() {
    var title = title("xterm-256color", Self.xterm)
    #expect(text(title.bytes(showing: "a")) == "\u{1B}]2;a\u{7}")
    #expect(title.bytes(showing: "a") == [])
    #expect(text(title.bytes(showing: "b")) == "\u{1B}]2;b\u{7}")
    #expect(title.restoreBytes == [])
  }

  @Test("others get terminfo's, saved before and restored after")
  func showsOnTmux() {
    var title = title("tmux-256color", Self.tmux)
    #expect(title.restoreBytes == [])
    #expect(text(title.bytes(showing: "a")) == "\u{1B}[22;2t\u{1B}]0;a\u{7}")
    #expect(text(title.bytes(showing: "b")) == "\u{1B}]0;b\u{7}")
    #expect(text(title.restoreBytes) == "\u{1B}[23;2t")
  }

  @Test(
    "terminals without a title get nothing",
    arguments: [
      ("linux", [:]), ("vt100", [:]), ("xterm-mono", [:]), ("screen", [:]), ("xtermoid", [:]),
      ("vt320", ["tsl": "\u{1B}[1$}", "fsl": "\u{1B}[0$}"]),
      ("odd", ["tsl": "\u{1B}]0;"]),
    ] as [(String, [String: String])])
  func staysSilent(_ type: String, _ capabilities: [String: String]) {
    var title = title(type, capabilities)
    #expect(title.bytes(showing: "a") == [])
    #expect(title.restoreBytes == [])
  }

  @Test("no title means no sequence")
  func startsEmpty() {
    var title = title("xterm", Self.xterm)
    #expect(title.bytes(showing: "") == [])
  }

  @Test("a title can't steer the terminal")
  func cleans() {
    var title = title("xterm", Self.xterm)
    let bytes = title.bytes(showing: "a\u{7}\u{1B}[31m\u{9C}é\n")
    let inner = bytes.dropFirst("\u{1B}]2;".utf8.count).dropLast()
    #expect(!inner.contains { $0 < 0x20 || $0 == 0x7F })
    #expect(text(bytes).contains("é"))
    #expect(!text(bytes).unicodeScalars.contains("\u{9C}"))
  }

  @Test("only ASCII where the charset is not UTF-8")
  func restricts() {
    var title = title("xterm", Self.xterm, isUTF8: false)
    #expect(title.bytes(showing: "é漢→").allSatisfy { $0 < 0x80 })
  }

  @Test("an endless title is cut")
  func limits() {
    var title = title("xterm", Self.xterm)
    #expect(title.bytes(showing: String(repeating: "x", count: 10_000)).count < 300)
  }
}
