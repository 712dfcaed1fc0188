package import Charting
internal import Screen
package import Storage

/// Colours of a report on paper and on a dark screen.
package struct ReportColours: Sendable, Hashable {
  /// Colours on paper, and wherever nothing else is asked for.
  package var light: SVGPalette
  /// Colours where the reader prefers dark screens; nil keeps the light ones.
  package var dark: SVGPalette?

  /// Chooses colours.
  package init(light: SVGPalette, dark: SVGPalette? = nil) {
    self.light = light
    self.dark = dark
  }

  /// Black on white.
  package static let monochrome = ReportColours(light: .monochrome)
}

extension SVGPalette {
  /// The colours of a theme; what it leaves to the terminal is dark on light.
  package init(_ file: ThemeFile) {
    let ink = SVGColour(file.terminal.foreground) ?? SVGColour(red: 34, green: 34, blue: 34)
    let ground = file.theme.style(.text, depth: .trueColour).background
    let paper =
      SVGColour(ground) ?? SVGColour(file.terminal.background)
      ?? SVGColour(red: 255, green: 255, blue: 255)
    self.init(paper: paper) { role in
      let style = file.theme.style(role, depth: .trueColour)
      // What stands on a surface of its own is drawn in the colour of that surface.
      if let surface = SVGColour(style.background), surface != paper { return surface }
      return SVGColour(style.foreground) ?? ink
    }
  }
}

extension SVGColour {
  /// The colour of a theme; nil where it is the terminal's own.
  fileprivate init?(_ colour: Colour) {
    guard let parts = colour.components else { return nil }
    self.init(red: parts.red, green: parts.green, blue: parts.blue)
  }
}
