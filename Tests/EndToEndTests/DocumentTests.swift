import Foundation
import Screen
import Testing

/// Help, version and the documents made of tables.
@Suite("Documents")
struct DocumentTests {
  private let home: Home

  init() throws { home = try Home() }

  /// Commands that the user sees.
  static let commands = [
    "open", "evaluate", "compare", "report", "frontier", "fit", "shapes", "plan", "catalog",
    "render", "replay", "themes", "keys",
  ]

  @Test("--help tells what each command does and takes", arguments: commands + ["document"])
  func help(_ command: String) throws {
    let result = try home.run(command, "--help")
    #expect(result.code == 0)
    #expect(result.error == "")
    #expect(result.output.hasPrefix("OVERVIEW: "))
    #expect(result.output.contains("USAGE: isocost \(command)"))
    #expect(result.lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE") })
    #expect(try CommandHelp.result(["help", command]).output == result.output)
  }

  @Test("where a command writes a file, -o names it")
  func outputs() throws {
    let writing = try HelpLanguageTests.commands.filter { command in
      let rows = HelpText(try CommandHelp.result(["help", command]).output).rows
      let names = rows.map(\.name).filter { $0.contains("--output <") }
      #expect(names.allSatisfy { $0 == "-o, --output <file>" }, "\(command): \(names)")
      return !names.isEmpty
    }
    #expect(writing == ["report", "fit", "calibrate", "import"])
  }

  @Test("the program's own help names every command and the exit codes")
  func overview() throws {
    let result = try home.run("--help")
    #expect(result.code == 0)
    for command in Self.commands { #expect(result.output.contains("  \(command) ")) }
    #expect(!result.output.contains("document"))
    #expect(result.output.contains("Exit codes"))
    #expect(try home.run("-h").output == result.output)
  }

  @Test("--version is one line")
  func version() throws {
    let result = try home.run("--version")
    #expect(result.code == 0)
    #expect(result.output.wholeMatch(of: /isocost \d+\.\d+\.\d+\n/) != nil)
  }

  @Test("completions are written for every shell", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let result = try home.run("--generate-completion-script", shell)
    #expect(result.code == 0)
    for command in Self.commands { #expect(result.output.contains(command)) }
  }

  @Test("the manual page has its sections, every command and every key")
  func manual() throws {
    let result = try home.run("document", "man")
    #expect(result.code == 0)
    let lines = result.lines
    #expect(lines.prefix(3).map { $0.prefix(3) } == [".Dd", ".Dt", ".Os"])
    for section in [
      "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "KEYS", "FILES", "ENVIRONMENT", "EXIT STATUS",
    ] {
      #expect(lines.contains(".Sh \(section)"), "\(section)")
    }
    for command in Self.commands { #expect(lines.contains(".Ss \(command)")) }
    #expect(lines.contains { $0.contains("exact value with its unit") })
    #expect(lines.count { $0 == ".Bd -literal" } == lines.count { $0 == ".Ed" })
    #expect(lines.count { $0.hasPrefix(".Bl") } == lines.count { $0 == ".El" })
  }

  @Test(
    "every key stands in manual page, help and README, in each language", arguments: ["en", "ja"])
  func everyKey(_ language: String) throws {
    let manual = try home.run("document", "man", "--lang", language).output
    let readme = try Home.text(of: "\(Samples.root)/README.md")
    let session = try home.start(
      [Samples.tutor, "--lang", language], size: Size(width: 120, height: 300))
    try session.waitFor("isocost").waitUntilIdle().type("?").waitUntilIdle()
    let help = session.screen.text.split(separator: "\n").map { row in
      row.split(separator: "│").max { $0.count < $1.count } ?? ""
    }.joined().filter { $0 != " " }
    for row in try home.run("document", "readme").lines.filter({ $0.hasPrefix("| `") }) {
      let cells = row.split(separator: " | ").map(String.init)
      let sentence = language == "en" ? cells[1] : String(cells[2].dropLast(2))
      let keys = cells[0].dropFirst(2).replacing("`", with: "").split(separator: " ")
      #expect(readme.contains(row))
      #expect(manual.contains("\n" + sentence.replacing("-", with: "\\-") + "\n"), "\(sentence)")
      #expect(help.contains(sentence.filter { $0 != " " }), "\(sentence)")
      for key in keys {
        let escaped = key.replacing("\\|", with: "|").replacing("\\", with: "\\e")
        #expect(manual.contains(escaped.replacing("-", with: "\\-")), "\(key)")
      }
    }
  }

  @Test("groff formats the manual page without a complaint", arguments: ["en", "ja"])
  func formats(_ language: String) throws {
    let result = try home.shell(
      """
      command -v groff > /dev/null || exit 0
      isocost document man --lang \(language) | groff -Kutf8 -mdoc -mja -Tutf8 -ww > /dev/null
      """)
    #expect(result.code == 0)
    #expect(result.error == "")
  }

  @Test("the key table of the README is a Markdown table of every context")
  func keyTable() throws {
    let result = try home.run("document", "readme")
    #expect(result.code == 0)
    for heading in ["**Sliders · スライダー**", "**Compare · 比較**", "**Everywhere · 共通**"] {
      #expect(result.output.contains(heading))
    }
    let rows = result.lines.filter { $0.hasPrefix("| `") }
    #expect(rows.count > 60)
    #expect(rows.allSatisfy { $0.hasSuffix(" |") })
  }

  @Test("--update writes the table between its lines and nothing else")
  func updates() throws {
    let table = try home.run("document", "readme").output
    let marks = ("<!-- keys: written by make docs-tables -->", "<!-- end of keys -->")
    let file = try home.write("# a\n\n\(marks.0)\nold\n\(marks.1)\n\ntail\n", to: "README.md")
    for _ in 0..<2 {
      let result = try home.run("document", "readme", "--update", file)
      #expect(result.code == 0)
      #expect(result.output == "")
      #expect(try Home.text(of: file) == "# a\n\n\(marks.0)\n\n\(table)\n\(marks.1)\n\ntail\n")
    }
  }

  @Test("--update refuses a file that it can't update", arguments: [true, false])
  func refuses(_ exists: Bool) throws {
    let file = exists ? try home.write("no marks\n", to: "README.md") : "\(home.path)/missing.md"
    let result = try home.run("document", "readme", "--update", file)
    #expect(result.code == 3)
    #expect(result.output == "")
    #expect(result.error.hasPrefix("\(file): error: "), "\(result.error)")
    #expect(result.error.split(separator: "\n").count == 1)
  }

  /// Shell lines of the README that start with the program.
  static let readmeCommands: [String] = {
    let readme = (try? Home.text(of: "\(Samples.root)/README.md")) ?? ""
    let blocks = readme.components(separatedBy: "```\n").enumerated().filter { $0.offset % 2 == 1 }
    return blocks.flatMap { $0.element.split(separator: "\n") }
      .filter { $0.hasPrefix("isocost") }
      .map { $0.split(separator: "#")[0].trimmingSuffix { $0 == " " } }
  }()

  @Test("the commands of the README work", arguments: readmeCommands)
  func readme(_ command: String) throws {
    try home.write("j l\n", to: "keys.txt")
    let result = try home.shell("ln -s \(Samples.root)/samples samples; \(command)")
    #expect(result.code == 0, "\(command): \(result.error)")
    #expect(result.error == "")
    #expect(result.lines.count > 3)
  }
}
