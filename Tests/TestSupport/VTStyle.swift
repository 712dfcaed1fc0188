/// Colours and attributes of a cell as the terminal's SGR sequences set them.
package struct VTStyle: Sendable, Hashable {
  /// A colour of the terminal.
  package enum Colour: Sendable, Hashable {
    /// The terminal's own colour.
    case standard
    /// Index into the palette.
    case indexed(Int)
    /// 24-bit colour.
    case rgb(Int, Int, Int)
  }

  /// Colour of the glyph.
  package var foreground = Colour.standard
  /// Colour behind the glyph.
  package var background = Colour.standard
  /// Attribute numbers of SGR that are on: 1 bold, 2 dim, 3 italic, 4 underline, 7 reverse.
  package var attributes: Set<Int> = []

  /// Neither colour nor attribute.
  package init() {}

  /// Whether a colour is set.
  package var hasColour: Bool { foreground != .standard || background != .standard }
}

extension VTStyle {
  /// Applies the parameters of one SGR sequence (ECMA-48 8.3.117, xterm's 38 and 48).
  mutating func apply(_ parameters: [Int]) {
    var rest = parameters.isEmpty ? [0] : parameters[...]
    while let parameter = rest.popFirst() {
      switch parameter {
      case 0: self = VTStyle()
      case 1, 2, 3, 4, 5, 7, 8: attributes.insert(parameter)
      case 22: attributes.subtract([1, 2])
      case 23...28: attributes.remove(parameter - 20)
      case 30...37: foreground = .indexed(parameter - 30)
      case 38: foreground = Self.extended(&rest)
      case 39: foreground = .standard
      case 40...47: background = .indexed(parameter - 40)
      case 48: background = Self.extended(&rest)
      case 49: background = .standard
      case 90...97: foreground = .indexed(parameter - 82)
      case 100...107: background = .indexed(parameter - 92)
      default: break
      }
    }
  }

  private static func extended(_ rest: inout ArraySlice<Int>) -> Colour {
    switch rest.popFirst() {
    case 5: return .indexed(rest.popFirst() ?? 0)
    case 2:
      let (red, green, blue) = (rest.popFirst(), rest.popFirst(), rest.popFirst())
      return .rgb(red ?? 0, green ?? 0, blue ?? 0)
    default: return .standard
    }
  }
}
