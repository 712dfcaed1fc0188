internal import Screen

/// Turns a theme and its parents into styles for every role.
struct ThemeResolver {
  /// The theme first, its parents after it.
  private let chain: [ThemeDocument]
  /// Colours that can't be read.
  private(set) var errors: [Diagnostic] = []

  init(chain: [ThemeDocument]) {
    self.chain = chain
  }

  /// Styles of all roles.
  mutating func theme(named name: String) -> Theme {
    let entries = Role.allCases.map { entry(of: $0) }
    return Theme(
      name: chain.first?.name ?? name, summary: chain.first?.summary ?? "", entries: entries,
      border: first { $0.border } ?? .rounded)
  }

  /// Glyphs that the theme prefers; nil leaves the choice to the terminal.
  var glyphs: GlyphTier? { first { $0.glyphs } }

  /// Colours that the theme assumes the terminal to have.
  mutating func terminal() -> Style {
    Style(
      foreground: first({ $0.terminal.foreground }).map { colour($0) } ?? .standard,
      background: first({ $0.terminal.background }).map { colour($0) } ?? .standard)
  }

  private mutating func entry(of role: Role) -> Theme.Entry {
    Theme.Entry(
      full: fullStyle(of: role), ansi16: ansi16Style(of: role),
      monochrome: Style(modifiers: stated(role) { $0.monochrome } ?? []))
  }

  /// A background that is not stated is that of `text`, so that a theme paints it once.
  private mutating func fullStyle(of role: Role) -> Style {
    let foreground = stated(role) { $0.full.foreground }
    let background = own(role) { $0.full.background } ?? stated(.text) { $0.full.background }
    return Style(
      foreground: foreground.map { colour($0) } ?? .standard,
      background: background.map { colour($0) } ?? .standard,
      modifiers: modifiers(of: role))
  }

  /// A role that states a colour has no modifiers unless it states them too.
  private func modifiers(of role: Role) -> Modifiers {
    if let modifiers = own(role, { $0.full.modifiers }) { return modifiers }
    guard own(role, { $0.full.foreground }) == nil, let sibling = role.sibling else { return [] }
    return modifiers(of: sibling)
  }

  private mutating func ansi16Style(of role: Role) -> Style {
    let form = stated(role) { $0.ansi16 }
    let background = form?.background ?? stated(.text) { $0.ansi16 }?.background
    return Style(
      foreground: form?.foreground.map { terminalColour($0) } ?? .standard,
      background: background.map { terminalColour($0) } ?? .standard,
      modifiers: form?.modifiers ?? [])
  }

  /// The first value that the theme or its parents state.
  private func first<Value>(_ value: (ThemeDocument) -> Value?) -> Value? {
    for document in chain {
      if let value = value(document) { return value }
    }
    return nil
  }

  /// What the theme or its parents state for the role itself.
  private func own<Value>(
    _ role: Role, _ value: (ThemeDocument.RoleForms) -> Value?
  ) -> Value? {
    for document in chain {
      if let value = document.roles[role].flatMap(value) { return value }
    }
    return nil
  }

  /// What is stated for the role, or for the nearest sibling that states it.
  private func stated<Value>(
    _ role: Role, _ value: (ThemeDocument.RoleForms) -> Value?
  ) -> Value? {
    var candidate: Role? = role
    while let role = candidate {
      if let value = own(role, value) { return value }
      candidate = role.sibling
    }
    return nil
  }

  private mutating func colour(_ name: ThemeDocument.ColourName) -> Colour {
    let text = first({ $0.palette[name.text] })?.text ?? name.text
    if let colour = Colour(notation: text) { return colour }
    let known = chain.flatMap { $0.palette.keys.sorted() } + Colour.terminalNames
    let hint = NearestName.hint(text, among: known)
    note("'\(text)' is no colour; write #rrggbb, 0-255, default or a palette name\(hint)", name)
    return .standard
  }

  private mutating func terminalColour(_ name: ThemeDocument.ColourName) -> Colour {
    switch Colour(notation: name.text) {
    case .some(.standard): return .standard
    case .some(.indexed(let index)) where index < 16: return .indexed(index)
    default:
      let hint = NearestName.hint(name.text, among: Colour.terminalNames)
      let wanted = "write 0-15, default or a name like bright-blue"
      note("'\(name.text)' is none of the terminal's 16 colours; \(wanted)\(hint)", name)
      return .standard
    }
  }

  private mutating func note(_ message: String, _ name: ThemeDocument.ColourName) {
    let error = Diagnostic(.error, file: name.file, at: name.mark, message)
    if !errors.contains(error) { errors.append(error) }
  }
}
