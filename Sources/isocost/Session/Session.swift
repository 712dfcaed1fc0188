import CursesTerminal
import Dashboard
import ScalingCore
import Screen
import Storage

/// A dashboard at work: its state, and the runner that carries out its effects.
struct Session {
  /// Everything the dashboard knows.
  private(set) var state: DashboardState
  /// What stays the same.
  private(set) var environment: Environment
  /// Whether the program shall end.
  private(set) var isOver = false
  /// Whether the whole screen shall be painted anew.
  private(set) var needsRepaint = false
  /// Whether the end came from the terminal, not from the user.
  private(set) var isCutOff = false
  /// Unsaved work that documents of this session show by now.
  private(set) var adoptedWork: [String] = []
  private var runner: EffectRunner
  private var shelf: ThemeShelf
  private var clipboard: String?

  init(
    _ workplace: Workplace, files: [ScenarioFile], display: DisplayOptions,
    language: Language, capabilities: Capabilities, size: Size
  ) throws {
    shelf = try ThemeShelf(workplace, chosen: display.theme)
    environment = Environment(
      evaluator: workplace.evaluator, themes: shelf.themes,
      capabilities: capabilities, keys: workplace.keys, version: isocostVersion)
    runner = EffectRunner(workplace)
    for (document, file) in files.enumerated() { runner.remember(file, of: document) }
    var opened = files.map { OpenedScenario(scenario: $0.scenario, path: $0.path) }
    if opened.isEmpty {
      let sample = try ScenarioFile.embeddedSample(catalogue: workplace.catalogue).value
      opened = [OpenedScenario(scenario: sample, path: nil)]
    }
    state = DashboardState(
      opening: opened, theme: 0, size: size, usesMouse: capabilities.reportsMouse,
      language: language, in: environment)
  }

  /// The screen as it is now.
  var frame: Frame { view(state, in: environment) }
  /// The theme as it is now.
  var theme: Theme { environment.themes[state.theme] }

  /// Adds the other themes to choose from; the first frame does not wait for them.
  mutating func loadThemes() {
    state.theme = shelf.addOthers()
    environment.themes = shelf.themes
  }

  /// Remembers the files that are open as used last.
  func noteFiles() {
    for document in state.documents.reversed() { document.path.map(runner.noteUse) }
  }

  /// Offers the unsaved work of dashboards that have ended.
  mutating func offerWork() {
    let offers = runner.workOffers()
    if !offers.isEmpty { handle(.finished(.workFound(offers))) }
  }

  /// Scenarios whose changes no file holds, as they are kept for a later start.
  func unsavedWork(of documents: [Dashboard.Document]) -> UnsavedWork {
    runner.unsavedWork(of: documents)
  }

  /// Forgets what was adopted, once it is kept as work of this session.
  mutating func keptAdoptedWork() {
    adoptedWork = []
  }

  /// Takes in an action and carries out what follows from it.
  mutating func handle(_ action: Action) {
    var waiting = [action]
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      let effects = update(&state, next, in: environment)
      if next == .input(.closed) { isCutOff = true }
      if case .finished(.opened) = next { runner.adopt(by: state.document.id) }
      for effect in effects {
        if effect == .quit { isOver = true }
        if effect == .repaint { needsRepaint = true }
        if case .adoptWork(let id, _) = effect { adoptedWork.append(id) }
        if let result = leave(by: effect) { waiting.append(.finished(result)) }
        runner.language = state.shownLanguage(in: environment)
        if let result = runner.run(effect) { waiting.append(.finished(result)) }
      }
    }
  }

  /// Carries out an effect that takes the screen as a whole elsewhere; nil for others.
  private mutating func leave(by effect: Effect) -> EffectResult? {
    let export = ScreenExport(state: state, environment: environment)
    switch effect {
    case .export(let path):
      return export.write(to: path)
    case .copyTable:
      guard let table = export.table else { return .copyFailed(export.noTable) }
      guard table.utf8.count <= ClipboardSequence.limit else {
        let key = environment.keys.name(of: .export, ascii: true)
        return .copyFailed(
          state.shownLanguage(in: environment)(
            "the table is too long for a terminal's clipboard: \(key) writes a file",
            ja: "表が端末のクリップボードには長すぎます：\(key)でファイルに書き出します"))
      }
      clipboard = table
      return .copied(rows: max(0, table.split(separator: "\n").count - 1))
    case .reloadTheme:
      return reloadTheme()
    default:
      return nil
    }
  }

  /// Puts the theme as its file states it now in the place of the one on the screen.
  private mutating func reloadTheme() -> EffectResult {
    let words = state.shownLanguage(in: environment)
    do throws(InputFailure) {
      let warnings = try shelf.reload(at: state.theme)
      environment.themes = shelf.themes
      return .themeReloaded(name: theme.name, note: warnings.first?.brief(in: words) ?? "")
    } catch {
      return .themeFailed(
        error.diagnostics.first { $0.severity == .error }?.brief(in: words) ?? "\(error)")
    }
  }

  /// Text that waits for the clipboard; it waits no longer.
  mutating func takeClipboard() -> String? {
    defer { clipboard = nil }
    return clipboard
  }

  /// Whether all figures on the screen are as exact as they get.
  var isSettled: Bool { state.isSettled }

  /// Makes all figures as exact as they get.
  mutating func settle() {
    while !isSettled { handle(.refine) }
  }

  /// Forgets the wish to paint anew, once it is granted.
  mutating func painted() {
    needsRepaint = false
  }
}
