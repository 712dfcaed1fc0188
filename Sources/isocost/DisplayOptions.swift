import ArgumentParser
import Screen
import Storage

/// Options about colours, glyphs and the mouse.
struct DisplayOptions: ParsableArguments {
  @Option(help: "Name of a theme (see `isocost themes`), or the path of a theme file.")
  var theme: String?

  @Option(help: ArgumentHelp("Colours to use.", valueName: "never|16|256|truecolor"))
  var color: ColourWish?

  @Option(help: "Glyphs of charts: \(GlyphTier.allCases.map(\.rawValue).joined(separator: ", ")).")
  var glyphs: GlyphTier?

  @Flag(help: "Draw ASCII only; the same as --glyphs ascii.")
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
