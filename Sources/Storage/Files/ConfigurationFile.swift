package import Screen

/// What the user sets once in `config.yaml`; nil leaves the choice to flags, environment and
/// terminal.
package struct ConfigurationFile: Sendable, Hashable {
  /// Name of the theme.
  package var theme: String?
  /// Whether and how colour is used.
  package var colour: ColourWish?
  /// Glyphs of charts and frames.
  package var glyphs: GlyphTier?
  /// Whether the mouse is on.
  package var mouse: Bool?
  /// Language of screen, reports and help.
  package var language: Language?
  /// Milliseconds to wait for the rest of an escape sequence, 0 to 1000.
  package var escapeDelay: Int?
  /// Keys in place of the usual ones.
  package var keys: [KeyWish] = []

  /// Settings that leave every choice open.
  package init() {}

  /// Reads the file at `path`; a missing file leaves every choice open.
  ///
  /// - Throws: all findings when one of them is an error.
  package static func load(path: String) throws(InputFailure) -> Loaded<ConfigurationFile> {
    guard FileReading.exists(path) else { return Loaded(ConfigurationFile()) }
    do {
      return try parse(FileReading.bytes(of: path), file: path)
    } catch let diagnostic as Diagnostic {
      throw InputFailure([diagnostic])
    } catch let failure as InputFailure {
      throw failure
    } catch {
      throw InputFailure([Diagnostic(.error, file: path, "\(error)")])
    }
  }

  /// Reads the contents of a configuration file.
  ///
  /// - Throws: all findings when one of them is an error.
  package static func parse(
    _ bytes: [UInt8], file: String
  ) throws(InputFailure) -> Loaded<ConfigurationFile> {
    let (configuration, log) = try read(bytes, file: file)
    return try log.finish(configuration)
  }

  /// What a file sets that can be read, and everything that is wrong with the rest.
  ///
  /// For commands that help to mend the file; the others refuse it.
  package static func salvage(
    path: String
  ) -> (configuration: ConfigurationFile, findings: [Diagnostic]) {
    guard FileReading.exists(path) else { return (ConfigurationFile(), []) }
    do {
      let (configuration, log) = try read(FileReading.bytes(of: path), file: path)
      return (configuration, log.sorted)
    } catch let diagnostic as Diagnostic {
      return (ConfigurationFile(), [diagnostic])
    } catch {
      return (ConfigurationFile(), (error as? InputFailure)?.diagnostics ?? [])
    }
  }

  private static func read(
    _ bytes: [UInt8], file: String
  ) throws(InputFailure) -> (ConfigurationFile, DiagnosticLog) {
    let document: YAMLDocument
    do {
      document = try YAMLDocument(file: file, bytes: bytes)
    } catch {
      throw InputFailure([error])
    }
    var reader = ConfigurationReader(log: DiagnosticLog(file: file))
    reader.read(document.root)
    return (reader.configuration, reader.log)
  }
}

/// Reads the keys of a configuration file.
private struct ConfigurationReader {
  var log: DiagnosticLog
  var configuration = ConfigurationFile()

  mutating func read(_ root: YAMLNode?) {
    guard let root, !root.isNull else { return }
    guard let entries = root.entries else {
      log.error("a configuration is a mapping, for example 'theme: dark'", at: root.mark)
      return
    }
    log.checkKeys(
      of: entries, known: ["theme", "color", "glyphs", "mouse", "language", "escdelay", "keys"])
    for entry in entries where !entry.value.isNull { read(entry) }
  }

  private mutating func read(_ entry: YAMLNode.Entry) {
    switch entry.key {
    case "theme":
      configuration.theme = entry.value.text
      if configuration.theme == nil { refuse(entry, "the name of a theme") }
    case "color": configuration.colour = choice(entry)
    case "glyphs": configuration.glyphs = choice(entry)
    case "mouse": configuration.mouse = flag(entry)
    case "language": configuration.language = choice(entry)
    case "escdelay": configuration.escapeDelay = delay(entry)
    case "keys": configuration.keys = keyWishes(entry)
    default: break
    }
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ entry: YAMLNode.Entry
  ) -> Choice? {
    if let choice = entry.value.text.flatMap(Choice.init(rawValue:)) { return choice }
    refuse(entry, "one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    return nil
  }

  private mutating func flag(_ entry: YAMLNode.Entry) -> Bool? {
    switch entry.value.text {
    case "true", "on": return true
    case "false", "off": return false
    default:
      refuse(entry, "true or false")
      return nil
    }
  }

  private mutating func delay(_ entry: YAMLNode.Entry) -> Int? {
    if let delay = entry.value.text.flatMap({ Int($0) }), 0...1000 ~= delay { return delay }
    refuse(entry, "milliseconds from 0 to 1000")
    return nil
  }

  private mutating func refuse(_ entry: YAMLNode.Entry, _ wanted: String) {
    log.error("'\(entry.key)' is \(wanted)", at: entry.value.mark)
  }
}

// MARK: - Keys

extension ConfigurationReader {
  private mutating func keyWishes(_ entry: YAMLNode.Entry) -> [KeyWish] {
    entriesByName(entry).flatMap { context in
      entriesByName(context).compactMap { command in
        keyNames(command).map {
          KeyWish(context: context.name, command: command.name, keys: $0)
        }
      }
    }
  }

  private mutating func entriesByName(_ entry: YAMLNode.Entry) -> [YAMLNode.Entry] {
    guard !entry.value.isNull else { return [] }
    if let entries = entry.value.entries { return entries }
    let example = entry.key == "keys" ? "everywhere: {quit: [q, F10]}" : "quit: [q, F10]"
    refuse(entry, "a mapping, for example {\(example)}")
    return []
  }

  /// Names of keys; nil where none of those stated can be read.
  private mutating func keyNames(_ entry: YAMLNode.Entry) -> [KeyWish.Name]? {
    guard !entry.value.isNull else { return [] }
    let items = entry.value.items ?? [entry.value]
    let names = items.compactMap { item in
      item.text.map { KeyWish.Name($0, line: item.mark.line, column: item.mark.column) }
    }
    for _ in names.count..<items.count {
      refuse(entry, "a key or a list of keys, for example [u, ^U]")
    }
    return names.isEmpty && !items.isEmpty ? nil : names
  }
}

extension YAMLNode.Entry {
  /// The key with its place.
  fileprivate var name: KeyWish.Name { KeyWish.Name(key, line: mark.line, column: mark.column) }
}
