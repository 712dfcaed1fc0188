package import Screen

extension Colour {
  /// Reads `default`, `#rrggbb`, an index 0–255, or the name of one of the terminal's 16 colours.
  ///
  /// - Returns: nil for other texts.
  package init?(notation text: String) {
    if text == "default" {
      self = .standard
    } else if text.hasPrefix("#") {
      self.init(hexadecimal: text.dropFirst())
    } else if let index = UInt8(text) {
      self = .indexed(index)
    } else if let index = Self.terminalNames.firstIndex(of: text) {
      self = .indexed(UInt8(index))
    } else {
      return nil
    }
  }

  /// Names of the terminal's own colours, in the order of their indices 0–15.
  package static let terminalNames: [String] = {
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    return names + names.map { "bright-\($0)" }
  }()

  private init?(hexadecimal digits: Substring) {
    guard digits.utf8.count == 6, let value = UInt32(digits, radix: 16) else { return nil }
    self = .rgb(
      red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  /// Red, green and blue, 0–255; nil for colours that the terminal decides (default and 0–15).
  package var components: (red: UInt8, green: UInt8, blue: UInt8)? {
    switch self {
    case .standard, .indexed(0..<16): return nil
    case .rgb(let red, let green, let blue): return (red, green, blue)
    case .indexed(let index) where index >= 232:
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    case .indexed(let index):
      let cube = index - 16
      return (Self.level(cube / 36), Self.level(cube / 6 % 6), Self.level(cube % 6))
    }
  }

  /// Brightness of a step of xterm's colour cube.
  private static func level(_ step: UInt8) -> UInt8 {
    step == 0 ? 0 : 55 + 40 * step
  }
}
