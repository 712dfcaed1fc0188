import ArgumentParser
import Screen

/// The option `--lang`, which every command takes.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      launchLanguage(
        "Language of sentences: \(Self.codes); else that of config.yaml, else of the locale.",
        ja: "文の言語：\(Self.codes)。省略時はconfig.yaml、次にロケールに従います。"),
      valueName: "code"))
  var lang: Language?

  private static let codes = Language.allCases.map(\.rawValue).joined(separator: ", ")
}

extension Language: ExpressibleByArgument {}
