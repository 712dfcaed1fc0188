import CursesTerminal
import Glibc
import Screen

/// Arguments of the probe.
struct ProbeOptions {
  /// How the terminal is opened.
  var terminal = TerminalOptions()
  /// Title of the window.
  var title = ""
  /// Whether a cursor shows.
  var showsCursor = false
  /// What `x` does.
  var ending = Ending.quit

  /// Reads the arguments; unknown ones are left out.
  init(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let argument = rest.popFirst() {
      switch argument {
      case "--no-mouse": terminal.wishes.mouse = false
      case "--cursor": showsCursor = true
      case "--color": terminal.wishes.colourFlag = rest.popFirst().flatMap(ColourWish.init)
      case "--glyphs": terminal.wishes.glyphFlag = rest.popFirst().flatMap(GlyphTier.init)
      case "--title": title = rest.popFirst() ?? ""
      case "--on-x": ending = rest.popFirst().flatMap(Ending.init) ?? .quit
      default: break
      }
    }
  }

  /// The environment of the process.
  static func environment() -> [String: String] {
    var result: [String: String] = [:]
    var entry = Glibc.environ
    while let text = entry.pointee {
      let parts = String(cString: text).split(separator: "=", maxSplits: 1)
      if let name = parts.first { result[String(name)] = parts.count > 1 ? String(parts[1]) : "" }
      entry += 1
    }
    return result
  }
}
