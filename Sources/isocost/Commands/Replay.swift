import ArgumentParser
import Dashboard
import Foundation
import Screen
import Storage

/// Drives the dashboard from a key script.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: launchLanguage(
      "Drive the dashboard from a key script and print the last screen.",
      ja: "キースクリプトでダッシュボードを操作し、最後の画面を表示する。"),
    discussion: launchLanguage(
      """
      A script holds keys separated by blanks: j, Right, Shift-Right, ^L, Enter, "text"; x3 repeats \
      the key before it, # starts a comment. Saving and opening really happen.
      """,
      ja: """
        スクリプトは空白で区切ったキー：j, Right, Shift-Right, ^L, Enter, "text"。x3は
        直前のキーを繰り返し、#からはコメント。保存と読み込みは実際に行われる。
        """))

  @Argument(
    help: launchLanguage("File with the key script.", ja: "キースクリプトのファイル。"), completion: .file())
  var keys: String

  @Argument(help: launchLanguage("Scenario files.", ja: "シナリオファイル。"), completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp(launchLanguage("Columns and rows.", ja: "桁数と行数。"), valueName: "WxH"))
  var size = Size(width: 120, height: 40)

  @OptionGroup var display: DisplayOptions

  @OptionGroup var language: LanguageOption

  func run() throws {
    let workplace = try Workplace()
    let script = try readScript()
    var session = try Session(
      workplace, files: try files.map(workplace.scenario), display: display,
      language: workplace.language(chosen: language),
      capabilities: display.capabilities(in: workplace.variables), size: size)
    session.loadThemes()
    for key in script.keys where !session.isOver {
      session.handle(.input(.key(key)))
    }
    session.settle()
    try printText(display.text(of: session.frame, theme: session.theme, in: workplace.variables))
  }

  private func readScript() throws -> KeyScript {
    guard let text = try? String(contentsOfFile: keys, encoding: .utf8) else {
      throw Failure(
        Failure.badInput, "\(keys): error: can't be read as UTF-8 text; give a key script")
    }
    do throws(KeyScript.Problem) {
      return try KeyScript(text)
    } catch {
      throw Failure(
        Failure.badInput, "\(keys):\(error.line):\(error.column): error: \(error.message)")
    }
  }
}
