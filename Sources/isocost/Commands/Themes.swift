import ArgumentParser
import Foundation
import Reports
import Screen
import Storage

/// Lists, shows or checks themes.
struct Themes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: launchLanguage(
      "List the themes, show all roles of one, or check a theme file.",
      ja: "テーマを一覧にする、1つの全役割を見せる、またはテーマファイルを検査する。"))

  @Option(
    help: ArgumentHelp(
      launchLanguage(
        "Check a theme file: roles, colours, contrast.", ja: "テーマファイルの役割、色、コントラストを検査。"),
      valueName: "file"),
    completion: .file())
  var check: String?

  @Option(
    help: ArgumentHelp(
      launchLanguage(
        "Show every role of a theme in all colour depths, with its contrast.",
        ja: "テーマの全役割をすべての色数でコントラスト付きで表示。"), valueName: "name|file"),
    completion: .file())
  var preview: String?

  @Option(
    help: ArgumentHelp(
      launchLanguage("Most colours to show.", ja: "表示する最大の色数。"), valueName: "never|16|256|truecolor"
    ))
  var color: ColourWish?

  @Flag(help: launchLanguage("Draw the samples in ASCII only.", ja: "見本をASCIIだけで描画。"))
  var ascii = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard check == nil || preview == nil else {
      throw ValidationError("--check and --preview are two questions; ask one of them")
    }
  }

  func run() throws {
    let workplace = try Workplace()
    if let preview { return try show(preview, in: workplace) }
    guard let check else {
      return try list(workplace.themeLibrary, workplace.language(chosen: language))
    }
    let loaded = try workplace.themeLibrary.load(path: check)
    let findings = loaded.warnings + loaded.value.check()
    for finding in findings { try printText(finding.description) }
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else {
      let count = "\(errors.count) role\(errors.count == 1 ? "" : "s")"
      throw Failure(Failure.badInput, "\(check): error: \(count) can't be read; see above")
    }
    try printText("\(check): usable, \(findings.count) warning\(findings.count == 1 ? "" : "s")")
  }

  private func show(_ theme: String, in workplace: Workplace) throws {
    let loaded = try workplace.themeLibrary.load(ThemePlace(argument: theme))
    for warning in loaded.warnings { complain(warning.description) }
    let capabilities = capabilities(in: workplace)
    let preview = ThemePreview(
      loaded.value, upTo: capabilities.colourDepth, isASCII: capabilities.glyphTier == .ascii,
      language: workplace.language(chosen: language))
    try printText(preview.text)
  }

  /// A terminal shows what it can; a file or a pipe gets colours only when they are asked for.
  private func capabilities(in workplace: Workplace) -> Capabilities {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let variables = workplace.variables
    let wishes = CapabilityWishes(
      colourFlag: color ?? (isTerminal ? nil : .never),
      configuredColour: workplace.configuration.colour, glyphFlag: ascii ? .ascii : nil,
      configuredGlyphs: workplace.configuration.glyphs, mouse: false)
    var facts = TerminalFacts(
      environment: variables, colours: 256, isUTF8: DisplayOptions.showsUTF8(variables))
    if !isTerminal { facts.terminal = "text" }
    return Capabilities(wishes, facts: facts)
  }

  private func list(_ library: ThemeLibrary, _ words: Language) throws {
    var rows: [[OutputTable.Cell]] = []
    for name in library.names {
      do {
        let file = try library.load(named: name).value
        rows.append([
          .init(name), .init(Wording(core: file.theme.summary)), .init(file.file),
        ])
      } catch {
        rows.append([
          .init(name),
          .init(
            Wording("not usable: \(error.description)", ja: "使えません：\(error.description)")),
          .init(""),
        ])
      }
    }
    let columns = [
      OutputTable.Column("name", Wording("name", ja: "名前")),
      OutputTable.Column("summary", Wording("summary", ja: "概要")),
      OutputTable.Column("file", Wording("file", ja: "ファイル")),
    ]
    try printText(OutputTable(columns: columns, rows: rows).text(in: words))
  }
}
