internal import Dashboard
package import Screen
package import Storage

/// Every role of a theme as text: a sample at each colour depth, and the contrast of its full form.
package struct ThemePreview: Sendable {
  private let file: ThemeFile
  private let depths: [ColourDepth]
  private let isASCII: Bool
  private let language: Language

  /// Columns of the names of roles.
  private static let nameWidth = 18
  /// Columns of a sample with the gap behind it.
  private static let sampleColumn = Role.sampleWidth + 3

  /// Shows a theme in the colours up to a depth; monochrome alone is plain text without any escape.
  package init(_ file: ThemeFile, upTo depth: ColourDepth, isASCII: Bool, language: Language) {
    self.file = file
    self.isASCII = isASCII
    self.language = language
    depths = ColourDepth.allCases.filter { $0 <= depth }.reversed()
  }

  /// The whole preview, ended by a line feed.
  package var text: String {
    let title = file.theme.name + language(": ", ja: "：") + language(core: file.theme.summary)
    let rows = RoleGroup.all.flatMap { group in
      ["", group.title[language]] + group.roles.map(row)
    }
    return ([neutralised(title), "", head] + rows + [""] + notes).joined(separator: "\n") + "\n"
  }

  private var head: String {
    let names = depths.map { padded(name(of: $0), Self.sampleColumn) }.joined()
    return padded("", Self.nameWidth) + names + language("contrast", ja: "コントラスト")
  }

  private func name(of depth: ColourDepth) -> String {
    switch depth {
    case .trueColour: "truecolor"
    case .indexed256: "256"
    case .ansi16: "16"
    case .monochrome: "mono"
    }
  }

  private func row(_ role: Role) -> String {
    let samples = depths.map { sample(of: role, at: $0) + "   " }.joined()
    let ratio = file.contrast(of: role).map(ratioText) ?? (isASCII ? "-" : "–")
    return padded("  " + role.key, Self.nameWidth) + samples
      + [padded(ratio, 6), remark(on: role)].joined().trimmingEnd
  }

  /// A sample in its own cells, the background included.
  private func sample(of role: Role, at depth: ColourDepth) -> String {
    var frame = Frame(size: Size(width: Role.sampleWidth, height: 1))
    frame.fill(frame.bounds, role: role)
    let glyphs = GlyphSet(tier: isASCII ? .ascii : .braille)
    frame.write(
      role.sample(ascii: isASCII), at: Point(x: 0, y: 0), role: role, limit: Role.sampleWidth,
      glyphs: glyphs)
    let line = encoder(depth).encode(frame)
    return String(line.dropLast())
  }

  /// Without colour a theme has modifiers, which only a terminal with colours is sent here.
  private func encoder(_ depth: ColourDepth) -> AnsiEncoder {
    guard depth == .monochrome, depths.count > 1 else {
      return AnsiEncoder(theme: file.theme, depth: depth)
    }
    var theme = file.theme
    theme.entries = theme.entries.map {
      Theme.Entry(full: $0.monochrome, ansi16: $0.monochrome, monochrome: $0.monochrome)
    }
    return AnsiEncoder(theme: theme, depth: .ansi16)
  }

  /// A ratio with one decimal, never rounded up over a limit.
  private func ratioText(_ ratio: Double) -> String {
    let tenths = Int((ratio * 10 + 1e-9).rounded(.down))
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func remark(on role: Role) -> String {
    switch file.legibility(of: role) {
    case .poor: language("below 3:1", ja: "3:1未満")
    case .low: language("below 4.5:1", ja: "4.5:1未満")
    case .enough, .unknown: ""
    }
  }

  private var notes: [String] {
    let found = Role.allCases.map(file.legibility)
    let (poor, low) = (found.count { $0 == .poor }, found.count { $0 == .low })
    let summary = language(
      "Contrast (WCAG 2.1): roles below 3:1: \(poor), roles of text below 4.5:1: \(low).",
      ja: "コントラスト（WCAG 2.1）：3:1未満のロール\(poor)件、4.5:1未満の文字ロール\(low)件。")
    guard found.contains(.unknown) else { return [summary] }
    let gap = language(
      "Where the terminal decides a colour there is none: state 'terminal: {fg, bg}'.",
      ja: "端末が色を決めるロールでは計算できません。'terminal: {fg, bg}' を指定してください。")
    return [summary, gap]
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - columnWidth(of: text)))
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmingEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
