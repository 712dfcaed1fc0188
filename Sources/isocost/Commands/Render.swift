import ArgumentParser
import Dashboard
import Screen
import Storage

/// Prints one frame of the dashboard as text.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: launchLanguage(
      "Print one screen as text: the same cells as the dashboard shows.",
      ja: "1画面をテキストで表示する。ダッシュボードと同じ内容。"))

  @Argument(
    help: launchLanguage(
      "Scenario files; several fill the columns of Compare.", ja: "シナリオファイル。複数なら比較画面の列になる。"),
    completion: .file())
  var files: [String]

  @Option(
    help: launchLanguage(
      "Screen: \(ScreenID.allCases.map(\.name).joined(separator: ", ")).",
      ja: "画面：\(ScreenID.allCases.map(\.name).joined(separator: ", "))。"))
  var screen = ScreenID.explore

  @Option(help: ArgumentHelp(launchLanguage("Columns and rows.", ja: "桁数と行数。"), valueName: "WxH"))
  var size = Size(width: 120, height: 40)

  @OptionGroup var display: DisplayOptions

  @OptionGroup var language: LanguageOption

  func run() throws {
    let workplace = try Workplace()
    var session = try Session(
      workplace, files: try files.map(workplace.scenario), display: display,
      language: workplace.language(chosen: language),
      capabilities: display.capabilities(in: workplace.variables), size: size)
    session.handle(.command(screen.command))
    session.settle()
    try printText(display.text(of: session.frame, theme: session.theme, in: workplace.variables))
  }
}

extension ScreenID: ExpressibleByArgument {
  /// Reads the name of a screen.
  public init?(argument: String) {
    guard let screen = ScreenID.allCases.first(where: { $0.name == argument }) else { return nil }
    self = screen
  }

  /// Names that help and messages offer.
  public static var allValueStrings: [String] { allCases.map(\.name) }

  /// Name on the command line.
  package var name: String { title[.english].lowercased() }
}
