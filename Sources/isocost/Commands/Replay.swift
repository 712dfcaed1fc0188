import ArgumentParser
import Dashboard
import Foundation
import Screen
import Storage

/// Drives the dashboard from a key script.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Drive the dashboard from a key script and print the last screen.",
    discussion: """
      A script holds keys separated by blanks: j, Right, Shift-Right, ^L, Enter, "text"; x3 repeats \
      the key before it, # starts a comment. Saving and opening really happen.
      """)

  @Argument(help: "File with the key script.", completion: .file())
  var keys: String

  @Argument(help: "Scenario files.", completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp("Columns and rows.", valueName: "WxH"))
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
