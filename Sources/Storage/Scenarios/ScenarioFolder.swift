internal import Foundation
internal import Screen

/// The folder of saved scenarios.
package struct ScenarioFolder: Sendable {
  /// A scenario that can be opened.
  package struct Entry: Sendable, Hashable {
    /// Path of the file.
    package var path: String
    /// Name of the file without ending.
    package var name: String
  }

  /// Path of the folder.
  package let path: String

  /// Names a folder; it need not exist.
  package init(path: String) {
    self.path = path
  }

  /// Scenario files, sorted by name; nothing when the folder is missing.
  package var entries: [Entry] {
    FileReading.yamlNames(in: path).map {
      Entry(path: "\(path)/\($0)", name: String($0.dropLast(".yaml".count)))
    }
  }

  /// Path for a scenario of this name: letters and digits in lower case, parted by hyphens.
  package func path(forName name: String) -> String {
    let stem = name.fileStem.prefix(Self.longestStem)
    return "\(path)/\(stem.isEmpty ? "scenario" : stem).yaml"
  }

  /// Makes the folder with its parents, for its owner only.
  ///
  /// - Throws: why it can't be made.
  package func prepare() throws(SaveFailure) {
    do {
      try PrivateFolder.make(path)
    } catch {
      throw .notWritable(error)
    }
  }

  /// Whether a file lies in this folder itself.
  package func holds(_ file: String) -> Bool {
    FilePath.absolute(AtomicFile.folder(of: FilePath.absolute(file))) == FilePath.absolute(path)
  }

  private static let longestStem = 60
}
