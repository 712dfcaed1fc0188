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
  /// The keys in use.
  let keys: KeyMap

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
      complain(warning)
    }
    catalogue = extended?.value ?? shipped
    configuration = configured?.value ?? ConfigurationFile()
    let (keys, mistakes) = configuration.keyMap(file: paths.configFile ?? "")
    // Every command checks them, so that a mistake shows before the next dashboard.
    guard mistakes.isEmpty else { throw InputFailure(mistakes) }
    self.keys = keys
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

  /// Where the theme is that is asked for by name or path, else the configured one, else the standard.
  func themePlace(chosen wish: String?) -> ThemePlace {
    wish.map(ThemePlace.init(argument:))
      ?? .named(configuration.theme ?? Workplace.standardTheme)
  }

  /// The language that is asked for, else the configured one, else that of the locale.
  func language(chosen wish: LanguageOption) -> Language {
    configuration.language(chosen: wish, variables)
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
    for warning in loaded.warnings { complain(warning) }
    return loaded.value
  }
}
