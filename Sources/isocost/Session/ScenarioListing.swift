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
      names(in: folder).map { name in
        ListChoice.Row(value: "\(folder)/\(name)", title: name, detail: shortened(folder))
      }
    }
  }

  private var folders: [String] {
    let own = [paths.scenarios].compactMap { $0 }
    return own + ["samples", "."].filter { !own.contains($0) }
  }

  private func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
  }

  /// The home folder as `~`.
  private func shortened(_ folder: String) -> String {
    let home = NSHomeDirectory()
    return folder.hasPrefix(home) ? "~" + folder.dropFirst(home.count) : folder
  }
}
