package import Screen

extension Key {
  /// A key that prints a character.
  package static func character(_ scalar: Unicode.Scalar) -> Key {
    Key(.character(scalar))
  }

  /// A letter with Control.
  package static func control(_ scalar: Unicode.Scalar) -> Key {
    Key(.character(scalar), .control)
  }

  /// Name in help, documents and key scripts, for example `Shift-Right` or `^L`.
  package var name: String {
    if case .character(let scalar) = code, modifiers == .control, scalar != " " {
      return "^" + String(scalar).uppercased()
    }
    return prefix + baseName
  }

  /// Name that fits the key bar: arrows as glyphs, unless only ASCII may be drawn.
  package func shortName(ascii: Bool) -> String {
    guard !ascii else { return name }
    return switch code {
    case .up: prefix + "↑"
    case .down: prefix + "↓"
    case .left: prefix + "←"
    case .right: prefix + "→"
    default: name
    }
  }

  /// Whether it is one of the four arrows, alone.
  var isArrow: Bool {
    modifiers.isEmpty && [.up, .down, .left, .right].contains(code)
  }

  /// Reads a name as ``name`` writes it; nil when it names no key.
  package init?(name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    for (prefix, modifier) in Key.prefixes where rest.hasPrefix(prefix) && rest != prefix {
      rest = rest.dropFirst(prefix.count)
      modifiers.insert(modifier)
    }
    if rest.count == 2, rest.hasPrefix("^"), let scalar = rest.unicodeScalars.last {
      self.init(.character(scalar.lowercased), modifiers.union(.control))
      return
    }
    guard let code = Key.code(named: String(rest)) else { return nil }
    if case .character(let scalar) = code, modifiers.contains(.control) {
      self.init(.character(scalar.lowercased), modifiers)
      return
    }
    self.init(code, modifiers)
  }

  /// Names to suggest for a mistyped one.
  package static let spellings =
    names.flatMap { name in ([""] + prefixes.map(\.0)).map { $0 + name.0 } }
    + (1...12).map { "F\($0)" }
    + "abcdefghijklmnopqrstuvwxyz".flatMap { ["Ctrl-\($0)", "Alt-\($0)"] }

  private static let prefixes: [(String, Modifiers)] = [
    ("Alt-", .alt), ("Ctrl-", .control), ("Shift-", .shift),
  ]

  private static let names: [(String, Code)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Backspace", .backspace),
    ("Del", .delete), ("Ins", .insert), ("Up", .up), ("Down", .down), ("Left", .left),
    ("Right", .right), ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
    ("Space", .character(" ")),
  ]

  private static func code(named name: String) -> Code? {
    if let known = names.first(where: { $0.0 == name }) { return known.1 }
    if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...24).contains(number) {
      return .function(number)
    }
    guard name.unicodeScalars.count == 1, let scalar = name.unicodeScalars.first else { return nil }
    return .character(scalar)
  }

  private var prefix: String {
    Key.prefixes.filter { modifiers.contains($0.1) }.map(\.0).joined()
  }

  private var baseName: String {
    if let known = Key.names.first(where: { $0.1 == code }) { return known.0 }
    return switch code {
    case .function(let number): "F\(number)"
    case .character(let scalar): String(scalar)
    default: "?"
    }
  }
}

extension Unicode.Scalar {
  fileprivate var lowercased: Unicode.Scalar {
    properties.lowercaseMapping.unicodeScalars.first ?? self
  }
}
