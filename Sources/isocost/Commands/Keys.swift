import ArgumentParser
import Dashboard

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

  func run() throws {
    let workplace = try Workplace()
    try printText(
      KeyDocument.section(of: workplace.keys, in: workplace.language(chosen: language)))
  }
}
