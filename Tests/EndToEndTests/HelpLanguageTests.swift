import Foundation
import Screen
import Testing

/// Help of every command in both languages.
@Suite("Help in two languages")
struct HelpLanguageTests {
  private let home: Home

  init() throws { home = try Home() }

  /// Every command that help lists, and the hidden one.
  static let commands = [
    "open", "evaluate", "compare", "report", "frontier", "sweep", "optimize", "fit", "shapes",
    "plan", "calibrate", "validate", "import", "catalog", "render", "replay", "themes", "keys",
    "document",
  ]

  private func japanese(_ arguments: String...) throws -> CommandResult {
    let result = try CommandHelp.result(["--lang", "ja", "help"] + arguments)
    #expect(result.code == 0 && result.error == "")
    return result
  }

  @Test("the program's own help lists these commands, each with a Japanese summary")
  func overview() throws {
    let help = HelpText(try japanese().output)
    let names = help.rows.map(\.name).filter { !$0.hasPrefix("-") }
    #expect(names.map { $0.prefix { $0 != " " } } + ["document"] == Self.commands.map { $0[...] })
    #expect(help.rows.filter { !$0.isParsers && !$0.text.isJapanese }.map(\.name) == [])
    #expect(help.englishProse == [])
    #expect(help.paragraphs.joined().contains("終了コード"))
  }

  @Test("options that mean the same are explained in the same words", arguments: commands)
  func sameWords(_ command: String) throws {
    let rows = HelpText(try japanese(command).output).rows
    let shared = [
      "--set <key=value>": "値を変更。", "--color <never|16|256|truecolor>": "色数。",
      "--size <WxH>": "桁数と行数。", "--ascii": "ASCIIだけで描画", "--seed <seed>": "乱数シード。",
      "--over <key=v1,v2>": "繰り返し可。", "--replace": "既存のファイルを置き換える。",
      "--dry-run": "何も書き込まない。", "--lang <code>": "文の言語",
      "<file>": "シナリオファイル", "--top <top>": "数",
    ]
    for row in rows {
      guard let words = shared[row.name], (command, row.name) != ("fit", "<file>") else { continue }
      #expect(row.text.contains(words), "\(row.name): \(row.text)")
    }
    let format = rows.first { $0.name.hasPrefix("--format") && !$0.name.contains("file") }
    #expect(format.map { $0.text.contains("json") } ?? true)
  }

  /// Options whose long Japanese text ArgumentParser breaks at its own blanks; they are joined anew.
  @Test("a long explanation fills its lines")
  func filled() throws {
    let lines = try japanese("calibrate").lines
    let start = try #require(lines.firstIndex { $0.hasPrefix("  --only") })
    let rest = lines[start...].dropFirst().prefix {
      $0.hasPrefix(String(repeating: " ", count: 26))
    }
    #expect(rest.count == 2)
    #expect(rest.dropLast().allSatisfy { columnWidth(of: $0) > 70 })
    #expect(rest.last?.hasSuffix("繰り返し可。") == true)
    let values = try japanese("evaluate").lines.filter { $0.contains("(values: en") }
    #expect(values.first?.hasSuffix("(values: en, ja)") == true)
    let parallel = try #require(lines.firstIndex { $0 == "  --tensor-parallel <count>" })
    #expect(lines[parallel + 1].hasSuffix("各重み行列を分け合うGPUの数。"))
  }

  @Test("every summary and every option is explained in Japanese", arguments: commands)
  func explained(_ command: String) throws {
    let output = try japanese(command).output
    #expect(output.hasPrefix("OVERVIEW: ") && output.contains("USAGE: isocost \(command)"))
    let help = HelpText(output)
    #expect(help.paragraphs.first?.isJapanese == true, "\(help.paragraphs)")
    #expect(!help.rows.isEmpty)
    for row in help.rows where !row.isParsers {
      #expect(row.text.isJapanese, "\(row.name): \(row.text)")
    }
  }

  @Test("no English sentence is left in Japanese help", arguments: commands)
  func prose(_ command: String) throws {
    #expect(HelpText(try japanese(command).output).englishProse == [])
  }

  @Test(
    "Japanese help fits into 80 columns, of which wide characters take two", arguments: commands)
  func width(_ command: String) throws {
    let lines = try japanese(command).lines
    #expect(lines.filter { columnWidth(of: $0) > 80 && !$0.hasPrefix("USAGE") } == [])
    let starts = lines.compactMap { $0.first { $0 != " " } }
    #expect(starts.filter { "。、）」：".contains($0) } == [])
  }

  @Test("both languages explain the same options by the same names", arguments: commands)
  func options(_ command: String) throws {
    let english = HelpText(try CommandHelp.result(["help", command]).output)
    let japanese = HelpText(try japanese(command).output)
    #expect(japanese.rows.map(\.name) == english.rows.map(\.name))
    #expect(japanese.usage == english.usage)
    for (row, other) in zip(japanese.rows, english.rows) where other.text.contains("(default:") {
      let value = other.text.split(separator: "(default: ").last?.split(separator: ")").first ?? ""
      #expect(row.text.contains("(default: \(value)"), "\(row.name)")
    }
  }

  @Test("both languages give the same examples and name the same columns", arguments: commands)
  func examples(_ command: String) throws {
    let english = HelpText(try CommandHelp.result(["help", command]).output)
    let japanese = HelpText(try japanese(command).output)
    #expect(japanese.samplePaths == english.samplePaths)
    #expect(japanese.snakeCaseNames == english.snakeCaseNames)
    #expect(japanese.namedOptions == english.namedOptions)
  }

  @Test("English help has no Japanese in it", arguments: commands)
  func english(_ command: String) throws {
    let result = try CommandHelp.result(["help", command])
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("OVERVIEW: "))
    #expect(!result.output.isJapanese)
    #expect(result.lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE") })
    #expect(try home.run("--lang", "en", "help", command).output == result.output)
  }

  @Test("the locale chooses the language of help, and the option goes before it")
  func locale() throws {
    let locale = ["LC_ALL": "ja_JP.UTF-8"]
    let output = try japanese("evaluate").output
    #expect(try home.run(["help", "evaluate"], environment: locale).output == output)
    #expect(try home.run(["evaluate", "--help"], environment: locale).output == output)
    let english = try home.run(["--lang", "en", "help", "evaluate"], environment: locale)
    #expect(try english.output == home.run("help", "evaluate").output)
  }

  @Test("the manual page in Japanese has the commands' help in 78 columns")
  func manual() throws {
    let result = try home.run("document", "man", "--lang", "ja")
    #expect(result.code == 0)
    var isLiteral = false
    for line in result.lines {
      if line.hasPrefix(".Bd") || line.hasPrefix(".Ed") { isLiteral = line.hasPrefix(".Bd") }
      let isUsage = line.hasPrefix("USAGE")
      #expect(!isLiteral || isUsage || columnWidth(of: plain(line)) <= 78, "\(line)")
    }
    #expect(result.output.contains("シナリオを横に並べ"))
  }

  /// A line of the manual without the escapes of its markup.
  private func plain(_ line: String) -> String {
    line.replacing("\\&", with: "").replacing("\\e", with: "\\").replacing("\\-", with: "-")
  }

  @Test("a wrong command line in Japanese explains the option and is exit 2")
  func mistake() throws {
    let result = try home.run("evaluate", Samples.tutor, "--lang", "ja", "--draws", "x")
    #expect(result.code == 2 && result.output == "")
    #expect(result.error.contains("不確かな数値の試行回数"))
    #expect(result.error.contains("Usage: isocost"))
  }
}
