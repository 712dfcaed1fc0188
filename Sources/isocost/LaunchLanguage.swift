import Foundation
import Screen

/// Language of help and of messages about the command line: what `--lang` says, else the locale.
///
/// Help is made before the command line is read, so the option is looked for here on its own; a value that
/// is none is refused later, when the command line is read.
let launchLanguage = Language(
  arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

extension Language {
  /// The language of a command line; the last `--lang` counts.
  init(arguments: [String], environment: [String: String]) {
    let stated = arguments.indices.reversed().lazy.compactMap { index -> Language? in
      if arguments[index] == "--lang", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1])
      }
      guard arguments[index].hasPrefix("--lang=") else { return nil }
      return Language(rawValue: String(arguments[index].dropFirst("--lang=".count)))
    }
    self = stated.first ?? Language(environment: environment)
  }

  /// A command line whose leading `--lang` stands behind the command, where commands take it; `help` takes
  /// none, for it is in ``launchLanguage`` already.
  static func movedBehindCommand(_ arguments: [String]) -> [String] {
    guard let first = arguments.first, first == "--lang" || first.hasPrefix("--lang=") else {
      return arguments
    }
    let option = arguments.prefix(first == "--lang" ? 2 : 1)
    let rest = arguments.dropFirst(option.count)
    guard let command = rest.first, option.count == (first == "--lang" ? 2 : 1) else {
      return arguments
    }
    return ["help", "--help", "-h"].contains(command)
      ? Array(rest) : [command] + option + rest.dropFirst()
  }
}
