import Screen

/// Title of the terminal's window, written only where the terminal has one.
struct WindowTitle {
  /// Sequence before and after the title.
  private struct Form {
    let start: [UInt8]
    let end: [UInt8]
  }

  private let form: Form?
  private let isUTF8: Bool
  private let savesItself: Bool
  private var shown = ""

  /// Longest title written, in characters.
  private static let limit = 200
  /// Saves and restores the title (xterm ctlseqs, window manipulation 22 and 23).
  private static let save = Array("\u{1B}[22;2t".utf8)
  private static let restore = Array("\u{1B}[23;2t".utf8)

  /// Takes the sequences of a terminal type from terminfo, or xterm's for its family.
  ///
  /// - Parameters:
  ///   - type: terminal type in use.
  ///   - isUTF8: whether the title may hold more than ASCII.
  ///   - capability: bytes of a terminfo string.
  init(type: String, isUTF8: Bool, capability: (String) -> [UInt8]?) {
    self.isUTF8 = isUTF8
    self.form = Self.form(type: type, capability: capability)
    // xterm's own way into and out of the other screen keeps the title.
    let leave = String(decoding: capability("rmcup") ?? [], as: UTF8.self)
    self.savesItself = leave.contains("\u{1B}[23;")
  }

  private static func form(type: String, capability: (String) -> [UInt8]?) -> Form? {
    let osc = Array("\u{1B}]".utf8)
    if let start = capability("tsl"), start.starts(with: osc), let end = capability("fsl") {
      return Form(start: start, end: end)
    }
    guard type == "xterm" || type.hasPrefix("xterm-"), type != "xterm-mono" else { return nil }
    return Form(start: osc + Array("2;".utf8), end: [0x07])
  }

  /// Bytes that show a title; empty if it is shown already or can't be.
  mutating func bytes(showing title: String) -> [UInt8] {
    guard let form, title != shown else { return [] }
    let isFirst = shown.isEmpty
    shown = title
    return (isFirst && !savesItself ? Self.save : [])
      + form.start + Array(cleaned(title).utf8) + form.end
  }

  /// Bytes that bring the former title back; empty where nothing was changed or rmcup does it.
  var restoreBytes: [UInt8] {
    shown.isEmpty || savesItself ? [] : Self.restore
  }

  /// A title that can't steer the terminal.
  private func cleaned(_ title: String) -> String {
    let scalars = title.unicodeScalars.lazy
      .compactMap { isUTF8 ? $0.drawable : $0.asciiForm }
      .prefix(Self.limit)
    return String(String.UnicodeScalarView(scalars))
  }
}
