import ArgumentParser
import CursesTerminal
import Dashboard
import Foundation
import Screen
import Storage

/// Opens the dashboard.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: launchLanguage(
      "Open the dashboard (the default); several files open on Compare.",
      ja: "ダッシュボードを開く（既定）。複数のファイルは比較画面で開く。"))

  @Argument(
    help: launchLanguage(
      "Scenario files; without one a built-in sample opens.", ja: "シナリオファイル。省略時は内蔵サンプルを開く。"),
    completion: .file())
  var files: [String] = []

  @OptionGroup var display: DisplayOptions

  @Flag(help: launchLanguage("Leave the mouse to the terminal.", ja: "マウスを端末に任せる。"))
  var noMouse = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let workplace = try Workplace()
    let files = try files.map(workplace.scenario)
    let options = TerminalOptions(
      wishes: workplace.wishes(display, mouse: !noMouse),
      escapeDelay: workplace.configuration.escapeDelay)
    let terminal: Terminal
    do {
      terminal = try Terminal.open(options, environment: workplace.variables)
    } catch {
      return try printOnce(workplace, files, reason: error)
    }
    var session = try Session(
      workplace, files: files, display: display, language: workplace.language(chosen: language),
      capabilities: terminal.capabilities,
      size: terminal.size)
    isocost.run(&session, on: terminal, in: workplace)
  }

  /// Without a usable terminal: one frame as text when the output is a file or a pipe.
  private func printOnce(
    _ workplace: Workplace, _ files: [ScenarioFile], reason: TerminalError
  ) throws {
    guard isatty(STDOUT_FILENO) == 0 else { throw reason }
    let size = Size(width: 120, height: 40)
    var session = try Session(
      workplace, files: files, display: display, language: workplace.language(chosen: language),
      capabilities: display.capabilities(in: workplace.variables), size: size)
    session.settle()
    try printText(display.text(of: session.frame, theme: session.theme, in: workplace.variables))
  }
}
