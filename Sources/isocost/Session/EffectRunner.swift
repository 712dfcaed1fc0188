import Dashboard
import Foundation
import ScalingCore
import Screen
import Storage

/// Carries out what the dashboard wants done outside: reads, writes and lists scenario files.
struct EffectRunner {
  /// Models and accelerators that files may name.
  let catalogue: Catalogue
  /// Folders of the user.
  let paths: XDGPaths
  /// The keys in use, for messages that name one.
  let keys: KeyMap
  /// Files as they were read or written last, by the number of their document.
  ///
  /// Two documents may be of one file, read at different times: each is compared with what it was
  /// read from.
  var files: [Int: ScenarioFile] = [:]
  /// Versions of somebody else that the user has seen, by the number of the document.
  var rivals: [Int: RivalFile] = [:]
  /// Files of the scenarios that were read from unsaved work, by the id of the work.
  var restored: [String: [ScenarioFile?]] = [:]
  /// Files that were moved into the trash, the last one last.
  var deleted: [TrashFolder.Item] = []
  /// Language of what the user reads.
  var language = Language.english
  /// The file read last, until a document has it.
  private var opened: ScenarioFile?
  /// Paths of the list that the user sees.
  private var listed: Set<String> = []

  init(_ workplace: Workplace) {
    catalogue = workplace.catalogue
    paths = workplace.paths
    keys = workplace.keys
  }

  /// Remembers the file of a document that was opened before the dashboard started.
  mutating func remember(_ file: ScenarioFile, of document: Int) {
    files[document] = file
  }

  /// Gives the file that was read last to the document that shows it.
  mutating func adopt(by document: Int) {
    guard let file = opened else { return }
    files[document] = file
    opened = nil
  }

  /// Carries out an effect; nil for those that concern the terminal or the whole screen.
  mutating func run(_ effect: Effect) -> EffectResult? {
    switch effect {
    case .save(let document, let scenario, let path):
      save(scenario, document: document, path: path)
    case .saveOver(let document, let scenario):
      saveOver(scenario, document: document)
    case .takeWork(let id):
      takeWork(id)
    case .adoptWork(let id, let documents):
      adoptWork(id, by: documents)
    case .discardWork(let id):
      discardWork(id)
    case .open(let path):
      open(resolved(path))
    case .listScenarios:
      list()
    case .preview(let path):
      preview(path)
    case .editFile(let path, let change):
      edit(path, change)
    case .deleteFile(let path, let isSure):
      delete(path, isSure: isSure)
    case .restoreFile:
      restore()
    case .adoptRival(let document):
      adoptRival(by: document)
    case .export, .copyTable, .reloadTheme, .repaint, .quit:
      nil
    }
  }

  private mutating func save(
    _ scenario: Scenario, document: Int, path: String?
  ) -> EffectResult {
    guard let target = target(of: document, path) ?? newPath(for: scenario) else {
      let key = keys.name(of: .saveAs, ascii: true)
      return .saveFailed(
        language(
          "no folder for scenarios: set HOME or XDG_DATA_HOME, or save with a path (\(key))",
          ja: "シナリオのフォルダがありません：HOMEかXDG_DATA_HOMEを設定するか、パスを付けて保存してください（\(key)）"))
    }
    do {
      let (file, note) = try write(scenario, document: document, to: target)
      files[document] = file
      noteUse(of: target)
      return .saved(document: document, scenario, path: target, note: note)
    } catch let failure as SaveFailure {
      return self.failure(failure, of: scenario, document: document, path: target)
    } catch let diagnostic as Diagnostic {
      return .saveFailed(brief(diagnostic, about: target))
    } catch {
      return .saveFailed("\(target): \(error.localizedDescription)")
    }
  }

  /// Writes over the document's own file; under any other name no file is replaced.
  private func write(
    _ scenario: Scenario, document: Int, to target: String
  ) throws -> (ScenarioFile, String) {
    guard let known = files[document], known.path == target else {
      if let folder = scenarioFolder, target.hasPrefix(folder.path + "/") { try folder.prepare() }
      return (try ScenarioFile.create(scenario, path: target, catalogue: catalogue), "")
    }
    let (file, outcome) = try known.save(scenario, catalogue: catalogue)
    return switch outcome {
    case .unchanged: (file, language("nothing had changed", ja: "変更はありませんでした"))
    case .saved: (file, "")
    case .rewritten(let original):
      (
        file,
        language(
          "the file was written anew; the old one is \(original)",
          ja: "ファイル全体を書き直しました；元のファイルは\(original)です")
      )
    }
  }

  private mutating func list() -> EffectResult {
    let rows = ScenarioListing(paths: paths, open: files.values.map(\.path)).rows
    listed = Set(rows.map(\.value))
    return .listed(rows)
  }

  private mutating func open(_ path: String) -> EffectResult {
    guard !listed.contains(path) || FileReading.exists(path) else { return .fileGone(path: path) }
    do {
      let loaded = try ScenarioFile.load(path: path, catalogue: catalogue)
      opened = loaded.value
      noteUse(of: path)
      let count = loaded.warnings.count
      let first = loaded.warnings.first.map { language(core: $0.message) } ?? ""
      let note =
        count == 0
        ? ""
        : language("\(count) warning\(count == 1 ? "" : "s"): \(first)", ja: "警告\(count)件：\(first)")
      return .opened(loaded.value.scenario, path: path, note: note)
    } catch {
      return .openFailed(reason(error, about: path))
    }
  }

  /// Why a file can't be read.
  func reason(_ failure: InputFailure, about path: String) -> String {
    brief(failure.diagnostics.first ?? Diagnostic(.error, file: path, "can't be read"), about: path)
  }

  /// A finding that names its file without the folders.
  func brief(_ finding: Diagnostic, about path: String) -> String {
    brief(finding.text(in: language), about: path)
  }

  /// A message that names its file without the folders, so that the reason fits into the line.
  func brief(_ message: String, about path: String) -> String {
    guard let name = path.split(separator: "/").last, message.hasPrefix(path) else {
      return message
    }
    return String(name) + message.dropFirst(path.count)
  }

  /// Where a document is written: to its own file even where that has gone meanwhile, else where the user says.
  private func target(of document: Int, _ path: String?) -> String? {
    path.map { files[document]?.path == $0 ? $0 : resolved($0) }
  }

  /// A bare name means a file of the scenario folder; `~` is the home folder.
  private func resolved(_ path: String) -> String {
    let expanded = path.hasPrefix("~/") ? NSHomeDirectory() + path.dropFirst() : path
    guard !expanded.contains("/"), let folder = scenarioFolder,
      !FileManager.default.fileExists(atPath: expanded)
    else { return expanded }
    return expanded.hasSuffix(".yaml")
      ? "\(folder.path)/\(expanded)" : folder.path(forName: expanded)
  }

  /// A path in the scenario folder that no file has.
  private func newPath(for scenario: Scenario) -> String? {
    guard let first = scenarioFolder?.path(forName: scenario.name) else { return nil }
    let stem = first.dropLast(".yaml".count)
    let candidates = [first] + (2...999).map { "\(stem)-\($0).yaml" }
    return candidates.first { !FileManager.default.fileExists(atPath: $0) }
  }

  /// The folder of saved scenarios; nil without a home folder.
  var scenarioFolder: ScenarioFolder? {
    paths.scenarios.map(ScenarioFolder.init)
  }
}
