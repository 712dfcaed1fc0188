internal import Screen

/// Reads a theme file into a ``ThemeDocument``.
struct ThemeParser {
  private(set) var log: DiagnosticLog
  private var document: ThemeDocument

  private init(file: String) {
    log = DiagnosticLog(file: file)
    document = ThemeDocument(file: file)
  }

  /// Reads the contents of a theme file.
  ///
  /// - Throws: all findings when one is an error.
  static func parse(file: String, bytes: [UInt8]) throws(InputFailure) -> Loaded<ThemeDocument> {
    let yaml: YAMLDocument
    do {
      yaml = try YAMLDocument(file: file, bytes: bytes)
    } catch {
      throw InputFailure([error])
    }
    var parser = ThemeParser(file: file)
    parser.readRoot(yaml.root)
    return try parser.log.finish(parser.document)
  }

  private mutating func readRoot(_ root: YAMLNode?) {
    guard let entries = root?.entries else {
      log.error("a theme is a mapping with the key 'roles'", at: root?.mark)
      return
    }
    log.checkKeys(of: entries, known: Self.keys)
    if !entries.contains(where: { Self.keys.dropFirst(2).contains($0.key) }) {
      let hint = "a theme states for example 'inherits: dark' and its own 'roles'"
      log.error("no key of a theme; \(hint)", at: root?.mark)
    }
    for entry in entries { readEntry(entry) }
  }

  /// Name and summary, which other files have too, before those that make a theme.
  private static let keys = [
    "name", "summary", "inherits", "terminal", "palette", "roles", "border", "glyphs",
  ]

  private mutating func readEntry(_ entry: YAMLNode.Entry) {
    switch entry.key {
    case "name": document.name = text(entry)
    case "summary": document.summary = text(entry)
    case "inherits": document.inherits = colour(entry)
    case "terminal": document.terminal = form(entry, allowsModifiers: false)
    case "border": document.border = choice(entry)
    case "glyphs": document.glyphs = choice(entry)
    case "palette": readPalette(entry)
    case "roles": readRoles(entry)
    default: break
    }
  }

  private mutating func readPalette(_ entry: YAMLNode.Entry) {
    for item in mapping(entry) {
      document.palette[item.key] = colour(item)
    }
  }

  private mutating func readRoles(_ entry: YAMLNode.Entry) {
    for item in mapping(entry) {
      guard let role = Role(key: item.key) else {
        let hint = NearestName.hint(item.key, among: Role.keys)
        log.warning("unknown role '\(item.key)' is ignored\(hint)", at: item.mark)
        continue
      }
      document.roles[role] = roleForms(item)
    }
  }

  private mutating func roleForms(_ entry: YAMLNode.Entry) -> ThemeDocument.RoleForms {
    var forms = ThemeDocument.RoleForms(mark: entry.mark)
    let entries = mapping(entry)
    log.checkKeys(of: entries, known: ["fg", "bg", "modifiers", "ansi16", "mono"], in: entry.key)
    forms.full = form(entries)
    if let node = entries.first(where: { $0.key == "ansi16" }) {
      forms.ansi16 = form(node, allowsModifiers: true)
    }
    if let node = entries.first(where: { $0.key == "mono" }) {
      let inner = mapping(node)
      log.checkKeys(of: inner, known: ["modifiers"], in: "\(entry.key).mono")
      forms.monochrome = form(inner).modifiers ?? []
    }
    return forms
  }
}

// MARK: - Values

extension ThemeParser {
  private mutating func form(
    _ entry: YAMLNode.Entry, allowsModifiers: Bool
  ) -> ThemeDocument.Form {
    let entries = mapping(entry)
    let known = allowsModifiers ? ["fg", "bg", "modifiers"] : ["fg", "bg"]
    log.checkKeys(of: entries, known: known, in: entry.key)
    return form(entries)
  }

  private mutating func form(_ entries: [YAMLNode.Entry]) -> ThemeDocument.Form {
    var form = ThemeDocument.Form()
    for entry in entries {
      switch entry.key {
      case "fg": form.foreground = colour(entry)
      case "bg": form.background = colour(entry)
      case "modifiers": form.modifiers = modifiers(entry)
      default: break
      }
    }
    return form
  }

  private mutating func modifiers(_ entry: YAMLNode.Entry) -> Modifiers {
    var modifiers: Modifiers = []
    for item in entry.value.items ?? [entry.value] where !item.isNull {
      guard let name = item.text, let modifier = Modifiers(name: name) else {
        let wanted = Modifiers.names.map(\.name).joined(separator: ", ")
        log.error("modifiers are a list of \(wanted)", at: item.mark)
        continue
      }
      modifiers.insert(modifier)
    }
    return modifiers
  }

  private mutating func colour(_ entry: YAMLNode.Entry) -> ThemeDocument.ColourName? {
    text(entry).map { ThemeDocument.ColourName(text: $0, file: log.file, mark: entry.value.mark) }
  }

  private mutating func text(_ entry: YAMLNode.Entry) -> String? {
    guard let text = entry.value.text, !entry.value.isNull else {
      log.error("'\(entry.key)' is \(entry.value.kindName); a word belongs here", at: entry.mark)
      return nil
    }
    return text
  }

  private mutating func mapping(_ entry: YAMLNode.Entry) -> [YAMLNode.Entry] {
    if let entries = entry.value.entries { return entries }
    log.error("'\(entry.key)' is \(entry.value.kindName); a mapping belongs here", at: entry.mark)
    return []
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ entry: YAMLNode.Entry
  ) -> Choice? {
    let names = Choice.allCases.map(\.rawValue)
    if let choice = entry.value.text.flatMap(Choice.init(rawValue:)) { return choice }
    log.error(
      "'\(entry.key)' is one of \(names.joined(separator: ", "))", at: entry.value.mark)
    return nil
  }
}

extension Modifiers {
  /// Names of modifiers in theme files.
  static let names: [(name: String, modifier: Modifiers)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
    ("italic", .italic),
  ]

  /// The modifier of a name; nil for other names.
  init?(name: String) {
    guard let match = Self.names.first(where: { $0.name == name }) else { return nil }
    self = match.modifier
  }
}
