package import Screen

extension ThemeFile {
  /// Findings about the design of a theme: contrast and distinction without colour.
  ///
  /// Contrast below 3:1 (WCAG 2.1, large text and graphics) is an error for text and a warning for
  /// other roles. A style whose colours the terminal decides is not checked.
  package func check() -> [Diagnostic] {
    Role.allCases.compactMap { contrastFinding($0) } + monochromeFindings()
  }

  /// Contrast of a role in its full form; nil when the terminal decides a colour.
  package func contrast(of role: Role) -> Double? {
    let style = theme.style(role, depth: .trueColour)
    let foreground = style.foreground == .standard ? terminal.foreground : style.foreground
    let background = style.background == .standard ? terminal.background : style.background
    return Contrast.ratio(foreground, background)
  }

  private func contrastFinding(_ role: Role) -> Diagnostic? {
    guard let contrast = contrast(of: role), contrast < Self.leastContrast else { return nil }
    let severity: Diagnostic.Severity = Self.textRoles.contains(role) ? .error : .warning
    let tenths = Int((contrast * 10).rounded(.down))
    let message = "contrast of '\(role.key)' is \(tenths / 10).\(tenths % 10):1; at least 3:1"
    return Diagnostic(severity, file: file, at: marks[role], message)
  }

  /// Roles that must not look like ordinary text without colour.
  private func monochromeFindings() -> [Diagnostic] {
    let plain = theme.style(.text, depth: .monochrome)
    return Self.distinctRoles.compactMap { role in
      guard theme.style(role, depth: .monochrome) == plain else { return nil }
      let message = "'\(role.key)' looks like text without colour; state mono modifiers"
      return Diagnostic(.warning, file: file, at: marks[role], message)
    }
  }

  /// Least contrast of large text and graphics.
  package static let leastContrast = 3.0

  /// Roles that people read.
  package static let textRoles: Set<Role> = [
    .text, .muted, .strong, .brand, .tab, .tabActive, .headline, .headlineFigure, .title,
    .titleFocus, .selection, .kpiLabel, .kpiValue, .chartLabel, .better, .worse, .success,
    .warning, .error, .evidence, .key, .keyLabel, .overlay, .input,
  ]

  /// Roles whose meaning has to survive without colour.
  package static let distinctRoles: [Role] = [
    .tabActive, .borderFocus, .titleFocus, .selection, .current, .warning, .error, .input,
  ]
}
