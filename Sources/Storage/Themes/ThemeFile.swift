package import Screen

/// A theme with what its file states beyond styles.
package struct ThemeFile: Sendable {
  /// Styles of all roles.
  package var theme: Theme
  /// Glyphs that the theme prefers; nil leaves the choice to the terminal.
  package var glyphs: GlyphTier?
  /// Colours that the theme assumes the terminal to have, for the contrast check.
  package var terminal: Style
  /// File as the user named it.
  package var file: String
  /// Where the file states each role.
  var marks: [Role: SourceMark]

  /// Contents of a theme file.
  package struct Source: Sendable {
    /// File as the user named it.
    package var file: String
    /// Contents.
    package var bytes: [UInt8]

    /// Joins a name and contents.
    package init(file: String, bytes: [UInt8]) {
      self.file = file
      self.bytes = bytes
    }
  }

  /// Reads a theme and the themes that it inherits from.
  ///
  /// - Parameters:
  ///   - source: Contents of the theme's file.
  ///   - name: Name of the theme where the file states none.
  ///   - parent: Finds the file of a theme by its name and the file that inherits from it; nil when
  ///     there is none.
  /// - Throws: all findings when one is an error: syntax, colours, a missing parent, a cycle.
  package static func load(
    _ source: Source, name: String, parent: (String, String) -> Source?
  ) throws(InputFailure) -> Loaded<ThemeFile> {
    var warnings: [Diagnostic] = []
    let chain = try chain(from: source, parent: parent, warnings: &warnings)
    var resolver = ThemeResolver(chain: chain)
    let file = ThemeFile(
      theme: resolver.theme(named: name), glyphs: resolver.glyphs, terminal: resolver.terminal(),
      file: source.file, marks: chain.first?.roles.mapValues(\.mark) ?? [:])
    guard resolver.errors.isEmpty else { throw InputFailure(warnings + resolver.errors) }
    return Loaded(file, warnings: warnings)
  }

  private static func chain(
    from source: Source, parent: (String, String) -> Source?, warnings: inout [Diagnostic]
  ) throws(InputFailure) -> [ThemeDocument] {
    var chain: [ThemeDocument] = []
    var next: Source? = source
    while let current = next {
      let parsed = try ThemeParser.parse(file: current.file, bytes: current.bytes)
      warnings += parsed.warnings
      chain.append(parsed.value)
      guard let inherited = parsed.value.inherits else { return chain }
      next = parent(inherited.text, current.file)
      let isCycle = chain.contains { $0.file == next?.file }
      if next != nil, !isCycle { continue }
      let problem = isCycle ? "inherits from itself" : "is not found"
      let message = "the parent theme '\(inherited.text)' \(problem); name an existing theme"
      throw InputFailure([Diagnostic(.error, file: current.file, at: inherited.mark, message)])
    }
    return chain
  }
}
