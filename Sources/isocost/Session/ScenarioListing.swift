import Dashboard
import Foundation
import Storage

/// Scenario files to choose from: saved ones, then those of the folder the program runs in.
struct ScenarioListing {
  /// Folders of the user.
  let paths: XDGPaths

  /// One row per file: name, and folder.
  var rows: [ListChoice.Row] {
    folders.flatMap { folder in
      ScenarioFolder(path: folder).entries.map { entry in
        ListChoice.Row(value: entry.path, title: entry.name, detail: shortened(folder))
      }
    }
  }

  private var folders: [String] {
    [paths.scenarios].compactMap { $0 } + ["samples", "."]
  }

  /// The home folder as `~`.
  private func shortened(_ folder: String) -> String {
    let home = NSHomeDirectory()
    return folder.hasPrefix(home + "/") ? "~" + folder.dropFirst(home.count) : folder
  }
}
