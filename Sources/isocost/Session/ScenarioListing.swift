import Dashboard
import Foundation
import ScalingCore
import Storage

/// Scenario files to choose from: those used last, saved ones, then those of the folder the program runs in.
struct ScenarioListing {
  /// Folders of the user.
  let paths: XDGPaths
  /// Paths by which files are open.
  var open: [String] = []

  /// Most files whose name and tags are read; the others are listed by the name of the file.
  private static let mostSummaries = 500

  /// One row per file: its name, its tags and its folder.
  var rows: [ListChoice.Row] {
    let names = Dictionary(
      open.map { (FilePath.absolute($0), $0) }, uniquingKeysWith: { first, _ in first })
    var listed: Set<String> = []
    let files = (recent + folders.flatMap { ScenarioFolder(path: $0).entries.map(\.path) })
      .filter { listed.insert(FilePath.absolute($0)).inserted }
    return files.enumerated().map { place, file in
      let summary = place < Self.mostSummaries ? ScenarioSummary(path: file) : nil
      return row(of: file, names[FilePath.absolute(file)] ?? file, summary)
    }
  }

  private func row(of file: String, _ value: String, _ summary: ScenarioSummary?) -> ListChoice.Row
  {
    let name = FilePath.name(of: file)
    let folder = Self.shortened(String(file.dropLast(name.count + 1)))
    let tags = summary?.tags.names.map { "#\($0)" } ?? []
    return ListChoice.Row(
      value: value, title: name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name,
      detail: (tags + [folder]).joined(separator: " "), words: summary?.name ?? "")
  }

  /// A folder as seen from the one the program runs in, else from the home folder.
  private static func shortened(_ folder: String) -> String {
    let here = FileManager.default.currentDirectoryPath
    if folder == here { return "." }
    guard folder.hasPrefix(here + "/") else { return FilePath.shortened(folder) }
    return String(folder.dropFirst(here.count + 1))
  }

  private var recent: [String] {
    paths.recent.map { RecentFiles(path: $0).files } ?? []
  }

  private var folders: [String] {
    [paths.scenarios].compactMap { $0 } + ["samples", "."]
  }
}
