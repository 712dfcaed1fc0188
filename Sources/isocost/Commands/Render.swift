import ArgumentParser
import Dashboard
import Screen
import Storage

/// Prints one frame of the dashboard as text.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print one screen as text: the same cells as the dashboard shows.")

  @Argument(help: "Scenario files; several fill the columns of Compare.", completion: .file())
  var files: [String]

  @Option(help: "Screen: \(ScreenID.allCases.map(\.name).joined(separator: ", ")).")
  var screen = ScreenID.explore

  @Option(help: ArgumentHelp("Columns and rows.", valueName: "WxH"))
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
