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
  /// Write a document in place of the version of somebody else that the user has seen; that one is kept beside it.
  case saveOver(document: Int, Scenario)
  /// From now on a document is of the version of somebody else that the user has seen.
  case adoptRival(document: Int)
  /// Read the unsaved work of a dashboard that has ended.
  case takeWork(id: String)
  /// Documents show the scenarios of unsaved work, in order: it is theirs from now on.
  case adoptWork(id: String, documents: [Int])
  /// Delete the unsaved work of a dashboard that has ended.
  case discardWork(id: String)
  /// Read a scenario file.
  case open(path: String)
  /// List the scenario files.
  case listScenarios
  /// Read a scenario file for a look at it.
  case preview(path: String)
  /// Change name or tags in a scenario file.
  case editFile(path: String, FileEdit)
  /// Move a scenario file into the trash beside it; one outside the scenario folder only when the user is sure.
  case deleteFile(path: String, isSure: Bool)
  /// Bring the file back that was deleted last.
  case restoreFile
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

/// A change of a scenario file that is not open.
package enum FileEdit: Sendable, Hashable {
  /// Another name.
  case name(String)
  /// Other tags.
  case tags(ScenarioTags)

  /// The scenario with the change.
  package func applied(to scenario: Scenario) -> Scenario {
    var changed = scenario
    switch self {
    case .name(let name): changed.name = name
    case .tags(let tags): changed.tags = tags
    }
    return changed
  }
}

/// What came of an ``Effect``.
package enum EffectResult: Sendable, Hashable {
  /// The scenario is in the file; `note` says what was remarkable.
  case saved(document: Int, Scenario, path: String, note: String)
  /// The file could not be written; nothing is lost.
  case saveFailed(String)
  /// Unsaved work of dashboards that have ended.
  case workFound([WorkOffer])
  /// The scenarios of unsaved work, and why others can't be read.
  case workTaken(id: String, [RecoveredScenario], problems: [String])
  /// The unsaved work is not there any more: another dashboard has taken or discarded it.
  case workGone(id: String)
  /// The file is not as it was read: nothing was written.
  case saveConflict(SaveConflict)
  /// The scenario was read; `note` holds warnings.
  case opened(Scenario, path: String, note: String)
  /// The file could not be read.
  case openFailed(String)
  /// The scenario files.
  case listed([ListChoice.Row])
  /// The scenario of a file; nil where it can't be read, for the reason that `note` gives.
  case previewed(path: String, Scenario?, note: String)
  /// The file states the scenario with its new name or tags; so do the documents that show it.
  case fileEdited(path: String, Scenario, documents: [Int])
  /// The file is in the trash at a place.
  case fileDeleted(path: String, place: String)
  /// The file is outside the scenario folder: it was not touched.
  case deletionNeedsConsent(path: String)
  /// The file is back; `next` is the file that comes back after it, where one was deleted before.
  case fileRestored(path: String, next: String? = nil)
  /// Somebody else deleted or moved a file of the list.
  case fileGone(path: String)
  /// A file was left as it is.
  case fileFailed(String)
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
