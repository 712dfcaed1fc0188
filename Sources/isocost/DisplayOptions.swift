import ArgumentParser
import Screen
import Storage

/// Options about colours, glyphs and the mouse.
struct DisplayOptions: ParsableArguments {
  @Option(
    help: launchLanguage(
      "Name of a theme (see `isocost themes`), or the path of a theme file.",
      ja: "テーマの名前（`isocost themes`を参照）、またはテーマファイルのパス。"))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      launchLanguage("Colours to use.", ja: "使う色数。"), valueName: "never|16|256|truecolor"))
  var color: ColourWish?

  @Option(
    help: launchLanguage(
      "Glyphs of charts: \(GlyphTier.allCases.map(\.rawValue).joined(separator: ", ")).",
      ja: "グラフの文字：\(GlyphTier.allCases.map(\.rawValue).joined(separator: ", "))。"))
  var glyphs: GlyphTier?

  @Flag(
    help: launchLanguage(
      "Draw ASCII only; the same as --glyphs ascii.", ja: "ASCIIだけで描画。--glyphs asciiと同じ。"))
  var ascii = false

  /// Glyphs that the user asks for.
  var glyphTier: GlyphTier? { ascii ? .ascii : glyphs }
}

extension ColourWish: ExpressibleByArgument {}
extension GlyphTier: ExpressibleByArgument {}

extension Size: ExpressibleByArgument {
  /// Reads `120x40`.
  public init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1],
      (1...1000).contains(width), (1...1000).contains(height)
    else { return nil }
    self.init(width: width, height: height)
  }
}
