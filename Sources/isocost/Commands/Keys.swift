import ArgumentParser
import Dashboard
import Foundation
import Storage

/// Prints the keys in use.
struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: launchLanguage(
      "Print the keys in use, as a section for config.yaml.", ja: "使用中のキーをconfig.yamlの節として表示する。"),
    discussion: launchLanguage(
      """
      Copy the lines to change into config.yaml; what is left out keeps its usual keys. A key is a \
      character or a name such as Right, Shift-Right, ^L, Alt-x, F5, Space; [] takes the keys away.
      """,
      ja: """
        変更する行をconfig.yamlに写す。書かないものは通常のキーのまま。キーは1文字、ま
        たはRight, Shift-Right, ^L, Alt-x, F5, Spaceのような名前。[]はキーを外す。
        """))

  @OptionGroup var language: LanguageOption

  /// A wrong configuration is no reason to keep the table back: whoever mends it needs the table.
  func run() throws {
    let variables = ProcessInfo.processInfo.environment
    let file = XDGPaths(environment: variables).configFile
    let (configuration, findings) = file.map(ConfigurationFile.salvage) ?? (ConfigurationFile(), [])
    let (map, mistakes) = configuration.keyMap(file: file ?? "")
    try printText(
      KeyDocument.section(of: map, in: configuration.language(chosen: language, variables)))
    let all = findings + mistakes
    guard !all.contains(where: { $0.severity == .error }) else { throw InputFailure(all) }
    for warning in all { complain(warning.description) }
  }
}
