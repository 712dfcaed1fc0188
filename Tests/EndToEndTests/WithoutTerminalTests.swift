import Glibc
import Screen
import TestSupport
import Testing

/// The dashboard where it can't be drawn (reference/terminal.md A5, A6).
@Suite("Without a terminal")
struct WithoutTerminalTests {
  private let home: Home

  init() throws { home = try Home() }

  @Test("output to a file or pipe is one frame of text", arguments: [[], [Samples.chat]])
  func prints(_ files: [String]) throws {
    let result = try home.run(files)
    #expect(result.code == 0)
    #expect(result.error == "")
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.lines.count == 40)
    let expected = try home.run("render", files.first ?? Samples.tutor)
    #expect(result.output == expected.output)
  }

  @Test("several files give the text of Compare")
  func compares() throws {
    let result = try home.run(Samples.tutor, Samples.reserved)
    #expect(result.code == 0)
    #expect(result.output.contains("compare"))
    #expect(result.output.contains("Best of 16, 4B"))
  }

  @Test("a pipe gets text even where the program has a terminal line")
  func pipes() throws {
    let session = try home.script(
      "isocost | cat; echo ENDED ${PIPESTATUS[0]}", size: Size(width: 130, height: 50))
    _ = try session.waitForExit()
    #expect(session.screen.text.contains("ENDED 0"))
    #expect(session.screen.text.contains("accuracy per cost"))
    #expect(!session.output.contains(0x1B))
  }

  @Test("a reader that stops early ends it quietly")
  func closedPipe() throws {
    let result = try home.shell("isocost | head -1; echo ${PIPESTATUS[0]}")
    #expect(result.lines.first?.hasPrefix(" isocost") == true)
    #expect(["0", "141"].contains(result.lines.last))
    #expect(result.error == "")
  }

  @Test(
    "output that can't be written is told",
    arguments: ["catalog models", "catalog evidence", "evaluate \(Samples.tutor)", ""])
  func fullDisk(_ arguments: String) throws {
    let result = try home.shell("isocost \(arguments) > /dev/full")
    #expect(result.code == 1)
    #expect(result.error == "standard output: error: No space left on device\n")
  }

  @Test("a dumb terminal is told, and gets no escape sequence")
  func dumb() throws {
    let session = try home.start([Samples.tutor], environment: ["TERM": "dumb"])
    #expect(try session.ending() == .restored(code: 4))
    #expect(session.screen.text.contains("isocost: terminal type 'dumb' can't place the cursor"))
    #expect(!session.output.contains(0x1B))
  }

  @Test("keys come from the terminal where standard input is something else")
  func readsTerminal() throws {
    let session = try home.start([Samples.tutor], redirections: [0: "/dev/null"])
    try session.waitFor("quit").type("l").waitFor(slider: "Model size", "32B")
    try session.type("q").waitFor("unsaved").type("d")
    #expect(try session.ending() == .clean)
  }

  @Test("a wrong file is told before the screen is touched")
  func wrongFile() throws {
    let file = try home.write("isocost: 1\nmodel: [\n", to: "wrong.yaml")
    let session = try home.start([file])
    #expect(try session.ending() == .restored(code: 3))
    #expect(session.screen.text.replacing("\n", with: "").contains("wrong.yaml:3:1: error"))
    #expect(!session.output.contains(0x1B))
  }

  @Test(
    "text obeys the locale that is stated",
    arguments: [
      ("LC_ALL", "C"), ("LC_ALL", "POSIX"), ("LC_CTYPE", "C"), ("LANG", "en_GB.ISO-8859-1"),
    ])
  func ascii(_ variable: String, _ value: String) throws {
    for arguments in [["render", Samples.tutor], [Samples.tutor, Samples.reserved]] {
      let result = try home.run(
        arguments, environment: ["LC_ALL": "", "LANG": ""].merging([variable: value]) { $1 })
      #expect(result.code == 0)
      #expect(result.output.utf8.allSatisfy { $0 < 0x80 })
      #expect(result.lines.count == 40)
    }
  }

  @Test("text has every glyph where UTF-8 is stated or nothing", arguments: ["", "en_US.utf8"])
  func utf8(_ locale: String) throws {
    let result = try home.run(["render", Samples.tutor], environment: ["LC_ALL": locale])
    #expect(result.output.contains("◉"))
  }

  @Test("JSON is the same under every locale")
  func locales() throws {
    let outputs = try ["C", "C.UTF-8", "de_DE.UTF-8", ""].map { locale in
      try home.run(
        ["evaluate", Samples.tutor, "--format", "json"],
        environment: ["LC_ALL": locale, "LC_NUMERIC": "de_DE.UTF-8"]
      ).output
    }
    #expect(Set(outputs).count == 1)
  }

  @Test(
    "no home folder is no obstacle", arguments: [["catalog", "gpus"], ["render", Samples.tutor]])
  func homeless(_ arguments: [String]) throws {
    let nothing = ["HOME": "", "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": "", "XDG_STATE_HOME": ""]
    let result = try home.run(arguments, environment: nothing)
    #expect(result.code == 0)
    #expect(result.error == "")
    #expect(result.output == (try home.run(arguments).output))
  }
}
