/// Finds themes by name in the user's folder, beside the executable, in the install prefix, and in
/// the binary; the first match wins.
package struct ThemeLibrary: Sendable {
  /// Folders in the order of search; the embedded themes come after them.
  package let folders: [String]

  /// Searches the given folders, then the binary.
  package init(folders: [String]) {
    self.folders = folders
  }

  /// Searches the places of an installed or built isocost.
  ///
  /// - Parameter executableFolder: Folder of the running binary; nil when unknown.
  package init(paths: XDGPaths, executableFolder: String?) {
    let beside = executableFolder.map { ["\($0)/themes", "\($0)/../share/isocost/themes"] }
    self.init(folders: [paths.themes].compactMap(\.self) + (beside ?? []))
  }

  /// Names of all themes, sorted, without doubles.
  package var names: [String] {
    let found = folders.flatMap(FileReading.yamlNames(in:))
    return Set((found + Self.embeddedFiles).map { String($0.dropLast(".yaml".count)) }).sorted()
  }

  /// The theme of a name.
  ///
  /// - Throws: the findings when there is no such theme or its file is not usable.
  package func load(named name: String) throws(InputFailure) -> Loaded<ThemeFile> {
    guard let source = source(named: name) else {
      let hint = NearestName.hint(name, among: names)
      let known = names.joined(separator: ", ")
      throw InputFailure([
        Diagnostic(.error, file: name, "no theme of this name; known are \(known)\(hint)")
      ])
    }
    return try load(source, name: name)
  }

  /// The theme in the file at `path`.
  package func load(path: String) throws(InputFailure) -> Loaded<ThemeFile> {
    do {
      let source = ThemeFile.Source(file: path, bytes: try FileReading.bytes(of: path))
      let file = path.split(separator: "/").last ?? ""
      let name = file.hasSuffix(".yaml") ? file.dropLast(".yaml".count) : file
      return try load(source, name: String(name))
    } catch let error as Diagnostic {
      throw InputFailure([error])
    } catch let failure as InputFailure {
      throw failure
    } catch {
      throw InputFailure([Diagnostic(.error, file: path, "\(error)")])
    }
  }

  private func load(
    _ source: ThemeFile.Source, name: String
  ) throws(InputFailure) -> Loaded<ThemeFile> {
    try ThemeFile.load(source, name: name) { parent, child in
      // A user's theme may extend the shipped one of the same name.
      let found = self.source(named: parent)
      return found?.file == child ? Self.embedded(parent) : found
    }
  }

  private func source(named name: String) -> ThemeFile.Source? {
    guard !name.contains("/") else { return nil }
    for folder in folders {
      let path = "\(folder)/\(name).yaml"
      guard let bytes = try? FileReading.bytes(of: path) else { continue }
      return ThemeFile.Source(file: path, bytes: bytes)
    }
    return Self.embedded(name)
  }

  private static func embedded(_ name: String) -> ThemeFile.Source? {
    EmbeddedResource.bytes("themes/\(name).yaml").map {
      ThemeFile.Source(file: "\(embeddedFolder)\(name).yaml", bytes: $0)
    }
  }

  private static let embeddedFolder = "built-in:"

  private static var embeddedFiles: [String] {
    EmbeddedResource.names.filter { $0.hasPrefix("themes/") }.map {
      String($0.dropFirst("themes/".count))
    }
  }
}
