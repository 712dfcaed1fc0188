package import Screen

/// A colour of a picture.
package struct SVGColour: Sendable, Hashable {
  /// Red, 0...255.
  package var red: UInt8
  /// Green, 0...255.
  package var green: UInt8
  /// Blue, 0...255.
  package var blue: UInt8

  /// Mixes a colour.
  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// `#005faf`.
  package var css: String {
    "#"
      + [red, green, blue].map { part in
        (part < 16 ? "0" : "") + String(part, radix: 16)
      }.joined()
  }
}

/// Colours of a picture by what they mean.
package struct SVGPalette: Sendable, Hashable {
  /// What everything stands on.
  package var paper: SVGColour
  private var inks: [SVGColour]

  /// Asks for the colour of each role.
  package init(paper: SVGColour, ink: (Role) -> SVGColour) {
    self.paper = paper
    inks = Role.allCases.map(ink)
  }

  /// Black on white: shapes and dashes tell apart what colours would.
  package static let monochrome = SVGPalette(
    paper: SVGColour(red: 255, green: 255, blue: 255)
  ) { _ in SVGColour(red: 0, green: 0, blue: 0) }

  /// Colour of a role.
  package subscript(role: Role) -> SVGColour { inks[Int(role.rawValue)] }

  /// Rules of a style sheet that give these colours to charts drawn in others, for example in the dark.
  package var styleRules: String {
    Role.allCases.filter(Self.isDrawn).map { role in
      ".\(SVGClass.stroke(role)){stroke:\(self[role].css)}"
        + ".\(SVGClass.fill(role)){fill:\(self[role].css)}"
    }.joined() + ".\(SVGClass.paper){fill:\(paper.css)}"
  }

  /// Whether charts use a role.
  private static func isDrawn(_ role: Role) -> Bool {
    switch role {
    case .text, .muted, .strong, .title, .chartAxis, .chartLabel, .chartGrid, .series1, .series2,
      .series3, .series4, .dominated, .frontier, .current, .flopsChoice, .band, .ghost, .better,
      .worse, .success, .warning, .error, .evidence:
      true
    default: false
    }
  }
}

/// Names of classes by which a style sheet may change the colours of a picture.
enum SVGClass {
  /// What everything stands on.
  static let paper = "paper"

  /// Of lines.
  static func stroke(_ role: Role) -> String { "s-\(role)" }

  /// Of surfaces and texts.
  static func fill(_ role: Role) -> String { "f-\(role)" }
}
