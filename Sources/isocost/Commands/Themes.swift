import ArgumentParser
import Storage

/// Lists or checks themes.
struct Themes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the themes, or check a theme file.")

  @Option(
    help: ArgumentHelp("Check a theme file: roles, colours, contrast.", valueName: "file"),
    completion: .file())
  var check: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let workplace = try Workplace()
    guard let check else { return try list(workplace.themeLibrary) }
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

  private func list(_ library: ThemeLibrary) throws {
    var rows: [[OutputTable.Cell]] = []
    for name in library.names {
      do {
        let file = try library.load(named: name).value
        rows.append([name, file.theme.summary, file.file].map { OutputTable.Cell($0) })
      } catch {
        rows.append([name, "not usable: \(error.description)", ""].map { OutputTable.Cell($0) })
      }
    }
    let columns = [
      OutputTable.Column("name", "name"), OutputTable.Column("summary", "summary"),
      OutputTable.Column("file", "file"),
    ]
    try printText(OutputTable(columns: columns, rows: rows).text)
  }
}
