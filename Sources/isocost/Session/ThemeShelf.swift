import Screen
import Storage

/// Where a theme is read from.
enum ThemePlace: Hashable {
  /// A file.
  case path(String)
  /// A name that the folders of themes and the binary are searched for.
  case named(String)

  /// Reads a name, or a path: that has a slash or ends in `.yaml`.
  init(argument: String) {
    let isPath = argument.contains("/") || argument.hasSuffix(".yaml")
    self = isPath ? .path(argument) : .named(argument)
  }
}

extension ThemeLibrary {
  /// The theme at a place.
  func load(_ place: ThemePlace) throws(InputFailure) -> Loaded<ThemeFile> {
    switch place {
    case .path(let path): try load(path: path)
    case .named(let name): try load(named: name)
    }
  }
}

/// The themes of a session, each with the place to read it again from.
struct ThemeShelf {
  private struct Entry: Hashable {
    var theme: Theme
    let place: ThemePlace
  }

  private let library: ThemeLibrary
  private var entries: [Entry]

  /// Reads the theme that is asked for.
  init(_ workplace: Workplace, chosen wish: String?) throws {
    library = workplace.themeLibrary
    let place = workplace.themePlace(chosen: wish)
    entries = [Entry(theme: try library.load(place).value.theme, place: place)]
  }

  /// All themes.
  var themes: [Theme] { entries.map(\.theme) }

  /// Adds the others that can be read, by name; those with an error are named by `isocost themes`.
  ///
  /// - Returns: the place of the theme that was there before.
  mutating func addOthers() -> Int {
    let chosen = entries[0]
    let others = library.names.filter { $0 != chosen.theme.name }.compactMap { name in
      (try? library.load(named: name)).map { Entry(theme: $0.value.theme, place: .named(name)) }
    }
    entries = (others + [chosen]).sorted { $0.theme.name < $1.theme.name }
    return entries.firstIndex(of: chosen) ?? 0
  }

  /// Reads a theme again; on an error the old one stays.
  ///
  /// - Returns: the warnings about its file.
  mutating func reload(at index: Int) throws(InputFailure) -> [Diagnostic] {
    let loaded = try library.load(entries[index].place)
    entries[index].theme = loaded.value.theme
    return loaded.warnings
  }
}

extension Diagnostic {
  /// The finding with its file's name alone, so that it fits into the line of messages.
  func brief(in language: Language) -> String {
    var finding = self
    finding.file = file.split(separator: "/").last.map(String.init) ?? file
    return finding.text(in: language)
  }
}
