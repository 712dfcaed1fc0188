package import ScalingCore
package import Screen

/// Something that happened, outside or by the user.
package enum Action: Sendable, Hashable {
  /// A key, the mouse, a new size.
  case input(InputEvent)
  /// A command without a key: from a script or a mouse target.
  case command(Command)
  /// The result of an ``Effect``.
  case finished(EffectResult)
  /// Nothing happened for a while: figures may become more exact.
  case refine
}

/// Something that the dashboard wants done outside.
package enum Effect: Sendable, Hashable {
  /// Write a scenario; a nil path means a new file in the scenario folder.
  case save(document: Int, Scenario, path: String?)
  /// Read a scenario file.
  case open(path: String)
  /// List the scenario files.
  case listScenarios
  /// Write what the screen shows into a new file; the ending of its name says how.
  case export(path: String)
  /// Hand the table of the screen to the terminal's clipboard.
  case copyTable
  /// Read the file of the theme on the screen again.
  case reloadTheme
  /// Paint the whole screen anew.
  case repaint
  /// End the program.
  case quit
}

/// What came of an ``Effect``.
package enum EffectResult: Sendable, Hashable {
  /// The scenario is in the file; `note` says what was remarkable.
  case saved(document: Int, Scenario, path: String, note: String)
  /// The file could not be written; nothing is lost.
  case saveFailed(String)
  /// The scenario was read; `note` holds warnings.
  case opened(Scenario, path: String, note: String)
  /// The file could not be read.
  case openFailed(String)
  /// The scenario files.
  case listed([ListChoice.Row])
  /// The screen is in the file.
  case exported(path: String)
  /// The table is on its way to the clipboard: so many rows without the head.
  case copied(rows: Int)
  /// There is no table, or the terminal can't take it.
  case copyFailed(String)
  /// The theme was read again and is in its place; `note` holds warnings.
  case themeReloaded(name: String, note: String)
  /// The theme's file could not be read; the old one stays.
  case themeFailed(String)
  /// The screen could not be written; the user can state another file.
  case exportFailed(path: String, problem: String)
}

/// What stays the same during a session.
package struct Environment: Sendable {
  /// The core, with models, accelerators and evidence.
  package var evaluator: Evaluator
  /// Themes, in the order of the list.
  package var themes: [Theme]
  /// What the terminal can show.
  package var capabilities: Capabilities
  /// The keys in use.
  package var keys: KeyMap
  /// Version of the program.
  package var version: String

  /// States the surroundings; there is at least one theme.
  package init(
    evaluator: Evaluator, themes: [Theme], capabilities: Capabilities, keys: KeyMap = .usual,
    version: String
  ) {
    precondition(!themes.isEmpty, "a dashboard needs a theme")
    self.evaluator = evaluator
    self.themes = themes
    self.capabilities = capabilities
    self.keys = keys
    self.version = version
  }

  /// Models, accelerators, evidence.
  package var catalogue: Catalogue { evaluator.catalogue }
}
