/// Folders of isocost by the XDG base directory specification.
///
/// Relative values of the variables are ignored, as the specification demands.
package struct XDGPaths: Sendable, Hashable {
  /// Configuration: `config.yaml`, `themes/`, `catalog/`; nil without a home folder.
  package let config: String?
  /// Saved scenarios; nil without a home folder.
  package let data: String?
  /// Logs and the autosaved session; nil without a home folder.
  package let state: String?

  /// Finds the folders from the environment.
  package init(environment: [String: String]) {
    let home = environment["HOME"].flatMap(Self.absolute)
    func folder(_ variable: String, _ fallback: String) -> String? {
      let base = environment[variable].flatMap(Self.absolute) ?? home.map { "\($0)/\(fallback)" }
      return base.map { "\($0)/isocost" }
    }
    config = folder("XDG_CONFIG_HOME", ".config")
    data = folder("XDG_DATA_HOME", ".local/share")
    state = folder("XDG_STATE_HOME", ".local/state")
  }

  /// Configuration file.
  package var configFile: String? { config.map { "\($0)/config.yaml" } }
  /// Folder of the user's themes.
  package var themes: String? { config.map { "\($0)/themes" } }
  /// Folder of the user's catalogue files.
  package var catalogue: String? { config.map { "\($0)/catalog" } }
  /// Folder of saved scenarios.
  package var scenarios: String? { data.map { "\($0)/scenarios" } }

  /// Names of the scenario files opened or saved last.
  package var recent: String? { state.map { "\($0)/recent" } }
  /// Folder of unsaved work, one file for each dashboard.
  package var unsavedWork: String? { state.map { "\($0)/session" } }

  /// An absolute path without a slash at its end; nil for relative and empty ones.
  private static func absolute(_ path: String) -> String? {
    guard path.hasPrefix("/") else { return nil }
    let end = path.lastIndex { $0 != "/" }
    return end.map { String(path[...$0]) } ?? ""
  }
}
