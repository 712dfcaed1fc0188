import CNcurses
import Screen

/// Terminal types to try, and what terminfo says about the one in use.
enum TerminalType {
  /// Names to try in turn.
  ///
  /// Newer terminals are missing in ncurses-base; all of them understand xterm. A wish for 256
  /// colours tries the richer entry of the same terminal first.
  static func candidates(_ stated: String, wish: ColourWish?) -> [String] {
    let suffix = "-256color"
    let wantsMore = (wish?.depth ?? .monochrome) >= .indexed256 && !stated.hasSuffix(suffix)
    let own = stated.isEmpty ? [] : wantsMore ? [stated + suffix, stated] : [stated]
    return own + ["xterm-256color", "xterm", "vt100"].filter { !own.contains($0) }
  }

  /// Bytes of a string capability without padding; nil where it is absent.
  static func bytes(_ name: String) -> [UInt8]? { bytes(cn_capability(name)) }

  /// Bytes of a sequence without padding.
  static func bytes(_ sequence: UnsafePointer<CChar>?) -> [UInt8]? {
    guard let sequence else { return nil }
    return removingPadding(Array(String(cString: sequence).utf8))
  }

  /// A sequence without terminfo's delays, `$<5>`, which only curses' own output understands.
  static func removingPadding(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      if rest.starts(with: "$<".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Whether mouse reports are xterm's SGR form, which alone tells drags apart.
  static var hasSGRMouse: Bool { bytes("kmous") == Array("\u{1B}[<".utf8) }
}
