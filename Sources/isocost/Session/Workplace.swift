import Dashboard
import Foundation
import ScalingCore
import Screen
import Storage

/// What every command starts from: environment, paths, catalogue and themes.
struct Workplace {
  /// Variables of the process.
  let variables: [String: String]
  /// Folders of the user.
  let paths: XDGPaths
  /// Models, accelerators, evidence; the user's own entries included.
  let catalogue: Catalogue
  /// What the user sets once.
  let configuration: ConfigurationFile

  /// Reads the environment, the catalogue and the configuration; warnings go to standard error.
  init() throws {
    variables = ProcessInfo.processInfo.environment
    paths = XDGPaths(environment: variables)
    let shipped = try Catalogue.embedded()
    let extended = try paths.catalogue.map { folder in
      try UserCatalogue.extend(shipped, folder: folder)
    }
    let configured = try paths.configFile.map { try ConfigurationFile.load(path: $0) }
    for warning in (extended?.warnings ?? []) + (configured?.warnings ?? []) {
      complain(warning.description)
    }
    catalogue = extended?.value ?? shipped
    configuration = configured?.value ?? ConfigurationFile()
  }

  /// The core on this catalogue.
  var evaluator: Evaluator { Evaluator(catalogue: catalogue) }

  /// Themes of the user, of the installation and of the binary.
  var themeLibrary: ThemeLibrary {
    let folder = Bundle.main.executableURL?.deletingLastPathComponent().path
    return ThemeLibrary(paths: paths, executableFolder: folder)
  }

  /// Theme that is used when none is asked for.
  static let standardTheme = "dark"

  /// All themes, and the place of the one that is asked for by name or path.
  func themes(chosen wish: String?) throws -> (themes: [Theme], index: Int) {
    let library = themeLibrary
    if let wish, wish.contains("/") || wish.hasSuffix(".yaml") {
      let own = try library.load(path: wish).value.theme
      return ([own] + library.usableThemes, 0)
    }
    let name = wish ?? configuration.theme ?? Workplace.standardTheme
    let wanted = try library.load(named: name).value.theme
    let themes = library.usableThemes
    guard let index = themes.firstIndex(where: { $0.name == name }) else {
      return ([wanted] + themes, 0)
    }
    return (themes, index)
  }

  /// What flags and configuration ask of the terminal.
  func wishes(_ display: DisplayOptions, mouse: Bool) -> CapabilityWishes {
    CapabilityWishes(
      colourFlag: display.color, configuredColour: configuration.colour,
      glyphFlag: display.glyphTier, configuredGlyphs: configuration.glyphs,
      mouse: mouse && configuration.mouse != false)
  }

  /// Reads a scenario file; warnings go to standard error.
  func scenario(at path: String) throws -> ScenarioFile {
    let loaded = try ScenarioFile.load(path: path, catalogue: catalogue)
    for warning in loaded.warnings { complain(warning.description) }
    return loaded.value
  }
}

extension ThemeLibrary {
  /// Themes that can be read; one with an error is left out here and named by `isocost themes`.
  var usableThemes: [Theme] {
    names.compactMap { try? load(named: $0).value.theme }
  }
}
